from decimal import Decimal

import pytest

from lakip.intake.checks.unit.check_wajar import check_wajar
from tests.meja import indikator, lembar, register, ringkas, temuan_unit, usulan


def found(*cells, judul=("Kode Indikator", "Realisasi Tahun"), **known):
    sheet = lembar("Kinerja", judul, ("IK-1", *cells))
    return temuan_unit(check_wajar, sheet, register(indikator(**known)))


INDEKS = {"satuan": "Indeks", "persen": False, "target": Decimal(4)}
ORANG = {"satuan": "Orang", "persen": False, "target": Decimal(4)}
ASKED = [
    ("901", {}), ("-901", {}), ("-1", {}), ("1.000,01", {"target": None}), ("-5", {"target": Decimal(0)}), ("40,01", INDEKS),
]  # fmt: skip
FINE = [
    ("900", {}), ("1000", {"target": None}), ("-5", {"target": Decimal(-6)}), ("40", INDEKS), ("-1", INDEKS), ("9000", ORANG),
    ("80-90", {}), ("belum rilis", {}), ("700", {"target": Decimal(0)}),
]  # fmt: skip


@pytest.mark.parametrize(("nilai", "known"), ASKED)
def test_a_figure_hardly_possible_is_asked_with_itself_as_the_proposal(nilai, known):
    (tanya,) = found(nilai, **known)
    assert ringkas([tanya])[0][:3] == ("tanya", "B2", nilai)
    assert list(usulan(tanya)) == [("nilai", 0)]
    assert tanya.ditahan == tanya.usulan


@pytest.mark.parametrize(("nilai", "known"), FINE)
def test_a_possible_figure_or_one_with_nothing_to_compare_passes(nilai, known):
    assert found(nilai, **known) == []


def test_the_question_names_the_figure_and_the_target():
    (tanya,) = found("901")
    assert tanya.temuan.message == "Realisasi IK-1 sebesar 901 % jauh dari wajar; targetnya 90."


def test_pembilang_and_penyebut_are_counts_and_pass():
    assert found("9000", "10000", judul=("Kode Indikator", "Pembilang", "Penyebut")) == []
