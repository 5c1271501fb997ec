"""The head of a table: which rows it takes, and the path of texts above each column."""

from collections.abc import Iterator
from dataclasses import dataclass

from lakip.intake.blocks import Head
from lakip.intake.header.grid import Grid, Line, Range
from lakip.intake.header.numbers_row import is_numbers_row
from lakip.intake.header.words import NUMERIC_CODE, TITLE, is_heading, is_year, may_be_heading
from lakip.intake.values import TEXT, address

MOST_LINES = 6
MOST_WORDS = 3
"""Words of a band that nobody merged; a longer text above a head is a title."""
DEEPEST = 8
"""Rows a heading may be merged down; a deeper range is no heading."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """One cell of the head and the range it stands for."""

    text: str
    top: int
    left: int
    bottom: int
    right: int

    def over(self, column: int) -> bool:
        """Tell whether the column lies below this cell."""
        return self.left <= column <= self.right

    @property
    def cell(self) -> str:
        """The A1 address."""
        return address(self.top, self.left)


@dataclass(frozen=True, slots=True)
class Layout:
    """The rows of a head, its cells from top to bottom, and the place of the first row below it."""

    first: int
    last: int
    lines: tuple[Line, ...]
    anchors: tuple[Anchor, ...]
    below: int

    def path(self, column: int) -> tuple[str, ...]:
        """Give the texts above a column, from the top; a text repeated below itself counts once."""
        texts = [anchor.text for anchor in self.anchors if anchor.over(column)]
        return tuple(text for n, text in enumerate(texts) if n == 0 or text != texts[n - 1])

    def leaves(self) -> tuple[Anchor, ...]:
        """Give the cells with no other heading below them, left to right."""
        lowest = [a for a in self.anchors if not any(b.top > a.top and a.over(b.left) for b in self.anchors)]
        return tuple(sorted(lowest, key=lambda anchor: anchor.left))

    def is_sound(self) -> bool:
        """Tell whether no cell is a figure or a code, as inside the boxes of a diagram."""
        return all(_part_of_head(line, *cell) for line in self.lines for cell in line.texts.items())

    def head(self, column: int, leaf: Anchor) -> Head:
        """Give the head of a column that stands below this leaf, or beside it."""
        return Head(column, self.path(leaf.left), leaf.cell)


def headlike(line: Line) -> bool:
    """Tell whether a row could be a line of a head: two or more texts, no label with its colon, no figure but years."""
    if len(line.texts) < 2:
        return False
    headings = 0
    for column, text in line.texts.items():
        if is_year(text) or (line.kind(column) == TEXT and may_be_heading(text) and not line.figure(column)):
            headings += 1
        elif (
            line.kind(column) != TEXT
            or line.figure(column)
            or NUMERIC_CODE.fullmatch(text)
            or ":" in text[:1] + text[-1:]
        ):
            return False
    return headings >= 2


def hits(line: Line) -> int:
    """Count the cells with words that headings are made of."""
    return sum(map(is_heading, line.texts.values()))


def read_layout(grid: Grid, index: int) -> Layout:
    """Read the head around a row that is one of its lines."""
    lines = [grid.line(index)]
    last = _reach(grid, lines)
    below = index + 1
    while below < len(grid) and len(lines) < MOST_LINES:
        line = grid.line(below)
        if line.number > last + 1 or (line.texts and not _continues(grid, lines, below, last)):
            break
        if line.texts:
            lines.append(line)
        below += 1
        last = max(_reach(grid, lines), line.number)
    while index and len(lines) < MOST_LINES and _leads(grid, grid.line(index - 1), lines):
        index -= 1
        lines.insert(0, grid.line(index))
    return Layout(lines[0].number, last, tuple(lines), tuple(_anchors(grid, lines)), below)


def _reach(grid: Grid, lines: list[Line]) -> int:
    """Give the lowest row the cells of these lines are merged down to."""
    bottoms = (grid.merge(line.number, column)[2] for line in lines for column in line.texts)
    return max((b for b in bottoms if b < lines[0].number + DEEPEST), default=0)


def _continues(grid: Grid, lines: list[Line], index: int, last: int) -> bool:
    """Tell whether a row is one more line of the head above it."""
    line = grid.line(index)
    if is_numbers_row(line):
        return False
    if line.number <= last:
        return True
    if not all(_part_of_head(line, column, text) for column, text in line.texts.items()):
        return False
    if len(line.texts) > 1 and all(_below_band(grid, lines, line, column) for column in line.texts):
        return _some_alone(grid, lines, line)
    known = all(any(column in above.texts for above in lines) for column in line.texts)
    return known and 2 * hits(line) > len(line.texts) and _over_figures(grid, index)


def _part_of_head(line: Line, column: int, text: str) -> bool:
    return is_year(text) or not (
        line.figure(column) or line.kind(column) != TEXT or NUMERIC_CODE.fullmatch(text)
    )


def _below_band(grid: Grid, lines: list[Line], line: Line, column: int) -> bool:
    """Tell whether the cell stands under a heading over several columns, or under none."""
    above = [a for a in _anchors(grid, lines) if a.over(column)]
    if not above:
        return True
    nearest = above[-1]
    if nearest.right > nearest.left:
        return nearest.bottom < line.number
    following = [a.left for a in _anchors(grid, lines) if a.top >= nearest.top and a.left > column]
    run = range(column, min(following, default=column + len(line.kinds)))
    return nearest.left == column and sum(c in run for c in line.texts) > 1


def _some_alone(grid: Grid, lines: list[Line], line: Line) -> bool:
    """Tell whether a heading above is merged or has nothing below it: a title over a whole head is neither."""
    anchors = list(_anchors(grid, lines))
    return any(a.right > a.left or a.left not in line.texts for a in anchors)


def _over_figures(grid: Grid, index: int) -> bool:
    """Tell whether figures stand in the next rows where this row has text, so that it can be no data row."""
    line = grid.line(index)
    after = [grid.line(below) for below in range(index + 1, min(index + DEEPEST, len(grid)))]
    return len({c for below in after for c in below.texts if c in line.texts and below.figure(c)}) >= 2


def _leads(grid: Grid, line: Line, lines: list[Line]) -> bool:
    """Tell whether a row is one more line of the head below it: a band, or a heading that stands higher."""
    top = lines[0].number
    ranges = [grid.merge(line.number, column) for column in line.texts]
    if any(top <= merge[2] < top + DEEPEST and line.number < merge[2] for merge in ranges):
        return True
    left, right = _width(grid, lines)
    inside = all(left < merge[1] and merge[3] <= right for merge in ranges)
    if line.number < top - 1 or not inside or any(TITLE.match(text) for text in line.texts.values()):
        return False
    alone = len(line.texts) == 1 and ranges[0][1] == ranges[0][3]
    words = sum(len(text.split()) for text in line.texts.values())
    return bool(line.texts) and hits(line) == len(line.texts) and (not alone or words <= MOST_WORDS)


def _width(grid: Grid, lines: list[Line]) -> tuple[int, int]:
    anchors = list(_anchors(grid, lines))
    return min(a.left for a in anchors), max(a.right for a in anchors)


def _anchors(grid: Grid, lines: list[Line]) -> Iterator[Anchor]:
    """Yield the cells of a head with their ranges; a band nobody merged reaches over the blanks to its right."""
    ranges = {(line.number, c): grid.merge(line.number, c) for line in lines for c in line.texts}
    for number, line in enumerate(lines):
        below = {c: ranges[lower.number, c] for lower in lines[:number:-1] for c in lower.texts}
        for column, text in line.texts.items():
            top, left, bottom, right = ranges[line.number, column]
            if left == right and column in below:
                right = _band_end(
                    column, below, _taken(ranges, line.number), _parent_end(ranges, line.number, column)
                )
            yield Anchor(text, top, left, bottom, right)


def _taken(ranges: dict[tuple[int, int], Range], row: int) -> list[Range]:
    """Give the ranges that fill a row of the head."""
    return [merge for merge in ranges.values() if merge[0] <= row <= merge[2]]


def _parent_end(ranges: dict[tuple[int, int], Range], row: int, column: int) -> int | None:
    """Give the last column of a merged band above a cell."""
    ends = [m[3] for m in ranges.values() if m[0] < row and m[1] <= column <= m[3] and m[1] < m[3]]
    return min(ends, default=None)


def _band_end(column: int, below: dict[int, Range], taken: list[Range], limit: int | None) -> int:
    end = below[column][3]
    while (
        end + 1 in below
        and not any(m[1] <= end + 1 <= m[3] for m in taken)
        and (limit is None or end < limit)
    ):
        end = below[end + 1][3]
    return end
