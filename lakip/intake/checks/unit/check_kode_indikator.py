"""An indicator code the plan does not have in force this year: the figure has no place, so it waits."""

from collections.abc import Iterator

from lakip.domain.findings import Severity, Temuan
from lakip.intake.calon import Line, Tanya
from lakip.intake.column_view import Mask
from lakip.intake.glance import Glance
from lakip.intake.register import Register


def check_kode_indikator(lines: list[Line], register: Register) -> Iterator[Temuan | Tanya]:
    """Yield one tanya without a proposal for each line without a code, or whose indicator is unknown, ended or not begun."""
    for line in lines:
        if not line.kode or (line.tabel == "realisasi" and line.kode not in register.indikator):
            yield Tanya(_temuan(line, register), tuple(line.calon))


def glance_kode_indikator(glance: Glance) -> Mask:
    """Give the rows without a code."""
    return glance.these(not kode for kode in glance.kode)


def _temuan(line: Line, register: Register) -> Temuan:
    if not line.kode:
        message = f"Baris {line.baris.nomor} pada lembar {line.sheet} berisi nilai tanpa kode."
    elif line.kode in register.tidak_berlaku:
        message = f"Indikator {line.kode} tidak berlaku pada tahun {register.tahun}."
    else:
        message = f"Kode indikator {line.kode} tidak ada di rencana tahun {register.tahun}."
    return Temuan(
        "check_kode_indikator", Severity.TANYA, message,
        "Perbaiki kodenya sesuai templat, atau tambahkan indikatornya di rencana, lalu unggah kembali.",
        sheet=line.sheet, cell=line.place("kode"), raw=line.kode or None,
    )  # fmt: skip
