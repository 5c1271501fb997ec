"""A value that another hand-in of the same year states differently: the newest counts, and that is said."""

from collections.abc import Iterator
from decimal import Decimal

from lakip.domain.findings import Severity, Temuan
from lakip.domain.numbers import format_rp
from lakip.intake.calon import Calon, Line
from lakip.intake.column_view import Mask
from lakip.intake.glance import Glance, in_sen
from lakip.intake.register import NilaiTersimpan, Register


def check_nilai_tersimpan(lines: list[Line], register: Register) -> Iterator[Temuan]:
    """Yield one info for each figure that differs from the one stored for the same code, ukuran and periode."""
    stored = register.tersimpan() if lines else {}
    for calon in (calon for line in lines if stored for calon in line.figures()):
        before = stored.get((calon.tabel, calon.kode, calon.ukuran, calon.periode))
        if before is not None and not same_value(calon, before) and not _outranked(calon, before, register):
            yield Temuan(
                "check_nilai_tersimpan", Severity.INFO,
                f"{_what(calon)} {calon.kode} di berkas {_written(calon, calon.number, calon.raw)}, sedangkan yang tersimpan "
                f"{_written(calon, before.nilai, before.raw)} dari {before.asal}.",
                "Yang dipakai nilai terbaru; bila yang lama benar, tarik unggahan ini.",
                sheet=calon.sheet, cell=calon.cell, raw=calon.raw, value=before.raw,
            )  # fmt: skip


def glance_nilai_tersimpan(glance: Glance) -> Mask:
    """Give the rows that state a figure otherwise than it is stored."""
    stored = glance.register.tersimpan()
    differ = glance.all_if(False)
    for (ukuran, periode), column in glance.figures.items() if stored else ():
        found = [stored.get(("anggaran", kode, ukuran, periode)) for kode in glance.kode]
        before = in_sen([one.nilai if one else None for one in found])
        known = glance.these(one is not None for one in found)
        differ |= (column.there & known & ~(before.there & (before.sen == column.sen))) | (column.odd & known)
    return differ


def same_value(calon: Calon, before: NilaiTersimpan) -> bool:
    """Tell whether both say the same: as numbers where both are numbers, else as texts."""
    if calon.number is not None and before.nilai is not None:
        return calon.number == before.nilai
    return calon.number is None and before.nilai is None and calon.raw.split() == before.raw.split()


def _outranked(calon: Calon, before: NilaiTersimpan, register: Register) -> bool:
    """Tell whether the stored one is the agency-wide LRA, which check_lra_beda tells about."""
    return calon.tabel == "anggaran" and register.unit is not None and not before.unit


def _written(calon: Calon, number: Decimal | None, raw: str) -> str:
    """Give rupiah as rupiah; a cell may hold nothing but digits."""
    is_rupiah = calon.tabel == "anggaran" and calon.ukuran != "fisik" and number is not None
    return format_rp(number) if is_rupiah else raw


def _what(calon: Calon) -> str:
    periode = f" triwulan {calon.periode}" if calon.periode else ""
    return f"{calon.ukuran.capitalize()}{periode}"
