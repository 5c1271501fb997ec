"""The child process that marks one workbook: `python -I marker.py`, JSON and an .xlsx in, the marked .xlsx out.

It binds itself to memory and CPU limits first and may die at any moment: the parent (`marked_copy`) treats every death
as "can't be marked". The first line of what it reads is JSON {"batas", "temuan", "catatan"}, the rest the workbook.
"""

import io
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils.cell import range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

# -I leaves the project out of the path; it is added last, so that it shadows nothing.
sys.path.append(str(Path(__file__).resolve().parents[2]))

from lakip.intake.layout import CATATAN, is_own_note
from lakip.intake.limits import MEGABYTE, Limits
from lakip.intake.reader import restrain

SUMMARY = "Catatan Data"
COLORS = {"tolak": "F8CBAD", "tanya": "FFE699", "info": "DDEBF7"}
WORDS = {"tolak": "Ditolak", "tanya": "Perlu keputusan", "info": "Catatan"}
GRAVEST_FIRST = ("tolak", "tanya", "info")
HEADINGS = (
    "No",
    "Berat",
    "Lembar",
    "Sel",
    "Tertulis",
    "Usulan atau pembanding",
    "Catatan",
    "Yang perlu dilakukan",
    "Keputusan",
)
WIDTHS = (5, 16, 18, 9, 22, 18, 60, 60, 36)
LONGEST_COMMENT = 2000
LONGEST_CELL = 32_000
MOST_CELLS = 300
"""Cells one finding colours: a finding about a whole row or column marks what is filled, up to here."""
AUTHOR = "LAKIP"
LARGEST_PART = 512 * MEGABYTE
"""openpyxl writes each sheet to a temporary file before it packs it."""
Temuan = dict[str, Any]


def main() -> None:
    """Read from stdin, write to stdout."""
    head = json.loads(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read()
    restrain(Limits(**head["batas"]), file_bytes=LARGEST_PART)
    sys.stdout.buffer.write(marked(data, head["temuan"], head["catatan"]))


def marked(data: bytes, temuan: list[Temuan], catatan: list[str]) -> bytes:
    """Give the workbook with every finding as a fill and a comment, and a sheet that lists them all."""
    book = load_workbook(io.BytesIO(data), rich_text=True)
    sheets = {sheet.title: sheet for sheet in book.worksheets}
    by_weight = sorted(temuan, key=lambda t: GRAVEST_FIRST.index(t["severity"]))
    for found in reversed(by_weight):  # the gravest last: its colour stays
        if found["sheet"] in sheets and found["cell"]:
            _mark(sheets[found["sheet"]], found)
    _summarise(book, by_weight, catatan)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _mark(sheet: Worksheet, found: Temuan) -> None:
    cells = list(_cells(sheet, found["cell"]))
    for cell in cells:
        cell.fill = PatternFill("solid", fgColor=COLORS[found["severity"]])
    if cells:
        _say(cells[0], found)


def _cells(sheet: Worksheet, place: str) -> Iterator[Cell]:
    """Yield the cells of a place (C7, C7:C9, 5:5, C:C); of a range only the filled ones, of a merged one its first."""
    try:
        left, top, right, bottom = range_boundaries(place)
    except (ValueError, TypeError):
        return
    box = (
        left or 1,
        top or 1,
        min(right or sheet.max_column, 16_384),
        min(bottom or sheet.max_row, 1_048_576),
    )
    left, top, right, bottom = box
    if left > right or top > bottom:
        return
    if (left, top) == (right, bottom):
        yield _first_of_merged(sheet, sheet.cell(top, left))
        return
    rows = sheet.iter_rows(top, min(bottom, sheet.max_row), left, min(right, sheet.max_column))
    filled = (cell for row in rows for cell in row if isinstance(cell, Cell) and cell.value is not None)
    for _, cell in zip(range(MOST_CELLS), filled, strict=False):
        yield cell


def _first_of_merged(sheet: Worksheet, cell: Cell | MergedCell) -> Cell:
    if isinstance(cell, MergedCell):
        around = next(area for area in sheet.merged_cells.ranges if cell.coordinate in area)
        cell = sheet.cell(around.min_row, around.min_col)
    assert isinstance(cell, Cell)
    return cell


def _say(cell: Cell, found: Temuan) -> None:
    """Add to the comment of a cell; what somebody had written there stays first."""
    usulan = (
        f"Usulan: {found['value']}" if found["value"] is not None and found["severity"] == "tanya" else ""
    )
    said = [found["message"], usulan, found["guidance"], found.get("keputusan") or ""]
    before = [cell.comment.text] if cell.comment else []
    text = "\n".join([*before, *filter(None, said)])
    cell.comment = Comment(_clean(text)[:LONGEST_COMMENT], AUTHOR, height=140, width=340)


def _summarise(book: Workbook, temuan: list[Temuan], catatan: list[str]) -> None:
    for earlier in book.worksheets:  # the file may be a marked copy that came back
        if len(book.sheetnames) > 1 and is_own_note("", str(earlier["A1"].value)):
            book.remove(earlier)
    sheet = book.create_sheet(_free_name(book))
    for number, line in enumerate([f"{len(temuan)} {CATATAN}", *catatan], start=1):
        _write(sheet, number, 1, line).font = Font(bold=number == 1)
    top = len(catatan) + 3
    for column, (heading, width) in enumerate(zip(HEADINGS, WIDTHS, strict=True), start=1):
        _write(sheet, top, column, heading).font = Font(bold=True)
        sheet.column_dimensions[sheet.cell(top, column).column_letter].width = width
    for number, found in enumerate(temuan, start=1):
        shown = (
            found["sheet"],
            found["cell"],
            found["raw"],
            found["value"],
            found["message"],
            found["guidance"],
        )
        row = (str(number), WORDS[found["severity"]], *shown, found.get("keputusan"))
        for column, text in enumerate(row, start=1):
            cell = _write(sheet, top + number, column, text)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.cell(top + number, 2).fill = PatternFill("solid", fgColor=COLORS[found["severity"]])
    sheet.freeze_panes = f"A{top + 1}"


def _write(sheet: Worksheet, row: int, column: int, text: str | None) -> Cell:
    """Write a text that stays one: what begins with = is never a formula, and Excel keeps it so when it is edited."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    if text is not None:
        cell.value = _clean(text)[:LONGEST_CELL]
        cell.data_type = "s"
        cell.quotePrefix = True
    return cell


def _free_name(book: Workbook) -> str:
    taken = {name.casefold() for name in book.sheetnames}
    names = (SUMMARY if n == 1 else f"{SUMMARY} ({n})" for n in range(1, len(taken) + 2))
    return next(name for name in names if name.casefold() not in taken)


def _clean(text: str) -> str:
    return re.sub(ILLEGAL_CHARACTERS_RE, "", text)


if __name__ == "__main__":
    main()
