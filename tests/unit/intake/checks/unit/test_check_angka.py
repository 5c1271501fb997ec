from decimal import Decimal

from lakip.domain.findings import Severity
from lakip.intake.checks.unit.check_angka import check_angka
from tests.meja import (
    GALAT,
    HARI,
    TANPA_NILAI,
    indikator,
    lembar,
    persen,
    register,
    ringkas,
    rumus,
    temuan_unit,
    usulan,
)

JUDUL = ("Kode Indikator", "Realisasi Tahun", "Realisasi TW I")
ORANG = register(indikator(satuan="km2"))


def found(*cells, plan=None):
    return temuan_unit(check_angka, lembar("Kinerja", JUDUL, ("IK-1", *cells)), plan)


def test_plain_figures_and_blanks_pass_without_a_word():
    assert found("82,4", "-") == []


def test_a_doubt_waits_with_its_proposal():
    (tanya,) = found("1.545.4")
    assert ringkas([tanya]) == [("tanya", "B2", "1.545.4", "1545.4")]
    assert usulan(tanya) == {("nilai", 0): Decimal("1545.4")}


def test_digits_dot_three_digits_can_be_either_and_wait_without_a_proposal():
    (tanya,) = found("1.234", plan=ORANG)
    assert (ringkas([tanya]), usulan(tanya)) == ([("tanya", "B2", "1.234", None)], {})


def test_a_doubtful_range_proposes_both_bounds():
    (tanya,) = found("80-70")
    assert ringkas([tanya]) == [("tanya", "B2", "80-70", "70-80")]
    assert [(c.bacaan.kind, c.bacaan.low, c.bacaan.high) for c in tanya.usulan] == [("rentang", 70, 80)]


def test_words_wait_without_a_proposal():
    (tanya,) = found("cukup lumayan baik sekali")
    assert ringkas([tanya]) == [("tanya", "B2", "cukup lumayan baik sekali", None)]
    assert usulan(tanya) == {}


def test_dates_errors_and_formulas_nobody_computed_wait():
    assert ringkas(found(HARI, GALAT)) == [
        ("tanya", "B2", "2025-03-04", None),
        ("tanya", "C2", "#REF!", None),
    ]
    assert ringkas(found(TANPA_NILAI)) == [("tanya", "B2", "", None)]


def test_a_sure_but_unusual_reading_is_told():
    (formula, percent) = found(rumus("82.5"), persen("0.95"))
    assert ringkas([formula, percent]) == [("info", "B2", "82.5", "82.5"), ("info", "C2", "0.95", "95")]
    assert formula.message == "Sel berisi rumus; yang dibaca nilai tersimpannya."


def test_percent_on_the_scale_of_one_is_asked_with_the_reading_nearer_the_target():
    assert ringkas(found("0,95")) == [("tanya", "B2", "0,95", "95")]


def test_every_finding_is_a_sentence_with_something_to_do():
    for tanya in found("1.234", "abc", plan=ORANG):
        temuan = tanya.temuan
        assert (temuan.check, temuan.severity, temuan.sheet) == ("check_angka", Severity.TANYA, "Kinerja")
        assert temuan.message.endswith(".")
        assert temuan.guidance.endswith(".")
