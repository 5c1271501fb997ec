"""A formula that runs against the polaritas: a falling indicator measured by R/T rewards the wrong thing."""

from collections.abc import Iterator
from typing import Any

from lakip.domain.findings import Severity, Temuan

_BERLAWANAN = {("Turun", "RASIO"), ("Naik", "SELISIH"), ("Naik", "TERBALIK")}


def check_rumus_polaritas(tables: dict[str, list[dict[str, Any]]]) -> Iterator[Temuan]:
    """Yield one info for each indicator whose Rumus and Polaritas contradict each other."""
    for row in tables.get("indikator", []):
        if (row["polaritas"], row["rumus"]) in _BERLAWANAN:
            yield Temuan(
                "check_rumus_polaritas", Severity.INFO,
                f"Indikator {row['kode']} berpolaritas {row['polaritas']} tetapi memakai rumus {row['rumus']}.",
                "Periksa kolom Polaritas dan Rumus; kosongkan Rumus untuk memakai yang lazim bagi polaritasnya.",
                sheet="Indikator", cell=f"{row['baris']}:{row['baris']}", raw=row["rumus"],
            )  # fmt: skip
