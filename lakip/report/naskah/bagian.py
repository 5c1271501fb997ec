"""The part of a table that speaks of one sasaran: the same rows and notes, numbered anew."""

import re
from collections.abc import Collection
from dataclasses import replace

from lakip.present.tables import Table
from lakip.report.tables.umum import bernomor

_KODE = re.compile(r"[\w.-]*\w")


def bagian(table: Table, no: int, sasaran: str, milik: Collection[str], semua: Collection[str]) -> Table:
    """Give the rows of `sasaran`, the `no`-th of the report, and the notes that are not only about others.

    `milik` are the codes of its own indikator, `semua` those of all. A table without rows keeps saying why.
    """
    table = sendiri(table, no)
    if not table.rows:
        return table
    rows = [row for row in table.rows if row.bagian == sasaran]
    kosong = "Belum ada data: bagian ini belum ada untuk sasaran tersebut."
    notes = [note for note in table.catatan if _menyangkut(note, milik, semua)]
    return replace(table, rows=bernomor(rows), catatan=notes, kosong=kosong)


def sendiri(table: Table, no: int) -> Table:
    """Give a table of one sasaran: named by its number, without the columns that would say the same in every row."""
    keys = {column.key for column in table.columns}
    berulang = {"sasaran"} if "indikator" in keys else set()
    columns = [c for c in table.columns if not c.gabung and c.key not in berulang]
    judul = f"{table.judul.partition(':')[0]} \u2013 Sasaran {no}"
    return replace(table, judul=judul, columns=columns)


def _menyangkut(note: str, milik: Collection[str], semua: Collection[str]) -> bool:
    disebut = {word for word in _KODE.findall(note) if word in semua}
    return not disebut or any(kode in milik for kode in disebut)
