from decimal import Decimal

import pytest

from lakip.intake.checks.unit.check_setahun_triwulan import check_setahun_triwulan
from tests.meja import indikator, lembar, register, ringkas, temuan_unit, usulan

JUDUL = (
    "Kode Indikator",
    "Realisasi TW I",
    "Realisasi TW II",
    "Realisasi TW III",
    "Realisasi TW IV",
    "Realisasi Tahun",
)


def found(tipe, *row):
    sheet = lembar("Kinerja", JUDUL, ("IK-1", *row))
    return temuan_unit(check_setahun_triwulan, sheet, register(indikator(tipe_triwulan=tipe, satuan="Nilai")))


@pytest.mark.parametrize(
    ("tipe", "year"),
    [("KUM", "22"), ("KUM_SD", "7"), ("RATA", "5,5"), ("AKHIR", "7"), ("MAKS", "9"), ("MIN", "2")],
)
def test_a_year_that_agrees_by_its_quarter_type_passes(tipe, year):
    assert found(tipe, "4", "9", "2", "7", year) == []


@pytest.mark.parametrize("tipe", ["KUM", "KUM_SD", "RATA", "AKHIR", "MAKS", "MIN"])
def test_a_year_that_disagrees_holds_the_line_and_proposes_the_year_value(tipe):
    (tanya,) = found(tipe, "4", "9", "2", "7", "100")
    assert ringkas([tanya]) == [("tanya", "F2", "100", "100")]
    assert len(tanya.ditahan) == len(tanya.usulan) == 5
    assert usulan(tanya)["nilai", 0] == Decimal(100)


def test_the_year_may_be_rounded_as_it_is_written():
    assert found("RATA", "1", "1", "2", None, "1,33") == []
    assert found("RATA", "1", "1", "2", None, "1,3") == []
    assert len(found("RATA", "1", "1", "2", None, "1,34")) == 1


def test_a_year_or_quarters_alone_pass():
    assert found("KUM", None, None, None, None, "5") == []
    assert found("KUM", "1", "2", None, None, None) == []


def test_the_message_says_what_the_quarters_give():
    (tanya,) = found("KUM", "4", "9,5", None, None, "13")
    assert tanya.temuan.message == (
        "Nilai setahun IK-1 tertulis 13, sedangkan triwulannya (Jumlah per triwulan) menghasilkan 13,5."
    )


PASANGAN = (
    "Kode Indikator",
    "Pembilang TW I",
    "Penyebut TW I",
    "Pembilang TW II",
    "Penyebut TW II",
    "Pembilang",
    "Penyebut",
    "Realisasi Tahun",
)


def ratio(*row, persen=True):
    sheet = lembar("Kinerja", PASANGAN, ("IK-1", *row))
    return temuan_unit(
        check_setahun_triwulan, sheet, register(indikator(tipe_triwulan="RASIO", persen=persen))
    )


def test_a_ratio_is_joined_from_the_sums_of_its_terms():
    assert ratio("1", "4", "3", "4", None, None, "50") == []
    assert ratio("1", "4", "3", "4", None, None, "0,5", persen=False) == []
    assert len(ratio("1", "4", "3", "4", None, None, "60")) == 1


def test_the_years_own_pair_is_before_the_quarters_and_leaves_when_the_year_value_is_accepted():
    assert ratio("1", "4", None, None, "6", "10", "60") == []
    (tanya,) = ratio("1", "4", None, None, "6", "10", "70")
    assert usulan(tanya) == {("pembilang", 1): 1, ("penyebut", 1): 4, ("nilai", 0): 70}


def test_a_budget_year_is_the_sum_of_its_quarters():
    judul = ("Kode Rekening", "Uraian", "Realisasi TW I (Rp)", "Realisasi TW II (Rp)", "Realisasi (Rp)")
    same = lembar("Anggaran", judul, ("5.1", "A", "1.000.000", "500.000", "1.500.000"))
    other = lembar("Anggaran", judul, ("5.1", "A", "1.000.000", "500.000", "1.600.000"))
    assert temuan_unit(check_setahun_triwulan, same) == []
    assert ringkas(temuan_unit(check_setahun_triwulan, other)) == [("tanya", "E2", "1.600.000", "1600000")]
