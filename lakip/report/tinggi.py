"""Row heights and pages: office suites don't grow rows on opening, so wrapped text needs its height written down."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from lakip.present.tables import Column, Jenis, Table, TableRow

BARIS = 13.0
TEPI = 4.0
HURUF_BIASA = 1.1
HURUF_TEBAL = 1.0
"""How many characters of running text one unit of column width holds."""
LEBAR_HALAMAN = 10.6 * 72
TINGGI_HALAMAN = 6.8 * 72
"""Printable area of A4 landscape inside our margins, in points."""
POIN_PER_KARAKTER = 5.25


@dataclass(frozen=True, slots=True)
class Halaman:
    """How much of a sheet one printed page holds when it is made to fit one page wide."""

    tinggi: float

    @classmethod
    def of(cls, widths: Sequence[float]) -> "Halaman":
        """Measure a page of columns `widths` characters wide."""
        lebar = sum(width * POIN_PER_KARAKTER + 4 for width in widths)
        return cls(TINGGI_HALAMAN * max(1.0, lebar / LEBAR_HALAMAN))

    def sisa(self, terpakai: float, perlu: float) -> float:
        """Give how far down something `perlu` points high has to move so as not to be cut by a page's end."""
        di_halaman = terpakai % self.tinggi
        return self.tinggi - di_halaman if di_halaman + perlu > self.tinggi else 0.0


def tinggi_kepala(columns: Sequence[Column], widths: Sequence[float]) -> list[float]:
    """Give the height of each heading row: one, or two where columns share a heading."""
    lebar = {c.pita: 0.0 for c in columns if c.pita}
    for column, width in zip(columns, widths, strict=False):
        if column.pita:
            lebar[column.pita] += width
    bawah = [c for c in columns if c.pita] or columns
    labels = [_baris(c.label, w, HURUF_TEBAL) for c, w in zip(columns, widths, strict=False) if c in bawah]
    pita = [_baris(label, width, HURUF_TEBAL) for label, width in lebar.items()]
    return [_tinggi(max(rows)) for rows in (pita, labels) if rows]


def tinggi_rows(table: Table, widths: Sequence[float], runs: Sequence[tuple[int, int, int]]) -> list[float]:
    """Give the height of every row; a merged cell (column, first, last row) lends its height to the rows it spans."""
    joined = {(kolom, at) for kolom, first, last in runs for at in range(first, last + 1)}
    heights = [
        _tinggi(max(
            (_perlu(row, column, widths[kolom]) for kolom, column in enumerate(table.columns) if (kolom, at) not in joined),
            default=1,
        ))
        for at, row in enumerate(table.rows)
    ]  # fmt: skip
    for kolom, first, last in runs:
        perlu = _tinggi(_perlu(table.rows[first], table.columns[kolom], widths[kolom]))
        kurang = perlu - sum(heights[first : last + 1])
        for at in range(first, last + 1):
            heights[at] += max(0.0, kurang) / (last - first + 1)
    return heights


def tinggi_teks(teks: str, lebar: float) -> float:
    """Give the height of a text that runs over the whole width of a sheet."""
    return _tinggi(_baris(teks, lebar, HURUF_BIASA))


def _perlu(row: TableRow, column: Column, width: float) -> int:
    huruf = HURUF_BIASA if row.jenis is Jenis.RINCI else HURUF_TEBAL
    value = row.value(column.key)
    return _baris(value, width, huruf) if isinstance(value, str) else 1


def _baris(teks: str, width: float, huruf: float) -> int:
    muat = max(1, int(width * huruf))
    return 1 if len(teks) <= muat and teks.isprintable() else _terlipat(teks, muat)


@lru_cache(maxsize=1024)
def _terlipat(teks: str, muat: int) -> int:
    return max(1, len(textwrap.wrap(teks, muat)))


def _tinggi(baris: int) -> float:
    return min(409.0, baris * BARIS + TEPI)
