from decimal import Decimal

import pytest

from lakip.domain.numbers import read_number
from lakip.intake.calon import Calon, Line
from lakip.intake.checks.unit.check_capaian_beda import check_capaian_beda
from lakip.intake.tables import Baris
from lakip.intake.workbook import Cell
from tests.meja import register, ringkas


def hitung(asked):
    """Give R/T × 100 of a target of 95."""
    return [Decimal(100) * bacaan.value / 95 for _, _, bacaan in asked]


def found(capaian, nilai="90", kunci="capaian", periode=0, hitung_capaian=hitung):
    cells = {kunci: Cell(2, 4, "teks", capaian)}
    calon = Calon("realisasi", "IK-1", periode, "nilai", "Kinerja", "C2", nilai, read_number(nilai))
    line = Line("realisasi", "IK-1", "Kinerja", Baris(2, cells), [calon])
    return list(check_capaian_beda([line], register(hitung_capaian=hitung_capaian)))


def test_a_typed_capaian_that_is_not_ours_is_told_with_both():
    (told,) = found("90,00")
    assert ringkas([told])[0][:3] == ("info", "D2", "90,00")
    assert told.message == "Capaian IK-1 di berkas 90 %, sedangkan hasil hitung 94,74 %."


@pytest.mark.parametrize(
    ("capaian", "told"), [("94,74", 0), ("94,73", 0), ("94,75", 1), ("94,74%", 0), ("", 0), ("baik", 0)]
)
def test_a_difference_within_the_tolerance_passes(capaian, told):
    assert len(found(capaian)) == told


def test_a_quarter_is_held_against_its_own_realisasi():
    assert len(found("90", kunci="capaian_2", periode=2)) == 1
    assert found("90", kunci="capaian_3", periode=2) == []


def test_without_a_capaian_of_ours_there_is_nothing_to_compare():
    assert found("90", hitung_capaian=None) == []
    assert found("90", hitung_capaian=lambda asked: [None for _ in asked]) == []
