from dataclasses import replace

from lakip.domain.findings import Severity, Temuan
from lakip.intake.checks.unit.check_baris_ragu import check_baris_ragu
from tests.meja import baris, register, ringkas

RAGU = Temuan(
    "baris_mirip", Severity.TANYA, "Nama ini mirip.", "Terima bila benar.", "Kinerja", "B2", "Indeks", "IK-2"
)


def found(ragu):
    line = replace(baris("Kinerja", 2, {("nilai", 0): "80"}, kode=""), ragu=ragu)
    return list(check_baris_ragu([line], register()))


def test_a_row_joined_by_similarity_waits_with_the_code_it_resembles():
    (tanya,) = found(RAGU)
    assert ringkas([tanya]) == [("tanya", "B2", "Indeks", "IK-2")]
    assert ([c.kode for c in tanya.ditahan], [c.kode for c in tanya.usulan]) == ([""], ["IK-2"])


def test_a_row_that_resembles_nothing_waits_without_a_proposal():
    (tanya,) = found(replace(RAGU, value=None))
    assert tanya.usulan == ()


def test_a_row_joined_by_its_code_passes():
    assert found(None) == []
