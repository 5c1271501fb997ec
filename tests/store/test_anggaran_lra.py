"""The agency-wide LRA stands before what a Bidang reports, whichever came later, and the difference stays in sight."""

from decimal import Decimal

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.intake.template.tables import workbook_from_tables
from lakip.present.views import anggaran as view
from lakip.workflow import pemeliharaan, pengukuran, perbaikan
from tests.store.perkakas import hand_in_file, plan

KODE = "5.03.02"


@pytest.fixture
def agency(store):
    """Give a store with the plan of the small agency."""
    plan(store)
    return store


def report(store, unit, **cells):
    """Hand in one budget line: headings with _ for a space."""
    heads = [head.replace("_", " ") + " (Rp)" for head in cells]
    rows = [["Kode Rekening", "Uraian", *heads], [KODE, "Program Kepegawaian", *cells.values()]]
    return hand_in_file(store, workbook_from_tables({"Anggaran": rows}), unit=unit).unggahan


def line(store):
    row = next(r for r in pengukuran.anggaran(store, 2025) if r["kode_rekening"] == KODE)
    return tuple(row[k] and int(row[k]) for k in ("realisasi_rp", "realisasi_bidang_rp", "selisih_bidang_rp"))


def test_the_lra_stands_whichever_comes_first(agency):
    report(agency, None, Realisasi="900")
    report(agency, "MUT", Realisasi="950")
    assert line(agency) == (900, 950, 50)
    report(agency, None, Realisasi="910")
    assert line(agency) == (910, 950, 40)
    assert pengukuran.serapan(agency, 2025)["realisasi_rp"] == Decimal(910)
    assert pemeliharaan.verify(agency)["ok"]


def test_quarters_of_the_bidang_never_mix_with_the_lra(agency):
    report(agency, None, Realisasi="900")
    report(agency, "MUT", Realisasi_TW_I="100", Realisasi_TW_II="250")
    assert line(agency) == (900, 350, -550)


def test_without_an_lra_the_bidang_stands_and_nothing_differs(agency):
    report(agency, "MUT", Realisasi="950")
    assert line(agency) == (950, 950, None)


def test_a_line_the_lra_leaves_empty_is_left_to_the_bidang(agency):
    report(agency, "MUT", Realisasi="950")
    report(agency, None, Realisasi="-", Pagu="1000")
    assert line(agency) == (950, 950, None)


def test_a_withdrawn_lra_gives_way_again(agency):
    lra = report(agency, None, Realisasi="900")
    report(agency, "MUT", Realisasi="950")
    perbaikan.withdraw(agency, KONSOL, lra, "LRA lama")
    assert line(agency) == (950, 950, None)


def test_two_that_agree_show_no_difference(agency):
    report(agency, None, Realisasi="900")
    report(agency, "MUT", Realisasi="900")
    assert line(agency) == (900, 900, None)


def test_the_table_shows_both_figures_and_the_difference_only_where_there_is_one(agency):
    report(agency, None, Realisasi="900")
    assert "selisih" not in [c.key for c in shown(agency).columns]
    report(agency, "MUT", Realisasi="950")
    row = next(row for row in shown(agency).rows if row.value("kode") == KODE)
    assert [row.value(key) for key in ("realisasi", "bidang", "selisih")] == [900, 950, 50]


def shown(store):
    return view.table(pengukuran.anggaran(store, 2025), 2025, "unaudited")


def test_the_cell_a_figure_came_from_is_the_one_of_the_lra(agency):
    lra = report(agency, None, Realisasi="900")
    report(agency, "MUT", Realisasi="950")
    row = next(r for r in pengukuran.anggaran(agency, 2025) if r["kode_rekening"] == KODE)
    (asal,) = [
        r for r in agency.query("nilai_asal", tahun=2025, triwulan=0, kode=KODE) if r["ukuran"] == "realisasi"
    ]
    assert (row["sumber"]["unggahan"], asal["unggahan_id"]) == (lra, lra)
