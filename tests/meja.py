"""Sheets and registers by hand, so that a test of a rule says only what it is about."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import zip_longest
from pathlib import Path
from typing import Any

from openpyxl.utils import range_boundaries

from lakip.domain.findings import Temuan
from lakip.domain.numbers import read_number
from lakip.intake.blocks import Block, Role
from lakip.intake.calon import Calon, Line, Tanya
from lakip.intake.columns import Column
from lakip.intake.gate import FileKind
from lakip.intake.layout import RENCANA, UNIT
from lakip.intake.lines import read_lines
from lakip.intake.marks import FORMULA, PERCENT, UNCACHED
from lakip.intake.plan import read_plan
from lakip.intake.register import IndikatorTerdaftar, NilaiTersimpan, Register, RekeningTerdaftar
from lakip.intake.tables import Baris, Tabel, read_tables
from lakip.intake.values import EMPTY, address, letters
from lakip.intake.workbook import Sheet, Workbook

PROJECT = Path(__file__).parent.parent

Isi = str | int | Decimal | tuple[str, str, int] | None
"""A text, a numeric cell, or kind letter, text and marks; None is an empty cell."""

HARI = ("D", "2025-03-04", 0)
"""A date cell."""
GALAT = ("G", "#REF!", 0)
"""A cell with an error."""
TANPA_NILAI = ("T", "", FORMULA | UNCACHED)
"""A formula nobody has computed yet."""


def rumus(angka: str) -> tuple[str, str, int]:
    """Make a formula cell with its computed number."""
    return "A", angka, FORMULA


def persen(angka: str) -> tuple[str, str, int]:
    """Make a numeric cell shown as percent: "0.95" for 95%."""
    return "A", angka, PERCENT


def lembar(name: str, *rows: Sequence[Isi], hidden: bool = False, gabung: str = "") -> Sheet:
    """Make a sheet from its first row on; `gabung` lists merged ranges, as "A1:A2 C1:F1"."""
    cells = zip_longest(*([_cell(isi) for isi in row] for row in rows), fillvalue=_cell(None))
    return Sheet(name, hidden, tuple(map(_range, gabung.split())), tuple(map(_column, cells)))


def gambar(text: str, gabung: str = "") -> Sheet:
    """Draw a sheet: a line per row from row 1 on, a bar between cells; bare digits make a numeric cell."""
    rows = [[_drawn(cell.strip()) for cell in line.split("|")] for line in text.strip("\n").split("\n")]
    return lembar("Uji", *rows, gabung=gabung)


def kepala(block: Block) -> dict[str, str]:
    """Give the headings of a block by column letter."""
    return {letters(column): head.text for column, head in block.heads.items()}


def peran(block: Block) -> dict[str, tuple[int, ...]]:
    """Give the numbers of the rows by their role."""
    return {role.value: block.numbers(role) for role in Role if block.numbers(role)}


def buku(*sheets: Sheet) -> Workbook:
    """Make a workbook that has passed the gate."""
    return Workbook("uji.xlsx", "0" * 64, 1, FileKind.XLSX, sheets, ())


def indikator(kode: str = "IK-1", **isi: Any) -> IndikatorTerdaftar:
    """Make an indikator in force; AKHIR in percent of unit MUT with target 90 unless said otherwise."""
    biasa = {
        "nama": f"Indikator {kode}", "satuan": "%", "persen": True, "unit": "MUT", "tipe_triwulan": "AKHIR", "skala": None,
        "target": Decimal(90), "target_tertulis": "90",
    }  # fmt: skip
    return IndikatorTerdaftar(kode=kode, **biasa | isi)


def register(*known: IndikatorTerdaftar, unit: str | None = None, **isi: Any) -> Register:
    """Make the plan of 2025; `pagu` gives rupiah by kode, all of unit MUT, `uraian` their names."""
    pagu, uraian = isi.pop("pagu", {}), isi.pop("uraian", {})
    return Register(
        tahun=isi.pop("tahun", 2025),
        unit=unit,
        unit_terkait=isi.pop("unit_terkait", frozenset({unit} if unit else ())),
        indikator={i.kode: i for i in known or (indikator(),)},
        tidak_berlaku=isi.pop("tidak_berlaku", frozenset()),
        rekening={
            kode: RekeningTerdaftar(
                kode, "MUT", rp, not any(k.startswith(f"{kode}.") for k in pagu), uraian=uraian.get(kode, "")
            )
            for kode, rp in pagu.items()
        },
        **isi,
    )


def baris(
    sheet: str,
    nomor: int,
    isi: dict[tuple[str, int], str],
    *,
    tabel: str = "realisasi",
    kode: str = "IK-1",
    asal: Tabel | None = None,
) -> Line:
    """Make one line without its sheet; `isi` gives the text of each value by ukuran and periode, cells run from B on."""
    calon = [
        Calon(
            tabel,
            kode,
            periode,
            ukuran,
            sheet,
            address(nomor, n),
            text,
            read_number(text, rupiah=tabel == "anggaran"),
        )
        for n, ((ukuran, periode), text) in enumerate(isi.items(), start=2)
    ]
    return Line(tabel, kode, sheet, Baris(nomor, {}), calon, asal=asal)


def tersimpan(nilai: dict[tuple[str, str, str, int], str], unit: str = "MUT") -> dict[str, Any]:
    """Make the part of a register that says what counts before: numbers by tabel, kode, ukuran and periode."""
    stored = {
        kunci: NilaiTersimpan(text, Decimal(text), unit, "berkas Lama.xlsx versi 1")
        for kunci, text in nilai.items()
    }
    return {"tersimpan": lambda: stored}


def temuan_unit(check: Any, sheet: Sheet, plan: Register | None = None) -> list[Temuan | Tanya]:
    """Give what one rule finds in one sheet of a unit's workbook."""
    plan = plan or register()
    tables, refused = read_tables(buku(sheet), UNIT)
    assert tables, refused
    return list(check(list(read_lines(tables, plan)), plan))


def temuan_rencana(check: Any, *sheets: Sheet) -> list[Temuan]:
    """Give what one rule finds in a plan workbook."""
    assert read_tables(buku(*sheets), RENCANA)[0]
    return list(check(read_plan(buku(*sheets)).tables))


def ringkas(found: Iterable[Temuan | Tanya]) -> list[tuple[str, str | None, str | None, str | None]]:
    """Give severity, cell, raw and proposal of each finding."""
    seen = [f.temuan if isinstance(f, Tanya) else f for f in found]
    return [(t.severity.value, t.cell, t.raw, t.value) for t in seen]


def usulan(tanya: Temuan | Tanya) -> dict[tuple[str, int], Decimal | str | None]:
    """Give what is stored when a doubt is accepted: by ukuran and periode, the figure or the text."""
    assert isinstance(tanya, Tanya)
    return {(c.ukuran, c.periode): c.number if c.bacaan else c.raw for c in tanya.usulan}


def _drawn(cell: str) -> Isi:
    return Decimal(cell) if cell.isdigit() else cell or None


def _range(reference: str) -> tuple[int, int, int, int]:
    left, top, right, bottom = range_boundaries(reference)
    return top, left, bottom, right


def _column(cells: Iterable[tuple[str, str, int]]) -> Column:
    kinds, texts, bits = zip(*cells, strict=True)
    letters = "".join(kinds).rstrip(EMPTY)
    texts = [text for kind, text in zip(kinds, texts, strict=True) if kind != EMPTY]
    return Column(letters, texts, bits=bytes(bits[: len(letters)]))


def _cell(isi: Isi) -> tuple[str, str, int]:
    match isi:
        case None | "":
            return ".", "", 0
        case str():
            return "T", isi, 0
        case int() | Decimal():
            return "A", str(isi), 0
        case _:
            return isi
