"""An uploaded file as safe sheets: cells with address, kind and raw text.

`read_workbook` is the only way in: gate, then a child process with limits. What comes back is plain data.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import zip_longest
from typing import Any, NamedTuple

from lakip.domain.findings import Severity, Temuan
from lakip.intake import columns
from lakip.intake.child import READERS
from lakip.intake.column_view import ColumnView
from lakip.intake.columns import Column
from lakip.intake.gate import FileKind, clean_name, kind_of, look_inside, refuse
from lakip.intake.limits import Limits
from lakip.intake.marks import FORMULA, PERCENT, UNCACHED
from lakip.intake.refusal import RESAVE
from lakip.intake.values import EMPTY, FIGURE, KINDS, NUMBER, address

_MARKS = tuple((bool(bits & PERCENT), bool(bits & FORMULA), not bits & UNCACHED) for bits in range(256))
"""What the marks of a cell mean, by their byte: percent, formula, cached."""


class Cell(NamedTuple):
    """One filled cell; row and column count from 1. A tuple, because a file has a great many of them.

    `kind` is teks, angka, tanggal, jam, ya_tidak or galat. `text` is the raw text: numbers with 15 significant
    digits in plain notation, dates as ISO, times as HH:MM:SS, truth values as TRUE or FALSE, errors as shown.
    `percent` tells that 0.95 is shown as 95%; `cached` is False for a formula nobody has computed yet (its text
    is empty). `bagian` are the cells it is the sum of; () for a cell of the sheet.
    """

    row: int
    column: int
    kind: str
    text: str
    percent: bool = False
    formula: bool = False
    cached: bool = True
    bagian: tuple["Cell", ...] = ()

    @property
    def address(self) -> str:
        """The A1 address, as C7; the range from the first to the last part of a sum, as H12:J12."""
        if self.bagian:
            return f"{self.bagian[0].address}:{self.bagian[-1].address}"
        return address(self.row, self.column)


class _Written(dict[int, list[str]]):
    """The text of each row by column, "" for an empty cell; made for a column when it is first asked for."""

    def __init__(self, sheet: "Sheet") -> None:
        self._sheet = sheet

    def __missing__(self, column: int) -> list[str]:
        texts = self._sheet.columns[column - 1].written()
        self[column] = texts + [""] * (self._sheet.n_rows - len(texts))
        return self[column]


@dataclass(frozen=True)
class Sheet:
    """One worksheet; texts and cells are made when they are asked for, from packed columns.

    Whoever looks at many cells asks `kinds` and `texts`: a letter and a text are cheaper than a Cell.
    """

    name: str
    hidden: bool
    merged: tuple[tuple[int, int, int, int], ...]
    """Ranges as (first row, first column, last row, last column), counted from 1."""
    columns: tuple[Column, ...] = field(repr=False)

    @cached_property
    def n_rows(self) -> int:
        """The number of the last row that has a cell."""
        return max((len(column.kinds) for column in self.columns), default=0)

    @cached_property
    def first_row(self) -> int:
        """The number of the first row that has a cell; 0 in an empty sheet."""
        above = (len(c.kinds) - len(c.kinds.lstrip(EMPTY)) for c in self.columns if c.kinds)
        return 1 + min(above) if self.n_rows else 0

    @cached_property
    def n_columns(self) -> int:
        """The number of the last column that has a cell."""
        return max((number for number, column in enumerate(self.columns, 1) if column.kinds), default=0)

    def kinds(self, row: int) -> str:
        """Give one letter for each column of a row: `.` for an empty cell, else one of values.KINDS."""
        return self._kinds[row - 1] if 0 < row <= self.n_rows else EMPTY * self.n_columns

    def texts(self, row: int) -> tuple[str, ...]:
        """Give the text of each column of a row; "" for an empty cell."""
        if not 0 < row <= self.n_rows:
            return ("",) * self.n_columns
        return tuple([self.written[column][row - 1] for column in range(1, self.n_columns + 1)])

    def row(self, number: int, columns: Iterable[int] | None = None) -> dict[int, Cell]:
        """Give the filled cells of one row by column, left to right; empty for an empty row.

        `columns` keeps those of these columns, in their order.
        """
        if not 0 < number <= self.n_rows:
            return {}
        wanted = range(1, self.n_columns + 1) if columns is None else columns
        return {c: cell for c in wanted if (cell := self._cell(number, c)) is not None}

    def cell(self, row: int, column: int) -> Cell | None:
        """Give one cell, or None for an empty one."""
        return self._cell(row, column) if 0 < row <= self.n_rows and 0 < column <= self.n_columns else None

    def view(self, column: int) -> ColumnView:
        """Give one column opened by row."""
        found = self._views.get(column)
        if found is None:
            found = self._views[column] = ColumnView(self.columns[column - 1], self.n_rows)
        return found

    def rows(self, columns: Iterable[int] | None = None) -> Iterator[tuple[int, dict[int, Cell]]]:
        """Yield the number and the cells of each row that has any, from the top; `columns` as in `row`."""
        wanted = range(1, self.n_columns + 1) if columns is None else tuple(columns)
        written = {c: self.written[c] for c in wanted}
        marks = {c: self.columns[c - 1].bits.ljust(self.n_rows, b"\0") for c in wanted}
        nothing = EMPTY * self.n_columns
        for place, kinds in enumerate(self._kinds):
            if kinds != nothing:
                yield (
                    place + 1,
                    {
                        c: Cell(place + 1, c, KINDS[kind], written[c][place], *_MARKS[marks[c][place]])
                        for c in wanted
                        if (kind := kinds[c - 1]) != EMPTY
                    },
                )

    def _cell(self, row: int, column: int) -> Cell | None:
        """Give one cell without writing out its column, unless that was done already."""
        view, place = self.view(column), row - 1
        kind = view.kinds[place]
        if kind == EMPTY:
            return None
        text = self.written[column][place] if column in self.written else view.text(place)
        bits = self.columns[column - 1].bits
        return Cell(row, column, KINDS[kind], text, *_MARKS[bits[place] if place < len(bits) else 0])

    @cached_property
    def written(self) -> dict[int, list[str]]:
        """The texts of whole columns, from row 1 down; each is made when it is first asked for."""
        return _Written(self)

    @cached_property
    def _kinds(self) -> list[str]:
        letters = (column.kinds.replace(FIGURE, NUMBER) for column in self.columns[: self.n_columns])
        return list(map("".join, zip_longest(*letters, fillvalue=EMPTY)))

    @cached_property
    def _views(self) -> dict[int, ColumnView]:
        return {}


@dataclass(frozen=True, slots=True)
class Workbook:
    """One uploaded file, read; `name` is clean text and never a path, `size` counts bytes."""

    name: str
    sha256: str
    size: int
    kind: FileKind
    sheets: tuple[Sheet, ...]
    temuan: tuple[Temuan, ...]


def read_workbook(data: bytes, name: str, limits: Limits | None = None) -> Workbook:
    """Read an uploaded .xlsx, .xlsm, .xls, .ods or .csv without trusting it.

    Without `limits` those of the environment hold. Raises FileRefused, an InputRefused that names the file, what is
    wrong and what to do, for everything the gate refuses and for a child process that ends without an answer.
    Findings: `teks_terlalu_panjang` (tanya; `value` is the beginning that fits), `penyandian_csv` and `format_xls` (info).
    """
    limits = limits or Limits.from_environment()
    kind = kind_of(data, name, limits)
    document = _parse(data, name, kind, limits)
    if "refused" in document:
        refuse(name, *document["refused"])
    return Workbook(
        name=clean_name(name),
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        kind=kind,
        sheets=tuple(_sheet(**sheet) for sheet in document["sheets"]),
        temuan=tuple(Temuan(**t | {"severity": Severity(t["severity"])}) for t in document["temuan"]),
    )


def _parse(data: bytes, name: str, kind: FileKind, limits: Limits) -> dict[str, Any]:
    answer = READERS.read(data, kind.value, limits, lambda: look_inside(data, name, kind, limits))
    try:
        return columns.unpack(answer)
    except columns.BROKEN:
        refuse(name, "isinya tidak dapat dibaca dengan aman dan tidak ada yang disimpan", RESAVE)


def _sheet(name: str, *, hidden: bool, merged: list[list[int]], columns: list[Column]) -> Sheet:
    ranges = tuple((top, left, bottom, right) for top, left, bottom, right in merged)
    return Sheet(name, hidden, ranges, tuple(columns))
