from lakip.intake.checks.unit.check_baris_ganda import check_baris_ganda
from tests.meja import indikator, lembar, register, ringkas, temuan_unit, usulan

JUDUL = ("Kode Indikator", "Realisasi Tahun")
DUA = register(indikator(), indikator("IK-2"))


def test_one_code_on_two_rows_holds_back_both_without_a_proposal():
    sheet = lembar("Kinerja", JUDUL, ("IK-1", "80"), ("IK-2", "70"), ("IK-1", "85"))
    found = temuan_unit(check_baris_ganda, sheet, DUA)
    assert ringkas(found) == [("tanya", "A2", "IK-1", None), ("tanya", "A4", "IK-1", None)]
    assert [[c.raw for c in tanya.ditahan] for tanya in found] == [["80"], ["85"]]
    assert [usulan(tanya) for tanya in found] == [{}, {}]
    assert found[0].temuan.message == (
        "Kode IK-1 ditulis lebih dari sekali pada lembar Kinerja, yaitu pada baris 2, 4."
    )


def test_a_repeated_code_without_a_second_value_is_no_doubt():
    sheet = lembar("Kinerja", JUDUL, ("IK-1", "80"), ("IK-1", None))
    assert temuan_unit(check_baris_ganda, sheet) == []
