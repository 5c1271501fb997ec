"""Lembar: one sheet of an edition, its tables and its chart, as data."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from lakip.present.tables import Table


@dataclass(frozen=True, slots=True)
class Grafik:
    """One bar chart under a sheet's tables: `titik` = (label, one cell reference per seri)."""

    judul: str
    seri: Sequence[str]
    titik: Sequence[tuple[str, Sequence[str]]]
    sumbu: str
    format_angka: str = "#,##0"
    mendatar: bool = True


@dataclass(frozen=True, slots=True)
class Lembar:
    """One sheet: its name as in contract §7, its tables one under the other, and perhaps a chart."""

    nama: str
    tables: Sequence[Table] = field(default=())
    grafik: Grafik | None = None

    @property
    def berisi(self) -> bool:
        """Tell whether any table has data."""
        return any(table.rows for table in self.tables)
