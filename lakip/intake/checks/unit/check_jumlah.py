"""A total written below a table that is not the sum of its rows: the rows count, the difference is shown."""

from collections.abc import Iterator
from decimal import Decimal

from lakip.domain.findings import Severity, Temuan
from lakip.domain.numbers import format_rp
from lakip.intake.calon import Line
from lakip.intake.checks.unit.check_induk_rincian import nearest_above
from lakip.intake.column_view import Mask
from lakip.intake.glance import Glance
from lakip.intake.reading import read_value
from lakip.intake.register import Register
from lakip.intake.tables import Baris, Tabel
from lakip.intake.workbook import Cell


def check_jumlah(lines: list[Line], _register: Register) -> Iterator[Temuan]:
    """Yield one info for each rupiah total that no sum of the rows explains: of the table, of the rows above it or of its part."""
    tables = {id(line.asal): line.asal for line in lines if line.asal is not None and line.asal.jumlah}
    for key, tabel in tables.items():
        own = [line for line in lines if id(line.asal) == key]
        columns = {kunci for baris in tabel.jumlah for kunci in baris.cells if kunci not in tabel.ragu}
        for kunci in sorted(columns & _rupiah(tabel)):
            yield from _column(tabel, kunci, _leaves(own, kunci))


def glance_jumlah(glance: Glance) -> Mask:
    """Give every row of a table with totals."""
    return glance.all_if(glance.tabel.jumlah)


def _rupiah(tabel: Tabel) -> set[str]:
    return {kolom.kunci for kolom in tabel.lembar.kolom if kolom.isi == "rupiah"}


def _leaves(lines: list[Line], kunci: str) -> list[tuple[int, Decimal]] | None:
    """Give row and figure of each line that no other details; None where a figure is doubted."""
    by_code = {line.kode: line for line in lines}
    parents = {nearest_above(kode, by_code) for kode in by_code}
    found: list[tuple[int, Decimal]] = []
    for line in lines:
        cell = line.baris.cells.get(kunci)
        if cell is None or line.kode in parents:
            continue
        calon = next((c for c in line.calon if c.cell == cell.address), None)
        if calon is None or calon.bacaan is None:
            return None
        if calon.number is not None:
            found.append((line.baris.nomor, calon.number))
    return found


def _column(tabel: Tabel, kunci: str, leaves: list[tuple[int, Decimal]] | None) -> Iterator[Temuan]:
    before = 0
    for baris in tabel.jumlah:
        cell = baris.cells.get(kunci)
        stated = read_value(cell, rupiah=True).value if cell and not _mean(baris) else None
        if cell is not None and stated is not None and leaves is not None:
            above = _sum(leaves, 0, baris.nomor)
            if stated not in {above, _sum(leaves, before, baris.nomor), _sum(leaves, 0, None)}:
                yield _temuan(tabel, cell, kunci, stated, above)
        before = baris.nomor


def _sum(leaves: list[tuple[int, Decimal]], after: int, until: int | None) -> Decimal:
    return sum((value for row, value in leaves if after < row and (until is None or row < until)), Decimal())


def _mean(baris: Baris) -> bool:
    return any("rata" in cell.text.casefold() for cell in baris.cells.values())


def _temuan(tabel: Tabel, cell: Cell, kunci: str, stated: Decimal, total: Decimal) -> Temuan:
    judul = next(kolom.judul for kolom in tabel.lembar.kolom if kolom.kunci == kunci)
    return Temuan(
        "check_jumlah", Severity.INFO,
        f"Jumlah {judul} pada baris {cell.row} tertulis {format_rp(stated)}, sedangkan baris di atasnya berjumlah "
        f"{format_rp(total)}, selisih {format_rp(stated - total)}.",
        "Periksa baris dan jumlahnya; yang dipakai barisnya.",
        sheet=tabel.sheet, cell=cell.address, raw=cell.text,
    )  # fmt: skip
