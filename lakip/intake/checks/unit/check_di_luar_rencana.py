"""A budget code or sub kegiatan the plan does not have: read, and shown as di luar rencana."""

from collections.abc import Iterator

from lakip.domain.findings import Severity, Temuan
from lakip.intake.calon import Line
from lakip.intake.register import Register


def check_di_luar_rencana(lines: list[Line], register: Register) -> Iterator[Temuan]:
    """Yield one info for each line of Anggaran or Kegiatan whose code is not in the plan of the year."""
    for line in lines:
        if line.tabel in {"anggaran", "kegiatan"} and line.kode not in register.rekening:
            yield Temuan(
                "check_di_luar_rencana", Severity.INFO,
                f"Kode {line.kode} tidak ada di rencana anggaran tahun {register.tahun}.",
                "Periksa kodenya; bila memang ada, tambahkan di rencana.",
                sheet=line.sheet, cell=line.place("kode"), raw=line.kode,
            )  # fmt: skip
