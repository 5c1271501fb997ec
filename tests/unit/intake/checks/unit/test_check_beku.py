from decimal import Decimal

import pytest

from lakip.intake.checks.unit.check_beku import check_beku
from tests.meja import indikator, lembar, register, ringkas, temuan_unit, tersimpan

JUDUL = ("Kode Indikator", "Realisasi TW I", "Realisasi TW II", "Realisasi TW III")


def found(tipe, *row, **isi):
    plan = register(indikator(tipe_triwulan=tipe, target=Decimal(90)), **isi)
    return temuan_unit(check_beku, lembar("Kinerja", JUDUL, ("IK-1", *row)), plan)


@pytest.mark.parametrize("row", [("70", "70", "70"), (None, "70", "70,0")])
def test_a_cumulative_value_that_stands_still_is_told_at_its_newest_quarter(row):
    assert ringkas(found("KUM_SD", *row)) == [("info", "D2", row[2], None)]


@pytest.mark.parametrize("tipe", ["AKHIR", "RATA", "KUM"])
def test_other_types_may_repeat_once_but_not_three_times(tipe):
    assert found(tipe, None, "70", "70") == []
    assert len(found(tipe, "70", "70", "70")) == 1


@pytest.mark.parametrize(
    "row", [("70", "71", "72"), ("70", "70", "72"), ("0", "0", "0"), ("90", "90", "90"), ("70", None, None)]
)
def test_a_moving_value_zero_or_a_target_already_met_passes(row):
    assert found("KUM_SD", *row) == []


def test_a_quarter_stored_before_counts_too():
    before = tersimpan({("realisasi", "IK-1", "nilai", 1): "70"})
    (told,) = found("KUM_SD", None, "70", None, **before)
    assert told.message == "Realisasi IK-1 sama pada 2 triwulan berturut-turut, yaitu 70 sampai triwulan 2."
