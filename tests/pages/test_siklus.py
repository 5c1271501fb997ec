"""Proses LAKIP: the steps recorded by whoever does them, on the page, from opening to sending and a reviu."""

from datetime import datetime

import pytest

from lakip.domain import waktu
from lakip.domain.pelaku import KONSOL
from lakip.workflow import contoh, pengiriman, perencanaan, siklus, surat
from tests.kunjungan import field, press, sit_down_as, texts, visit

TAHUN = 2025
PAGE = "laporan/siklus"


@pytest.fixture
def jam(monkeypatch):
    """Let it be an afternoon in January 2026."""
    monkeypatch.setattr(waktu, "read_clock", lambda _zone: datetime(2026, 1, 20, 15, 0))


def record(store, no, aksi, day, clock, **isi):
    siklus.record_step(
        store, KONSOL, TAHUN, no, aksi, datetime.fromisoformat(f"2026-01-{day:02d} {clock}"), **isi
    )


def up_to_examining(store):
    for no, day in ((1, 6), (2, 7), (3, 12)):
        record(store, no, "mulai", day, "08:00")
        record(store, no, "selesai", day, "08:15")


def opened():
    return visit(PAGE, tahun=str(TAHUN))


def buttons(app):
    return [button.label for button in app.button]


def shown(app) -> str:
    return "\n".join(texts(app))


def test_a_year_is_opened_and_its_first_step_begun_by_the_staf(sample, jam, monkeypatch):
    siklus.open_cycle(sample, KONSOL, TAHUN)
    sit_down_as(monkeypatch, "staf")
    app = opened()
    assert "Langkah 1 (Permintaan data) menunggu dimulai oleh JFU/Staf." in shown(app)
    press(app, "Mulai kerjakan")
    assert [news.value for news in app.success] == [
        "Tercatat: langkah 1, mulai dikerjakan, 20 Januari 2026 pukul 15.00."
    ]
    assert "sedang dikerjakan JFU/Staf sejak 20 Januari 2026 pukul 15.00." in shown(app)


def test_a_year_nobody_opened_offers_to_open_it(nothing):
    perencanaan.import_plan(nothing, KONSOL, contoh.folder_workbook(contoh.FOLDER / "rencana"), "R.xlsx")
    app = visit(PAGE, tahun="2024")
    assert app.info[0].value.startswith("Proses LAKIP tahun 2024 belum dibuka;")
    press(app, "Buka proses LAKIP tahun 2024")
    assert siklus.cycle(nothing, 2024)["pelaku"] == "pengguna lokal"
    assert "Langkah 1 (Permintaan data) menunggu dimulai oleh JFU/Staf." in shown(app)


def test_the_year_after_the_newest_is_opened_from_the_page_of_the_newest(sample, jam, monkeypatch):
    sit_down_as(monkeypatch, "staf")
    press(visit(PAGE, tahun="2024"), "Buka proses LAKIP tahun 2025")
    assert siklus.cycle(sample, TAHUN)["pelaku"] == "staf"
    sit_down_as(monkeypatch, "tamu")
    assert not [label for label in buttons(visit(PAGE, tahun="2024")) if label.startswith("Buka proses")]


def test_a_time_recorded_afterwards_asks_how_it_is_known(sample, jam, monkeypatch):
    record(sample, 1, "mulai", 6, "08:00")
    sit_down_as(monkeypatch, "staf")
    app = opened()
    field(app.text_input, "Kapan sebenarnya?").set_value("06-01-2026 08.15")
    press(app, "Selesai")
    assert "tuliskan dasarnya" in app.error[0].value
    field(app.text_input, "Apa dasarnya?").set_value("Buku ekspedisi")
    press(app, "Selesai")
    assert sample.query("kejadian", tahun=TAHUN)[-1]["dasar"] == "Buku ekspedisi"


def test_the_ka_subbag_returns_to_collecting_with_what_the_notes_are_about(sample, jam, monkeypatch):
    up_to_examining(sample)
    record(sample, 4, "mulai", 20, "14:00", pemeriksa="kasubbag")
    app = opened()
    field(app.selectbox, "Kembali ke langkah").set_value(2)
    field(app.text_input, "Alasan").set_value("Tabel efisiensi belum lengkap")
    field(app.text_area, "Indikator atau tabel yang perlu diperbaiki (satu per baris)").set_value(
        "T14 Efisiensi\nIK-1"
    )
    press(app, "Kembalikan")
    returned = siklus.events(sample, TAHUN)[-1]
    assert (returned["ke"], returned["catatan"], returned["pemeriksa"]) == (
        2,
        ["T14 Efisiensi", "IK-1"],
        "kasubbag",
    )
    assert "Langkah 2 (Pengumpulan dan rekapitulasi) menunggu dimulai oleh JFU/Staf" in shown(app)
    assert "Tabel efisiensi belum lengkap" in shown(app)


def test_who_does_not_do_the_step_in_turn_sees_no_button_for_it(sample, jam, monkeypatch):
    up_to_examining(sample)
    for akun in ("staf", "sekretaris", "kepala", "tamu"):
        sit_down_as(monkeypatch, akun)
        app = opened()
        assert "Mulai kerjakan" not in buttons(app)
        assert "Langkah yang sedang berjalan bukan bagian Anda." in shown(app)
    sit_down_as(monkeypatch, "kasubbag")
    assert "Mulai kerjakan" in buttons(opened())


def test_an_operator_learns_the_step_and_nothing_else(sample, jam, monkeypatch):
    up_to_examining(sample)
    sit_down_as(monkeypatch, "operator.mut")
    app = opened()
    assert "LAKIP tahun 2025 berada pada langkah 4 (Pemeriksaan)." in shown(app)
    assert not app.dataframe
    assert not any("Januari 2026" in text for text in texts(app))


def test_step_2_is_closed_with_who_is_not_complete(sample, jam, monkeypatch):
    record(sample, 1, "mulai", 6, "08:00")
    record(sample, 1, "selesai", 6, "08:15")
    record(sample, 2, "mulai", 20, "14:00")
    sit_down_as(monkeypatch, "staf")
    app = opened()
    note = field(app.text_input, "Catatan penutup langkah 2").value
    press(app, "Selesai")
    assert note.startswith("Belum lengkap: ")
    assert sample.query("kejadian", tahun=TAHUN)[-1]["alasan"] == note


def test_step_6_ends_once_it_was_sent_and_a_reviu_opens_it_again(sample, jam, monkeypatch):
    up_to_examining(sample)
    for no in (4, 5):
        record(sample, no, "mulai", 13, f"{6 + no:02d}:00")
        record(sample, no, "selesai", 13, f"{6 + no:02d}:30")
    record(sample, 6, "mulai", 20, "14:00")
    sit_down_as(monkeypatch, "staf")
    app = opened()
    press(app, "Selesai")
    assert "catat dahulu pengirimannya" in app.error[0].value
    surat.number(sample, KONSOL, TAHUN, "surat_pengantar", "800/1/2026", datetime(2026, 1, 20).date())
    pengiriman.record(sample, KONSOL, TAHUN, "Bagian Organisasi", next(iter(pengiriman.MEDIA)))
    app = press(opened(), "Selesai")
    assert "LAKIP tahun 2025 sudah dikirim pada 20 Januari 2026 pukul 15.00." in shown(app)
    field(app.text_input, "Apa yang harus diperbaiki").set_value("LHR Inspektorat nomor 12")
    press(app, "Buka perbaikan")
    assert siklus.events(sample, TAHUN)[-1]["aksi"] == "reviu"
    assert "LHR Inspektorat nomor 12" in shown(app)


def test_a_wrong_time_is_amended_and_the_first_one_stays_in_the_history(sample, jam, monkeypatch):
    record(sample, 1, "mulai", 6, "08:00")
    record(sample, 1, "selesai", 6, "08:15")
    sit_down_as(monkeypatch, "staf")
    app = opened()
    field(app.selectbox, "Catatan").set_value(siklus.events(sample, TAHUN)[1]["id"])
    field(app.text_input, "Waktu yang benar").set_value("06-01-2026 08.20")
    field(app.text_input, "Alasan dan dasarnya").set_value("Menurut buku ekspedisi")
    app = press(app, "Simpan perubahan")
    history = next(frame.value for frame in app.dataframe if "apa" in frame.value)
    assert "6 Januari 2026 pukul 08.20" in history.iloc[0]["waktu"]
    assert (
        "semula 6 Januari 2026 pukul 08.15, diubah Staf Perencanaan: Menurut buku ekspedisi"
        in (history.iloc[0]["keterangan"])
    )
    assert set(history["oleh"]) == {"konsol"}


def test_what_waits_is_shown_on_pekerjaan_saya_with_the_way_to_it(sample, jam, monkeypatch):
    up_to_examining(sample)
    app = visit("pengaturan/pekerjaan_saya", tahun=str(TAHUN))
    assert any(text.startswith("Langkah 4. Pemeriksaan (Ka. Subbag): siap dimulai") for text in texts(app))
    assert "- Langkah 4. Pemeriksaan (Ka. Subbag)" in app.code[0].value


def test_the_standard_of_each_pemeriksa_is_set_for_years_to_come(sample, jam, monkeypatch):
    sit_down_as(monkeypatch, "admin")
    app = visit("pengaturan/pengaturan")
    field(app.radio, "Waktu baku pemeriksaan").set_value(True)
    press(app, "Simpan waktu baku langkah 4")
    siklus.open_cycle(sample, KONSOL, TAHUN)
    assert siklus.cycle(sample, TAHUN)["baku_masing_masing"] is True
