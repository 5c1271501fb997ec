from decimal import Decimal

from lakip.intake.checks.unit.check_milik_unit import check_milik_unit
from tests.meja import indikator, lembar, register, ringkas, temuan_unit, usulan

KINERJA = lembar("Kinerja", ("Kode Indikator", "Realisasi Tahun"), ("IK-1", "80"), ("IK-2", "70"))
DUA = (indikator(), indikator("IK-2", unit="SEK"))


def test_a_line_of_another_unit_waits_and_proposes_itself():
    (tanya,) = temuan_unit(check_milik_unit, KINERJA, register(*DUA, unit="MUT"))
    assert ringkas([tanya]) == [("tanya", "A3", "IK-2", "IK-2")]
    assert usulan(tanya) == {("nilai", 0): Decimal(70)}
    assert tanya.temuan.message == "Kode IK-2 milik unit SEK, sedangkan berkas ini diserahkan untuk unit MUT."


def test_a_unit_may_hand_in_for_the_units_below_it():
    assert (
        temuan_unit(
            check_milik_unit, KINERJA, register(*DUA, unit="MUT", unit_terkait=frozenset({"MUT", "SEK"}))
        )
        == []
    )


def test_a_file_of_the_whole_agency_holds_every_unit():
    assert temuan_unit(check_milik_unit, KINERJA, register(*DUA)) == []


def test_budget_lines_are_owned_too_and_unknown_ones_by_nobody():
    sheet = lembar(
        "Anggaran", ("Kode Rekening", "Uraian", "Realisasi (Rp)"), ("5.1", "A", "1"), ("5.2", "B", "1")
    )
    plan = register(unit="SEK", pagu={"5.1": Decimal(5)})
    assert ringkas(temuan_unit(check_milik_unit, sheet, plan)) == [("tanya", "A2", "5.1", "5.1")]
