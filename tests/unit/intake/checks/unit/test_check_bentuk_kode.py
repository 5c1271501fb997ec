from decimal import Decimal

import pytest

from lakip.intake.checks.unit.check_bentuk_kode import check_bentuk_kode
from lakip.intake.screening import screen
from tests.meja import buku, lembar, register, ringkas, temuan_unit

PLAN = register(pagu=dict.fromkeys(("5.03.02", "5.03.02.2.01", "5.03.02.2.01.0007"), Decimal(100)))


def anggaran(kode):
    return lembar("Anggaran", ("Kode Rekening", "Uraian", "Realisasi (Rp)"), (kode, "Belanja", "10"))


def kegiatan(kode):
    return lembar("Kegiatan", ("Kode Sub Kegiatan", "Realisasi Tahun"), (kode, "4"))


@pytest.mark.parametrize("sheet", [anggaran, kegiatan])
@pytest.mark.parametrize("kode", ["5.03.02.2.01.007", "5.03.02.02.01.0007", "5.03.02.2.01. 0007"])
def test_a_malformed_code_waits_with_the_code_of_the_plan_it_stands_for(sheet, kode):
    (tanya,) = temuan_unit(check_bentuk_kode, sheet(kode), PLAN)
    assert ringkas([tanya]) == [("tanya", "A2", kode, "5.03.02.2.01.0007")]
    assert {c.kode for c in tanya.ditahan} == {kode}
    assert {c.kode for c in tanya.usulan} == {"5.03.02.2.01.0007"}
    assert len(tanya.usulan) == len(tanya.ditahan)


@pytest.mark.parametrize("kode", ["5.03.02.2", "1.01.01.02.01.0007", "Belanja"])
def test_a_code_that_stands_for_nothing_in_the_plan_waits_without_a_proposal(kode):
    (tanya,) = temuan_unit(check_bentuk_kode, anggaran(kode), PLAN)
    assert ringkas([tanya]) == [("tanya", "A2", kode, None)]
    assert tanya.usulan == ()


def test_an_account_is_a_code_of_anggaran_but_not_of_a_sub_kegiatan():
    assert temuan_unit(check_bentuk_kode, anggaran("5.1.02.04.01.0001"), PLAN) == []
    assert ringkas(temuan_unit(check_bentuk_kode, kegiatan("5.1.02.04.01.0001"), PLAN)) == [
        ("tanya", "A2", "5.1.02.04.01.0001", None)
    ]


@pytest.mark.parametrize("kode", ["5.03.02.2.01.0007", "5.03.02.2.01.09", "5.03"])
def test_a_well_formed_code_is_not_asked_about_even_outside_the_plan(kode):
    assert temuan_unit(check_bentuk_kode, anggaran(kode), PLAN) == []


def test_a_sub_kegiatan_of_two_digits_waits_for_the_four_digits_of_the_plan():
    (tanya,) = temuan_unit(check_bentuk_kode, anggaran("5.03.02.2.01.07"), PLAN)
    assert ringkas([tanya]) == [("tanya", "A2", "5.03.02.2.01.07", "5.03.02.2.01.0007")]


def test_a_code_behind_that_of_the_perangkat_daerah_waits_with_its_own():
    (tanya,) = temuan_unit(check_bentuk_kode, anggaran("5.03.0.00.0.00.01.0000.5.03.02.2.01"), PLAN)
    assert ringkas([tanya]) == [("tanya", "A2", "5.03.0.00.0.00.01.0000.5.03.02.2.01", "5.03.02.2.01")]


def test_an_account_below_a_sub_kegiatan_is_well_formed():
    assert temuan_unit(check_bentuk_kode, anggaran("5.03.02.2.01.0007.5.1.02"), PLAN) == []


def test_a_code_the_plan_has_is_never_asked_about():
    assert (
        temuan_unit(check_bentuk_kode, anggaran("5.03.02.2"), register(pagu={"5.03.02.2": Decimal(1)})) == []
    )


def test_an_indikator_and_a_line_without_a_code_are_left_to_their_own_rule():
    sheet = lembar("Kinerja", ("Kode Indikator", "Realisasi Tahun"), ("IK-1", "4"))
    assert temuan_unit(check_bentuk_kode, sheet, PLAN) == []
    assert temuan_unit(check_bentuk_kode, anggaran(None), PLAN) == []


def test_nothing_of_a_malformed_line_is_stored_until_its_proposal_is_accepted():
    workbook = buku(anggaran("5.03.02.2.01.007"))
    waiting = screen(workbook, PLAN)
    assert [t.temuan.check for t in waiting.tanya] == ["check_bentuk_kode"]
    assert waiting.calon == []
    accepted = screen(workbook, PLAN, accept=True)
    assert {c.kode for c in accepted.calon} == {"5.03.02.2.01.0007"}
