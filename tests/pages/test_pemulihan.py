"""What a crash has lost stands on every page until somebody has settled it."""

from lakip.domain.pelaku import SISTEM
from tests.kunjungan import press, texts, visit

LOST = (
    '[{"tindakan": "unggah_berkas", "objek": "MUT 2024", "pelaku": "konsol", "waktu": "2026-01-05T09:00:00", '
    '"isi": {"berkas": "Kinerja_MUT.xlsx", "versi": 3}}, '
    '{"tindakan": "masuk", "objek": "siti", "pelaku": "siti", "waktu": "2026-01-05T09:01:00", "isi": {}}]'
)


def test_the_notice_stays_until_it_is_settled(nothing):
    with nothing.write(SISTEM, "pemulihan", "lakip.duckdb") as tx:
        row = {
            "waktu": "2026-01-06 08:00:00",
            "karantina": "20260106-080000",
            "hilang": LOST,
            "pelaku": SISTEM.nama,
        }
        tx.append("pemulihan", [row])
    app = visit()
    assert app.error[0].value.startswith("Penyimpanan dipulihkan pada 6 Januari 2026 pukul 08.00")
    assert list(app.dataframe[0].value["Perubahan"]) == [
        "Mengunggah berkas Kinerja_MUT.xlsx untuk MUT 2024, versi 3."
    ]
    assert "1 catatan masuk dan keluar juga hilang; tidak ada yang perlu diulangi untuk itu." in texts(app)
    assert "Catatan perubahan yang rusak disisihkan di folder karantina, 20260106-080000." in texts(app)
    press(app, "Sudah ditangani")
    assert not app.error
    assert [news.value for news in app.success] == ["Pemulihan ditandai sudah ditangani."]
    assert not visit().error
