"""Which heading belongs to which column: a heading may stand beside the figures it names."""

from collections.abc import Iterable, Iterator

from lakip.intake.blocks import Head
from lakip.intake.header.head import Anchor, Layout
from lakip.intake.values import address


def assign(layout: Layout, filled: Iterable[int], figures: Iterable[int]) -> dict[int, Head]:
    """Give one head per column that carries data or a heading, left to right.

    A heading merged over several columns belongs to those that carry data; a heading without any below it goes to the
    column beside it that has none, or that shares one with another column of figures.
    """
    columns = sorted(filled)
    leaves = layout.leaves()
    owner = {column: _above(leaves, column) for column in columns}
    free = [leaf for leaf in leaves if leaf not in owner.values()]
    for column in columns:
        if owner[column] is None or _shared(owner, column, set(figures)):
            beside = next(
                (leaf for leaf in free if leaf.left == column + 1 or leaf.right == column - 1), None
            )
            if beside:
                owner[column] = beside
                free.remove(beside)
    for column in columns:
        if owner[column] is None:
            owner[column] = _to_the_left(leaves, free, column)
    heads = dict(_heads(layout, owner)) | {
        leaf.left: layout.head(leaf.left, leaf) for leaf in free if leaf not in owner.values()
    }
    return dict(sorted(heads.items()))


def _above(leaves: tuple[Anchor, ...], column: int) -> Anchor | None:
    return next((leaf for leaf in leaves if leaf.over(column)), None)


def _shared(owner: dict[int, Anchor | None], column: int, figures: set[int]) -> bool:
    """Tell whether a column of figures stands below a heading that names the figures left of it already."""
    return column in figures and any(
        other < column and other in figures and leaf is owner[column] for other, leaf in owner.items()
    )


def _to_the_left(leaves: tuple[Anchor, ...], free: list[Anchor], column: int) -> Anchor | None:
    """Give the next heading to the left when nothing stands right below it."""
    before = [leaf for leaf in leaves if leaf.right < column]
    return before[-1] if before and before[-1] in free else None


def _heads(layout: Layout, owner: dict[int, Anchor | None]) -> Iterator[tuple[int, Head]]:
    for column, leaf in owner.items():
        yield column, layout.head(column, leaf) if leaf else Head(column, (), address(layout.last, column))
