from lakip.intake.checks.unit.check_nama_beda import check_nama_beda
from tests.meja import indikator, lembar, register, ringkas, temuan_unit

JUDUL = ("Kode Indikator", "Indikator Kinerja", "Realisasi Tahun")
PLAN = register(
    indikator(nama="Indeks Profesionalitas ASN"),
    indikator("IK-2", nama="Persentase penempatan sesuai kompetensi"),
)


def found(nama):
    return temuan_unit(check_nama_beda, lembar("Kinerja", JUDUL, ("IK-1", nama, "80")), PLAN)


def test_the_name_of_another_indikator_asks_which_of_both_is_meant():
    (tanya,) = found("PERSENTASE  Penempatan sesuai kompetensi.")
    assert ringkas([tanya]) == [("tanya", "A2", "IK-1", "IK-2")]
    assert {c.kode for c in tanya.usulan} == {"IK-2"}


def test_a_name_unlike_its_own_is_told():
    assert ringkas(found("Jumlah pelanggaran disiplin berat")) == [
        ("info", "B2", "Jumlah pelanggaran disiplin berat", None)
    ]


def test_other_spelling_a_shorter_wording_or_no_name_passes():
    assert found("indeks profesionalitas  asn") == []
    assert found("Indeks Profesionalitas Aparatur (ASN)") == []
    assert found(None) == []


def test_a_name_two_indikator_bear_points_at_neither():
    plan = register(
        indikator(nama="Nilai SAKIP"),
        indikator("IK-2", nama="Jumlah inovasi"),
        indikator("IK-3", nama="Jumlah inovasi"),
    )
    sheet = lembar("Kinerja", JUDUL, ("IK-1", "Jumlah inovasi", "80"))
    assert [s for s, *_ in ringkas(temuan_unit(check_nama_beda, sheet, plan))] == ["info"]
