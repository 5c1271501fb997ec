from lakip.intake.checks.unit.check_kumulatif_turun import check_kumulatif_turun
from tests.meja import indikator, lembar, register, ringkas, temuan_unit

JUDUL = ("Kode Indikator", "Realisasi TW I", "Realisasi TW II", "Realisasi TW III", "Realisasi TW IV")


def found(*quarters, tipe="KUM_SD"):
    sheet = lembar("Kinerja", JUDUL, ("IK-1", *quarters))
    return ringkas(temuan_unit(check_kumulatif_turun, sheet, register(indikator(tipe_triwulan=tipe))))


def test_a_cumulative_figure_that_falls_is_told_where_it_falls():
    assert found("10", "25", "20", "30") == [("info", "D2", "20", None)]


def test_a_missing_quarter_is_skipped_and_no_fall():
    assert found("10", None, "10", "12") == []
    assert found("10", None, "9", None) == [("info", "D2", "9", None)]


def test_other_quarter_types_may_fall():
    assert found("10", "5", tipe="KUM") == []
