"""Grids of values → the document the child process hands back, counted against the limits."""

from array import array
from collections.abc import Iterable, Sequence
from itertools import chain, repeat, zip_longest
from typing import Any

from lakip.intake.columns import Column
from lakip.intake.limits import Limits
from lakip.intake.marks import UNCACHED, Marks, Range
from lakip.intake.refusal import SHRINK, Refusal, count
from lakip.intake.values import EMPTY, FAILED, FIGURE, READERS, TEXT, address

SHOWN_OF_LONG_TEXT = 200
AT_ONCE = 512
"""So many rows are looked at together: below the head nearly every column is of one type there, which costs little."""
LEAST_PLAIN, BEYOND_PLAIN = 1e-4, 1e14
"""Figures between these are packed as they are; others are written out here, where their length is counted."""
NUMBERS = {float, int}


class Collector:
    """Collects sheets and findings of one file."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.sheets: list[dict[str, Any]] = []
        self.temuan: list[dict[str, str]] = []
        self.area = self.cells = self.characters = 0

    def add(self, name: str, grid: list[list[Any]], marks: Marks, *, hidden: bool = False) -> None:
        """Add one sheet whose grid begins at A1; raises Refusal when the file passes a limit of cells or text."""
        self._count_cells(len(marks.merged))
        columns = _columns(grid)
        columns.extend(Column() for _ in range(marks.width - len(columns)))
        for number, column in enumerate(columns, 1):
            _mark(column, marks.bits.get(number, {}), marks.errors.get(number, {}))
            self._count_cells(len(column.kinds) - column.kinds.count(EMPTY))
            self._count_text(column)
        self._cut_long_texts(name, columns)
        merged = self._merged(marks.merged, columns)
        self.sheets.append({"name": name, "hidden": hidden, "merged": merged, "columns": columns})

    def reserve(self, rows: int, columns: int) -> None:
        """Count the places from A1 to the last cell of a sheet, filled or not; raises Refusal for too many."""
        self.area += rows * columns
        if self.area > self.limits.area:
            what = f"sel terisinya tersebar di lebih dari {count(self.limits.area)} petak"
            raise Refusal(what, SHRINK)

    def tell(self, check: str, severity: str, message: str, guidance: str, **place: str) -> None:
        """Add one finding in the shape of a Temuan."""
        finding = {"check": check, "severity": severity, "message": message, "guidance": guidance}
        self.temuan.append(finding | place)

    def document(self) -> dict[str, Any]:
        """Give everything collected, ready to be packed."""
        return {"sheets": self.sheets, "temuan": self.temuan}

    def _merged(self, ranges: Iterable[Range], columns: list[Column]) -> list[Range]:
        """Give the merged ranges as far as there are cells: nobody should walk through a million empty places."""
        n_rows = max((len(column.kinds) for column in columns), default=0)
        clipped = [
            (top, left, min(bottom, n_rows), min(right, len(columns))) for top, left, bottom, right in ranges
        ]
        kept = [
            (top, left, bottom, right)
            for top, left, bottom, right in clipped
            if top <= bottom and left <= right and (top, left) != (bottom, right)
        ]
        for top, left, bottom, right in kept:  # they can't overlap in a sheet that Excel wrote
            self.reserve(bottom - top + 1, right - left + 1)
        return kept

    def _count_cells(self, more: int) -> None:
        self.cells += more
        if self.cells > self.limits.cells:
            raise Refusal(f"isinya lebih dari {count(self.limits.cells)} sel", SHRINK)

    def _count_text(self, column: Column) -> None:
        self.characters += sum(map(len, column.texts))
        if self.characters > self.limits.total_text:
            raise Refusal(f"teks di dalamnya lebih dari {count(self.limits.total_text)} karakter", SHRINK)

    def _cut_long_texts(self, sheet: str, columns: list[Column]) -> None:
        """Keep the beginning of every text that is too long, and ask about it; from the top row down."""
        too_long = []
        for number, column in enumerate(columns, 1):
            if max(map(len, column.texts), default=0) > self.limits.cell_text:
                rows = [row for row, kind in enumerate(column.kinds, 1) if kind not in {EMPTY, FIGURE}]
                too_long += [
                    (row, number, at)
                    for at, row in enumerate(rows)
                    if len(column.texts[at]) > self.limits.cell_text
                ]
        for row, number, at in sorted(too_long):
            self._cut(sheet, address(row, number), columns[number - 1].texts, at)

    def _cut(self, sheet: str, cell: str, texts: list[str], at: int) -> None:
        text, most = texts[at], self.limits.cell_text
        texts[at] = text[:most]
        message = f"Sel {cell} berisi {count(len(text))} karakter, sedangkan batasnya {count(most)}."
        guidance = "Ringkas isi sel itu, atau terima pemotongannya dan pindahkan rinciannya ke data dukung."
        place = {"sheet": sheet, "cell": cell, "raw": text[:SHOWN_OF_LONG_TEXT], "value": texts[at]}
        self.tell("teks_terlalu_panjang", "tanya", message, guidance, **place)


def _columns(grid: list[list[Any]]) -> list[Column]:
    columns = [Column() for _ in range(max(map(len, grid), default=0))]
    for top in range(0, len(grid), AT_ONCE):
        rows = grid[top : top + AT_ONCE]
        missing = repeat(("",) * len(rows))
        for column, values in zip(columns, chain(zip_longest(*rows, fillvalue=""), missing), strict=False):
            _append(column, values)
    return columns


def _append(column: Column, values: Sequence[Any]) -> None:
    """Put the values of the next rows below a column."""
    types = set(map(type, values))
    if types <= NUMBERS and _are_plain(values):
        column.kinds += FIGURE * len(values)
        column.figures.extend(array("d", values))
    elif types == {str} and "".join(values).isprintable():
        column.kinds += TEXT * len(values) if all(values) else "".join([TEXT if v else EMPTY for v in values])
        column.texts.extend(filter(None, values))
    else:
        for value in values:
            _append_one(column, value)


def _append_one(column: Column, value: Any) -> None:
    if type(value) in NUMBERS and _are_plain((value,)):
        kind = FIGURE
        column.figures.append(value)
    else:
        kind, text = READERS[type(value)](value)
        if kind != EMPTY:
            column.texts.append(text)
    column.kinds += kind


def _are_plain(figures: Sequence[float]) -> bool:
    """Tell whether no figure needs a power of ten to be written in 15 digits; infinity and NaN do."""
    odd = [figure for figure in figures if not LEAST_PLAIN <= figure < BEYOND_PLAIN]
    return not any(figure and not LEAST_PLAIN <= -figure < BEYOND_PLAIN for figure in odd)


def _mark(column: Column, bits: dict[int, int], errors: dict[int, str]) -> None:
    """Put marks on filled cells, and fill what the parser left empty: errors, and formulas nobody has computed."""
    kinds = column.kinds.ljust(max(chain(bits, errors), default=0), EMPTY)
    filled = {row: (FAILED, error) for row, error in errors.items()}
    for row, own in bits.items():
        if own & UNCACHED and kinds[row - 1] == EMPTY:
            filled.setdefault(row, (TEXT, ""))
    column.kinds = kinds
    if filled:
        _fill(column, filled)
    if bits:
        marks = bytearray(len(kinds))
        for row, own in bits.items():
            marks[row - 1] = own if column.kinds[row - 1] != EMPTY else 0
        column.bits = bytes(marks.rstrip(b"\0"))
    column.kinds = column.kinds.rstrip(EMPTY)


def _fill(column: Column, filled: dict[int, tuple[str, str]]) -> None:
    """Put these cells (row → kind and text) in the place of what stands there."""
    texts, figures = iter(column.texts), iter(column.figures)
    kept = Column()
    letters = []
    for row, kind in enumerate(column.kinds, 1):
        text = next(texts) if kind not in {EMPTY, FIGURE} else ""
        figure = next(figures) if kind == FIGURE else 0.0
        letter, text = filled.get(row, (kind, text))
        letters.append(letter)
        if letter == FIGURE:
            kept.figures.append(figure)
        elif letter != EMPTY:
            kept.texts.append(text)
    column.kinds, column.texts, column.figures = "".join(letters), kept.texts, kept.figures
