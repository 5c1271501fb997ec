from decimal import Decimal

import pytest

from lakip.intake.checks.unit.check_predikat import check_predikat, pita_of
from tests.meja import indikator, lembar, register, ringkas, temuan_unit, usulan


def found(raw, skala="SAKIP"):
    sheet = lembar("Kinerja", ("Kode Indikator", "Realisasi Tahun"), ("IK-1", raw))
    return temuan_unit(check_predikat, sheet, register(indikator(satuan="Nilai", skala=skala)))


def test_a_predicate_the_scale_contradicts_waits_and_proposes_the_number():
    (tanya,) = found("75,00 (B)")
    assert ringkas([tanya]) == [("tanya", "B2", "75,00 (B)", "75")]
    assert usulan(tanya) == {("nilai", 0): Decimal(75)}
    assert [c.bacaan.predikat for c in tanya.usulan] == [None]


def test_the_right_predicate_by_code_or_label_passes():
    assert found("75,00 (BB)") == []
    assert found("75,00 (Sangat Baik)") == []


def test_a_number_or_a_predicate_alone_passes():
    assert found("75") == []
    assert found("BB") == []


def test_without_a_scale_nothing_contradicts():
    assert found("75,00 (B)", skala=None) == []


@pytest.mark.parametrize(
    ("skala", "value", "kode"),
    [
        ("SAKIP", "90", "A"),
        ("SAKIP", "90.01", "AA"),
        ("IKM", "88.31", "A"),
        ("IKM", "88.30", "B"),
        ("Merit", "0", "I"),
    ],
)
def test_a_value_on_the_edge_of_a_band_has_one_band(skala, value, kode):
    assert pita_of(skala, Decimal(value)).kode == kode


def test_an_audit_opinion_has_no_band_for_a_number():
    assert pita_of("WTP", Decimal(0)) is None
