"""Asal angka on the pages: a figure opens the way back to its cells; units, budget and its efficiency beside it."""

import pytest

from lakip.present.tables import Table, TableRow
from tests.kunjungan import field, metrics, texts, visit
from ui import session
from ui.tables import _newly_picked


@pytest.fixture(scope="module", autouse=True)
def looking(sample_to_look_at):
    """Let the pages see the sample agency: nothing here writes."""
    session.use_store(sample_to_look_at)
    yield
    session._held.clear()


def opened(app, key):
    """Press the button behind a card and give what stands in the dialog."""
    app.button(key=key).click().run()
    assert not app.exception
    return texts(app)


def test_the_mean_of_the_agency_opens_with_its_figures_and_the_ketentuan():
    shown = opened(visit(), "asal_rata")
    assert "2. (95,40 + 86,00 + 105,83 + 100,63) ÷ 4 = 96,96; 16 dari 18 indikator ada datanya." in shown
    assert any(text.startswith("Ketentuan Perhitungan versi 1, berlaku mulai") for text in shown)
    assert "Angka: 96,96%" in shown


def test_the_serapan_opens_with_every_rincian_and_folds_their_cells():
    app = visit("kinerja/anggaran")
    shown = opened(app, "asal_Serapan")
    assert (
        "2. Serapan: Realisasi ÷ Pagu × 100; 11.215.044.679 ÷ 11.899.850.000 × 100; jumlah 22 rincian."
        in shown
    )
    assert [fold.label for fold in app.expander].count("Sel sumber") == 22


def test_a_figure_up_to_a_quarter_offers_no_way_that_is_not_its_own():
    assert [button.key for button in visit(triwulan="1").button if "asal_" in (button.key or "")] == []


def test_a_row_that_stays_marked_opens_only_once(monkeypatch):
    table = Table("t", "T", (), [TableRow({"kode": "A"}), TableRow({"kode": "B"})])
    monkeypatch.setattr("ui.tables.st.session_state", {})
    picked = [_newly_picked(table, rows) for rows in ([], [1], [1], [], [1], [0])]
    assert [row and row.value("kode") for row in picked] == [None, "B", None, None, "B", "A"]


def test_all_units_stand_beside_each_other():
    app = visit("kinerja/unit")
    (frame,) = [table.value for table in app.dataframe]
    assert list(frame["kode"]) == ["SEK", "PPI", "MUT", "PKA", "PKP"]
    assert next(iter(frame["terisi"])) == "5 dari 5"
    assert app.title[0].value == "Bagian/Bidang"


def test_one_unit_shows_its_figures_and_the_reasons_for_the_quality_of_its_data():
    app = visit("kinerja/unit", unit="SEK")
    assert metrics(app) == {
        "Rata-rata capaian": "99,72%",
        "Serapan anggaran": "96,77%",
        "Indikator terisi": "5 dari 5",
        "Perlu keputusan": "0",
    }
    assert "Kelengkapan: 5 dari 5 indikator terisi; 1 belum rilis." in texts(app)
    assert (
        "Waktu: pertama diterima 14 Januari 2025, 8 hari kalender setelah permintaan 6 Januari 2025."
        in texts(app)
    )
    assert "2. (" in "".join(opened(app, "asal_Rata-rata capaian"))


def test_the_budget_can_be_held_against_the_pagu_before_changes():
    app = visit("kinerja/anggaran")
    newest = metrics(app)["Pagu"]
    field(app.selectbox, "Dasar serapan").set_value("Murni").run()
    assert not app.exception
    assert metrics(app)["Pagu"] != newest
    assert "Realisasi dibagi pagu murni, dijumlahkan dari rincian." in texts(app)


def test_the_lines_above_are_compared_with_their_rincian_and_efficiency_is_concluded_by_rule():
    app = visit("kinerja/anggaran")
    assert any(text.startswith("Seluruh ") and "sama dengan jumlah rinciannya" in text for text in texts(app))
    simpulan = next(list(t.value["simpulan"]) for t in app.dataframe if "simpulan" in t.value)
    assert simpulan[0] == "Target belum tercapai – efisiensi tidak disimpulkan"
    assert simpulan[2] == "Efisien"
