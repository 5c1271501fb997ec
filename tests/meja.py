"""Sheets and registers by hand, so that a test of a rule says only what it is about."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from lakip.domain.findings import Temuan
from lakip.intake.calon import Tanya
from lakip.intake.gate import FileKind
from lakip.intake.layout import RENCANA, UNIT
from lakip.intake.lines import read_lines
from lakip.intake.marks import FORMULA, PERCENT, UNCACHED
from lakip.intake.plan import read_plan
from lakip.intake.register import IndikatorTerdaftar, Register, RekeningTerdaftar
from lakip.intake.tables import read_tables
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


def lembar(name: str, *rows: Sequence[Isi], hidden: bool = False) -> Sheet:
    """Make a sheet whose first row holds the headings."""
    cells = {number: [_cell(isi) for isi in row] for number, row in enumerate(rows, start=1) if any(row)}
    return Sheet(
        name=name,
        hidden=hidden,
        n_rows=max(cells, default=0),
        n_columns=max(map(len, cells.values()), default=0),
        merged=(),
        _rows={
            n: ("".join(kind for kind, _, _ in row), [text for _, text, _ in row]) for n, row in cells.items()
        },
        _marks={
            n: {c: bits for c, (_, _, bits) in enumerate(row, start=1) if bits} for n, row in cells.items()
        },
    )


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
    """Make the plan of 2025; `pagu` gives rupiah by kode, all of unit MUT."""
    pagu = isi.pop("pagu", {})
    return Register(
        tahun=2025,
        unit=unit,
        unit_terkait=isi.pop("unit_terkait", frozenset({unit} if unit else ())),
        indikator={i.kode: i for i in known or (indikator(),)},
        tidak_berlaku=isi.pop("tidak_berlaku", frozenset()),
        rekening={
            kode: RekeningTerdaftar(kode, "MUT", rp, not any(k.startswith(f"{kode}.") for k in pagu))
            for kode, rp in pagu.items()
        },
    )


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
