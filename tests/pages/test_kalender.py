"""The working calendar on Pengaturan."""

from tests.kunjungan import field, texts, visit

PINDAH = b"tanggal,jenis,keterangan\n2025-01-01,libur,Tahun Baru\n"


def test_the_calendar_is_that_of_the_year_the_report_is_made_in(sample):
    app = visit("pengaturan/pengaturan", tahun="2024")
    assert "LAKIP Tahun 2024 disusun pada 2025; waktu kerjanya dihitung dengan kalender 2025." in texts(app)
    assert "Asal: kalender bawaan (libur nasional dan cuti bersama menurut SKB 3 Menteri)." in texts(app)


def test_a_replaced_calendar_is_warned_about_and_its_source_told(sample):
    app = visit("pengaturan/pengaturan", tahun="2024")
    field(app.file_uploader, "Kalender (CSV) atau jam kerja (JSON)").upload(
        "baru.csv", PINDAH, "text/csv"
    ).run()
    field(app.button, "Ganti").click().run()
    assert not app.exception
    assert app.success[0].value == "Kalender kerja sudah diganti."
    assert any(text.startswith("Asal: baru.csv, diunggah kasubbag pada ") for text in texts(app))
    assert len([w for w in app.warning if w.value.startswith("Kalender tahun 2025")]) == 2
