"""Where figures come from: the trace of one, and the list of all."""

from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest

from lakip.domain.errors import WrongUsage
from lakip.metrics.lineage import trace
from lakip.report.bahan import Bahan
from lakip.report.tables.sumber import sumber_angka
from tests import pabrik


def realised(steps):
    """Give the steps that hold the cells of the realisasi."""
    return [step for step in steps if step["jenis"] == "realisasi"]


def test_a_trace_leads_from_the_report_to_file_sheet_cell_and_raw_text(contoh):
    steps = trace(contoh, 2024, "IK-1.2")

    assert [(s["langkah"], s["jenis"], s.get("sheet"), s.get("raw")) for s in steps] == [
        (1, "laporan", None, None),
        (2, "rumus", None, None),
        (3, "target", "Target", "90"),
        (4, "gabungan", None, None),
        (5, "realisasi", "Kinerja", "117"),
        (6, "realisasi", "Kinerja", "180"),
    ]
    assert steps[1]["uraian"] == "RASIO: Realisasi ÷ Target × 100; 65 ÷ 90 × 100; tanpa batas."
    for step in (steps[2], *steps[4:]):
        assert len(step["sha256"]) == 64
        assert step["cell"][0].isalpha()
    assert steps[2]["file"] == "Rencana_contoh.xlsx"
    assert {step["file"] for step in steps[4:]} == {"Kinerja_PPI_2024.xlsx"}
    assert {(step["lewat"] is None, str(step["diterima_on"])) for step in steps[4:]} == {
        (False, "2025-01-17")
    }


def test_the_cells_of_a_trace_hold_that_text_in_the_stored_file(contoh):
    steps = realised(trace(contoh, 2024, "IK-1.2"))
    books = [openpyxl.load_workbook(BytesIO(contoh.berkas.read(step["sha256"]))) for step in steps]

    assert [book[s["sheet"]][s["cell"]].value for book, s in zip(books, steps, strict=True)] == [
        s["raw"] for s in steps
    ]


TW = (Decimal(2), Decimal(1), "-", Decimal(2))
PAIR = (Decimal(8), Decimal(10))


@pytest.mark.parametrize(
    ("isi", "cells"),
    [
        ({"tipe": "KUM", "tw": TW}, ["nilai 1", "nilai 2", "nilai 4"]),
        ({"tipe": "RATA", "tw": TW}, ["nilai 1", "nilai 2", "nilai 4"]),
        ({"tipe": "MAKS", "tw": TW}, ["nilai 1", "nilai 4"]),
        ({"tipe": "MIN", "tw": TW}, ["nilai 2"]),
        ({"tipe": "AKHIR", "tw": TW}, ["nilai 4"]),
        ({"tipe": "KUM_SD", "tw": TW}, ["nilai 4"]),
        ({"tipe": "AKHIR", "tw": TW, "realisasi": Decimal(3)}, ["nilai 0"]),
        ({"tipe": "AKHIR", "tw": TW, "realisasi": "-"}, ["nilai 4"]),
        ({"tipe": "AKHIR", "tw": (None, "-", None, None)}, ["nilai 2"]),
        ({"tipe": "AKHIR", "tw": ("BB", "A", None, None)}, ["nilai 2"]),
        ({"tipe": "RASIO", "pasangan": PAIR, "realisasi": Decimal(80)}, ["pembilang 0", "penyebut 0"]),
        (
            {"tipe": "RASIO", "pasangan_tw": (PAIR, None, PAIR, None), "tw": (Decimal(80), None, None, None)},
            ["pembilang 1", "penyebut 1", "pembilang 3", "penyebut 3"],
        ),
    ],
)
def test_only_the_cells_the_figure_was_made_of_are_traced(store, isi, cells):
    pabrik.add_indikator(store, target=Decimal(10), **isi)

    assert [step["cell"] for step in realised(trace(store, 2025, "IK-1"))] == cells


def test_a_year_value_stated_later_is_traced_instead_of_the_pair(store):
    pabrik.add_indikator(store, tipe="RASIO", target=Decimal(10), pasangan=PAIR)
    pabrik.add_indikator(store, tipe="RASIO", target=Decimal(10), realisasi=Decimal(85))

    assert [step["cell"] for step in realised(trace(store, 2025, "IK-1"))] == ["nilai 0"]


@pytest.mark.parametrize(("masuk_pk", "lembar"), [(True, "T07 Pengukuran"), (False, "T22 Per Bidang")])
def test_a_trace_starts_at_the_sheet_the_indikator_is_printed_in(store, masuk_pk, lembar):
    pabrik.add_indikator(store, target=Decimal(10), realisasi=Decimal(9), masuk_pk=masuk_pk)

    assert f"lembar {lembar}, baris IK-1 " in trace(store, 2025, "IK-1")[0]["uraian"]


def test_an_unknown_indikator_is_named(contoh):
    with pytest.raises(WrongUsage, match="IK-9"):
        trace(contoh, 2024, "IK-9")


def test_every_figure_of_the_report_has_its_source(contoh):
    bahan = Bahan(contoh, 2024)
    rows = sumber_angka(bahan).rows
    found = {(row.value("tabel"), row.value("kode"), str(row.value("angka")).split()[0]) for row in rows}
    measured = {row["kode"] for row in bahan.capaian if row["unggahan_id"]}

    realised = {kode: table for table, kode, angka in found if angka == "Realisasi" and table != "T18"}
    assert realised.keys() == measured
    assert {kode for kode, table in realised.items() if table == "T07"} == measured & {
        row["kode"] for row in bahan.dihitung
    }
    assert {kode for table, kode, angka in found if (table, angka) == ("T18", "Pagu")} >= {
        r["kode_rekening"] for r in bahan.anggaran
    }
    assert all(len(str(row.value("sha256"))) == 64 and row.value("cell") for row in rows)
