"""A sheet, or the columns of one table in it, as lines of clean texts; made only for the rows somebody looks at."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from lakip.intake.header.words import clean, is_code, is_figure
from lakip.intake.values import EMPTY
from lakip.intake.workbook import Sheet

Range = tuple[int, int, int, int]
"""First row, first column, last row, last column."""


@dataclass(frozen=True, slots=True)
class Line:
    """One filled row: clean text by column, left to right, and the columns that hold figures and dates."""

    number: int
    texts: dict[int, str]
    kinds: str

    def kind(self, column: int) -> str:
        """Give the letter of the kind of a filled cell."""
        return self.kinds[column - 1]

    def figure(self, column: int) -> bool:
        """Tell whether the cell holds a figure."""
        return is_figure(self.kinds[column - 1], self.texts[column])

    def words(self) -> dict[int, str]:
        """Give the cells that are neither figure nor code."""
        return {
            c: text
            for c, text in self.texts.items()
            if self.kinds[c - 1] == "T" and not is_code(text) and not self.figure(c)
        }


class Grid:
    """The filled rows of a sheet between two columns and two row numbers."""

    def __init__(self, sheet: Sheet, columns: tuple[int, int], rows: tuple[int, int]) -> None:
        self.sheet = sheet
        self.columns = columns
        whole = columns == (1, sheet.n_columns)
        before, first, last = EMPTY * (columns[0] - 1), columns[0] - 1, columns[1]
        kinds = ((number, sheet.kinds(number)) for number in range(rows[0], rows[1] + 1))
        inside = kinds if whole else ((number, before + letters[first:last]) for number, letters in kinds)
        nothing = {EMPTY * columns[1]}
        self.rows = [row for row in inside if row[1] not in nothing]
        """The filled rows: number and letters of kind."""

    def __len__(self) -> int:
        return len(self.rows)

    @classmethod
    def of(cls, sheet: Sheet) -> "Grid":
        """Give the whole sheet."""
        return cls(sheet, (1, sheet.n_columns), (1, sheet.n_rows))

    def part(self, columns: tuple[int, int], rows: tuple[int, int]) -> "Grid":
        """Give a rectangle of the sheet."""
        return Grid(self.sheet, columns, rows)

    def line(self, index: int) -> Line:
        """Give the line at a place in the list of filled rows."""
        number, kinds = self.rows[index]
        texts = self.sheet.texts(number)
        found = {c: clean(texts[c - 1]) for c, kind in enumerate(kinds, 1) if kind != EMPTY}
        return Line(number, {column: text for column, text in found.items() if text}, kinds)

    @cached_property
    def merged(self) -> dict[int, list[Range]]:
        """The merged ranges by their first row."""
        by_row = defaultdict(list)
        for merge in self.sheet.merged:
            by_row[merge[0]].append(merge)
        return dict(by_row)

    def merge(self, row: int, column: int) -> Range:
        """Give the range whose first cell this is; a cell that is not merged is a range of its own."""
        found = (m for m in self.merged.get(row, ()) if m[1] == column)
        return next(found, (row, column, row, column))
