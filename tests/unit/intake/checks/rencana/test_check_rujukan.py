import pytest

from lakip.intake.checks.rencana.check_rujukan import check_rujukan
from tests.meja import lembar, ringkas, temuan_rencana

UNIT = lembar("Unit Kerja", ("Kode", "Nama"), ("MUT", "Mutasi"))
SASARAN = lembar("Sasaran", ("Kode", "Uraian", "Induk"), ("S1", "Meningkatnya merit", None))
INDIKATOR = lembar(
    "Indikator",
    ("Kode", "Kode Sasaran", "Indikator Kinerja", "Satuan", "Unit"),
    ("IK-1", "S1", "Merit", "Nilai", "MUT"),
)


@pytest.mark.parametrize(
    ("sheet", "raw"),
    [
        (lembar("Indikator", ("Kode", "Kode Sasaran", "Indikator Kinerja", "Satuan", "Unit"), ("IK-1", "S9", "M", "N", "MUT")), "S9"),
        (lembar("Indikator", ("Kode", "Kode Sasaran", "Indikator Kinerja", "Satuan", "Unit"), ("IK-1", "S1", "M", "N", "XXX")), "XXX"),
        (lembar("Anggaran", ("Kode Rekening", "Tahun", "Pagu (Rp)", "Unit"), ("5.1", "2025", "1", "YYY")), "YYY"),
    ],
)  # fmt: skip
def test_a_code_that_points_to_nothing_is_told_once(sheet, raw):
    assert ringkas(temuan_rencana(check_rujukan, UNIT, SASARAN, sheet)) == [("info", "2:2", raw, None)]


def test_a_target_of_no_indikator_and_a_parent_of_no_sasaran_are_told():
    target = lembar(
        "Target", ("Kode Indikator", "Tahun", "Target"), ("IK-7", "2024", "1"), ("IK-7", "2025", "1")
    )
    assert ringkas(temuan_rencana(check_rujukan, INDIKATOR, target)) == [("info", "3:3", "IK-7", None)]
    below = lembar("Sasaran", ("Kode", "Uraian", "Induk"), ("S1", "Merit", "T9"))
    assert ringkas(temuan_rencana(check_rujukan, below)) == [("info", "2:2", "T9", None)]


def test_a_workbook_without_the_other_sheet_points_to_what_is_known_already():
    assert temuan_rencana(check_rujukan, INDIKATOR) == []


def test_everything_in_its_place_is_silent():
    assert temuan_rencana(check_rujukan, UNIT, SASARAN, INDIKATOR) == []
