"""A code that points to nothing in this workbook: read, but the tables of the report may stand apart."""

from collections.abc import Iterator
from typing import Any

from lakip.domain.findings import Severity, Temuan

_RUJUKAN = (
    ("indikator", "Indikator", "kode_sasaran", "sasaran", "Sasaran"),
    ("indikator", "Indikator", "unit", "unit_kerja", "Unit Kerja"),
    ("target", "Target", "indikator", "indikator", "Indikator"),
    ("sasaran", "Sasaran", "induk", "sasaran", "Sasaran"),
    ("pagu", "Anggaran", "unit", "unit_kerja", "Unit Kerja"),
)
"""(table, its sheet, column, table it points to, that sheet)."""


def check_rujukan(tables: dict[str, list[dict[str, Any]]]) -> Iterator[Temuan]:
    """Yield one info for each code that is not in the sheet it points to, where the workbook has that sheet."""
    for table, sheet, column, goal, goal_sheet in _RUJUKAN:
        if goal not in tables:
            continue
        known = {row["kode"] for row in tables[goal]}
        missing = {
            row[column]: row for row in tables.get(table, []) if row[column] and row[column] not in known
        }
        for code, row in missing.items():
            yield Temuan(
                "check_rujukan", Severity.INFO,
                f"Kode {code} pada lembar {sheet} tidak ada di lembar {goal_sheet}.",
                f"Tambahkan {code} di lembar {goal_sheet} atau perbaiki kodenya.",
                sheet=sheet, cell=f"{row['baris']}:{row['baris']}", raw=code,
            )  # fmt: skip
