"""A file without a single figure: received, but there is nothing to measure in it yet."""

from collections.abc import Iterator

from lakip.domain.findings import Severity, Temuan
from lakip.intake.calon import Line
from lakip.intake.register import Register


def check_isi_kosong(lines: list[Line], _register: Register) -> Iterator[Temuan]:
    """Yield one info when no line says anything."""
    if not lines:
        yield Temuan(
            "check_isi_kosong", Severity.INFO,
            "Berkas belum memuat nilai yang dapat disimpan.",
            "Isi sel kuning di templat, lalu unggah kembali.",
        )  # fmt: skip
