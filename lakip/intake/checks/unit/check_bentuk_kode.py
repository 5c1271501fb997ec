"""A budget code that no list of codes can hold, such as 5.03.02.2 or 5.03.02.2.01.007, or one the plan writes otherwise."""

from collections.abc import Iterator

from lakip.domain.findings import Severity, Temuan
from lakip.domain.kode import bentuk_benar, bentuk_program, perbaikan
from lakip.intake.calon import Line, Tanya
from lakip.intake.column_view import Mask
from lakip.intake.glance import Glance
from lakip.intake.register import Register

_BENTUK = {"anggaran": bentuk_benar, "kegiatan": bentuk_program}


def check_bentuk_kode(lines: list[Line], register: Register) -> Iterator[Tanya]:
    """Yield one tanya for each line of Anggaran or Kegiatan whose code is malformed; a code of the plan never is.

    The proposal is the line under the one code of the plan that it can stand for. A well-formed code outside the plan is
    asked about only where it has such a proposal: the sub kegiatan of two digits that the plan knows by four.
    """
    known = {line.kode for line in lines} & register.rekening.keys()
    for line in lines:
        fits = _BENTUK.get(line.tabel)
        if fits is None or not line.kode or line.kode in register.rekening:
            continue
        meant = perbaikan(line.kode, register.rekening)
        if not fits(line.kode) or (meant and meant not in known):
            usulan = tuple(c.renamed(meant) for c in line.calon) if meant else ()
            yield Tanya(_temuan(line, meant, malformed=not fits(line.kode)), tuple(line.calon), usulan)


def glance_bentuk_kode(glance: Glance) -> Mask:
    """Give every row where a code is not in the plan: its proposal may be the code of another row."""
    return glance.all_if(glance.unknown.any())


def _temuan(line: Line, meant: str | None, *, malformed: bool) -> Temuan:
    why = (
        "tidak lengkap atau tidak sesuai dengan susunan kode anggaran"
        if malformed
        else "tidak ada di rencana dalam bentuk itu"
    )
    guidance = (
        f"Terima usulan bila yang dimaksud {meant}, atau tulis kode yang benar lalu unggah kembali."
        if meant
        else "Tulis kode lengkap seperti di rencana, misalnya 5.03.02.2.01.0003, lalu unggah kembali."
    )
    return Temuan(
        "check_bentuk_kode", Severity.TANYA,
        f"Kode {line.kode} pada baris {line.baris.nomor} {why}.",
        guidance, sheet=line.sheet, cell=line.place("kode"), raw=line.kode, value=meant,
    )  # fmt: skip
