import pytest

from lakip.intake.checks.unit.check_lra_beda import check_lra_beda
from tests.meja import baris, register, ringkas, tersimpan

KUNCI = ("anggaran", "5.1", "realisasi", 0)


def found(nilai, stored, *, dari="", unit="MUT"):
    line = baris("Anggaran", 2, {("realisasi", 0): nilai}, tabel="anggaran", kode="5.1")
    return list(check_lra_beda([line], register(unit=unit, **tersimpan(stored, unit=dari))))


def test_a_figure_that_differs_from_the_lra_is_told_with_the_difference():
    (told,) = found("1.500.000", {KUNCI: "1200000"})
    assert ringkas([told]) == [("info", "B2", "1.500.000", "1200000")]
    assert told.message == (
        "Realisasi 5.1 di berkas unit Rp1.500.000, sedangkan di LRA instansi Rp1.200.000 (berkas Lama.xlsx versi 1), "
        "selisih Rp300.000."
    )


def test_triwulan_are_held_against_the_year_of_the_lra_as_their_sum():
    line = baris(
        "Anggaran", 2, {("realisasi", 1): "100", ("realisasi", 2): "250"}, tabel="anggaran", kode="5.1"
    )
    same, other = (
        list(check_lra_beda([line], register(unit="MUT", **tersimpan({KUNCI: nilai}, unit=""))))
        for nilai in ("350", "900")
    )
    assert (same, ringkas(other)) == ([], [("info", "B2", "100", "900")])
    assert "di berkas unit Rp350, sedangkan di LRA instansi Rp900" in other[0].message


@pytest.mark.parametrize("case", [{"stored": {KUNCI: "1500000"}}, {"stored": {}}, {"stored": {KUNCI: "1"}, "dari": "MUT"},
                                  {"stored": {KUNCI: "1"}, "unit": None}])  # fmt: skip
def test_an_equal_figure_no_lra_or_the_lra_itself_passes(case):
    assert found("1.500.000", **case) == []
