from lakip.intake.checks.rencana.check_kunci_ganda import check_kunci_ganda
from tests.meja import lembar, ringkas, temuan_rencana


def test_a_repeated_code_refuses_the_file_and_names_both_rows():
    sheet = lembar("Unit Kerja", ("Kode", "Nama"), ("SEK", "Sekretariat"), ("MUT", "Mutasi"), ("SEK", "Set."))
    (temuan,) = temuan_rencana(check_kunci_ganda, sheet)
    assert ringkas([temuan]) == [("tolak", "4:4", "SEK", None)]
    assert temuan.message == "Baris 2 dan baris 4 pada lembar Unit Kerja sama-sama memuat SEK."


def test_a_target_is_one_row_and_its_five_periods_are_no_repetition():
    judul = ("Kode Indikator", "Tahun", "Target", "TW I", "Jenis", "Versi")
    rows = [("IK-1", "2025", "90", "20", "PK", "Murni"), ("IK-1", "2025", "95", None, "PK", "Perubahan")]
    assert temuan_rencana(check_kunci_ganda, lembar("Target", judul, *rows)) == []
    repeated = temuan_rencana(check_kunci_ganda, lembar("Target", judul, *rows, ("IK-1", "2025", "91")))
    assert ringkas(repeated) == [("tolak", "4:4", "IK-1, 2025", None)]


def test_one_office_held_by_the_same_person_twice_is_told_apart_by_its_day():
    judul = ("Jabatan", "Nama", "Dari")
    sheet = lembar("Pejabat", judul, ("Kepala", "Budi", "2024-01-01"), ("Kepala", "Budi", "2025-01-01"))
    assert temuan_rencana(check_kunci_ganda, sheet) == []
