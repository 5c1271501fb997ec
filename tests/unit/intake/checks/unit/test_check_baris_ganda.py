from lakip.intake.checks.unit.check_baris_ganda import check_baris_ganda
from tests.meja import baris, indikator, lembar, register, ringkas, temuan_unit, usulan

JUDUL = ("Kode Indikator", "Realisasi Tahun")
DUA = register(indikator(), indikator("IK-2"))


def test_one_code_on_two_rows_holds_back_both_without_a_proposal():
    sheet = lembar("Kinerja", JUDUL, ("IK-1", "80"), ("IK-2", "70"), ("IK-1", "85"))
    found = temuan_unit(check_baris_ganda, sheet, DUA)
    assert ringkas(found) == [("tanya", "A2", "IK-1", None), ("tanya", "A4", "IK-1", None)]
    assert [[c.raw for c in tanya.ditahan] for tanya in found] == [["80"], ["85"]]
    assert [usulan(tanya) for tanya in found] == [{}, {}]
    assert found[0].temuan.message == (
        "Kode IK-1 ditulis lebih dari sekali, yaitu pada lembar Kinerja baris 2, 4."
    )


def test_a_repeated_code_without_a_second_value_is_no_doubt():
    sheet = lembar("Kinerja", JUDUL, ("IK-1", "80"), ("IK-1", None))
    assert temuan_unit(check_baris_ganda, sheet) == []


def found_in(*rows):
    return ringkas(check_baris_ganda([baris(*row) for row in rows], DUA))


def test_two_sheets_that_differ_hold_back_both_rows():
    rows = [("TW I", 2, {("nilai", 1): "80"}), ("Ringkasan", 3, {("nilai", 1): "81"})]
    assert found_in(*rows) == [("tanya", "2:2", "IK-1", None), ("tanya", "3:3", "IK-1", None)]


def test_two_sheets_that_agree_are_told_once():
    rows = [("TW I", 2, {("nilai", 1): "80"}), ("Ringkasan", 3, {("nilai", 1): "80,0"})]
    assert found_in(*rows) == [("info", "3:3", "IK-1", None)]


def test_a_sheet_per_quarter_repeats_no_value():
    assert found_in(("TW I", 2, {("nilai", 1): "80"}), ("TW II", 2, {("nilai", 2): "85"})) == []
