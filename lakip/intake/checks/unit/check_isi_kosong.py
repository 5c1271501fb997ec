"""A file without a single figure: received, but there is nothing to measure in it yet."""

from collections.abc import Iterator

from lakip.domain.findings import Severity, Temuan
from lakip.intake.calon import Line
from lakip.intake.column_view import Mask
from lakip.intake.glance import Glance
from lakip.intake.register import Register


def check_isi_kosong(lines: list[Line], _register: Register) -> Iterator[Temuan]:
    """Yield one info when no line says anything."""
    if not lines:
        yield Temuan(
            "check_isi_kosong", Severity.INFO,
            "Berkas belum memuat nilai yang dapat disimpan.",
            "Isi sel kuning di templat, lalu unggah kembali.",
        )  # fmt: skip


def glance_isi_kosong(glance: Glance) -> Mask:
    """Give no row: there is one."""
    return glance.all_if(False)
