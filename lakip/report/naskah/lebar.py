"""How wide the columns of a printed table are: no word and no figure is cut, and texts share what is left."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from lakip.present.tables import Column, Format

PADAT = frozenset({Format.BULAT, Format.ANGKA, Format.PERSEN, Format.RUPIAH})
"""Columns whose texts stand on one line."""
UKURAN = (18, 16, 14, 12)
"""Sizes of type in half points, largest first; the two smallest only where even a landscape page is too narrow."""
TEPI = 140
"""Twentieths of a point a cell needs beside its text."""
TEPI_TEGAK = 24
"""The same above its text and below it."""
NYAMAN = ((18, 0.62), (16, 0.45))
"""Upright is good enough while texts get this share of the width they would like, by size of type."""
_SEMPIT = frozenset("fijlrtI.,:;'|()[]/-! ")
_LEBAR = frozenset("mwMWABCDEFGHKNOPQRSTUVXYZ%@&×")


@dataclass(frozen=True, slots=True)
class Lebar:
    """Widths of the columns in twentieths of a point, and the size of type in half points."""

    kolom: tuple[int, ...]
    huruf: int


def lebar_kolom(
    columns: Sequence[Column], teks: Sequence[Sequence[str]], tersedia: int, *, paksa: bool = False
) -> Lebar | None:
    """Give widths that fill `tersedia`; None where texts would become too narrow to read, unless `paksa` says it must do."""
    sempit = [_sempit(column, [row[k] for row in teks]) for k, column in enumerate(columns)]
    ingin = [_ingin(column, [row[k] for row in teks]) for k, column in enumerate(columns)]
    for huruf, nyaman in [(size, 0.0) for size in UKURAN] if paksa else NYAMAN:
        rendah = [ceil(w * huruf * 10) + TEPI for w in sempit]
        tinggi = [max(low, ceil(w * huruf * 10) + TEPI) for low, w in zip(rendah, ingin, strict=True)]
        if sum(max(low, round(high * nyaman)) for low, high in zip(rendah, tinggi, strict=True)) <= tersedia:
            return Lebar(_dibagi(rendah, tinggi, tersedia), huruf)
    if not paksa:
        return None
    return Lebar(tuple(max(1, w * tersedia // sum(rendah)) for w in rendah), UKURAN[-1])


def panjang(text: str) -> float:
    """Give the width of a text in ems of the type it is set in; close enough for Arial and its kin."""
    return sum(0.32 if c in _SEMPIT else 0.74 if c in _LEBAR else 0.56 for c in text)


def _dibagi(rendah: Sequence[int], tinggi: Sequence[int], tersedia: int) -> tuple[int, ...]:
    """Give every column what it needs and what is left by how much more each would take."""
    sisa = tersedia - sum(rendah)
    mau = [high - low for low, high in zip(rendah, tinggi, strict=True)]
    bagi = [max(m, 1) for m in mau] if sum(mau) == 0 else mau
    return tuple(low + sisa * m // sum(bagi) for low, m in zip(rendah, bagi, strict=True))


def _sempit(column: Column, teks: Sequence[str]) -> float:
    """Give the least width: the longest word of the heading, the longest figure or word below it."""
    kepala = max((panjang(word) * 1.1 for word in column.label.split()), default=0.0)
    if column.format in PADAT:
        return max(kepala, max((panjang(text) for text in teks if _angka(text)), default=0.0), _kata(teks))
    return max(kepala, _kata(teks))


def _angka(text: str) -> bool:
    return not any(c.isalpha() for c in text)


def _kata(teks: Sequence[str]) -> float:
    return min(max((panjang(word) for text in set(teks) for word in text.split()), default=0.0), 9.0)


def _ingin(column: Column, teks: Sequence[str]) -> float:
    """Give the width a column would like: that of its longest text, at most what the sheet gives it."""
    longest = max((panjang(text) for text in set(teks)), default=0.0)
    return min(max(longest, panjang(column.label) / 2), column.width * 0.5)
