"""Bahan Naskah: a draft is edited, its stale numbers marked and renewed, accepted; tables, pictures and documents."""

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.workflow import bahan_naskah, isian_naskah, kesiapan, lampiran_naskah
from tests.gambar import png
from tests.kunjungan import field, press, sit_down_as, texts, visit
from ui.report_texts import place_of

TAHUN = 2024
TUGAS = "bab1/tugas_fungsi"
CAPAIAN = "sasaran/S1/1"


def page(tahun=TAHUN, **query):
    return visit("laporan/bahan", tahun=str(tahun), **query)


def test_a_text_nobody_wrote_is_written_and_accepted(sample):
    app = page(2023, bagian="bab1", sunting=TUGAS)
    assert (
        texts(app)[2]
        == "0 dari 46 teks naskah sudah diterima; 0 disunting, 42 masih konsep, dan 4 belum diisi."
    )
    field(app.text_area, "Teks, satu paragraf per baris").set_value("Menyusun kebijakan.\n\nMembina pegawai.")
    press(app, "Simpan teks")
    written = bahan_naskah.texts(sample, 2023)[TUGAS]
    assert (written.paragraf, written.status) == (("Menyusun kebijakan.", "Membina pegawai."), "disunting")

    app.button(key=f"check_{TUGAS}").click().run()
    assert bahan_naskah.texts(sample, 2023)[TUGAS].status == "diterima"
    assert texts(app)[2].startswith("1 dari 46 teks naskah sudah diterima; 0 disunting")


def test_a_stale_number_is_marked_where_it_stands_and_renewed(sample):
    draft = bahan_naskah.texts(sample, TAHUN)[CAPAIAN]
    bahan_naskah.save(sample, KONSOL, TAHUN, CAPAIAN, "\n".join(draft.paragraf).replace("286,5;", "285;"))
    app = page(bagian="sasaran")
    assert [warning.value for warning in app.warning] == [
        "1 teks memuat angka yang berbeda dari hasil hitung sekarang."
    ]
    assert "Tertulis 285, sekarang 286,5." in texts(app)
    assert any(":red-background[285]" in text.value for text in app.markdown)

    press(app, "Perbarui angka")
    assert bahan_naskah.texts(sample, TAHUN)[CAPAIAN].paragraf == draft.paragraf
    assert len(app.warning) == 0


def test_all_texts_of_a_part_are_accepted_at_once_and_one_goes_back_to_its_draft(sample):
    app = page(bagian="bab4")
    press(app, "Terima semua di bagian ini")
    accepted = [kunci for kunci, one in bahan_naskah.texts(sample, TAHUN).items() if one.status == "diterima"]
    assert accepted == ["bab4/kesimpulan", "bab4/langkah"]
    app.button(key="undo_bab4/langkah").click().run()
    assert bahan_naskah.texts(sample, TAHUN)["bab4/langkah"].status == "konsep"


def test_last_years_texts_are_copied_or_it_is_said_that_there_are_none(sample):
    app = page(2023, bagian="bab1")
    press(app, "Salin Kata Pengantar sampai BAB II dari 2022")
    assert app.error[0].value.startswith("Tidak ada teks tahun 2022 yang dapat disalin")
    bahan_naskah.save(sample, KONSOL, 2022, TUGAS, "Menyusun kebijakan.")
    press(app, "Salin Kata Pengantar sampai BAB II dari 2022")
    assert bahan_naskah.texts(sample, 2023)[TUGAS].paragraf == ("Menyusun kebijakan.",)


def test_one_indikator_is_read_at_a_time(sample):
    app = page(bagian="indikator", indikator="IK-1.1")
    assert [heading.value for heading in app.subheader] == ["Nilai Sistem Merit"]


def test_a_picture_and_a_planning_document_are_attached(sample):
    app = page(2023, bagian="lampiran")
    field(app.file_uploader, "PNG atau JPEG").upload("struktur.png", png(80, 60)).run()
    press(app, "Simpan gambar")
    assert [error.value[:29] for error in app.error] == ["Keterangan gambar belum diisi"]
    field(app.text_input, "Keterangan gambar").set_value("Lambang kota")
    press(app, "Simpan gambar")
    field(app.text_input, "Nomor dokumen").set_value("12 Tahun 2021")
    press(app, "Simpan dokumen")

    rows = lampiran_naskah.attachments(sample, 2023)
    assert [(row["jenis"], row["nomor"], row["keterangan"]) for row in rows] == [
        (lampiran_naskah.GAMBAR[0], None, "Lambang kota"), ("Renstra", "12 Tahun 2021", None),
    ]  # fmt: skip
    field(app.text_input, "Alasan").set_value("salah gambar")
    press(app, "Lepas dari naskah")
    assert len(lampiran_naskah.attachments(sample, 2023)) == 1


def test_the_staff_table_is_shown_with_its_doubts_and_copied_from_last_year(sample):
    rows = [{"kelompok": "Golongan", "uraian": "III", "l": 1, "p": 2}, {"kelompok": "Pendidikan", "uraian": "S1", "l": 1, "p": 1}]  # fmt: skip
    isian_naskah.save_staff(sample, KONSOL, 2022, rows)
    app = page(2023, bagian="tabel")
    app.button(key="salin_staf").click().run()
    assert isian_naskah.staff(sample, 2023) == rows
    assert [warning.value for warning in app.warning] == [
        "Jumlah pegawai antarkelompok tidak sama: Golongan 3 orang; Pendidikan 2 orang."
    ]


@pytest.mark.parametrize("bagian", ["bab1", "sasaran", "tabel", "lampiran"])
def test_whoever_does_not_compile_reads_and_is_offered_no_change(sample, monkeypatch, bagian):
    sit_down_as(monkeypatch, "kepala")
    app = page(bagian=bagian)
    main = app.main
    assert [*main.button, *main.text_area, *main.file_uploader] == []


def test_a_year_without_a_plan_has_no_texts_on_figures(nothing):
    app = visit("rencana/rencana")
    assert "Bahan Naskah" not in [link.label for link in app.get("page_link")]


def test_a_stale_number_is_in_the_checklist_with_the_way_to_its_text_and_gone_when_it_is_renewed(sample):
    draft = bahan_naskah.texts(sample, TAHUN)[CAPAIAN]
    bahan_naskah.save(sample, KONSOL, TAHUN, CAPAIAN, "\n".join(draft.paragraf).replace("286,5;", "285;"))

    def stale():
        return [row for row in kesiapan.readiness(sample, TAHUN)["butir"] if row["aturan"] == "teks_lama"]

    [row] = stale()
    assert (row["objek"], row["nama"], row["menghalangi"]) == ("Teks", draft.judul, False)
    assert row["kurang"] == "tertulis 285, sekarang 286,5. Perbarui angkanya, lalu baca lagi kalimatnya."
    assert place_of(row["saringan"]["sunting"]) == {"bagian": "sasaran", "sasaran": "S1", "sunting": CAPAIAN}
    bahan_naskah.renew(sample, KONSOL, TAHUN, CAPAIAN)
    assert stale() == []
