"""Accounts below a sub kegiatan: the same account stands below many, so that its code is whole only with theirs."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from lakip.domain.kode import bentuk_program, bentuk_rekening, sub_kegiatan
from lakip.intake.jumlahan import jumlahan
from lakip.intake.tables import Baris, Tabel
from lakip.intake.workbook import Cell


def with_rincian(tabel: Tabel, dikenal: Collection[str]) -> Tabel:
    """Give a table of rupiah with each account under the code of the sub kegiatan it follows, until the next total.

    A sub kegiatan of which only accounts are listed gets a row of its own, their sum. An account the plan knows (`dikenal`)
    by itself stays what it is.
    """
    rows = list(_nested(tabel, dikenal))
    if all(new is old for new, old in zip(rows, tabel.baris, strict=True)) and not _lone(rows):
        return tabel
    return replace(tabel, baris=tuple(_with_sums(rows)))


def _nested(tabel: Tabel, dikenal: Collection[str]) -> Iterator[Baris]:
    totals = [baris.nomor for baris in tabel.jumlah]
    sub, since = None, 0
    for baris in tabel.baris:
        kode = baris.text("kode") or ""
        if bentuk_rekening(kode) and kode not in dikenal and not (bentuk_program(kode) and "." in kode):
            ended = any(since < total < baris.nomor for total in totals)
            yield baris if sub is None or ended else _below(baris, sub)
        else:
            sub, since = (sub_kegiatan(kode), baris.nomor) if kode else (sub, since)
            yield baris


def _below(baris: Baris, sub: str) -> Baris:
    cell = baris.cells["kode"]
    kode = cell._replace(kind="teks", text=f"{sub}.{cell.text.strip()}")
    return baris._replace(cells=baris.cells | {"kode": kode})


def _lone(rows: Sequence[Baris]) -> dict[str, list[Baris]]:
    """Give the accounts by their sub kegiatan where that has no row of its own and they stand row below row.

    Only such rows are a range of cells that anybody can add up again; accounts above accounts would count twice.
    """
    codes = {baris.text("kode") or "" for baris in rows}
    found: dict[str, list[Baris]] = {}
    for baris in rows:
        kode = baris.text("kode") or ""
        sub = sub_kegiatan(kode)
        if sub and sub not in codes:
            found.setdefault(sub, []).append(baris)
    return {sub: own for sub, own in found.items() if _is_range(own)}


def _is_range(rows: Sequence[Baris]) -> bool:
    numbers = [baris.nomor for baris in rows]
    codes = {baris.text("kode") or "" for baris in rows}
    above = any(
        induk in codes for kode in codes for induk in accumulate(kode.split(".")[:-1], "{}.{}".format)
    )
    return numbers == list(range(numbers[0], numbers[0] + len(rows))) and not above


def _with_sums(rows: Sequence[Baris]) -> Iterator[Baris]:
    first = {id(own[0]): (sub, own) for sub, own in _lone(rows).items()}
    for baris in rows:
        if id(baris) in first:
            yield _sum(*first[id(baris)])
        yield baris


def _sum(sub: str, own: Sequence[Baris]) -> Baris:
    """Give the row of a sub kegiatan: its accounts added up, without their names and shares."""
    cells: dict[str, list[Cell]] = {}
    for baris in own:
        for kunci, cell in baris.cells.items():
            if kunci == "pagu" or kunci.startswith("nilai_"):
                cells.setdefault(kunci, []).append(cell)
    kode = own[0].cells["kode"]._replace(kind="teks", text=sub)
    return Baris(own[0].nomor, {"kode": kode, **{kunci: jumlahan(parts) for kunci, parts in cells.items()}})
