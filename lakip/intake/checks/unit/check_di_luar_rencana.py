"""A budget code or sub kegiatan the plan does not have: read, and shown as di luar rencana."""

from collections.abc import Iterator
from itertools import accumulate

from lakip.domain.findings import Severity, Temuan
from lakip.intake.calon import Line
from lakip.intake.column_view import Mask
from lakip.intake.glance import Glance
from lakip.intake.register import Register


def check_di_luar_rencana(lines: list[Line], register: Register) -> Iterator[Temuan]:
    """Yield one info for each line of Anggaran or Kegiatan whose code is not in the plan of the year.

    A line that details one of the plan which is in the file too needs no remark.
    """
    there = {line.kode for line in lines if line.tabel == "anggaran"}
    for line in lines:
        if line.tabel in {"anggaran", "kegiatan"} and line.kode not in register.rekening:
            induk = _planned_leaf(line.kode, register) if line.tabel == "anggaran" else None
            if induk in there:
                continue
            guidance = (
                "Periksa kodenya; bila memang ada, tambahkan di rencana."
                if induk is None
                else f"Kode ini merinci baris rencana {induk} dan tidak dijumlahkan; isi realisasi pada {induk}."
            )
            yield Temuan(
                "check_di_luar_rencana", Severity.INFO,
                f"Kode {line.kode} tidak ada di rencana anggaran tahun {register.tahun}.", guidance,
                sheet=line.sheet, cell=line.place("kode"), raw=line.kode,
            )  # fmt: skip


def glance_di_luar_rencana(glance: Glance) -> Mask:
    """Give every row where a code is not in the plan: it may detail another row."""
    return glance.all_if(glance.unknown.any())


def _planned_leaf(kode: str, register: Register) -> str | None:
    """Give the leaf of the plan that the code details; "5" alone is no leaf: it is akun and bidang urusan at once."""
    above = list(accumulate(kode.split("."), "{}.{}".format))[1:-1]
    return next((k for k in above if k in register.rekening and register.rekening[k].daun), None)
