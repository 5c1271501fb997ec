"""A sheet, or the columns of one table in it, as lines of clean texts; made only for the rows somebody looks at."""

from collections import defaultdict
from dataclasses import dataclass

from lakip.intake.header.words import SPECIAL, clean, is_code, is_figure
from lakip.intake.values import EMPTY, TEXT
from lakip.intake.workbook import Sheet

Range = tuple[int, int, int, int]
"""First row, first column, last row, last column."""
Merged = dict[int, list[Range]]
"""Merged ranges by their first row."""
MOST_LOOKS = 10_000


@dataclass(frozen=True, slots=True)
class Line:
    """One filled row: clean texts by column, left to right, the letters of kind, and what the cells look like."""

    number: int
    texts: dict[int, str]
    kinds: str
    figures: frozenset[int]
    """The columns of figures, also of missing ones ("-")."""
    words: dict[int, str]
    """The texts that are neither figure nor code."""

    def kind(self, column: int) -> str:
        """Give the letter of the kind of a filled cell."""
        return self.kinds[column - 1]

    def figure(self, column: int) -> bool:
        """Tell whether the cell holds a figure."""
        return column in self.figures


class Labels:
    """The texts of single columns, and in which rows they may be the label of a total or a note."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._special: dict[int, set[int]] = {}

    def texts(self, column: int) -> list[str]:
        """Give the text of each row, from the top; "" for an empty cell."""
        return self._sheet.written[column]

    def special(self, column: int) -> set[int]:
        """Give the rows with such a label."""
        if column not in self._special:
            is_special = SPECIAL.match
            texts = enumerate(self.texts(column), 1)
            self._special[column] = {number for number, text in texts if text and is_special(text)}
        return self._special[column]


class Grid:
    """The filled rows of a sheet between two columns and two row numbers."""

    def __init__(
        self, labels: Labels, sheet: Sheet, columns: tuple[int, int], rows: tuple[int, int], merged: Merged
    ) -> None:
        self.labels = labels
        self.sheet = sheet
        self.columns = columns
        self.merged = merged
        self.looks = MOST_LOOKS
        """How many more cells may be looked at in vain as a head: a sheet of nothing but headings must end."""
        self.rows = _rows(sheet, columns, rows)
        """The filled rows: number and letters of kind."""
        self._lines: dict[int, Line] = {}

    def __len__(self) -> int:
        return len(self.rows)

    @classmethod
    def of(cls, sheet: Sheet) -> "Grid":
        """Give the whole sheet."""
        merged = defaultdict(list)
        for top, left, bottom, right in sheet.merged:
            merged[top].append((top, left, bottom, max(left, min(right, sheet.n_columns))))
        return cls(Labels(sheet), sheet, (1, sheet.n_columns), (1, sheet.n_rows), dict(merged))

    def part(self, columns: tuple[int, int], rows: tuple[int, int]) -> "Grid":
        """Give a rectangle of the sheet."""
        return Grid(self.labels, self.sheet, columns, rows, self.merged)

    def line(self, index: int) -> Line:
        """Give the line at a place in the list of filled rows."""
        if index not in self._lines:
            number, kinds = self.rows[index]
            self._lines[index] = _line(number, kinds, self.sheet.texts(number))
        return self._lines[index]

    def merge(self, row: int, column: int) -> Range:
        """Give the range whose first cell this is; a cell that is not merged is a range of its own."""
        found = (m for m in self.merged.get(row, ()) if m[1] == column)
        return next(found, (row, column, row, column))


def _rows(sheet: Sheet, columns: tuple[int, int], rows: tuple[int, int]) -> list[tuple[int, str]]:
    first, last = columns
    before, nothing = EMPTY * (first - 1), EMPTY * last
    found = ((number, sheet.kinds(number)) for number in range(rows[0], rows[1] + 1))
    inside = (
        found
        if columns == (1, sheet.n_columns)
        else ((n, before + kinds[first - 1 : last]) for n, kinds in found)
    )
    return [row for row in inside if row[1] != nothing]


def _line(number: int, kinds: str, texts: tuple[str, ...]) -> Line:
    cleaned = ((c, clean(texts[c - 1])) for c, kind in enumerate(kinds, 1) if kind != EMPTY)
    found = {column: text for column, text in cleaned if text}
    figures = frozenset(c for c, text in found.items() if is_figure(kinds[c - 1], text))
    words = {c: t for c, t in found.items() if kinds[c - 1] == TEXT and c not in figures and not is_code(t)}
    return Line(number, found, kinds, figures, words)
