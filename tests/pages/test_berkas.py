"""Handing in files step by step: looked at, settled, stored; documents, evidence, versions and many doubts at once."""

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.workflow import bukti, penerimaan, pengukuran
from lakip.workflow.pengumpulan import upload, uploads
from lakip.workflow.perbaikan import findings
from tests.berkas_bidang import RAGU, lra, workbook_of
from tests.kunjungan import field, go, press, texts, visit

TAHUN = 2024
PERENCANAAN = ("5.03.01.2.01.0001", "Penyusunan Dokumen Perencanaan Perangkat Daerah", 68_500_000, 67_000_000)
LAPORAN = ("5.03.01.2.01.0006", "Koordinasi dan Penyusunan Laporan", 45_200_000, 44_114_242)
PDF = b"%PDF-1.7\n"
VERSI = "Berkas yang akan dibuka, dibandingkan, ditarik, atau dipulihkan"


def sekretariat(*files: tuple[str, bytes]):
    """Choose files for the Sekretariat."""
    app = visit("berkas/unggah", tahun=str(TAHUN), unit="SEK")
    app.file_uploader[0].set_value([(name, content, "application/octet-stream") for name, content in files])
    app.run()
    assert not app.exception
    return app


def labels(app) -> list[str]:
    return [button.label for button in app.button]


def names(store) -> list[str]:
    return [row["nama_berkas"] for row in uploads(store, TAHUN, "SEK")]


def realisasi(store, kode: str):
    return next(
        row["realisasi_rp"] for row in pengukuran.anggaran(store, TAHUN) if row["kode_rekening"] == kode
    )


def test_a_foreign_workbook_is_shown_with_its_columns_sheets_changes_and_checks(sample):
    app = sekretariat(("LRA.xlsx", lra([PERENCANAAN, LAPORAN])))
    assert "Terbaca 2 baris anggaran." in texts(app)
    tables = [frame.value.to_string() for frame in app.dataframe]
    assert any("REALISASI / Rp" in table and "Realisasi (Rp)" in table for table in tables)
    assert any("BANTU" in table and "Tersembunyi" in table for table in tables)
    assert any(
        "67.192.698" in table and "67.000.000" in table and "DESEMBER · E7" in table for table in tables
    )
    assert any("✓ Sesuai" in table for table in tables)
    assert names(sample) == ["Kinerja_SEK_2024.xlsx"]


def test_a_doubtful_column_can_be_left_out_before_the_file_is_stored(sample):
    before = realisasi(sample, PERENCANAAN[0])
    app = sekretariat(("LRA.xlsx", lra([PERENCANAAN], RAGU)))
    column = field(app.selectbox, "Lembar DESEMBER, kolom E: PENGGUNAAN \\/ Uang keluar")
    assert column.value == "Realisasi (Rp)"
    column.set_value("Abaikan kolom ini")
    press(app, "Baca ulang dengan pilihan ini")
    press(app, "Simpan")
    assert names(sample)[0] == "LRA.xlsx"
    assert realisasi(sample, PERENCANAAN[0]) == before


def test_the_kind_of_a_table_can_be_changed_with_its_columns(sample):
    app = sekretariat(("LRA.xlsx", lra([PERENCANAAN])))
    field(app.toggle, "Ubah arti kolom").set_value(True).run()
    field(app.selectbox, "Lembar DESEMBER, judul kolom di baris 5–6, dibaca sebagai").set_value(
        "kegiatan"
    ).run()
    heads = {box.label.split(": ")[-1]: box.value for box in app.selectbox if ", kolom " in box.label}
    assert heads["REALISASI \\/ Rp"] == "Abaikan kolom ini"
    columns = {
        "KODE REKENING": "Kode Sub Kegiatan",
        "URAIAN": "Sub Kegiatan",
        "REALISASI \\/ Rp": "Realisasi Tahun",
    }
    for box in app.selectbox:
        if (head := box.label.split(": ")[-1]) in columns:
            box.set_value(columns[head])
    press(app, "Baca ulang dengan pilihan ini")
    assert "Terbaca 1 baris kegiatan." in texts(app)


def test_a_settled_column_is_remembered_for_the_next_file_of_the_same_layout(sample):
    app = sekretariat(("Januari.xlsx", lra([PERENCANAAN], RAGU)))
    press(app, "Baca ulang dengan pilihan ini")
    press(app, "Simpan")
    assert realisasi(sample, PERENCANAAN[0]) == PERENCANAAN[3]
    app = sekretariat(("Februari.xlsx", lra([PERENCANAAN, LAPORAN], RAGU)))
    assert "Baca ulang dengan pilihan ini" not in labels(app)


def test_a_doubtful_column_may_also_be_settled_once_the_file_is_stored(sample):
    app = press(sekretariat(("LRA.xlsx", lra([PERENCANAAN], RAGU))), "Simpan")
    press(app, "Terima usulan")
    assert realisasi(sample, PERENCANAAN[0]) == PERENCANAAN[3]
    assert "Semua yang meragukan sudah diputuskan." in texts(app)


def test_running_the_page_again_stores_nothing_twice(sample):
    app = press(sekretariat(("LRA.xlsx", lra([PERENCANAAN]))), "Simpan")
    app.run()
    assert names(sample) == ["LRA.xlsx", "Kinerja_SEK_2024.xlsx"]


def test_what_has_changed_since_the_preview_is_shown_before_anything_is_stored(sample):
    app = sekretariat(("LRA.xlsx", lra([PERENCANAAN])))
    upload(sample, KONSOL, [("Lain.xlsx", lra([PERENCANAAN, LAPORAN]))], TAHUN, unit="SEK")
    press(app, "Simpan")
    assert names(sample)[0] == "Lain.xlsx"
    assert any(
        text.startswith("Dibanding nilai yang berlaku sekarang (terakhir dari berkas Lain.xlsx versi 2, ")
        for text in texts(app)
    )
    press(app, "Simpan")
    assert names(sample)[0] == "LRA.xlsx"


def test_leaving_the_page_loses_the_preview_only_and_says_so(sample):
    app = sekretariat(("LRA.xlsx", lra([PERENCANAAN])))
    go(go(app, "berkas/isi"), "berkas/unggah")
    assert [box.value for box in app.info] == [
        "Pratinjau tadi hilang karena halaman ditinggalkan; tidak ada yang tersimpan. Pilih lagi berkasnya."
    ]
    assert not app.run().info


def test_taking_everything_off_the_desk_stores_nothing(sample):
    app = press(sekretariat(("LRA.xlsx", lra([PERENCANAAN]))), "Batal")
    assert "Simpan" not in labels(app)
    assert names(sample) == ["Kinerja_SEK_2024.xlsx"]


def test_two_versions_are_compared_value_by_value(sample):
    for name, lines in (("Satu.xlsx", [PERENCANAAN]), ("Dua.xlsx", [(*PERENCANAAN[:3], 68_000_000)])):
        upload(sample, KONSOL, [(name, lra(lines))], TAHUN, unit="SEK")
    app = visit("berkas/unggah", tahun=str(TAHUN), unit="SEK")
    field(app.selectbox, VERSI).set_value(uploads(sample, TAHUN, "SEK")[0]["id"]).run()
    assert any(text.startswith("Dari versi 2 ke versi 3: 0 baru, 1 berubah, ") for text in texts(app))
    changed = app.dataframe[-1].value
    assert changed[["Semula", "Menjadi"]].to_numpy().tolist() == [["67.000.000", "68.000.000"]]


def test_a_letter_is_registered_and_its_figures_are_typed_with_it_as_the_basis(sample):
    app = press(sekretariat(("surat.pdf", PDF)), "Catat sebagai diterima")
    document = penerimaan.documents(sample, TAHUN, "SEK")[0]
    assert document["nama_berkas"] == "surat.pdf"
    app = visit("berkas/isi", tahun=str(TAHUN), unit="SEK", indikator="IK-4.1", dokumen=document["id"])
    field(app.text_input, "Nilai").set_value("72,5").run()
    press(app, "Simpan nilai")
    assert uploads(sample, TAHUN, "SEK")[0]["dasar"].startswith("surat.pdf, diterima ")
    assert penerimaan.documents(sample, TAHUN, "SEK")[0]["n_dikutip"] == 1


def test_a_letter_for_the_whole_agency_needs_the_unit_it_came_from(sample):
    app = visit("berkas/unggah", tahun=str(TAHUN))
    app.file_uploader[0].upload("surat.pdf", PDF).run()
    assert field(app.button, "Catat sebagai diterima").disabled
    field(app.selectbox, "Diterima dari").set_value("MUT").run()
    press(app, "Catat sebagai diterima")
    assert [row["unit"] for row in penerimaan.documents(sample, TAHUN)] == ["MUT"]


def test_evidence_is_attached_to_a_value_with_its_page_and_detached_with_a_reason(sample):
    app = visit("berkas/isi", tahun=str(TAHUN), indikator="IK-1.1", bukti="IK-1.1")
    field(app.file_uploader, "PDF atau gambar").upload("merit.pdf", PDF)
    field(app.text_input, "Halaman").set_value("12").run()
    press(app, "Lampirkan")
    (row,) = bukti.of(sample, TAHUN, "realisasi", "IK-1.1")
    assert (row["nama_berkas"], row["periode"], row["halaman"]) == ("merit.pdf", 0, "12")
    assert bukti.content(sample, row["id"]) == ("merit.pdf", PDF)
    press(app, "Lepas data dukung")
    assert bukti.of(sample, TAHUN)  # no reason yet
    field(app.text_input, "Alasan pelepasan").set_value("Salah berkas")
    press(app, "Lepas data dukung")
    assert bukti.of(sample, TAHUN) == []


def test_doubts_of_one_kind_in_one_file_are_accepted_together(sample):
    content = workbook_of(sample, "MUT", **{"IK-1.1": "285.500", "IK-1.3": "92.500"})
    upload(sample, KONSOL, [("Ragu.xlsx", content)], TAHUN, unit="MUT")
    app = visit("berkas/temuan", tahun=str(TAHUN))
    assert app.header[0].value == "Perlu keputusan (2)"
    press(app, "Ya, terima semuanya")
    assert app.header[0].value == "Perlu keputusan (0)"
    settled = [row["pilihan"] for row in findings(sample, TAHUN) if row["severity"] == "tanya"]
    assert settled == ["terima", "terima"]


@pytest.mark.parametrize("tampil", ["keputusan", "catatan", ""])
def test_what_is_shown_of_the_findings_stands_in_the_address(sample, tampil):
    app = visit("berkas/temuan", tahun=str(TAHUN), tampil=tampil)
    heads = [head.value.split(" (")[0] for head in app.header]
    assert heads == {"keputusan": ["Perlu keputusan"], "catatan": ["Catatan data"]}.get(
        tampil, ["Perlu keputusan", "Catatan data"]
    )


def test_budget_figures_are_unaudited_until_somebody_says_on_what_basis(sample):
    app = visit("kinerja/anggaran", tahun=str(TAHUN))
    assert f"Angka tahun {TAHUN} belum diaudit (unaudited)." in texts(app)
    press(app, "Tandai audited")
    assert len(app.error) == 1
    field(app.text_input, "Dasar").set_value("LHP BPK Nomor 10/LHP/2025")
    press(app, "Tandai audited")
    assert penerimaan.audit_status(sample, TAHUN)["audit"] == "audited"
    assert any("sudah diaudit (audited): LHP BPK Nomor 10/LHP/2025" in text for text in texts(app))


def test_a_sheet_that_was_hidden_is_named_and_read_when_asked_for(sample):
    app = sekretariat(("LRA.xlsx", lra([PERENCANAAN])))
    field(app.selectbox, "Lembar lain yang ingin dibaca").set_value("BANTU").run()
    press(app, "Baca lembar ini saja")
    assert "Simpan" not in labels(app)
    assert any("BANTU" in text for text in texts(app))


def test_a_link_is_kept_as_evidence_too(sample):
    app = visit("berkas/isi", tahun=str(TAHUN), indikator="IK-1.1", bukti="IK-1.1")
    app.segmented_control[0].set_value("Tautan").run()
    field(app.text_input, "Alamat").set_value("https://contoh.invalid/merit").run()
    press(app, "Lampirkan")
    assert [row["tautan"] for row in bukti.of(sample, TAHUN)] == ["https://contoh.invalid/merit"]


def test_evidence_is_attached_to_a_budget_line_and_to_what_a_sub_kegiatan_brought(sample):
    app = visit("kinerja/anggaran", tahun=str(TAHUN), bukti=PERENCANAAN[0])
    assert field(app.selectbox, "Baris").value == PERENCANAAN[0]
    for kind in ("Realisasi anggaran", "Keluaran sub kegiatan"):
        field(app.segmented_control, "Bukti atas").set_value(kind).run()
        field(app.segmented_control, "Tambah data dukung berupa").set_value("Tautan").run()
        field(app.text_input, "Alamat").set_value("https://contoh.invalid/spj").run()
        press(app, "Lampirkan")
    attached = sorted((row["tabel"], row["kode"]) for row in bukti.of(sample, TAHUN))
    assert attached == [("anggaran", PERENCANAAN[0]), ("kegiatan", PERENCANAAN[0])]
