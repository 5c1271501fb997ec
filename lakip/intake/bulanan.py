"""Months become triwulan: rupiah and outputs add up, an indikator by its quarter type."""

from collections.abc import Callable

from lakip.intake.jumlahan import jumlahan
from lakip.intake.workbook import Cell

Jadi = Callable[[list[Cell]], Cell]
"""What the filled months of a triwulan make."""


def _last(months: list[Cell]) -> Cell:
    """Give the last month that holds a figure; "-" says that none is known yet."""
    return next((cell for cell in reversed(months) if any(map(str.isdigit, cell.text))), months[-1])


_MENURUT_TIPE: dict[str | None, Jadi] = {None: jumlahan, "KUM": jumlahan, "KUM_SD": _last, "AKHIR": _last}
"""By quarter type; None is what has no type: rupiah and the outputs of a sub kegiatan. Means and ratios no month can give."""


def months_of(triwulan: int) -> list[str]:
    """Give the keys of the months of a triwulan."""
    return [f"bulan_{m}" for m in range(3 * triwulan - 2, 3 * triwulan + 1)]


def with_quarters(cells: dict[str, Cell], nama: str = "nilai", tipe: str | None = None) -> dict[str, Cell]:
    """Add to a row the triwulan its months make, under `nama`_1 … 4; one that has its own column stays as it is."""
    jadi = _MENURUT_TIPE.get(tipe)
    made: dict[str, Cell] = {}
    for n in range(1, 5):
        months = [cells[kunci] for kunci in months_of(n) if kunci in cells]
        if jadi and months and f"{nama}_{n}" not in cells:
            made[f"{nama}_{n}"] = jadi(months)
    return cells | made
