"""Follows a figure back by hand, with nothing of the product: the kept files as a person would open them, and fractions."""

import hashlib
from fractions import Fraction
from io import BytesIO
from pathlib import Path

import openpyxl

HEAD_ROW = 3
JOINED = {
    "Jumlah": sum, "Rata-rata": lambda quarters: sum(quarters) / len(quarters), "Posisi akhir": lambda quarters: quarters[-1],
    "Nilai tertinggi": max, "Nilai terendah": min,
}  # fmt: skip
"""How the Tipe Triwulan of the plan makes a year of its quarters."""


def kept_file(folder: Path, sha256: str):
    """Open the kept file of this digest, having worked the digest out."""
    [place] = [path for path in folder.rglob("*") if path.name == sha256]
    data = place.read_bytes()
    assert hashlib.sha256(data).hexdigest() == sha256
    return openpyxl.load_workbook(BytesIO(data))


def number(text: str) -> Fraction:
    """Read a number as it is typed in Indonesia."""
    return Fraction(str(text).replace(".", "").replace(",", "."))


def printed(lakip: bytes) -> dict[str, Fraction]:
    """Give the capaian that sheet T07 of the LAKIP prints, by indikator."""
    sheet = openpyxl.load_workbook(BytesIO(lakip), data_only=True)["T07 Pengukuran"]
    column = {cell.value: cell.column for cell in sheet[HEAD_ROW]}
    rows = range(HEAD_ROW + 1, sheet.max_row + 1)
    return {
        sheet.cell(row, column["Indikator Kinerja"]).value: Fraction(
            sheet.cell(row, column["Capaian (%)"]).value
        )
        for row in rows
        if isinstance(sheet.cell(row, column["No"]).value, int)
    }


def worked_out(folder: Path, steps: list[dict], kode: str) -> Fraction:
    """Give the capaian that the cells at the end of the way come to, read from the kept files."""
    target_step, *_ = [step for step in steps if step["jenis"] == "target"]
    book = kept_file(folder, target_step["sha256"])
    head, *rows = book["Indikator"].iter_rows(values_only=True)
    [plan] = [dict(zip(head, row, strict=True)) for row in rows if row[0] == kode]
    target = number(book[target_step["sheet"]][target_step["cell"]].value)
    cells = []
    for step in (step for step in steps if step["jenis"] == "realisasi"):
        text = kept_file(folder, step["sha256"])[step["sheet"]][step["cell"]].value
        assert text == step["raw"]
        cells.append(number(text))
    realisasi = JOINED[plan["Tipe Triwulan"]](cells) if len(cells) > 1 else cells[0]
    lower_is_better = plan["Polaritas"] == "Makin rendah makin baik"
    return (2 * target - realisasi if lower_is_better else realisasi) / target * 100
