"""Jumlahan: cells that count as one figure, their sum; the months of a triwulan."""

from lakip.intake.workbook import Cell


def jumlahan(cells: list[Cell]) -> Cell:
    """Give several cells of one row as one, their sum; its place is the first, its text shows the parts.

    A single cell stays what it is.
    """
    if len(cells) == 1:
        return cells[0]
    first = cells[0]
    return Cell(first.row, first.column, "angka", " + ".join(c.text for c in cells), bagian=tuple(cells))
