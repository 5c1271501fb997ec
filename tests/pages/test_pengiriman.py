"""Pengiriman on Proses LAKIP: the letter's number, the sending, the receipt, the publication, the register."""

from datetime import date, datetime

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.workflow import pengiriman, publikasi, surat
from tests.kunjungan import field, press, sit_down_as, texts, visit

TAHUN = 2024
SENT = datetime(2025, 2, 10, 9, 0)


@pytest.fixture
def numbered(sample):
    """Let the pages see the sample with the Surat Pengantar of 2024 numbered."""
    surat.number(sample, KONSOL, TAHUN, "surat_pengantar", "9/X/2025", date(2025, 2, 9))
    return sample


def page():
    return visit("laporan/siklus", tahun=str(TAHUN))


def test_without_a_number_the_sending_is_refused_and_nothing_is_noted(sample):
    app = press(page(), "Catat pengiriman laporan")
    (error,) = (e.value.replace("\\", "") for e in app.error)
    assert error == "Nomor Surat Pengantar belum dicatat; salinlah dari buku agenda lebih dahulu."
    assert pengiriman.sendings(sample, TAHUN) == []


def test_a_sending_is_noted_and_the_next_recipient_is_offered(numbered):
    app = page()
    assert "Nomor 9/X/2025, tanggal 9 Februari 2025." in texts(app)
    field(app.text_input, "Dikirim pada").set_value("10-02-2025 09.00")
    press(app, "Catat pengiriman laporan")
    assert "Bagian Organisasi: 10 Februari 2025 pukul 09.00, e-office; tanda terima belum kembali." in texts(
        app
    )
    assert field(app.selectbox, "Surat Pengantar kepada").value == "Bappelitbang"


def test_a_receipt_and_a_correction_are_noted_on_the_sending(numbered):
    pengiriman.record(numbered, KONSOL, TAHUN, "Inspektorat", "kurir", SENT)
    app = page()
    field(app.date_input, "Tanggal diterima").set_value(date(2025, 2, 11))
    field(app.text_input, "Nama penerima").set_value("Rini")
    press(app, "Simpan tanda terima")
    field(app.text_input, "Alasan").set_value("Salah media")
    field([box for box in app.selectbox if box.value == "kurir"], "Dikirim lewat").set_value("portal")
    press(app, "Simpan koreksi")
    assert (
        "Inspektorat: 10 Februari 2025 pukul 09.00, portal; diterima 11 Februari 2025 oleh Rini. Dikoreksi: Salah media."
        in texts(app)
    )


def test_a_publication_is_noted_with_its_address(sample):
    app = page()
    field(app.text_input, "Tempat").set_value("Laman resmi")
    field(app.text_input, "Alamat").set_value("https://bkpsdm.example/lakip")
    field(app.date_input, "Terbit pada").set_value(date(2025, 3, 3))
    press(app, "Simpan publikasi")
    assert [row["tempat"] for row in publikasi.published(sample, TAHUN)] == ["Laman resmi"]


def test_who_may_not_send_sees_what_was_sent_and_no_form(numbered, monkeypatch):
    pengiriman.record(numbered, KONSOL, TAHUN, "Inspektorat", "kurir", SENT)
    sit_down_as(monkeypatch, "kepala")
    app = page()
    assert (
        "Inspektorat: 10 Februari 2025 pukul 09.00, kurir atau diantar; tanda terima belum kembali."
        in texts(app)
    )
    assert {"Catat pengiriman laporan", "Simpan publikasi"}.isdisjoint(button.label for button in app.button)
    assert "Lihat register Lakip Dilaporkan (semua tahun)" in [fold.label for fold in app.expander]
