"""Tata letak: where every cell of every table stands, so that formulas can name cells before anything is written."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from xlsxwriter.utility import quote_sheetname, xl_col_to_name

from lakip.present.tables import Table
from lakip.report.lembar import Lembar

BARIS_JUDUL = 2
"""Agency above the first table, then one blank row before each table's title."""

_ACUAN = re.compile(r"\{(?:([\w. ]+)!)?(\w+)(?:#(\d+)(?::(\d+))?)?\}")


@dataclass(frozen=True, slots=True)
class Tempat:
    """Where one table stands; rows and columns count from 0."""

    lembar: str
    judul: int
    kepala: int
    isi: int
    akhir: int
    """The row after the last one of the table and its notes."""
    kolom: dict[str, int]

    @property
    def baris_kepala(self) -> range:
        """The heading rows."""
        return range(self.kepala, self.isi)


def tempat_semua(lembar_rows: Sequence[Lembar]) -> dict[str, Tempat]:
    """Give the place of every table of a workbook by table id."""
    return {
        t.id: place for lembar in lembar_rows for t, place in zip(lembar.tables, _tempat(lembar), strict=True)
    }


def _tempat(lembar: Lembar) -> list[Tempat]:
    places = []
    baris = BARIS_JUDUL - 1
    for table in lembar.tables:
        kepala = baris + 1
        isi = kepala + (2 if berpita(table) else 1)
        akhir = isi + max(len(table.rows), 1) + len(table.catatan)
        places.append(
            Tempat(lembar.nama, baris, kepala, isi, akhir, {c.key: i for i, c in enumerate(table.columns)})
        )
        baris = akhir + 1
    return places


def berpita(table: Table) -> bool:
    """Tell whether the heading has two rows."""
    return any(column.pita for column in table.columns)


def terisi(
    rumus: str, table_id: str, nomor: int, places: dict[str, Tempat], lembar: str | None = None
) -> str:
    """Give a formula with its references as cell addresses; `nomor` is the row of the table it stands in.

    Addresses on another sheet than `lembar` (default: the table's own) carry the sheet's name.
    """
    di_lembar = lembar if lembar is not None else places[table_id].lembar
    parts = _terurai(rumus)
    filled = list(parts[::5])
    for n in range(1, len(parts), 5):
        tabel, key, awal, akhir = parts[n : n + 4]
        place = places[tabel or table_id]
        kolom = _huruf(place.kolom[key])
        first = f"{kolom}{place.isi + int(nomor if awal is None else awal) + 1}"
        span = first if akhir is None else f"{first}:{kolom}{place.isi + int(akhir) + 1}"
        if place.lembar != di_lembar:
            span = f"{quote_sheetname(place.lembar)}!{span}"
        filled[n // 5] += span
    return "".join(filled)


def lengkap(rumus: str, table_id: str, places: dict[str, Tempat]) -> bool:
    """Tell whether every table a formula names stands in this workbook."""
    return all((tabel or table_id) in places for tabel in _tabel(rumus))


@lru_cache(maxsize=1024)
def _terurai(rumus: str) -> tuple[str, ...]:
    """Take a formula apart: a text, then table, key, first and last row of a reference, a text, and so on."""
    return tuple(_ACUAN.split(rumus))


@lru_cache(maxsize=1024)
def _tabel(rumus: str) -> frozenset[str | None]:
    """Give the tables a formula names, None for its own."""
    return frozenset(_terurai(rumus)[1::5])


_huruf = cache(xl_col_to_name)
