"""Which program, kegiatan and outputs stand behind a sasaran, and whether they support it, as T16 has it."""

from lakip.report.bahan import Bahan
from lakip.report.narasi.kalimat import nama
from lakip.report.tables.program import indikator_pendukung, keluaran_pendukung, menunjang


def pendukung(bahan: Bahan, sasaran: str) -> list[tuple[str, bool]]:
    """Give name and whether it supports the sasaran, of everything below it that is measured."""
    rows = [(nama(row), row) for row in indikator_pendukung(bahan, sasaran)]
    rows += [(f"“{bahan.sasaran[row['kode']]['uraian']}”", row) for row in keluaran_pendukung(bahan, sasaran)]
    return [(name, ya) for name, row in rows if (ya := menunjang(row)) is not None]
