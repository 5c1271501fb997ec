"""Recording when a step happened, on the page of SOP times."""

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.workflow import contoh, impor_langkah, perencanaan, siklus
from tests.kunjungan import field, press, texts, visit

TAHUN = 2024
PAGE = "kinerja/kepatuhan_sop"


@pytest.fixture
def planned(nothing):
    """Give a store with a plan and no event."""
    perencanaan.import_plan(nothing, KONSOL, contoh.folder_workbook(contoh.FOLDER / "rencana"), "R.xlsx")
    return nothing


def typed(app, waktu: str, aksi: str = "terima", no: int = 1):
    field(app.selectbox, "Langkah").set_value(no)
    field(app.selectbox, "Yang terjadi").set_value(aksi)
    field(app.text_input, "Tanggal dan jam").set_value(waktu)
    field(app.text_input, "Dasar").set_value("Buku ekspedisi")
    app.run()
    return app


def events(store) -> list[tuple[int, str]]:
    return [(row["langkah"], row["aksi"]) for row in store.query("kejadian", tahun=TAHUN)]


def test_a_year_without_events_leads_to_the_open_form(planned):
    app = visit(PAGE, tahun=str(TAHUN))
    assert "catatlah waktunya di bawah ini" in app.info[0].value
    assert [(fold.label, fold.proto.expanded) for fold in app.expander][:2] == [
        ("Catat waktu langkah", True),
        ("Impor waktu langkah tahun-tahun lalu", False),
    ]
    assert not app.get("plotly_chart")


@pytest.mark.parametrize("waktu", ["14-01-2025 09.00", "2025-01-14 09:00"])
def test_a_moment_is_echoed_then_stored_and_the_chart_is_drawn(planned, waktu):
    siklus.record_step(planned, KONSOL, TAHUN, 1, "mulai", siklus.step_moment("14-01-2025 08.40"))
    app = typed(visit(PAGE, tahun=str(TAHUN)), waktu, "selesai")
    assert app.info[0].value == "Belum ada langkah yang selesai; grafik tampil setelah selesainya dicatat."
    assert "Terbaca: 14 Januari 2025 pukul 09.00" in texts(app)
    press(app, "Simpan waktu")
    assert events(planned) == [(1, "mulai"), (1, "selesai")]
    assert [news.value for news in app.success] == [
        "Tercatat: langkah 1, selesai, 14 Januari 2025 pukul 09.00."
    ]
    assert len(app.get("plotly_chart")) == 3
    assert field(app.text_input, "Tanggal dan jam").value == ""


@pytest.mark.parametrize(
    ("waktu", "aksi", "sentence"),
    [
        ("", "mulai", "Tanggal dan jam belum diisi; tulislah kapan hal ini terjadi."),
        ("14-01-2025", "mulai", 'Waktu "14-01-2025" belum menyebut jam; tulis seperti 14-01-2025 09.00.'),
        ("14-01-2025 09.00", "selesai", "Langkah 1 belum dimulai; catat waktu mulainya lebih dahulu."),
    ],
)
def test_a_refusal_is_a_sentence_and_stores_nothing(planned, waktu, aksi, sentence):
    app = press(typed(visit(PAGE, tahun=str(TAHUN)), waktu, aksi), "Simpan waktu")
    assert [box.value.replace("\\", "") for box in app.error] == [sentence]
    assert events(planned) == []


def test_a_return_asks_for_its_reason(planned):
    done = [(no, aksi) for no in (1, 2, 3) for aksi in ("mulai", "selesai")]
    for no, aksi in (*done, (4, "mulai")):
        siklus.record_step(planned, KONSOL, TAHUN, no, aksi, siklus.step_moment("14-01-2025 09.00"))
    app = typed(visit(PAGE, tahun=str(TAHUN)), "14-01-2025 10.00", "kembali", 4)
    press(app, "Simpan waktu")
    assert "belum beralasan" in app.error[0].value
    field(app.text_input, "Alasan pengembalian").set_value("Lampiran kurang")
    press(app, "Simpan waktu")
    returned = planned.query("kejadian", tahun=TAHUN)[-1]
    assert (returned["alasan"], returned["dasar"]) == ("Lampiran kurang", "Buku ekspedisi")


def test_the_example_csv_can_be_imported_as_it_is(planned):
    app = visit(PAGE, tahun=str(TAHUN))
    assert field(app.download_button, "Unduh contoh CSV")
    app.file_uploader[0].upload("Waktu.csv", impor_langkah.steps_example(TAHUN)).run()
    press(app, "Impor waktu langkah")
    assert [news.value for news in app.success] == ["5 catatan waktu langkah tersimpan."]
    assert events(planned) == [(1, "terima"), (1, "mulai"), (1, "selesai"), (2, "terima"), (2, "mulai")]


def test_a_file_with_wrong_lines_names_each_of_them_and_offers_nothing_to_store(planned):
    content = b"Tahun;Langkah;Aksi;Waktu\r\n2024;1;mulai;14/01/2025 09.00\r\n2024;1;Selesai;14/01/2025\r\n2024;9;mulai;14/01/2025 10.00"
    app = visit(PAGE, tahun=str(TAHUN))
    app.file_uploader[0].upload("Waktu.csv", content).run()
    assert (
        app.error[0].value == "Tidak ada yang disimpan; perbaiki menurut petunjuk di bawah, lalu unggah lagi."
    )
    told = [text for text in texts(app) if text.startswith("Baris")]
    assert told == [
        'Baris 3 pada berkas Waktu.csv: Waktu "14/01/2025" belum menyebut jam; tulis seperti 14-01-2025 09.00.',
        "Baris 4 pada berkas Waktu.csv: Langkah 9 tidak ada; SOP memuat langkah 1 sampai 6.",
    ]
    assert not [button for button in app.button if button.label == "Impor waktu langkah"]
    assert events(planned) == []
