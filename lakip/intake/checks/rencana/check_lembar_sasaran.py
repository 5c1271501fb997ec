"""A plan without the sheet Sasaran: an indicator still counts, under its own code as a sasaran."""

from collections.abc import Iterator
from typing import Any

from lakip.domain.findings import Severity, Temuan


def check_lembar_sasaran(tables: dict[str, list[dict[str, Any]]]) -> Iterator[Temuan]:
    """Yield one info when there are indikator but no sheet that says what their sasaran are."""
    if tables.get("indikator") and "sasaran" not in tables:
        codes = ", ".join(dict.fromkeys(row["kode_sasaran"] for row in tables["indikator"]))
        yield Temuan(
            "check_lembar_sasaran", Severity.INFO,
            f"Berkas tidak memuat lembar Sasaran; kode {codes} yang belum dikenal dihitung sebagai sasaran.",
            "Tambahkan lembar Sasaran bila uraian, jenis, atau tujuannya perlu tampil di laporan.",
            sheet="Indikator",
        )  # fmt: skip
