from decimal import Decimal

from lakip.intake.checks.unit.check_target_beda import check_target_beda
from tests.meja import indikator, lembar, register, ringkas, temuan_unit

JUDUL = ("Kode Indikator", "Target", "Realisasi Tahun")


def found(written, **planned):
    sheet = lembar("Kinerja", JUDUL, ("IK-1", written, "80"))
    return temuan_unit(check_target_beda, sheet, register(indikator(**planned)))


def test_a_target_that_is_not_the_plans_is_told_with_the_plans():
    assert ringkas(found("95")) == [("info", "B2", "95", "90")]


def test_the_same_value_in_another_notation_is_no_difference():
    assert found("90,00") == []
    assert found(Decimal(90)) == []
    assert found("90 %") == []


def test_words_and_ranges_are_compared_as_text():
    assert found("bb", target=None, target_tertulis="BB") == []
    assert found("80 - 90", target=None, target_tertulis="80-90") == []
    assert ringkas(found("BB", target=None, target_tertulis="A")) == [("info", "B2", "BB", "A")]


def test_a_plan_without_a_target_says_so():
    (temuan,) = found("90", target=None, target_tertulis=None)
    assert temuan.message == "Target IK-1 di berkas tertulis 90, sedangkan di rencana belum ada."
