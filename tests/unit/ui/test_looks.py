from datetime import datetime
from functools import partial

import pytest

from lakip.domain.errors import NotAllowed, StoreUnavailable
from lakip.domain.pelaku import PENGGUNA_LOKAL, Pelaku
from lakip.domain.peran import Peran
from lakip.ledger import lihat
from lakip.workflow import jejak
from lakip.workflow.jejak import Cari, note_looks
from tests.kunjungan import sit_down
from ui import looks

SITI = Pelaku("siti", Peran.STAF)


@pytest.fixture
def tab(monkeypatch):
    """Give the address and the memory of a tab."""

    class Query(dict):
        def to_dict(self):
            return dict(self)

    query: Query = Query(tahun="2025", unit="")
    monkeypatch.setattr("ui.looks.st.query_params", query)
    monkeypatch.setattr("ui.looks.st.session_state", {})
    sit_down(monkeypatch, SITI)
    return query


@pytest.fixture
def noting(file_store, tab):
    looks.begin(partial(note_looks, file_store))
    yield file_store
    looks.end()


def stored(store):
    """Give the looks that are in the store once all is written."""
    looks.end()
    rows = store.rows("ledger", "lihat")
    return [(row["akun"], row["peran"], row["alamat"], row["saringan"], row["berkas"]) for row in rows]


def look(alamat):
    with looks.noted(alamat):
        pass


def test_a_page_is_noted_once_for_each_set_of_filters(noting, tab):
    before = len(noting.audit_rows())
    look("unit")
    look("unit")
    tab["unit"] = "SEK"
    look("unit")
    look("tren")
    assert stored(noting) == [
        ("siti", "staf", "unit", '{"tahun": "2025"}', None),
        ("siti", "staf", "unit", '{"tahun": "2025", "unit": "SEK"}', None),
        ("siti", "staf", "tren", '{"tahun": "2025", "unit": "SEK"}', None),
    ]
    assert len(noting.audit_rows()) == before


def test_a_page_that_breaks_off_is_noted_too(noting):
    with pytest.raises(ZeroDivisionError), looks.noted("unit"):
        raise ZeroDivisionError
    assert len(stored(noting)) == 1


def test_a_page_that_is_refused_is_noted_as_refused(noting):
    with pytest.raises(NotAllowed), looks.noted("unit"):
        raise NotAllowed("Bukan untuk Anda.")
    with looks.noted("pengguna", refused=True):
        pass
    look("unit")
    looks.end()
    rows = noting.rows("ledger", "lihat")
    assert [(row["alamat"], row["ditolak"]) for row in rows] == [
        ("unit", True),
        ("pengguna", True),
        ("unit", False),
    ]
    found = jejak.every(noting, Cari(datetime(2000, 1, 1), datetime(2100, 1, 1), kelompok="lihat"))
    assert [row["uraian"] for row in found] == [
        "Mencoba membuka halaman unit dengan tahun 2025, tetapi ditolak.",
        "Mencoba membuka halaman pengguna dengan tahun 2025, tetapi ditolak.",
        "Membuka halaman unit dengan tahun 2025.",
    ]


def test_a_file_is_noted_when_it_is_taken_not_when_it_is_offered(noting):
    look("susun")
    make = looks.taking("LAKIP_2025.xlsx", lambda: b"isi")
    offered = looks.taking("lain.xlsx", lambda: b"")
    assert make() == b"isi"
    assert stored(noting)[1:] == [("siti", "staf", "susun", '{"tahun": "2025"}', "LAKIP_2025.xlsx")]
    assert offered() == b""


def test_without_accounts_there_is_nobody_to_name(noting, monkeypatch):
    sit_down(monkeypatch, PENGGUNA_LOKAL)
    look("unit")
    assert stored(noting) == []


def test_a_store_that_takes_nothing_loses_no_look_of_what_it_can_hold(noting, tab, monkeypatch):
    real = lihat.add

    def full(store, rows):
        raise StoreUnavailable("Ruang disk penuh.")

    look("unit")
    monkeypatch.setattr(lihat, "add", full)
    looks._held[0].write()
    look("tren")
    monkeypatch.setattr(lihat, "add", real)
    assert [alamat for _, _, alamat, _, _ in stored(noting)] == ["unit", "tren"]


def test_an_address_is_cut_to_what_a_code_can_be():
    assert looks.filters_of({"z": "1", "a": "x" * 1000, "kosong": ""}) == f'{{"a": "{"x" * 60}", "z": "1"}}'
