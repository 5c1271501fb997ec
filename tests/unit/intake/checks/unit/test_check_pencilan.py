from decimal import Decimal

import pytest

from lakip.intake.checks.unit.check_pencilan import check_pencilan
from tests.meja import lembar, register, ringkas, temuan_unit


def found(nilai, *values):
    years = tuple((2025 - len(values) + n, Decimal(v)) for n, v in enumerate(values))
    plan = register(riwayat=lambda: {"IK-1": years})
    return temuan_unit(
        check_pencilan, lembar("Kinerja", ("Kode Indikator", "Realisasi Tahun"), ("IK-1", nilai)), plan
    )


def test_a_figure_outside_its_history_is_told_with_the_rule_and_its_numbers():
    (told,) = found("140", "80", "82", "81")
    assert ringkas([told]) == [("info", "B2", "140", None)]
    assert told.message == (
        "Realisasi IK-1 sebesar 140 di luar kisaran riwayatnya 68,85 sampai 93,15, yaitu nilai tengah 81 dari "
        "2022 (80), 2023 (82), 2024 (81) plus minus 3 kali simpangan 4,05."
    )


@pytest.mark.parametrize(("nilai", "asked"), [("68,85", 0), ("68,84", 1), ("93,15", 0), ("93,16", 1)])
def test_the_bounds_themselves_are_no_outliers(nilai, asked):
    assert len(found(nilai, "80", "82", "81")) == asked


def test_a_restless_history_allows_more():
    assert found("140", "60", "100", "80", "120") == []


def test_fewer_than_three_years_say_nothing():
    assert found("140", "80", "82") == []


@pytest.mark.parametrize("nilai", ["belum rilis", "BB", "80-90"])
def test_what_is_no_number_passes(nilai):
    assert found(nilai, "80", "82", "81") == []
