"""The screen reaches the product through ui/session.py alone: no page or widget holds the store or speaks for somebody."""

import ast

import pytest

from lakip.domain.errors import NotAllowed
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Peran
from lakip.workflow import impor_langkah, penyusunan, perencanaan, permintaan
from lakip.workflow.resi import receipt_text
from tests.kunjungan import sit_down
from tests.meja import PROJECT
from ui import session

AT_THE_DOOR = {
    "session.py", "serve.py", "gate.py", "visitor.py", "login.py", "first_steps.py", "account_box.py", "routes.py",
    "login_pages.py", "main.py",
}  # fmt: skip
"""The modules that open the store, or say who somebody is."""
NAMES = {"Store", "open_store", "store", "use_store", "PENGGUNA_LOKAL", "KONSOL", "SISTEM"}
SCREEN = [*sorted((PROJECT / "ui").glob("*.py")), *sorted((PROJECT / "pages").rglob("*.py"))]


def test_no_page_and_no_widget_imports_the_store_or_an_actor():
    found = [
        (file.name, alias.name)
        for file in SCREEN
        if file.name not in AT_THE_DOOR
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if alias.name in NAMES
    ]
    assert found == []


@pytest.fixture
def shown(store):
    """Let the screen see an empty store."""
    before = session._held[:]
    session.use_store(store)
    yield store
    session._held[:] = before
    session._answers.clear()


def test_the_right_is_asked_for_before_an_answer_that_is_already_known(shown, monkeypatch):
    sit_down(monkeypatch, Pelaku("siti", Peran.STAF))
    known = session.ask(perencanaan.targets, 2025)
    sit_down(monkeypatch, Pelaku("tamu", Peran.TAMU))
    assert session.ask(perencanaan.targets, 2025) is known
    sit_down(monkeypatch, Pelaku("budi", Peran.OPERATOR, "MUT"))
    with pytest.raises(NotAllowed):
        session.ask(perencanaan.targets, 2025)


def test_a_download_asks_for_the_right_when_it_is_clicked(shown, monkeypatch):
    sit_down(monkeypatch, Pelaku("siti", Peran.STAF))
    read = session.at_click(permintaan.unit_template, 2025, "MUT")
    sit_down(monkeypatch, Pelaku("budi", Peran.OPERATOR, "SEK"))
    with pytest.raises(NotAllowed):
        read()


def test_an_act_carries_the_person_at_the_tab(shown, monkeypatch):
    sit_down(monkeypatch, Pelaku("siti.aminah", Peran.STAF))
    session.act(
        impor_langkah.import_steps,
        b"tahun,langkah,aksi,waktu,alasan\n2024,1,terima,2025-01-06 07:45,\n",
        "a.csv",
    )
    assert shown.audit_rows()[-1].pelaku == "siti.aminah (staf)"
    sit_down(monkeypatch, Pelaku("inspektorat", Peran.TAMU))
    with pytest.raises(NotAllowed):
        session.act(penyusunan.compile_edition, 2024)


def test_a_function_that_asks_for_no_right_can_be_neither_asked_nor_done_from_the_screen(shown):
    with pytest.raises(AttributeError):
        session.ask(receipt_text)
    with pytest.raises(TypeError):
        session.act(receipt_text)
