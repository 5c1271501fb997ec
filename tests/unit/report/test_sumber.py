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


def test_a_trace_leads_from_the_report_to_file_sheet_cell_and_raw_text(contoh):
    steps = trace(contoh, 2024, "IK-1.2")

    assert [(s["langkah"], s["jenis"], s.get("sheet"), s.get("raw")) for s in steps] == [
        (1, "laporan", None, None),
        (2, "rumus", None, None),
        (3, "target", "Target", "90"),
        (4, "realisasi", "Kinerja", "65,00"),
        (5, "realisasi", "Kinerja", "117"),
        (6, "realisasi", "Kinerja", "180"),
    ]
    assert steps[1]["uraian"] == "RASIO: Realisasi ÷ Target × 100; 65 ÷ 90 × 100; tanpa batas."
    for step in steps[2:]:
        assert len(step["sha256"]) == 64
        assert step["cell"][0].isalpha()
    assert steps[2]["file"] == "Rencana_contoh.xlsx"
    assert {step["file"] for step in steps[3:]} == {"Kinerja_PPI_2024.xlsx"}
    assert {(step["lewat"] is None, str(step["diterima_on"])) for step in steps[3:]} == {
        (False, "2025-01-17")
    }


def test_the_cells_of_a_trace_hold_that_text_in_the_stored_file(contoh):
    steps = trace(contoh, 2024, "IK-1.2")[3:]
    books = [openpyxl.load_workbook(BytesIO(contoh.berkas.read(step["sha256"]))) for step in steps]

    assert [book[s["sheet"]][s["cell"]].value for book, s in zip(books, steps, strict=True)] == [
        s["raw"] for s in steps
    ]


def test_quarters_are_traced_where_no_year_value_was_given(store):
    pabrik.add_indikator(store, tipe="KUM", target=Decimal(10), tw=(Decimal(1), Decimal(2), None, Decimal(4)))
    steps = trace(store, 2025, "IK-1")[3:]

    assert [(s["jenis"], s["uraian"], s["nilai"]) for s in steps] == [
        ("realisasi", "Realisasi TW I (nilai).", 1),
        ("realisasi", "Realisasi TW II (nilai).", 2),
        ("realisasi", "Realisasi TW IV (nilai).", 4),
    ]


def test_an_unknown_indikator_is_named(contoh):
    with pytest.raises(WrongUsage, match="IK-9"):
        trace(contoh, 2024, "IK-9")


def test_every_figure_of_the_report_has_its_source(contoh):
    bahan = Bahan(contoh, 2024)
    rows = sumber_angka(bahan).rows
    found = {(row.value("tabel"), row.value("kode"), str(row.value("angka")).split()[0]) for row in rows}
    measured = {row["kode"] for row in bahan.capaian if row["unggahan_id"]}

    assert {kode for table, kode, angka in found if (table, angka) == ("T07", "Realisasi")} == measured
    assert {kode for table, kode, angka in found if (table, angka) == ("T18", "Pagu")} >= {
        r["kode_rekening"] for r in bahan.anggaran
    }
    assert all(len(str(row.value("sha256"))) == 64 and row.value("cell") for row in rows)
