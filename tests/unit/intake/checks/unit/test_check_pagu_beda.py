from decimal import Decimal

from lakip.intake.checks.unit.check_pagu_beda import check_pagu_beda
from tests.meja import lembar, register, ringkas, temuan_unit

JUDUL = ("Kode Rekening", "Uraian", "Pagu (Rp)", "Realisasi (Rp)")
PLAN = register(pagu={"5.1": Decimal("1000.00"), "5.2": None})


def found(*row):
    return temuan_unit(check_pagu_beda, lembar("Anggaran", JUDUL, row), PLAN)


def test_a_pagu_that_is_not_the_plans_is_told_with_the_plans():
    (temuan,) = found("5.1", "A", "1.500", "10")
    assert ringkas([temuan]) == [("info", "C2", "1.500", "1000")]
    assert temuan.message == "Pagu 5.1 di berkas Rp1.500, sedangkan di rencana Rp1.000."


def test_the_same_pagu_in_another_notation_is_no_difference():
    assert found("5.1", "A", "Rp 1.000,00", "10") == []


def test_lines_without_a_pagu_on_either_side_are_left_alone():
    assert found("5.1", "A", None, "10") == []
    assert found("5.2", "A", "500", "10") == []
    assert found("5.9", "A", "500", "10") == []
