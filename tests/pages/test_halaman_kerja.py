"""The pages that operators and analysts work on, driven without a browser."""

import pytest

from lakip.domain.pelaku import PENGGUNA_LOKAL, Pelaku
from lakip.domain.peran import Peran
from lakip.domain.waktu import now
from lakip.workflow import contoh, pengukuran, perencanaan
from lakip.workflow.isian import type_value
from lakip.workflow.pengumpulan import upload, uploads
from lakip.workflow.perbaikan import findings
from lakip.workflow.toko import is_empty
from tests.berkas_bidang import workbook_of
from tests.kunjungan import field, press, sit_down, texts, visit
from ui.messages import JOINER, literal

TAHUN = 2024


def choose(app, *files: tuple[str, bytes]):
    """Put files on the uploader together, as one drop does."""
    app.file_uploader[0].set_value([(name, content, "application/octet-stream") for name, content in files])
    app.run()
    assert not app.exception


def test_an_empty_store_offers_two_doors(nothing):
    app = visit()
    assert [header.value for header in app.header] == ["Coba dengan data contoh", "Siapkan instansi saya"]
    assert any("rekaan" in text for text in texts(app))


def test_the_first_door_loads_the_sample_agency_says_that_it_is_fictional_and_leads_to_its_accounts(
    nothing, monkeypatch
):
    sit_down(monkeypatch, None)
    app = press(visit(), "Muat data contoh")
    assert not is_empty(nothing)
    assert [title.value for title in app.title] == ["Masuk"]
    assert [news.value for news in app.success] == [
        "Data contoh sudah dimuat. Semua yang tampil adalah rekaan."
    ]


def test_the_sample_is_marked_on_the_page_and_is_left_after_a_confirmation(sample):
    app = visit(tahun=str(TAHUN))
    assert [text.value for text in app.markdown if "DATA CONTOH" in text.value]
    app.session_state["hapus_contoh"] = True
    app.run()
    assert contoh.is_sample(sample)
    press(app, "Ya, hapus data contoh")
    assert (is_empty(sample), app.title[0].value) == (True, "Selamat datang")


def test_the_second_door_shows_what_a_plan_would_change_before_it_is_stored(nothing):
    app = visit()
    app.file_uploader[0].upload("Rencana.xlsx", contoh.folder_workbook(contoh.FOLDER / "rencana")).run()
    counts = app.dataframe[0].value.set_index("Lembar")["Baru"]
    assert counts["Unit Kerja"] == 5
    assert is_empty(nothing)
    app = press(app, "Simpan rencana")
    assert [unit["kode"] for unit in perencanaan.units(nothing)] == ["SEK", "PPI", "MUT", "PKA", "PKP"]
    assert app.title[0].value == "Siapkan instansi saya"
    assert [text for text in texts(app) if text.startswith("4 dari 7 langkah selesai.")]


def test_a_refused_plan_cannot_be_stored_and_says_where_it_fails(nothing):
    app = visit()
    app.file_uploader[0].upload("Rencana.xlsx", b"bukan buku kerja").run()
    assert "Simpan rencana" not in [button.label for button in app.button]
    assert app.error


def test_the_plan_page_hands_out_one_workbook_for_each_unit_and_says_who_has_answered(sample):
    app = visit("rencana/rencana", tahun=str(TAHUN))
    assert [button.label for button in app.download_button].count("Unduh buku kerja") == 5
    assert any(text.startswith("Lengkap: ") for text in texts(app))
    assert any(text.startswith("Belum lengkap: ") for text in texts(app))


def test_an_uploaded_workbook_is_stored_with_how_and_when_it_came(sample):
    app = visit("berkas/unggah", tahun=str(TAHUN), unit="MUT")
    assert app.date_input[0].value == now().date()
    app.file_uploader[0].upload("Mutasi.xlsx", workbook_of(sample, "MUT", **{"IK-1.1": "290,5"}))
    field(app.selectbox, "Diterima melalui").set_value("WhatsApp").run()
    assert uploads(sample, TAHUN, "MUT")[0]["versi"] == 1  # so far it was only looked at
    press(app, "Simpan")
    newest = uploads(sample, TAHUN, "MUT")[0]
    assert (newest["nama_berkas"], newest["lewat"], newest["versi"]) == ("Mutasi.xlsx", "WhatsApp", 2)
    assert [box.value for box in app.success] == ["**Diterima.** Semua isinya tersimpan."]
    assert "Mutasi.xlsx" in app.code[0].value


def test_the_same_bytes_again_cannot_be_stored_and_the_card_says_so(sample):
    content = workbook_of(sample, "MUT", **{"IK-1.1": "290,5"})
    upload(sample, PENGGUNA_LOKAL, [("Mutasi.xlsx", content)], TAHUN, unit="MUT")
    app = visit("berkas/unggah", tahun=str(TAHUN), unit="MUT")
    app.file_uploader[0].upload("Mutasi lagi.xlsx", content).run()
    assert "Berkas yang sama sudah tersimpan; tidak ada yang akan berubah." in texts(app)
    assert "Simpan" not in [button.label for button in app.button]


def test_the_files_nobody_needs_to_think_about_are_stored_together_and_the_refused_one_stays(sample):
    app = visit("berkas/unggah", tahun=str(TAHUN), unit="MUT")
    values = ("290,5", "291,5")
    files = [(f"{value}.xlsx", workbook_of(sample, "MUT", **{"IK-1.1": value})) for value in values]
    choose(app, ("foto.xlsx", b"\x89PNG"), *files)
    press(app, "Simpan semua yang siap (2)")
    stored = [row["nama_berkas"] for row in uploads(sample, TAHUN, "MUT")]
    assert stored[:2] == ["291,5.xlsx", "290,5.xlsx"]
    assert [box.value for box in app.success] == ["**Diterima.** Semua isinya tersimpan."] * 2
    assert (
        "Tidak ada isinya yang dapat disimpan; perbaiki menurut petunjuk di bawah, lalu pilih lagi."
        in texts(app)
    )


def test_choosing_another_unit_forgets_the_chosen_upload(sample):
    app = visit("berkas/unggah", tahun=str(TAHUN), unit="MUT")
    chosen = uploads(sample, TAHUN, "MUT")[0]["id"]
    field(app.selectbox, "Berkas yang akan dibuka, dibandingkan, ditarik, atau dipulihkan").set_value(
        chosen
    ).run()
    field(app.selectbox, "Berkas dari").set_value("SEK").run()
    assert not app.exception
    assert (
        field(app.selectbox, "Berkas yang akan dibuka, dibandingkan, ditarik, atau dipulihkan").value is None
    )


def test_an_upload_is_withdrawn_with_a_reason_and_brought_back(sample):
    app = visit("berkas/unggah", tahun=str(TAHUN), unit="MUT")
    chosen = uploads(sample, TAHUN, "MUT")[0]["id"]
    field(app.selectbox, "Berkas yang akan dibuka, dibandingkan, ditarik, atau dipulihkan").set_value(
        chosen
    ).run()
    press(app, "Tarik")
    assert not uploads(sample, TAHUN, "MUT")[0]["ditarik"]  # no reason yet
    field(app.text_input, "Alasan penarikan").set_value("Salah berkas")
    press(app, "Tarik")
    assert uploads(sample, TAHUN, "MUT")[0]["ditarik"]
    press(app, "Pulihkan unggahan")
    assert not uploads(sample, TAHUN, "MUT")[0]["ditarik"]


def unescaped(text: str) -> str:
    return text.replace("\\", "")


def doubtful(store) -> None:
    """Hand in a value that can be read two ways."""
    content = workbook_of(store, "MUT", **{"IK-1.1": "1.234"})
    upload(store, PENGGUNA_LOKAL, [("Ragu *tebal*.xlsx", content)], TAHUN, unit="MUT")


def test_a_clear_value_is_echoed_and_stored_with_its_basis(sample):
    app = visit("berkas/isi", tahun=str(TAHUN), indikator="IK-1.1")
    field(app.text_input, "Nilai").set_value("290,25").run()
    assert "Terbaca: 290,25" in texts(app)
    field(app.text_input, "Dasar").set_value("WA 12 Januari 2025")
    press(app, "Simpan nilai")
    assert uploads(sample, TAHUN)[0]["dasar"] == "WA 12 Januari 2025"
    row = next(row for row in pengukuran.capaian(sample, TAHUN) if row["kode"] == "IK-1.1")
    assert row["realisasi"] == "290.25"
    assert field(app.text_input, "Nilai").value == ""


def test_p06_a_value_somebody_else_changed_meanwhile_is_not_replaced_before_the_person_has_seen_it(sample):
    app = visit("berkas/isi", tahun=str(TAHUN), indikator="IK-1.1")
    field(app.text_input, "Nilai").set_value("290").run()
    field(app.text_input, "Dasar").set_value("WA 12 Januari 2025")
    type_value(sample, Pelaku("siti.aminah", Peran.STAF), TAHUN, "IK-1.1", "295", "Telepon 12 Januari 2025")
    before = uploads(sample, TAHUN)
    press(app, "Simpan nilai")
    [told] = [error.value for error in app.error]
    assert told.startswith(literal("Nilai IK-1.1 sudah diubah oleh siti.aminah, "))
    assert uploads(sample, TAHUN) == before
    press(app, "Simpan nilai")
    assert [row["pelaku"] for row in uploads(sample, TAHUN)[:2]] == ["kasubbag", "siti.aminah"]


def test_a_number_is_stored_exactly_whether_written_as_here_or_as_abroad(sample):
    app = visit("berkas/isi", tahun=str(TAHUN), indikator="IK-1.1")
    for written, stored in (
        ("1.234,56", "1234.56"),
        ("58,25", "58.25"),
        ("1,234.5", "1234.5"),
        ("58.25", "58.25"),
    ):
        field(app.text_input, "Nilai").set_value(written)
        field(app.text_input, "Dasar").set_value("WA 12 Januari 2025")
        app.checkbox[0].check().run()
        press(app, "Simpan nilai")
        row = next(row for row in pengukuran.capaian(sample, TAHUN) if row["kode"] == "IK-1.1")
        assert row["realisasi"] == stored, written


@pytest.mark.parametrize(
    ("nilai", "dasar"), [("1.234", "WA 12 Januari 2025"), ("banyak", "WA"), ("290", " "), ("", "WA")]
)
def test_a_doubtful_value_or_one_without_basis_is_not_stored(sample, nilai, dasar):
    before = uploads(sample, TAHUN)
    app = visit("berkas/isi", tahun=str(TAHUN), indikator="IK-1.1")
    field(app.text_input, "Nilai").set_value(nilai)
    field(app.text_input, "Dasar").set_value(dasar).run()
    press(app, "Simpan nilai")
    assert app.error or app.warning
    assert uploads(sample, TAHUN) == before


def test_a_value_far_from_its_target_is_stored_once_the_person_is_sure(sample):
    before = uploads(sample, TAHUN)
    app = visit("berkas/isi", tahun=str(TAHUN), indikator="IK-1.1")
    field(app.text_input, "Nilai").set_value("1.250.000").run()
    field(app.text_input, "Dasar").set_value("WA 12 Januari 2025").run()
    press(app, "Simpan nilai")
    assert any("nyatakan yakin" in error.value for error in app.error)
    assert uploads(sample, TAHUN) == before
    app.checkbox[0].check().run()
    press(app, "Simpan nilai")
    assert len(uploads(sample, TAHUN)) == len(before) + 1


def test_a_doubt_is_shown_with_its_place_and_settled_by_another_value(sample):
    doubtful(sample)
    app = visit("berkas/temuan", tahun=str(TAHUN))
    assert app.header[0].value == "Perlu keputusan (1)"
    assert "IK-1.1 Nilai Sistem Merit, target 280" in texts(app)
    assert any("Ragu *tebal*.xlsx · lembar Kinerja · sel " in text for text in texts(app))
    field(app.text_input, "Nilai yang benar").set_value("1234").run()
    press(app, "Simpan nilai")
    assert [row["pilihan"] for row in findings(sample, TAHUN) if row["severity"] == "tanya"] == ["ganti"]
    assert [news.value for news in app.success] == ["Nilai disimpan."]


def test_a_doubt_can_be_left_out_and_stays_on_record(sample):
    doubtful(sample)
    app = press(visit("berkas/temuan", tahun=str(TAHUN)), "Ya, abaikan")
    assert app.header[0].value == "Perlu keputusan (0)"
    assert app.expander[0].label == "Sudah diputuskan (1)"


def test_an_unreadable_value_for_a_doubt_is_refused_and_the_doubt_stays_open(sample):
    doubtful(sample)
    app = visit("berkas/temuan", tahun=str(TAHUN))
    field(app.text_input, "Nilai yang benar").set_value("entah").run()
    press(app, "Simpan nilai")
    assert len(app.error) == 1
    assert app.header[0].value == "Perlu keputusan (1)"


def test_a_year_without_findings_says_so(nothing):
    perencanaan.import_plan(
        nothing, PENGGUNA_LOKAL, contoh.folder_workbook(contoh.FOLDER / "rencana"), "R.xlsx"
    )
    app = visit("berkas/temuan", tahun="2025")
    assert (
        app.info[0].value == "Tidak ada catatan untuk pilihan ini: semua isi berkas terbaca tanpa keraguan."
    )


def moved_on(app) -> list[str]:
    """Give the warnings that the compiled files are behind the data, beside those on what the year still lacks."""
    return [warning.value for warning in app.warning if "sesudah berkas ini disusun" in warning.value]


def test_compiling_offers_the_files_and_warns_once_the_data_has_moved_on(sample):
    app = press(visit("laporan/susun", tahun=str(TAHUN)), "Susun LAKIP")
    assert app.status[0].label == "Berkas LAKIP sudah tersusun."
    files = [f"LAKIP_{TAHUN}.xlsx", f"Kertas_Kerja_{TAHUN}.xlsx", f"LAKIP_{TAHUN}.docx"]
    files += [f"Nota_Dinas_{TAHUN}.docx", f"Surat_Pengantar_{TAHUN}.docx", "manifest.json"]
    assert [text for text in texts(app) if text in files] == files
    assert [button.label for button in app.download_button].count("Unduh") == len(files)
    assert moved_on(app) == []
    type_value(sample, PENGGUNA_LOKAL, TAHUN, "IK-1.1", "290", "Surat 12 Januari 2025")
    assert len(moved_on(app.run())) == 1


def test_the_page_says_which_tables_lack_data_and_why(sample):
    app = visit("laporan/susun", tahun=str(TAHUN))
    lacking = [text for text in texts(app) if "Belum ada data: " in text]
    assert any(text.startswith("T20 ") for text in lacking)
    assert not any(text.startswith("T07 ") for text in lacking)


def test_a_chosen_table_is_shown_as_it_will_be_printed(sample):
    app = visit("laporan/susun", tahun=str(TAHUN))
    field(app.selectbox, "Tabel").set_value("T07").run()
    assert "Nilai Sistem Merit" in app.dataframe[0].value.to_string()


@pytest.mark.parametrize(
    "text",
    ["*tebal*", "[klik](http://contoh.invalid)", "<b>x</b>", "$x$", ":red[x]", "# judul", "`x`", "~~x~~"],
)
def test_a_refusal_that_repeats_what_was_typed_is_not_read_as_markdown(text):
    assert unescaped(literal(text)).replace(JOINER, "") == text
    assert all(literal(text)[i - 1] == "\\" for i, sign in enumerate(literal(text)) if sign in "*[<$:#`~")


@pytest.mark.parametrize("page", ["berkas/unggah", "berkas/temuan"])
def test_the_name_of_a_file_is_shown_but_never_as_markdown(sample, page):
    doubtful(sample)
    app = visit(page, tahun=str(TAHUN))
    read_as_markdown = [*app.markdown, *app.header, *app.success, *app.warning, *app.error, *app.info]
    shown = [*texts(app), *(frame.value.to_string() for frame in app.dataframe)]
    assert any("Ragu *tebal*.xlsx" in text for text in shown)
    assert not any("tebal" in element.value for element in read_as_markdown)
