from lakip.intake.checks.unit.check_isi_kosong import check_isi_kosong
from tests.meja import lembar, ringkas, temuan_unit

JUDUL = ("Kode Indikator", "Indikator Kinerja", "Satuan", "Target", "Realisasi Tahun")


def test_a_file_with_nothing_but_what_the_template_had_is_told():
    sheet = lembar("Kinerja", JUDUL, ("IK-1", "Merit", "Nilai", "90", None))
    assert ringkas(temuan_unit(check_isi_kosong, sheet)) == [("info", None, None, None)]


def test_one_figure_is_enough():
    sheet = lembar("Kinerja", JUDUL, ("IK-1", "Merit", "Nilai", "90", "0"))
    assert temuan_unit(check_isi_kosong, sheet) == []
