"""Tables side by side: an empty column between two heads parts the sheet."""

from itertools import pairwise

from lakip.intake.header.grid import Grid
from lakip.intake.header.head import Layout
from lakip.intake.header.words import KEY_HEADING, folded
from lakip.intake.values import EMPTY


def lanes(grid: Grid, start: int, layout: Layout) -> tuple[list[Grid], int]:
    """Part the rows from a place on where heads stand side by side; also the place of the first row below them.

    No parts when the head is one. A lane ends at the first row that fills the column between.
    """
    gap = _gap(grid, layout)
    if gap is None:
        return [], start
    after = next((n for n in range(layout.below, len(grid)) if _fills(grid, n, gap)), len(grid))
    rows = (grid.rows[start][0], grid.rows[after - 1][0])
    first, last = grid.columns
    return [grid.part((first, gap - 1), rows), grid.part((gap + 1, last), rows)], after


def _gap(grid: Grid, layout: Layout) -> int | None:
    """Give the column between two heads; both have two columns or more, and the second begins like a table."""
    leaves = layout.leaves()
    for left, right in pairwise(leaves[1:-1]):
        gap = left.right + 1
        begins = KEY_HEADING.fullmatch(right.text) or folded(right.text) == folded(leaves[0].text)
        if right.left == gap + 1 and begins and not layout.path(gap) and not _fills(grid, layout.below, gap):
            return gap
    return None


def _fills(grid: Grid, index: int, column: int) -> bool:
    if index >= len(grid):
        return False
    number, kinds = grid.rows[index]
    crossed = any(merge[1] <= column <= merge[3] for merge in grid.merged.get(number, ()))
    return crossed or (column <= len(kinds) and kinds[column - 1] != EMPTY)
