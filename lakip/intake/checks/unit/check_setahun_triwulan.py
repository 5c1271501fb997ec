"""A year value that its own quarters contradict by the quarter type: the proposal is the year value (contract §4.2)."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from lakip.domain.findings import Severity, Temuan
from lakip.domain.numbers import plain
from lakip.domain.pilihan import KATA
from lakip.domain.triwulan import gabung
from lakip.intake.calon import Line, Tanya
from lakip.intake.column_view import Mask
from lakip.intake.glance import Glance
from lakip.intake.register import IndikatorTerdaftar, Register


def check_setahun_triwulan(lines: list[Line], register: Register) -> Iterator[Temuan | Tanya]:
    """Yield one tanya for each line whose year and quarters disagree.

    A sum or a position must agree exactly, a mean or a ratio after rounding to the year value's own decimals.
    """
    for line in lines:
        year = _number(line, "nilai" if line.tabel == "realisasi" else "realisasi", 0)
        joined = None if year is None else _joined(line, register)
        if year is None or joined is None:
            continue
        if year.as_integer_ratio() == _comparable(line, register, joined, year).as_integer_ratio():
            continue
        # The year's own pembilang and penyebut would outweigh the year value that is proposed.
        usulan = tuple(c for c in line.calon if c.ukuran not in {"pembilang", "penyebut"} or c.periode > 0)
        yield Tanya(_temuan(line, register, year, joined), tuple(line.calon), usulan)


def glance_setahun_triwulan(glance: Glance) -> Mask:
    """Give the rows whose quarters do not add up to their year."""
    year, quarters = glance.figure("realisasi", 0), glance.quarters()
    differ = year.there & quarters.there & (year.sen != quarters.sen)
    return glance.any_of(differ, year.odd, quarters.odd)


def _joined(line: Line, register: Register) -> Fraction | None:
    if line.tabel != "realisasi":
        return gabung("KUM", _quarters(line, "realisasi")) if line.tabel == "anggaran" else None
    known = register.indikator[line.kode]
    if known.tipe_triwulan == "RASIO":
        return _ratio(line, known)
    return gabung(known.tipe_triwulan, _quarters(line, "nilai"))


def _quarters(line: Line, ukuran: str) -> list[Decimal]:
    numbers = (_number(line, ukuran, periode) for periode in range(1, 5))
    return [n for n in numbers if n is not None]


def _ratio(line: Line, known: IndikatorTerdaftar) -> Fraction | None:
    """Join numerators and denominators: those of the year where they stand, else the sums of the quarters."""
    terms = [(_number(line, "pembilang", p), _number(line, "penyebut", p)) for p in range(5)]
    pairs = [(Fraction(a), Fraction(b)) for a, b in terms[:1] if a is not None and b]
    pairs = pairs or [(Fraction(a), Fraction(b)) for a, b in terms[1:] if a is not None and b]
    if not pairs:
        return None
    scale = 100 if known.persen else 1
    return scale * sum((a for a, _ in pairs), Fraction()) / sum((b for _, b in pairs), Fraction())


def _number(line: Line, ukuran: str, periode: int) -> Decimal | None:
    calon = line.get(ukuran, periode)
    return calon.number if calon else None


def _comparable(line: Line, register: Register, joined: Fraction, year: Decimal) -> Fraction:
    """Give the joined quarters as they may be written: means and ratios half up at the year value's own decimals."""
    known = register.indikator.get(line.kode)
    if line.tabel != "realisasi" or known is None or known.tipe_triwulan not in {"RATA", "RASIO"}:
        return joined
    scale = 10 ** max(0, -int(year.as_tuple().exponent))
    return Fraction((2 * joined * scale + 1) // 2, scale)


def _temuan(line: Line, register: Register, year: Decimal, joined: Fraction) -> Temuan:
    known = register.indikator.get(line.kode)
    tipe = (
        KATA["tipe_triwulan"][known.tipe_triwulan]
        if known and line.tabel == "realisasi"
        else "Jumlah per triwulan"
    )
    found = plain(round(Decimal(joined.numerator) / Decimal(joined.denominator), 8).normalize()).replace(
        ".", ","
    )
    kunci = "nilai_0"
    return Temuan(
        "check_setahun_triwulan", Severity.TANYA,
        f"Nilai setahun {line.kode} tertulis {plain(year).replace('.', ',')}, sedangkan triwulannya ({tipe}) menghasilkan {found}.",
        "Terima usulan bila nilai setahun yang benar; bila tidak, perbaiki berkasnya lalu unggah kembali.",
        sheet=line.sheet, cell=line.place(kunci), raw=line.baris.text(kunci), value=plain(year),
    )  # fmt: skip
