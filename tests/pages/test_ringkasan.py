"""Ringkasan: who sees which lines, in which order, and what they open."""

from datetime import datetime

import pytest

from lakip.domain import waktu
from lakip.domain.pelaku import KONSOL
from lakip.workflow import contoh, perencanaan, ringkasan, siklus
from tests.kunjungan import field, metrics, sit_down_as, texts, visit
from ui import session

FIGURES = {
    "Rata-rata capaian": "96,96%",
    "Indikator tercapai": "11 dari 18",
    "Terhadap tahun lalu": "+5,70 poin",
    "Serapan anggaran": "94,25%",
    "Di mana laporannya": "Terkirim",
    "Data lengkap": "4 dari 5",
    "Tindak lanjut selesai": "–",
}


@pytest.fixture
def looking(sample_to_look_at):
    """Let the page see the sample agency; nothing here writes."""
    before = session._held[:]
    session.use_store(sample_to_look_at)
    yield sample_to_look_at
    session._held[:] = before
    session._answers.clear()


def labels(app):
    return [link.proto.label for link in app.get("page_link")]


@pytest.mark.parametrize("akun", ["kepala", "sekretaris", "kasubbag", "staf", "admin", "tamu"])
def test_whoever_sees_the_agency_sees_every_figure_of_it(looking, monkeypatch, akun):
    sit_down_as(monkeypatch, akun)
    app = visit()
    assert metrics(app) == FIGURES
    assert [header.value for header in app.header][:3] == [
        "Yang menunggu Anda",
        "Indikator yang paling lemah",
        "Nilai kunci",
    ]


def test_an_operator_sees_the_same_lines_of_the_own_unit(looking, monkeypatch):
    sit_down_as(monkeypatch, "operator.mut")
    app = visit()
    shown = metrics(app)
    assert (shown["Rata-rata capaian"], shown["Indikator tercapai"]) == ("106,70%", "5 dari 5")
    assert "LAKIP tahun 2024 sudah dikirim." in texts(app)
    assert "Sistem merit: 286,5 (data 2024), target 280." in texts(app)
    assert [expander.label for expander in app.expander if "perlu perhatian" in expander.label] == []


def test_every_line_leads_to_its_detail(looking):
    shown = labels(visit())
    assert {
        "Buka Proses LAKIP", "Buka Bagian/Bidang", "Buka Indikator", "Buka IK-2.2", "Buka Tren", "Buka Anggaran",
        "Buka Permintaan Data", "Buka IK-4.1", "Buka Arahan & Tindak Lanjut",
    } <= set(shown)  # fmt: skip


def test_the_early_warnings_are_folded_below_what_waits(looking):
    app = visit()
    warnings = field(app.expander, "6 hal yang perlu perhatian")
    assert "IK-4.1 Nilai SAKIP Perangkat Daerah: belum rilis." in [text.value for text in warnings.text]


def test_in_january_the_process_stands_before_what_waits(looking, monkeypatch):
    def order():
        session._answers.clear()
        shown = [*metrics(visit())]
        return shown.index("Di mana laporannya")

    assert order() > 0
    for name in ("lakip.workflow.ringkasan.now", "ui.session.now"):
        monkeypatch.setattr(name, lambda: datetime(2025, 1, 20, 9, 0, tzinfo=waktu.ZONA).replace(tzinfo=None))
    assert order() == 0


def test_a_year_without_data_says_so_and_leads_to_the_upload(nothing):
    perencanaan.import_plan(nothing, KONSOL, contoh.folder_workbook(contoh.FOLDER / "rencana"), "R.xlsx")
    app = visit(tahun="2024")
    assert "Belum ada realisasi untuk tahun 2024; mulai dengan mengunggah data Bagian/Bidang." in texts(app)
    assert metrics(app)["Rata-rata capaian"] == "–"
    assert "Buka Unggah Data Bidang" in labels(app)
    assert app.info[-1].value == "Belum ada realisasi untuk tahun 2024."


def test_the_page_is_offered_as_pdf_and_picture_with_the_figures_of_the_screen(looking):
    app = visit()
    buttons = {button.label: button.proto for button in app.get("download_button")}
    assert {"Unduh PDF (A4)", "Unduh gambar (PNG)"} <= set(buttons)
    shared = {pokok.judul: pokok.angka for pokok in ringkasan.summary(looking, 2024).pokok if pokok.angka}
    assert shared == metrics(app)


def test_drawn_again_the_summary_asks_the_store_for_nothing_but_who_is_there(looking, monkeypatch):
    app = visit()
    asked = []
    real = type(looking).query
    monkeypatch.setattr(
        type(looking),
        "query",
        lambda store, name, **values: (asked.append(name), real(store, name, **values))[1],
    )
    app.run()
    assert not app.exception
    assert set(asked) <= {"akun", "delegasi", "sandi_lama"}, asked


def test_what_waits_is_kept_apart_for_each_person(looking, monkeypatch):
    people = ("kepala", "staf")
    for akun in people:
        sit_down_as(monkeypatch, akun)
        visit()
    kept = [key[3][0].nama for key in session._answers if key[0] is siklus.waiting_for]
    assert sorted(kept) == sorted(people)
