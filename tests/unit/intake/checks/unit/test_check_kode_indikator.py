from lakip.intake.checks.unit.check_kode_indikator import check_kode_indikator
from tests.meja import lembar, register, ringkas, temuan_unit, usulan

JUDUL = ("Kode Indikator", "Realisasi Tahun")


def test_unknown_ended_and_missing_codes_wait_without_a_proposal():
    sheet = lembar("Kinerja", JUDUL, ("IK-1", "1"), ("IK-9", "2"), ("IK-8", "3"), (None, "4"))
    found = temuan_unit(check_kode_indikator, sheet, register(tidak_berlaku=frozenset({"IK-8"})))
    assert ringkas(found) == [
        ("tanya", "A3", "IK-9", None),
        ("tanya", "A4", "IK-8", None),
        ("tanya", "5:5", None, None),
    ]
    assert [usulan(tanya) for tanya in found] == [{}, {}, {}]
    assert [tanya.temuan.message for tanya in found] == [
        "Kode indikator IK-9 tidak ada di rencana tahun 2025.",
        "Indikator IK-8 tidak berlaku pada tahun 2025.",
        "Baris 5 pada lembar Kinerja berisi nilai tanpa kode.",
    ]


def test_a_budget_line_may_be_outside_the_plan_but_not_without_a_code():
    judul = ("Kode Rekening", "Uraian", "Realisasi (Rp)")
    sheet = lembar("Anggaran", judul, ("5.9", "Lain", "10"), (None, "Jumlah", "10"))
    assert ringkas(temuan_unit(check_kode_indikator, sheet)) == [("tanya", "3:3", None, None)]
