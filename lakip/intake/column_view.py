"""A packed column opened by row: one cell without the texts of all the others, and all cells at once as arrays."""

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from lakip.intake.columns import Column
from lakip.intake.marks import UNCACHED
from lakip.intake.values import EMPTY, FIGURE, significant

Mask = NDArray[np.bool_]
"""Which rows, from the first one down."""


class ColumnView:
    """The cells of one column of a sheet of `n_rows` rows; a place is a row counted from 0."""

    def __init__(self, column: Column, n_rows: int) -> None:
        self._column = column
        self.kinds = column.kinds.ljust(n_rows, EMPTY)
        """A letter for each row."""
        self._letters = np.frombuffer(self.kinds.encode("ascii"), np.uint8)

    def are(self, kind: str) -> Mask:
        """Tell which cells are of this kind."""
        mask: Mask = self._letters == ord(kind)
        return mask

    @cached_property
    def filled(self) -> Mask:
        """Which cells say something: white space says nothing, a formula nobody has computed does."""
        filled = ~self.are(EMPTY)
        blank = [at for at, text in enumerate(self._column.texts) if not text.strip()]
        if blank:
            places = np.flatnonzero(filled & ~self.are(FIGURE))[blank]
            filled[places] = (self.marks[places] & UNCACHED) > 0
        return filled

    @cached_property
    def figures(self) -> NDArray[np.float64]:
        """The number of each FIGURE; NaN elsewhere."""
        numbers = np.full(len(self.kinds), np.nan)
        numbers[self.are(FIGURE)] = self._column.figures
        return numbers

    @cached_property
    def marks(self) -> NDArray[np.uint8]:
        """The marks of each cell."""
        return np.frombuffer(self._column.bits.ljust(len(self.kinds), b"\0"), np.uint8)

    def text(self, place: int) -> str:
        """Give the text of one cell; "" for an empty one."""
        kind = self.kinds[place]
        if kind == EMPTY:
            return ""
        figures = int(self._figures_above[place])
        if kind == FIGURE:
            return significant(self._column.figures[figures])
        return self._column.texts[place - int(self._empty_above[place]) - figures]

    @cached_property
    def _figures_above(self) -> NDArray[np.intp]:
        return _above(self.are(FIGURE))

    @cached_property
    def _empty_above(self) -> NDArray[np.intp]:
        return _above(self.are(EMPTY))


def _above(cells: Mask) -> NDArray[np.intp]:
    """Count, for each row, such cells above it."""
    counts: NDArray[np.intp] = np.cumsum(cells) - cells
    return counts
