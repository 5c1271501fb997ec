"""The pages that pimpinan look at, driven without a browser."""

from datetime import datetime

import pytest

from lakip.domain.pelaku import KONSOL
from tests.kunjungan import go, metrics, texts, visit
from ui import session

PAGES = (
    "kinerja/ringkasan",
    "kinerja/indikator",
    "kinerja/unit",
    "kinerja/anggaran",
    "kinerja/kepatuhan_sop",
)


@pytest.fixture(scope="module", autouse=True)
def looking(sample_to_look_at):
    """Let the pages see the sample agency and keep their answers: nothing here writes."""
    session.use_store(sample_to_look_at)
    yield
    session._held.clear()  # closed by whoever opened it


def test_the_head_names_the_agency_the_year_and_the_date_of_the_data():
    app = visit()
    assert (
        texts(app)[0]
        == "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kota Nusa Bahari (DATA CONTOH)"
    )
    assert texts(app)[1].startswith("Data per ")
    assert texts(app)[1].endswith(" WIB")
    assert app.selectbox[0].format_func("2024") == "LAKIP Tahun 2024 (disusun Januari–Februari 2025)"
    assert app.selectbox[0].value == "2024"


def test_a_quarter_counts_only_up_to_itself():
    assert metrics(visit(triwulan="1"))["Rata-rata capaian"] != metrics(visit())["Rata-rata capaian"]


def test_an_indikator_shows_its_formula_with_the_figures_in_it():
    app = visit("kinerja/indikator", indikator="IK-1.4")
    assert metrics(app) == {"Target": "12", "Realisasi": "9,75", "Capaian": "118,75%"}
    assert "Rumus capaian: (2 × Target − Realisasi) ÷ Target × 100." in texts(app)
    assert "Perhitungan: (2 × 12 − 9,75) ÷ 12 × 100 = 118,75%." in texts(app)


def test_an_indikator_without_a_figure_says_why_and_draws_no_quarters():
    app = visit("kinerja/indikator", indikator="IK-4.1")
    assert metrics(app)["Capaian"] == "–"
    assert "Capaian tidak dihitung: belum rilis." in texts(app)
    assert [header.value for header in app.header][1:] == ["Bagaimana perkembangannya dari tahun ke tahun?"]


def test_a_predikat_is_shown_as_it_is_and_never_as_a_column():
    app = visit("kinerja/indikator", indikator="IK-4.2")
    assert metrics(app) == {"Target": "BB", "Realisasi": "A", "Capaian": "100,00%"}
    assert len(app.header) == 1


def test_the_budget_of_one_unit_stands_beside_its_sub_kegiatan():
    app = visit("kinerja/anggaran", unit="PKA")
    assert metrics(app)["Pagu"] == "Rp2,49 M"
    assert "Rp2.488.000.000" in texts(app)
    assert [header.value for header in app.header] == ["Sub kegiatan mana yang rendah serapannya?"]


def test_the_sop_page_shows_the_difference_between_the_stated_total_and_the_steps():
    app = visit("kinerja/kepatuhan_sop")
    assert metrics(app) == {
        "Langkah sesuai waktu baku": "5 dari 6",
        "Waktu terpakai": "8,55 hari",
        "Waktu baku": "8,27 hari",
    }
    assert (
        "SOP menuliskan waktu total 8 hari 2 jam 5 menit, sedangkan jumlah waktu baku setiap langkah 8 hari 2 jam 0 menit; "
        "selisihnya 5 menit. Penilaian memakai jumlah setiap langkah."
    ) in texts(app)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("tahun", ["2022", "2023"])
def test_every_year_of_the_plan_can_be_looked_at(page, tahun):
    assert visit(page, tahun=tahun).selectbox[0].value == tahun


@pytest.mark.parametrize("page", PAGES)
def test_every_chart_answers_a_question_and_can_be_read_aloud(page):
    app = visit(page)
    charts = app.get("plotly_chart")
    assert charts
    assert all(chart.proto.alt.startswith(("Diagram", "Peta")) for chart in charts)
    assert len(app.title) == 1
    assert not app.subheader


def test_an_address_that_asks_for_the_unknown_says_so_and_shows_the_default():
    app = visit("kinerja/anggaran", tahun="1999", unit="![x](http://lain)")
    assert [warning.value for warning in app.warning] == [
        'Tahun LAKIP "1999" pada alamat halaman tidak dikenal; yang ditampilkan LAKIP Tahun 2024 (disusun Januari–Februari 2025).',
        'Bagian/Bidang "xhttp//lain" pada alamat halaman tidak dikenal; yang ditampilkan Semua Bagian/Bidang.',
    ]


def test_filters_go_along_from_page_to_page():
    app = visit("kinerja/anggaran", tahun="2023", unit="MUT")
    app.query_params.clear()  # a link in the sidebar carries no filters
    go(app, "kinerja/kepatuhan_sop")
    assert app.selectbox[0].value == "2023"
    app.query_params.clear()
    go(app, "kinerja/anggaran")
    assert [box.value for box in app.selectbox] == ["2023", "MUT", ""]


def test_an_empty_store_has_no_pages_to_look_at(nothing):
    for page in (None, *PAGES):
        assert [title.value for title in visit(page).title] == ["Selamat datang"]


@pytest.mark.parametrize("page", PAGES)
def test_a_plan_without_targets_or_data_leaves_every_page_standing(nothing, page):
    with nothing.write(KONSOL, "impor_rencana", "rencana.xlsx") as tx:
        tx.append(
            "rencana",
            [
                {
                    "sha256": "0",
                    "nama_berkas": "rencana.xlsx",
                    "pelaku": "konsol",
                    "dibuat_at": datetime(2025, 1, 6),
                }
            ],
        )
    assert len(visit(page).title) == 1


def test_every_page_says_who_is_signed_in_and_how_to_leave():
    bar = visit().sidebar
    assert [text.value for text in bar.text] == ["Teratai Gelombang", "Kepala Subbagian"]
    assert [button.label for button in bar.button] == ["Keluar", "Pengenalan"]
    assert "/ganti-sandi" in bar.get("html")[0].proto.body


def test_a_store_without_accounts_says_that_it_is_served_on_this_computer_only(nothing):
    bar = visit().sidebar
    assert [text.value for text in bar.markdown] == [":small[Hanya di komputer ini · belum memakai akun]"]
    assert "/siapkan" in bar.get("html")[0].proto.body
