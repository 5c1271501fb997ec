import pytest

from lakip.intake.checks.unit.check_nilai_tersimpan import check_nilai_tersimpan
from tests.meja import baris, lembar, register, ringkas, temuan_unit, tersimpan

TAHUN = ("realisasi", "IK-1", "nilai", 0)


def found(nilai, stored):
    sheet = lembar("Kinerja", ("Kode Indikator", "Realisasi Tahun"), ("IK-1", nilai))
    return temuan_unit(check_nilai_tersimpan, sheet, register(**tersimpan(stored)))


def test_a_value_stored_otherwise_is_told_with_where_it_came_from():
    (told,) = found("85", {TAHUN: "80"})
    assert ringkas([told]) == [("info", "B2", "85", "80")]
    assert (
        told.message == "Nilai IK-1 di berkas 85, sedangkan yang tersimpan 80 dari berkas Lama.xlsx versi 1."
    )


@pytest.mark.parametrize(("nilai", "stored"), [("80,0", {TAHUN: "80"}), ("85", {}), ("-", {TAHUN: "80"})])
def test_the_same_value_a_new_one_or_none_passes(nilai, stored):
    assert found(nilai, stored) == []


def test_a_word_in_the_place_of_a_number_is_another_value():
    assert len(found("BB", {TAHUN: "80"})) == 1


def test_a_budget_figure_of_the_agency_is_left_to_the_rule_on_the_lra():
    line = baris("Anggaran", 2, {("realisasi", 0): "10"}, tabel="anggaran", kode="5.1")
    stored = tersimpan({("anggaran", "5.1", "realisasi", 0): "12"}, unit="")
    assert list(check_nilai_tersimpan([line], register(unit="MUT", **stored))) == []
    (told,) = check_nilai_tersimpan([line], register(**stored))
    assert "di berkas Rp10, sedangkan yang tersimpan Rp12 dari" in told.message
