"""The head of a table: its cells, how far each reaches, and the path of texts above each column."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lakip.intake.blocks import Head
from lakip.intake.header.grid import Grid, Line, Range
from lakip.intake.values import address


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
        lowest = {
            column: anchor for anchor in self.anchors for column in range(anchor.left, anchor.right + 1)
        }
        whole = [a for a in self.anchors if all(lowest[c] is a for c in range(a.left, a.right + 1))]
        return tuple(sorted(whole, key=lambda anchor: anchor.left))

    def head(self, column: int, leaf: Anchor) -> Head:
        """Give the head of a column that stands below this leaf, or beside it."""
        return Head(column, self.path(leaf.left), leaf.cell)


def anchors(grid: Grid, lines: Sequence[Line]) -> tuple[Anchor, ...]:
    """Give the cells of a head with their ranges; a band nobody merged reaches over the blanks to its right."""
    ranges = {(line.number, c): grid.merge(line.number, c) for line in lines for c in line.texts}
    return tuple(anchor for number in range(len(lines)) for anchor in _line_anchors(lines, number, ranges))


def _line_anchors(
    lines: Sequence[Line], number: int, ranges: dict[tuple[int, int], Range]
) -> Iterator[Anchor]:
    line = lines[number]
    below = {c: ranges[lower.number, c] for lower in lines[:number:-1] for c in lower.texts}
    taken = [merge for merge in ranges.values() if merge[0] <= line.number <= merge[2]]
    above = [merge for merge in ranges.values() if merge[0] < line.number]
    for column, text in line.texts.items():
        top, left, bottom, right = ranges[line.number, column]
        if left == right and column in below:
            right = _band_end(column, below, taken, _limit(column, above))
        yield Anchor(text, top, left, bottom, right)


def _limit(column: int, above: list[Range]) -> int | None:
    """Give the last column a band may reach: where the band above it ends, or before the next heading above begins."""
    ends = [band[3] for band in above if band[1] <= column <= band[3] and band[1] < band[3]]
    return min([*ends, *(other[1] - 1 for other in above if other[1] > column)], default=None)


def _band_end(column: int, below: dict[int, Range], taken: list[Range], limit: int | None) -> int:
    """Give the last column of a band: as long as headings stand below it, nothing beside it, and its own band lasts."""
    end = below[column][3]
    while end + 1 in below and (limit is None or end < limit):
        if any(merge[1] <= end + 1 <= merge[3] for merge in taken):
            break
        end = below[end + 1][3]
    return end
