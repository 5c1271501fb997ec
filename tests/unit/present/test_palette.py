"""Colour, symbol and word of a class."""

import pytest

from lakip.present.palette import KELAS, TANPA_KELAS, bertanda, kelas


@pytest.mark.parametrize(
    ("predikat", "simbol"),
    [("Sangat Tinggi", "●"), ("Tinggi", "◕"), ("Sedang", "◑"), ("Rendah", "◔"), ("Sangat Rendah", "○")],
)
def test_each_predikat_of_the_scale_has_its_symbol(predikat, simbol):
    assert kelas(predikat).simbol == simbol
    assert bertanda(predikat) == f"{simbol} {predikat}"


def test_a_scale_of_four_bands_uses_the_classes_from_best_to_worst():
    labels = ("Sangat Berhasil", "Berhasil", "Cukup Berhasil", "Tidak Berhasil")
    assert [KELAS.index(kelas(label, labels)) for label in labels] == [0, 1, 3, 4]


def test_a_missing_figure_has_no_class_and_no_symbol():
    assert kelas(None) is TANPA_KELAS
    assert bertanda(None) == ""
