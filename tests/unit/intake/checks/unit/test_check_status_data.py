from decimal import Decimal

from lakip.intake.checks.unit.check_status_data import check_status_data
from tests.meja import lembar, ringkas, temuan_unit, usulan

JUDUL = ("Kode Indikator", "Realisasi TW I", "Realisasi Tahun", "Status Data")


def found(*row):
    return temuan_unit(check_status_data, lembar("Kinerja", JUDUL, ("IK-1", *row)))


def test_a_figure_marked_belum_rilis_waits_and_proposes_itself():
    (tanya,) = found("70", "80", "Belum Rilis")
    assert ringkas([tanya]) == [("tanya", "C2", "80", "80")]
    assert usulan(tanya) == {("nilai", 0): Decimal(80)}


def test_belum_rilis_beside_quarters_or_alone_is_a_statement():
    assert found("70", None, "belum rilis") == []
    assert found(None, "-", "belum rilis") == []


def test_an_unknown_word_is_told():
    assert ringkas(found(None, "80", "kira-kira")) == [("info", "D2", "kira-kira", None)]


def test_known_words_and_a_blank_pass():
    assert found(None, "80", "angka tahun lalu") == []
    assert found(None, "80", None) == []
