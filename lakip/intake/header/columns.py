"""Which heading belongs to which column: a heading may stand beside the figures it names."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lakip.intake.blocks import Head
from lakip.intake.header.grid import Grid
from lakip.intake.header.head import Anchor, Layout
from lakip.intake.values import EMPTY, address


@dataclass(frozen=True, slots=True)
class Filled:
    """The columns the rows of data fill: all, those filled in most rows, and how far most cells are merged to the right."""

    columns: tuple[int, ...]
    dense: frozenset[int]
    reach: dict[int, int]


def filled(grid: Grid, places: slice, rows: set[int]) -> Filled:
    """Look which columns the rows of data fill, in a part of the grid."""
    patterns = Counter(kinds for number, kinds in grid.rows[places] if number in rows)
    times: Counter[int] = Counter()
    for kinds, n_rows in patterns.items():
        times.update({column: n_rows for column, kind in enumerate(kinds, 1) if kind != EMPTY})
    merged = Counter(merge[1::2] for number in rows for merge in grid.merged.get(number, ()))
    return Filled(
        tuple(sorted(times)),
        frozenset(column for column, n_rows in times.items() if 2 * n_rows > len(rows)),
        {left: right for (left, right), n_rows in merged.items() if 2 * n_rows > times[left]},
    )


def assign(layout: Layout, below: Filled, figures: Iterable[int]) -> dict[int, Head]:
    """Give one head per column that carries data or a heading, left to right.

    A heading merged over several columns belongs to those that carry data. One that stands beside its figures goes to
    the column whose cells are merged under it, or to the column without a heading next to it.
    """
    leaves = layout.leaves()
    owner = {column: _above(leaves, column) for column in below.columns}
    lonely = [leaf for leaf in leaves if leaf not in owner.values()]
    for column in below.columns:
        reached = _reached(leaves, column, below.reach.get(column, column))
        if reached and (owner[column] is None or _shared(owner, column, set(figures))):
            owner |= dict.fromkeys((c for c in owner if reached.over(c)), None)
            owner[column] = reached
        elif owner[column] is None:
            owner[column] = _beside(leaves, lonely, column, dense=column in below.dense)
    alone = (leaf for leaf in leaves if leaf not in owner.values())
    heads = {leaf.left: layout.head(leaf.left, leaf) for leaf in alone} | dict(_heads(layout, owner))
    return dict(sorted(heads.items()))


def _above(leaves: tuple[Anchor, ...], column: int) -> Anchor | None:
    return next((leaf for leaf in leaves if leaf.over(column)), None)


def _reached(leaves: tuple[Anchor, ...], column: int, end: int) -> Anchor | None:
    """Give the heading under which the cells of a column are merged."""
    return next((leaf for leaf in leaves if column < leaf.left <= end), None)


def _shared(owner: dict[int, Anchor | None], column: int, figures: set[int]) -> bool:
    """Tell whether a column of figures stands below a heading that names the figures left of it already."""
    return column in figures and any(
        other < column and other in figures and leaf is owner[column] for other, leaf in owner.items()
    )


def _beside(leaves: tuple[Anchor, ...], lonely: list[Anchor], column: int, *, dense: bool) -> Anchor | None:
    """Give the next heading to the left, or the one right beside, when no data stand below it.

    Beyond the last heading only a column filled in most rows counts: stray sums stand there.
    """
    before = [leaf for leaf in leaves if leaf.right < column]
    if before and before[-1] in lonely and (dense or before[-1] is not leaves[-1]):
        return before[-1]
    return next((leaf for leaf in lonely if leaf.left == column + 1), None)


def _heads(layout: Layout, owner: dict[int, Anchor | None]) -> Iterator[tuple[int, Head]]:
    for column, leaf in owner.items():
        yield column, layout.head(column, leaf) if leaf else Head(column, (), address(layout.last, column))
