"""The document on the page Susun LAKIP: told in stages, offered as Word and, where LibreOffice is installed, as PDF."""

import shutil

import pytest

from lakip.workflow import bahan_naskah, pemeriksaan, penyusunan
from lakip.workflow.akun import pelaku_of
from tests.kunjungan import press, texts, visit
from tests.sunting import edited, say
from ui.messages import literal

TAHUN = 2024


def compiled():
    return press(visit("laporan/susun", tahun=str(TAHUN)), "Susun LAKIP")


def test_compiling_tells_its_stages(sample):
    stages = [text.value for text in compiled().status[0].text]

    assert stages == [
        "Membaca data dan menghitung tabel…", "Menulis naskah Word…", "Menulis buku kerja dan surat…", "Menyimpan edisi…",
    ]  # fmt: skip


def test_the_page_says_how_ready_the_year_is_and_leads_to_the_checklist(sample):
    app = visit("laporan/susun", tahun=str(TAHUN))

    assert "Tujuh analisis terpenuhi 79,31% (69 dari 87 butir)." in texts(app)
    assert "Menghalangi langkah 5: target dan realisasi tahun ini (1)." in texts(app)
    [way] = [link for link in app.get("page_link") if link.proto.label == "Buka daftar kelengkapan"]
    assert "bagian=kelengkapan" in way.proto.query_string


def test_without_libreoffice_the_page_says_where_a_pdf_comes_from(sample, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    app = compiled()

    assert any(text.startswith("PDF dapat dibuat di sini bila LibreOffice terpasang") for text in texts(app))
    assert "Buat PDF" not in [button.label for button in app.button]


@pytest.mark.kantor
def test_a_pdf_is_made_on_request_and_offered_beside_the_document(sample):
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice (soffice) tidak terpasang")
    app = press(compiled(), "Buat PDF")

    assert not app.error
    assert "Unduh PDF" in [button.label for button in app.download_button]


def test_an_edited_document_is_shown_before_it_becomes_the_document_and_periksa_says_whose_it_is(sample):
    staf = pelaku_of(sample.query("akun", akun="staf")[0])
    made = {name: data for name, data, _ in penyusunan.compile_edition(sample, staf, TAHUN).files}
    data = edited(made[f"LAKIP_{TAHUN}.docx"], say("bab1/latar_belakang", "Latar dari Word."))
    app = visit("laporan/susun", tahun=str(TAHUN))
    app.file_uploader[0].upload("Suntingan.docx", data)
    press(app, "Periksa naskah ini")
    assert "1 teks berubah, 0 isi tabel atau angka berbeda dari hasil hitung." in texts(app)
    assert literal("Latar dari Word.") in [text.value for text in app.markdown]
    press(app, "Jadikan naskah resmi")

    at = pemeriksaan.state(sample, TAHUN)
    assert pemeriksaan.file(sample, at.edisi["urutan"], f"LAKIP_{TAHUN}.docx") == data
    assert bahan_naskah.texts(sample, TAHUN)["bab1/latar_belakang"].paragraf == ("Latar dari Word.",)
    told, *_ = [info.value for info in visit("laporan/periksa", tahun=str(TAHUN)).info]
    assert told.partition(" pada ")[0] == (
        "Naskah Word adalah berkas yang disunting dan diunggah kembali oleh kasubbag"
    )


def test_before_an_edition_there_is_nothing_to_take_back(sample):
    app = visit("laporan/susun", tahun=str(TAHUN))

    assert any(text.startswith("Susunlah LAKIP lebih dahulu") for text in texts(app))
    assert not app.file_uploader
