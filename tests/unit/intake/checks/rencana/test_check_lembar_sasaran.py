from lakip.intake.checks.rencana.check_lembar_sasaran import check_lembar_sasaran
from tests.meja import lembar, ringkas, temuan_rencana

INDIKATOR = lembar(
    "Indikator",
    ("Kode", "Kode Sasaran", "Indikator Kinerja", "Satuan", "Unit"),
    ("IK-1", "S1", "Merit", "Nilai", "MUT"),
)
SASARAN = lembar("Sasaran", ("Kode", "Uraian"), ("S1", "Meningkatnya merit"))


def test_a_plan_without_sasaran_says_how_its_indikator_count():
    (temuan,) = temuan_rencana(check_lembar_sasaran, INDIKATOR)
    assert ringkas([temuan]) == [("info", None, None, None)]
    assert (
        temuan.message
        == "Berkas tidak memuat lembar Sasaran; kode S1 yang belum dikenal dihitung sebagai sasaran."
    )


def test_a_plan_with_sasaran_or_without_indikator_has_nothing_to_say():
    assert temuan_rencana(check_lembar_sasaran, INDIKATOR, SASARAN) == []
    assert (
        temuan_rencana(check_lembar_sasaran, lembar("Instansi", ("Kunci", "Nilai"), ("nama", "Badan"))) == []
    )
