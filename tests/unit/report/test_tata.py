"""Formulas name cells by column key; the layout turns them into addresses."""

import pytest

from lakip.present.tables import Column, Format, Table, TableRow
from lakip.report.lembar import Lembar
from lakip.report.tata import lengkap, tempat_semua, terisi

KOLOM = (
    Column("no", "No"),
    Column("target", "Target", Format.ANGKA),
    Column("capaian", "Capaian", Format.PERSEN),
)
BARIS = [TableRow({})] * 3
LEMBAR = [
    Lembar(
        "T07 Pengukuran",
        [Table("T07", "Satu", KOLOM, BARIS, catatan=["a", "b"]), Table("T07.2", "Dua", KOLOM, BARIS)],
    ),
    Lembar(
        "Rekap",
        [Table("T08", "Tiga", (Column("x", "X", pita="TW I"), Column("capaian", "C", pita="TW I")), BARIS)],
    ),
]
PLACES = tempat_semua(LEMBAR)


@pytest.mark.parametrize(
    ("rumus", "table", "nomor", "cells"),
    [
        ("{capaian}/{target}", "T07", 0, "C4/B4"),
        ("{capaian}", "T07", 2, "C6"),
        ("SUM({capaian#0:2})", "T07", 9, "SUM(C4:C6)"),
        ("{target#1}", "T07.2", 0, "B13"),
        ("{T07!capaian#1}", "T07.2", 0, "C5"),
        ("{capaian}", "T08", 0, "B5"),
        ("{T07!capaian#0:2}", "T08", 0, "'T07 Pengukuran'!C4:C6"),
        ('MATCH({target},{"AA","A"},0)', "T07", 0, 'MATCH(B4,{"AA","A"},0)'),
    ],
)
def test_a_reference_becomes_the_address_of_its_cell(rumus, table, nomor, cells):
    assert terisi(rumus, table, nomor, PLACES) == cells


def test_a_formula_over_a_table_that_is_not_there_is_known():
    assert [lengkap(r, "T08", PLACES) for r in ("{capaian}", "{T07!capaian#1}", "{T09!capaian#1}")] == [
        True,
        True,
        False,
    ]
