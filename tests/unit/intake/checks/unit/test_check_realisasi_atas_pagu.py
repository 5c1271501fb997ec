from decimal import Decimal

from lakip.intake.checks.unit.check_realisasi_atas_pagu import check_realisasi_atas_pagu
from tests.meja import lembar, register, ringkas, temuan_unit

JUDUL = (
    "Kode Rekening",
    "Uraian",
    "Pagu (Rp)",
    "Realisasi TW I (Rp)",
    "Realisasi TW II (Rp)",
    "Realisasi (Rp)",
)
PLAN = register(pagu={"5.1": Decimal(1000)})


def found(*row):
    return temuan_unit(check_realisasi_atas_pagu, lembar("Anggaran", JUDUL, row), PLAN)


def test_more_than_the_plans_pagu_is_told_even_if_the_file_says_otherwise():
    (temuan,) = found("5.1", "A", "9999", None, None, "1001")
    assert ringkas([temuan]) == [("info", "F2", None, None)]
    assert temuan.message == "Realisasi 5.1 sebesar Rp1.001 melebihi pagu Rp1.000."


def test_quarters_are_added_where_there_is_no_year():
    assert ringkas(found("5.1", "A", None, "600", "401", None)) == [("info", "E2", None, None)]


def test_outside_the_plan_the_reported_pagu_is_the_measure():
    assert ringkas(found("5.9", "A", "10", None, None, "11")) == [("info", "F2", None, None)]


def test_exactly_the_pagu_and_an_unknown_pagu_pass():
    assert found("5.1", "A", None, None, None, "1000") == []
    assert found("5.9", "A", None, None, None, "11") == []
