"""The tables of a store as an analyst holds them in memory: plain columns, floats, nothing chosen or corrected yet.

Pairs, ranges and predikat are left out: an agency of the bench has none.
"""

from typing import Any

import duckdb
import polars as pl

TRIWULAN = (0, 1, 2, 3, 4)
"""As the product asks for them: 0 = the year, n = up to and including quarter n."""
KEYS = ["indikator", "tahun"]
ASAL = ("unggahan_id", "sheet", "cell")
TEXTS = {
    "indikator": "select kode as indikator, tipe_triwulan, rumus, batas::double as batas, kode_sasaran, unit "
    "from ledger.indikator qualify row_number() over (partition by kode order by urutan desc) = 1",
    "sasaran": "select kode as kode_sasaran, induk from ledger.sasaran where jenis = 'Sasaran'",
    "target": "select indikator, tahun, periode, versi, urutan, nilai::double as t from ledger.target where jenis = 'PK'",
    "realisasi": "select unggahan_id, indikator, tahun, periode, status, sheet, cell, nilai::double as r "
    "from facts.realisasi where ukuran = 'nilai'",
    "unggahan": "select id as unggahan_id, urutan from ledger.unggahan "
    "where id not in (select unggahan_id from ledger.penarikan where ditarik)",
    "pita": "select label, coalesce(bawah::double, '-infinity') as bawah from ledger.skala "
    "where skala = 'PERMENDAGRI_86_2017' order by 2",
}
PERINGKAT = {"Murni": 1, "Pergeseran": 2, "Perubahan": 3}
Frames = dict[str, Any]


def read_frames(bare: duckdb.DuckDBPyConnection) -> Frames:
    """Give the tables as pandas holds them."""
    return {name: bare.execute(text).df() for name, text in TEXTS.items()}


def read_polars(bare: duckdb.DuckDBPyConnection) -> Frames:
    """Give the tables as polars holds them."""
    return {name: pl.from_arrow(bare.execute(text).to_arrow_table()) for name, text in TEXTS.items()}
