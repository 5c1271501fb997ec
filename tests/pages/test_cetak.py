"""The print view: whole tables as text, and the words of files never read as markdown."""

import pytest

from tests.kunjungan import texts, visit
from ui import session

TAHUN = "2024"


@pytest.fixture(autouse=True)
def looked_at(sample_to_look_at):
    before = session._held[:]
    session.use_store(sample_to_look_at)
    yield
    session._held[:] = before
    session._answers.clear()


def test_a_printed_page_names_agency_year_and_date_and_shows_its_tables_whole():
    app = visit("laporan/siklus", tahun=TAHUN, cetak="1")
    assert app.title[0].value == "Proses LAKIP"
    assert "(DATA CONTOH)" in texts(app)[1]
    assert texts(app)[2].startswith("Data per ")
    assert not app.dataframe
    steps = app.table[0].value
    assert (len(steps), list(steps.columns)[:2]) == (6, ["No.", "Langkah"])


def test_the_help_of_a_page_is_drawn_when_it_is_opened():
    app = visit("laporan/siklus", tahun=TAHUN)
    assert not [text for text in app.markdown if "Menjalankan proses LAKIP" in text.value]
    app.session_state["bantuan_siklus"] = True
    app.run()
    assert [text for text in app.markdown if "Menjalankan proses LAKIP" in text.value]
