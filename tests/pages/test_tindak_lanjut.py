"""Arahan & Tindak Lanjut: recorded from the page or from an indikator, followed up, filtered, and told where it is overdue."""

from datetime import date

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.domain.tindak_lanjut import Butir, Jenis
from lakip.domain.waktu import now
from lakip.workflow import bukti, tindak_lanjut
from tests.kunjungan import field, press, sit_down_as, texts, visit

TAHUN = 2024
LHE = Butir(
    jenis=Jenis.REKOMENDASI, tahun=TAHUN, asal="Inspektorat Kota", nomor="700/12", tahun_evaluasi=2023,
    tanggal=date(2024, 3, 3), uraian="Selaraskan pohon kinerja.", unit="SEK", penanggung_jawab="Sekretaris",
    tenggat=date(2024, 6, 30),
)  # fmt: skip


@pytest.fixture
def recorded(sample):
    """Let the pages see the sample with one recommendation that is overdue."""
    tindak_lanjut.record(sample, KONSOL, LHE)
    return sample


def page(**query):
    return visit("laporan/tindak_lanjut", tahun=str(TAHUN), **query)


def test_without_any_it_says_so_and_a_recommendation_is_recorded(sample):
    app = page()
    assert [info.value for info in app.info] == ["Belum ada rekomendasi atau arahan untuk pilihan ini."]
    field(app.text_input, "Diterbitkan oleh").set_value("Inspektorat Kota")
    field(app.text_input, "Nomor LHE").set_value("700/12")
    field(app.text_area, "Rekomendasi").set_value("Selaraskan pohon kinerja.")
    field(app.text_input, "Penanggung jawab").set_value("Sekretaris")
    field(app.date_input, "Tenggat").set_value(now().date())
    press(app, "Simpan rekomendasi")
    assert app.success[0].value == "Catatan tersimpan."
    (row,) = tindak_lanjut.items(sample, TAHUN)
    assert (row["uraian"], row["unit"], row["tahun_evaluasi"]) == ("Selaraskan pohon kinerja.", "", 2023)
    assert "Belum ada kemajuan yang dicatat." in texts(app)


def test_the_head_gives_an_arahan_on_an_indikator_from_its_page(sample, monkeypatch):
    sit_down_as(monkeypatch, "kepala")
    assert "Beri arahan" in [
        link.proto.label for link in visit("kinerja/indikator", tahun=str(TAHUN)).get("page_link")
    ]
    app = page(arahan="IK-1.1")
    assert field(app.text_input, "Diberikan oleh").value == "Kepala Badan/Dinas"
    field(app.text_area, "Arahan").set_value("Percepat penilaian merit.")
    field(app.date_input, "Tenggat").set_value(now().date())
    press(app, "Simpan arahan")
    (row,) = tindak_lanjut.items(sample, TAHUN)
    assert (row["jenis"], row["indikator"], row["unit"]) == ("arahan", "IK-1.1", "MUT")
    assert [button.label for button in app.button if button.label == "Simpan kemajuan"] == []


def test_progress_is_noted_and_a_late_one_is_found_by_its_filter(recorded):
    app = page(status="terlambat")
    assert len(app.dataframe) == 1
    field(app.text_area, "Apa yang sudah dilakukan").set_value("Pohon kinerja selaras.")
    field(app.selectbox, "Status sekarang").set_value("selesai")
    press(app, "Simpan kemajuan")
    assert [info.value for info in app.info] == ["Belum ada rekomendasi atau arahan untuk pilihan ini."]
    assert [row["status"] for row in tindak_lanjut.items(recorded, TAHUN)] == ["selesai"]


def test_what_is_overdue_is_told_on_the_first_page(recorded):
    told = [text for text in texts(visit(tahun=str(TAHUN))) if "melewati tenggat" in text]
    assert told == [
        "Rekomendasi LHE melewati tenggat 30 Juni 2024: Selaraskan pohon kinerja (Sekretariat, Sekretaris)."
    ]


def test_a_guest_reads_and_changes_nothing(recorded, monkeypatch):
    sit_down_as(monkeypatch, "tamu")
    app = page()
    assert len(app.dataframe) == 1
    assert [element.label for element in (*app.text_area, *app.file_uploader)] == []


def test_evidence_is_added_without_a_period(recorded):
    (row,) = tindak_lanjut.items(recorded, TAHUN)
    bukti.attach(recorded, KONSOL, TAHUN, "tindak_lanjut", row["id"], tautan="https://contoh.invalid/1")
    shown = page(bukti=row["id"])
    assert "https://contoh.invalid/1" in texts(shown)
    assert [box.label for box in shown.selectbox if box.label == "Untuk periode"] == []
