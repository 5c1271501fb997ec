from dataclasses import replace

import pytest

from lakip.intake.checks.unit.check_induk_rincian import check_induk_rincian
from tests.meja import baris, lembar, register, ringkas, temuan_unit

JUDUL = ("Kode Rekening", "Uraian", "Pagu (Rp)", "Realisasi (Rp)")


def found(*rows):
    sheet = lembar("Anggaran", JUDUL, *((kode, "Belanja", *figures) for kode, *figures in rows))
    return temuan_unit(check_induk_rincian, sheet)


def test_a_parent_that_is_not_the_sum_of_its_details_is_told_for_each_figure():
    (told,) = found(("5", "100", "30"), ("5.1", "60", "20"), ("5.2", "40", "20"))
    assert ringkas([told]) == [("info", "D2", "30", None)]
    assert told.message == (
        "Realisasi kode induk 5 tertulis Rp30, sedangkan 2 rinciannya berjumlah Rp40, selisih -Rp10."
    )


@pytest.mark.parametrize(
    "rows",
    [
        [("5", "100", "40"), ("5.1", "60", "20"), ("5.2", "40", "20")],
        [("5", "100"), ("5.1", "100"), ("5.1.01", "40"), ("5.1.02", "60")],
        [("5", "100"), ("5.1.01", "40"), ("5.1.02", "60")],
        [("5", "100"), ("5.1", None), ("5.2", None)],
        [("5.1", "100"), ("5.2", "60")],
    ],
)
def test_each_level_is_held_against_the_lines_right_below_it(rows):
    assert found(*rows) == []


def test_five_is_an_akun_and_an_urusan_at_once():
    assert found(("5", "100"), ("5.03", "60"), ("5.1", "60")) == []


def test_a_detail_that_waits_for_a_decision_makes_no_sum():
    parent, detail = (
        baris("A", n, {("pagu", 0): "9"}, tabel="anggaran", kode=kode) for n, kode in ((2, "5"), (3, "5.1"))
    )
    other = baris("A", 4, {("pagu", 0): "1"}, tabel="anggaran", kode="5.2")
    assert len(list(check_induk_rincian([parent, detail, other], register()))) == 1
    waiting = replace(other, calon=[], menunggu=other.calon)
    assert list(check_induk_rincian([parent, detail, waiting], register())) == []
