"""What a cell of a table must hold: a text, nothing, or a figure with the decimals the Word document prints it with."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from tests.oracle import setengah_ke_atas

LUAS = Context(prec=80, rounding=ROUND_HALF_UP)
PERSEN, RUPIAH, BULAT = 2, 0, 0
TIDAK_ADA, BELUM_RILIS, TIDAK_DAPAT, STRIP = "n/a", "belum rilis", "tidak dapat dihitung", "–"


@dataclass(frozen=True)
class Angka:
    """A figure, exact, and how many decimals of it the document shows."""

    nilai: Fraction
    desimal: int = 2


Sel = str | Angka | None


@dataclass(frozen=True)
class Baris:
    """One row: cells by heading; `bagian` = the sasaran whose part of the document has it, `rinci` False = total or mean."""

    sel: Mapping[str, Sel]
    bagian: str | None = None
    rinci: bool = True


@dataclass(frozen=True)
class Tabel:
    """One table: its sheet, its title without the number, its rows; `kolom` the headings that are computed anew."""

    lembar: str
    judul: str
    baris: Sequence[Baris] = field(default_factory=list)


def angka(nilai, desimal: int = 2, kosong: Sel = None) -> Sel:
    """Give a figure as a cell, `kosong` for none."""
    return kosong if nilai is None else Angka(Fraction(nilai), desimal)


def persen(nilai, kosong: Sel = TIDAK_ADA) -> Sel:
    """Give a percentage as a cell."""
    return angka(nilai, PERSEN, kosong)


def rupiah(nilai, kosong: Sel = TIDAK_ADA) -> Sel:
    """Give an amount as a cell."""
    return angka(nilai, RUPIAH, kosong)


def tertulis(nilai, desimal: int, kosong: Sel = TIDAK_ADA) -> Sel:
    """Give a target or realisasi: a number, a range, a predikat."""
    if nilai is None or nilai in {"-", "belum rilis"}:
        return kosong
    if isinstance(nilai, tuple):
        return "–".join(indonesia(Fraction(tepi), None) for tepi in nilai)
    return nilai if isinstance(nilai, str) else Angka(Fraction(nilai), desimal)


def jumlah(nilai: Iterable) -> Fraction | None:
    """Add what is there; None where nothing is."""
    ada = [Fraction(x) for x in nilai if x is not None]
    return sum(ada) if ada else None


def bagi(atas, bawah) -> Fraction | None:
    """Give a quotient half up at 18 decimals; None without a divisor."""
    return setengah_ke_atas(Fraction(atas) / Fraction(bawah), 18) if bawah else None


def serapan(realisasi, pagu) -> Sel:
    """Give realisasi over pagu in percent, or the words for there being none."""
    if realisasi is None or pagu is None:
        return TIDAK_ADA
    return persen(bagi(Fraction(realisasi) * 100, pagu), TIDAK_DAPAT)


def desimal(nilai: Fraction) -> Decimal:
    """Give a fraction as a decimal, exact as far as anybody looks."""
    return LUAS.divide(Decimal(nilai.numerator), Decimal(nilai.denominator))


def indonesia(nilai: Fraction, banyak: int | None) -> str:
    """Write a figure as the document does: 1.234,50; None keeps the decimals it has."""
    if banyak is None:
        teks = f"{desimal(nilai):,f}"
        teks = teks.rstrip("0").rstrip(".") if "." in teks else teks
    else:
        teks = f"{desimal(setengah_ke_atas(nilai, banyak)):,.{banyak}f}"
    return teks.translate(str.maketrans(",.", ".,"))
