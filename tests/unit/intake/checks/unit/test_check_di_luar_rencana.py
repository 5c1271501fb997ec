from decimal import Decimal

from lakip.intake.checks.unit.check_di_luar_rencana import check_di_luar_rencana
from tests.meja import lembar, register, ringkas, temuan_unit

PLAN = register(pagu={"5.1.02": Decimal(1000)})


def test_a_budget_code_the_plan_does_not_have_is_told():
    sheet = lembar(
        "Anggaran",
        ("Kode Rekening", "Uraian", "Realisasi (Rp)"),
        ("5.1.02", "Barang", "900"),
        ("5.1.03", "Lain", "5"),
    )
    assert ringkas(temuan_unit(check_di_luar_rencana, sheet, PLAN)) == [("info", "A3", "5.1.03", None)]


def test_a_sub_kegiatan_the_plan_does_not_have_is_told():
    sheet = lembar("Kegiatan", ("Kode Sub Kegiatan", "Realisasi Tahun"), ("5.03.01.2.01.0009", "4"))
    assert ringkas(temuan_unit(check_di_luar_rencana, sheet, PLAN)) == [
        ("info", "A2", "5.03.01.2.01.0009", None)
    ]


def test_an_indikator_is_not_looked_up_among_the_budget():
    sheet = lembar("Kinerja", ("Kode Indikator", "Realisasi Tahun"), ("IK-1", "4"))
    assert temuan_unit(check_di_luar_rencana, sheet, PLAN) == []


def test_a_code_that_details_a_planned_line_is_told_where_its_realisasi_belongs():
    sheet = lembar(
        "Anggaran",
        ("Kode Rekening", "Uraian", "Realisasi (Rp)"),
        ("5.1.02.04", "Perjalanan", "400"),
        ("5.1.03", "Lain", "5"),
    )
    plan = register(pagu={"5.1": Decimal(1000), "5.1.02": Decimal(1000)})
    assert [t.guidance for t in temuan_unit(check_di_luar_rencana, sheet, plan)] == [
        "Kode ini merinci baris rencana 5.1.02 dan tidak dijumlahkan; isi realisasi pada 5.1.02.",
        "Periksa kodenya; bila memang ada, tambahkan di rencana.",
    ]


def test_a_code_that_details_a_planned_line_of_the_same_file_needs_no_remark():
    sheet = lembar(
        "Anggaran",
        ("Kode Rekening", "Uraian", "Realisasi (Rp)"),
        ("5.1.02", "Barang dan Jasa", "400"),
        ("5.1.02.04", "Perjalanan", "400"),
    )
    assert temuan_unit(check_di_luar_rencana, sheet, PLAN) == []
