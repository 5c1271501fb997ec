from dataclasses import replace
from decimal import Decimal

from lakip.intake.checks.unit.check_rincian_kosong import check_rincian_kosong
from tests.meja import lembar, register, ringkas, temuan_unit

JUDUL = ("Kode Rekening", "Uraian", "Realisasi TW I (Rp)", "Realisasi (Rp)")
PLAN = register(pagu={"5.1": Decimal(1000), "5.1.02": Decimal(600), "5.1.03": Decimal(400)})


def found(*rows, plan=PLAN):
    return temuan_unit(check_rincian_kosong, lembar("Anggaran", JUDUL, *rows), plan)


def test_a_parent_with_a_figure_and_blank_details_is_told():
    (temuan,) = found(("5.1", "Belanja", None, "900"), ("5.1.02", "Barang", None, None))
    assert ringkas([temuan]) == [("info", "D2", None, None)]
    assert temuan.message == (
        "Realisasi tercatat pada kode induk 5.1, sedangkan rinciannya kosong; jumlah memakai rincian."
    )


def test_a_parent_with_quarters_only_is_told_too():
    assert ringkas(found(("5.1", "Belanja", "900", None))) == [("info", "C2", None, None)]


def test_one_filled_detail_in_the_file_is_enough():
    assert found(("5.1", "Belanja", None, "900"), ("5.1.03", "Modal", "0", None)) == []


def test_a_detail_handed_in_before_is_enough():
    rekening = PLAN.rekening | {"5.1": replace(PLAN.rekening["5.1"], rincian_terisi=True)}
    assert found(("5.1", "Belanja", None, "900"), plan=replace(PLAN, rekening=rekening)) == []


def test_a_leaf_and_a_code_outside_the_plan_pass():
    assert found(("5.1.02", "Barang", None, "5"), ("5.2", "Lain", None, "5")) == []
