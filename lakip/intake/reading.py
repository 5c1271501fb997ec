"""One cell to one reading, by what its column holds; doubt stays doubt."""

from datetime import date
from decimal import Decimal

from lakip.domain.bacaan import Bacaan, Kind, angka, bukan_angka, ragu
from lakip.domain.numbers import read_cell_number, read_number
from lakip.domain.tanggal import parse_tanggal
from lakip.intake.workbook import Cell

FIRST_YEAR, LAST_YEAR = 1990, 2100
EXACT_DIGITS = 15
"""A numeric cell holds no more: a NIP of 18 digits typed as a number ends in zeros of its own making."""


def read_value(
    cell: Cell,
    satuan: str | None = None,
    target: Decimal | None = None,
    *,
    rupiah: bool = False,
    target_column: bool = False,
) -> Bacaan:
    """Read a figure; `raw` of the result is the text of the cell as it stands."""
    if cell.bagian:
        return _read_sum(cell, [read_value(part, satuan, rupiah=rupiah) for part in cell.bagian])
    if not cell.cached:
        return ragu(
            cell.text,
            "Sel berisi rumus tanpa nilai tersimpan; buka dan simpan berkasnya di Excel atau LibreOffice",
        )
    if cell.kind == "angka":
        bacaan = read_cell_number(cell.text, satuan, target, percent_format=cell.percent, rupiah=rupiah)
    elif cell.kind == "teks":
        bacaan = read_number(cell.text, satuan, target, rupiah=rupiah, target_column=target_column)
    elif cell.kind in {"tanggal", "jam"}:
        return ragu(cell.text, "Sel berisi tanggal atau jam; tulis ulang angkanya sebagai teks")
    else:
        return bukan_angka(cell.text, "Sel berisi galat rumus atau nilai benar/salah")
    if cell.formula and bacaan.kind is not Kind.RAGU:
        return bacaan.noted("Sel berisi rumus; yang dibaca nilai tersimpannya")
    return bacaan


def _read_sum(cell: Cell, parts: list[Bacaan]) -> Bacaan:
    """Add up the parts; an empty one adds nothing, a doubtful one makes the sum doubtful."""
    for part, bacaan in zip(cell.bagian, parts, strict=True):
        if bacaan.kind not in {Kind.ANGKA, Kind.KOSONG}:
            return ragu(cell.text, f"Sel {part.address} berisi {part.text}, yang tidak terbaca sebagai angka")
    values = [bacaan.value for bacaan in parts if bacaan.value is not None]
    return angka(cell.text, sum(values, Decimal())) if values else parts[0]._replace(raw=cell.text)


def read_code(cell: Cell) -> tuple[str, bool]:
    """Give a code as text and whether it is doubtful: a number loses zeros (5.10 → 5.1) and all digits after the 15th."""
    text = " ".join(cell.text.split())
    if cell.kind == "angka":
        return text, not text.isdigit() or len(text) > EXACT_DIGITS
    return text, cell.kind != "teks"


def read_year(cell: Cell) -> int | None:
    """Give a year between 1990 and 2100; None for anything else."""
    text = cell.text.strip()
    year = int(text) if text.isdigit() else 0
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def read_day(cell: Cell, *, last: bool = False) -> date | None:
    """Give a day; a bare year is its first day, or its last where a validity ends."""
    year = read_year(cell)
    if year is not None:
        return date(year, 12, 31) if last else date(year, 1, 1)
    return parse_tanggal(cell.text)


def worth_knowing(bacaan: Bacaan) -> bool:
    """Tell whether a sure reading still deserves a remark; an empty cell and a plain 0 do not."""
    if bacaan.reason is None or bacaan.kind is Kind.KOSONG:
        return False
    return bacaan.status != "nihil" or not any(c.isdigit() for c in bacaan.raw)


def settled(bacaan: Bacaan) -> Bacaan:
    """Give a doubt with a proposal as the reading it proposes."""
    return bacaan._replace(kind=Kind.ANGKA if bacaan.value is not None else Kind.RENTANG)
