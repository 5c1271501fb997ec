"""What a crash has lost stands on every page until somebody has settled it."""

from lakip.domain.pelaku import SISTEM
from tests.kunjungan import press, visit

LOST = (
    '[{"tindakan": "unggah_berkas", "objek": "MUT 2024", "pelaku": "konsol", "waktu": "2026-01-05T09:00:00"}]'
)


def test_the_notice_stays_until_it_is_settled(nothing):
    with nothing.write(SISTEM, "pemulihan", "lakip.duckdb") as tx:
        row = {"waktu": "2026-01-06 08:00:00", "karantina": "", "hilang": LOST, "pelaku": SISTEM.nama}
        tx.append("pemulihan", [row])
    app = visit()
    assert app.error[0].value.startswith("Penyimpanan dipulihkan pada 6 Januari 2026 pukul 08.00")
    assert list(app.dataframe[0].value["Objek"]) == ["MUT 2024"]
    press(app, "Sudah ditangani")
    assert not app.error
    assert [news.value for news in app.success] == ["Pemulihan ditandai sudah ditangani."]
    assert not visit().error
