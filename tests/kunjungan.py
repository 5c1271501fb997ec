"""A visit to a page without a browser, through ui/main.py as every visitor comes."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from lakip.domain.pelaku import Pelaku
from lakip.domain.waktu import now
from lakip.workflow.akun import login_is_on, pelaku_of
from lakip.workflow.masuk import IDLE, Sesi
from lakip.workflow.toko import Store
from ui import visitor

PROJECT = Path(__file__).parents[1]
PATIENCE_SECONDS = 60


def visit(page: str | None = None, **query: str) -> AppTest:
    """Open a page ("kinerja/anggaran"; none = the first one) with an address; it must not fail."""
    app = AppTest.from_file(str(PROJECT / "ui/main.py"), default_timeout=PATIENCE_SECONDS)
    for key, value in query.items():
        app.query_params[key] = value
    return go(app, page)


def go(app: AppTest, page: str | None) -> AppTest:
    """Go on to another page."""
    if page:
        app.switch_page(f"../pages/{page}.py")
    app.run()
    assert not app.exception
    return app


def sit_down(monkeypatch: pytest.MonkeyPatch, person: Pelaku | None) -> None:
    """Let this person sit before every tab; None = nobody has signed in.

    Signing in itself is tested in tests/unit/ui, tests/perintah and tests/browser.
    """
    sesi = person and Sesi(person, person.nama, "", harus_ganti=False, akhir=now() + IDLE)
    monkeypatch.setattr(visitor, "whose", lambda _store, _sid: sesi)
    monkeypatch.setattr(visitor, "is_over", lambda _store: False)
    monkeypatch.setattr(visitor, "tab_sid", str)  # a page that is tested came without a request


def sit_down_as(monkeypatch: pytest.MonkeyPatch, akun: str) -> None:
    """Let this account of the sample sit before every tab; a store without accounts is seen as it is."""

    def whose(store: Store, _sid: str) -> Sesi | None:
        if not login_is_on(store):
            return None
        row = store.query("akun", akun=akun)[0]
        return Sesi(pelaku_of(row), row["nama"], row["jabatan"], harus_ganti=False, akhir=now() + IDLE)

    sit_down(monkeypatch, None)
    monkeypatch.setattr(visitor, "whose", whose)


def open_address(app: AppTest, alamat: str, **query: str) -> AppTest:
    """Open a page by its address, as a deep link does, also one that is closed to the visitor; it must not fail."""
    for key, value in query.items():
        app.query_params[key] = value
    app._page_hash = calc_hash(alamat)
    app.run()
    assert not app.exception
    return app


def drawn(app: AppTest) -> bytes:
    """Give everything that was sent to the browser, one message after the other."""
    return b"\n".join(element.proto.SerializeToString() for element in _leaves(app._tree.children.values()))


def _leaves(nodes):
    for node in nodes:
        children = getattr(node, "children", None)
        if children is None:
            yield node
        else:
            yield from _leaves(children.values())


def metrics(app: AppTest) -> dict[str, str]:
    """Give the figures of the cards by their names."""
    return {metric.label: metric.value for metric in app.metric}


def texts(app: AppTest) -> list[str]:
    """Give what is written as plain text."""
    return [text.value for text in app.text]


def field(elements, label: str):
    """Give the element with this label."""
    return next(element for element in elements if element.label == label)


def press(app: AppTest, label: str) -> AppTest:
    """Press a button; the page must not fail."""
    field(app.button, label).click().run()
    assert not app.exception
    return app
