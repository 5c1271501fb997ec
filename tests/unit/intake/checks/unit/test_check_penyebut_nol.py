import pytest

from lakip.intake.checks.unit.check_penyebut_nol import check_penyebut_nol
from tests.meja import indikator, lembar, register, ringkas, temuan_unit

JUDUL = ("Kode Indikator", "Pembilang TW I", "Penyebut TW I", "Pembilang", "Penyebut")
RASIO = register(indikator(tipe_triwulan="RASIO"))


def found(*row):
    return temuan_unit(check_penyebut_nol, lembar("Kinerja", JUDUL, ("IK-1", *row)), RASIO)


def test_a_denominator_of_zero_holds_back_the_pair():
    (tanya,) = found("5", "0", "8", "10")
    assert ringkas([tanya]) == [("tanya", "C2", "0", None)]
    assert [c.raw for c in tanya.ditahan] == ["5", "0"]
    assert tanya.temuan.message == "Penyebut IK-1 bernilai nol sehingga rasionya tidak dapat dihitung."


@pytest.mark.parametrize(("row", "cell"), [(("5", None), "B2"), ((None, "9"), "C2"), (("5", "-"), "B2")])
def test_half_a_pair_waits(row, cell):
    (tanya,) = found(*row)
    assert (tanya.temuan.cell, tanya.temuan.message) == (
        cell,
        "Pembilang dan penyebut IK-1 tidak terisi berpasangan.",
    )


def test_pairs_and_blanks_pass():
    assert found("0", "4", None, None) == []
