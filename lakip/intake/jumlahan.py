"""Jumlahan: cells that count as one figure, their sum; the months of a triwulan."""

from dataclasses import dataclass

from lakip.intake.workbook import Cell


@dataclass(frozen=True, slots=True)
class Jumlahan(Cell):
    """Cells of one row read as their sum; row and column are those of the first, the text shows the parts."""

    bagian: tuple[Cell, ...] = ()

    @property
    def address(self) -> str:
        """The range from the first to the last cell, as H12:J12."""
        return f"{self.bagian[0].address}:{self.bagian[-1].address}"


def jumlahan(cells: list[Cell]) -> Cell:
    """Give several cells as one, their sum; a single cell stays what it is."""
    if len(cells) == 1:
        return cells[0]
    first = cells[0]
    return Jumlahan(first.row, first.column, "angka", " + ".join(c.text for c in cells), bagian=tuple(cells))
