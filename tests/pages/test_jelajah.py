"""Jelajah Data, driven without a browser: filter, group, years side by side, cells, and what is taken away."""

import io

import openpyxl
import pytest

from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Peran
from lakip.present.tables import csv_text
from lakip.present.views import jelajah as view
from lakip.workflow import jelajah, pengukuran
from lakip.workflow.penyusunan import table_workbook
from tests.kunjungan import field, sit_down, texts, visit
from ui import session

PAGE = "kinerja/eksplorasi"
TAHUN = 2024


@pytest.fixture(scope="module", autouse=True)
def looking(sample_to_look_at):
    """Let the pages see the sample agency and keep their answers: nothing here writes."""
    session.use_store(sample_to_look_at)
    yield
    session._held.clear()  # closed by whoever opened it


def shown(app):
    return app.dataframe[0].value


def test_every_indikator_of_the_year_stands_with_its_figures():
    table = shown(visit(PAGE, tahun="2024"))

    rows = pengukuran.capaian(session.store(), TAHUN)
    assert list(table["kode"]) == [row["kode"] for row in rows]
    first = table.set_index("kode").loc["IK-1.1"]
    assert (first["target_2024"], first["realisasi_2024"]) == ("280,0", "286,5")


def test_a_word_a_unit_and_a_quarter_narrow_the_rows_and_stand_in_the_address():
    app = visit(PAGE, tahun="2024", unit="MUT", triwulan="2", cari="kenaikan")

    assert set(shown(app)["unit"]) == {"MUT"}
    assert all("kenaikan" in name.lower() for name in shown(app)["indikator"])
    assert field(app.text_input, "Cari kode atau kata").value == "kenaikan"

    field(app.text_input, "Cari kode atau kata").set_value("IK-1.1").run()
    assert app.query_params["cari"] == "IK-1.1"
    assert list(shown(app)["indikator"]) == ["Nilai Sistem Merit"]


def test_what_nothing_matches_says_so():
    app = visit(PAGE, tahun="2024", cari="tidak ada kata ini")

    assert [info.value for info in app.info] == [
        "Tidak ada indikator untuk pilihan ini; ubah saringan atau kata yang dicari."
    ]


def test_years_stand_side_by_side():
    table = shown(visit(PAGE, tahun="2024", banding="3"))

    assert [name for name in table if name.startswith("realisasi_")] == [
        "realisasi_2022", "realisasi_2023", "realisasi_2024",
    ]  # fmt: skip


@pytest.mark.parametrize("kelompok", ["unit", "sasaran", "tujuan"])
def test_groups_have_the_means_of_the_rekap(kelompok):
    table = shown(visit(PAGE, tahun="2024", kelompok=kelompok))

    means = pengukuran.rekap(session.store(), TAHUN)[kelompok]
    assert list(table["kode"]) == [row["kode"] for row in means]
    assert list(table["banyak_2024"]) == [f"{row['n_ada']} dari {row['n_total']}" for row in means]


def test_ratings_are_counted_with_those_that_have_none():
    table = shown(visit(PAGE, tahun="2024", kelompok="predikat"))

    assert table["banyak_2024"].sum() == len(pengukuran.capaian(session.store(), TAHUN))


def test_budget_lines_of_two_years_are_joined_by_code():
    table = shown(visit(PAGE, tahun="2024", data="anggaran", banding="2"))

    assert table["kode"].is_unique
    assert {"pagu_2023", "pagu_2024", "serapan_2024"} <= set(table)


def test_cells_show_what_was_written_beside_what_was_read_a_page_at_a_time():
    app = visit(PAGE, tahun="2024", data="sel")
    n, first = jelajah.cells(session.store(), TAHUN)

    assert n > jelajah.SEHALAMAN
    assert f"Sel 1 sampai {jelajah.SEHALAMAN} dari {n}" in texts(app)
    assert list(shown(app)["raw"]) == [row["raw"] or "–" for row in first]

    app.button(key="ke_Berikutnya").click().run()
    assert any(text.startswith(f"Sel {jelajah.SEHALAMAN + 1} sampai ") for text in texts(app))
    second = jelajah.cells(session.store(), TAHUN, halaman=2)[1]
    assert list(shown(app)["cell"]) == [row["cell"] or "–" for row in second]


def test_a_page_beyond_the_end_is_the_first_one():
    app = visit(PAGE, tahun="2024", data="sel", halaman="900", isi="kegiatan")

    assert list(shown(app)["ukuran"])


def test_pages_together_are_every_cell_once():
    store = session.store()
    n, _ = jelajah.cells(store, TAHUN)
    pages = [jelajah.cells(store, TAHUN, halaman=p)[1] for p in range(1, n // jelajah.SEHALAMAN + 2)]

    every = jelajah.every_cell(store, TAHUN)
    assert [row for page in pages for row in page] == every
    assert (
        len({(r["sheet"], r["cell"], r["nama_berkas"], r["ukuran"], r["kode"]) for r in every})
        == len(every)
        == n
    )


def test_whoever_has_one_unit_sees_its_cells_and_means_of_nobody(monkeypatch):
    sit_down(monkeypatch, Pelaku("op", Peran.OPERATOR, "MUT"))
    app = visit(PAGE, tahun="2024", data="sel")

    assert set(shown(app)["unit"]) == {"MUT"}
    assert "Kelompokkan" not in [box.label for box in app.selectbox]


def test_files_carry_the_filters_and_real_numbers():
    store = session.store()
    rows = {TAHUN: pengukuran.capaian(store, TAHUN, "MUT")}
    table = view.indicator_table(rows, "LAKIP Tahun 2024; Bagian/Bidang MUT")

    lines = csv_text(table).splitlines()
    assert lines[0].endswith(",Saringan")
    assert all(line.endswith(",LAKIP Tahun 2024; Bagian/Bidang MUT") for line in lines[1:])
    book = openpyxl.load_workbook(io.BytesIO(table_workbook(table, view.cell_table([], "x"))))
    sheet = book.worksheets[0]
    values = [cell.value for row in sheet.iter_rows() for cell in row]
    assert "LAKIP Tahun 2024; Bagian/Bidang MUT" in values
    assert any(isinstance(value, (int, float)) for value in values)
    assert book.sheetnames == ["jelajah_capaian", "jelajah_sel"]
