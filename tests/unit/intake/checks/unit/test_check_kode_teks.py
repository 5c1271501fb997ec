from decimal import Decimal

from lakip.intake.checks.unit.check_kode_teks import check_kode_teks
from tests.meja import HARI, lembar, register, ringkas, temuan_unit

JUDUL = ("Kode Rekening", "Uraian", "Realisasi (Rp)")


def found(kode, *planned):
    sheet = lembar("Anggaran", JUDUL, (kode, "Belanja", "10"))
    return temuan_unit(check_kode_teks, sheet, register(pagu=dict.fromkeys(planned, Decimal(100))))


def test_a_number_that_stands_for_one_code_of_the_plan_proposes_it():
    (tanya,) = found(Decimal("5.1"), "5.10", "5.2")
    assert ringkas([tanya]) == [("tanya", "A2", "5.1", "5.10")]
    assert {c.kode for c in tanya.usulan} == {"5.10"}
    assert {c.kode for c in tanya.ditahan} == {"5.1"}


def test_two_possible_codes_leave_the_choice_to_the_person():
    (tanya,) = found(Decimal("5.1"), "5.10", "5.1")
    assert ringkas([tanya]) == [("tanya", "A2", "5.1", None)]
    assert tanya.usulan == ()


def test_an_account_code_outside_the_plan_is_proposed_as_it_is_written():
    (tanya,) = found(Decimal("5.1"), "5.2")
    assert ringkas([tanya]) == [("tanya", "A2", "5.1", "5.1")]
    assert {c.kode for c in tanya.usulan} == {"5.1"}
    assert ringkas(found(Decimal("5.03"))) == [("tanya", "A2", "5.03", "5.03")]
    assert ringkas(found(Decimal("0.5"))) == [("tanya", "A2", "0.5", None)]


def test_a_code_excel_made_a_date_waits():
    assert ringkas(found(HARI)) == [("tanya", "A2", "2025-03-04", None)]


def test_digits_beyond_the_fifteenth_are_lost_in_a_number():
    assert ringkas(found(196501011990011000)) == [("tanya", "A2", "196501011990011000", None)]


def test_text_and_whole_numbers_are_codes():
    assert found("5.10") == []
    assert found(5) == []
