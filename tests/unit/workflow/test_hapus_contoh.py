"""The sample agency is left behind as a whole: an empty store in its place, nothing of it lost, nobody's own data touched."""

import json
import shutil
import threading

import pytest

from lakip.domain.errors import NotAllowed, NotPermitted, StoreUnavailable
from lakip.domain.pelaku import KONSOL, PENGGUNA_LOKAL, Pelaku
from lakip.domain.peran import Peran
from lakip.ledger import store as ledger_store
from lakip.workflow import contoh, setelan
from lakip.workflow.akun import login_is_on
from lakip.workflow.isian import type_value
from lakip.workflow.pemeliharaan import verify
from lakip.workflow.perencanaan import import_plan, units
from lakip.workflow.toko import is_empty, open_store

PLAN = contoh.FOLDER / "rencana"


@pytest.fixture
def sample(toko_contoh, tmp_path):
    """Give an open store of its own with the sample agency."""
    opened = open_store(str(shutil.copytree(toko_contoh, tmp_path / "toko") / "lakip.duckdb"))
    yield opened
    opened.close()


def test_an_empty_store_takes_the_place_of_the_sample_for_whoever_holds_it(sample):
    before = [row.h for row in sample.audit_rows()]
    folder = contoh.remove(sample, PENGGUNA_LOKAL)
    assert (is_empty(sample), login_is_on(sample), contoh.is_sample(sample)) == (True, False, False)
    assert setelan.get(sample) == setelan.Setelan()
    assert [row.tindakan for row in sample.audit_rows()] == ["setelan_awal", "hapus_contoh"]
    assert json.loads(sample.audit_rows()[-1].isi)["lama"] == folder.name
    assert not {row.h for row in sample.audit_rows()} & set(before)
    assert verify(sample)["ok"]


def test_the_sample_is_kept_beside_the_store_and_opens_as_it_was(sample):
    before = [row.h for row in sample.audit_rows()]
    folder = contoh.remove(sample, KONSOL)
    kept = open_store(str(folder / "lakip.duckdb"))
    assert ([row.h for row in kept.audit_rows()], verify(kept)["ok"]) == (before, True)
    kept.close()
    assert not list(folder.parent.glob("*.pulih-*"))


def test_the_emptied_store_is_an_agency_of_its_own_also_after_it_was_closed(sample, tmp_path):
    contoh.remove(sample, KONSOL)
    import_plan(sample, KONSOL, contoh.folder_workbook(PLAN), "Rencana_sendiri.xlsx")
    sample.close()
    again = open_store(sample.address)
    assert [len(units(again)), contoh.is_sample(again)] == [5, False]
    with pytest.raises(NotPermitted, match="bukan data contoh"):
        contoh.remove(again, KONSOL)
    again.close()


def test_a_sample_into_which_another_plan_was_brought_is_not_touched(sample, tmp_path):
    own = shutil.copytree(PLAN, tmp_path / "rencana")
    with (own / "Unit Kerja.csv").open("a", encoding="utf-8") as file:
        file.write("BARU,Bidang Baru,Bidang,SEK,,,\n")
    import_plan(sample, KONSOL, contoh.folder_workbook(own), "Rencana_sendiri.xlsx")
    before = len(sample.audit_rows())
    with pytest.raises(NotPermitted, match="sudah diunggah rencana lain"):
        contoh.remove(sample, KONSOL)
    assert len(sample.audit_rows()) == before


def test_what_was_tried_out_is_counted_before_it_goes(sample):
    assert contoh.changes_since(sample) == 0
    type_value(sample, PENGGUNA_LOKAL, 2024, "IK-1.1", "82,7", "WA 12 Januari 2026")
    assert contoh.changes_since(sample) == 1


def test_a_store_that_is_read_for_too_long_stays_as_it_is(sample, monkeypatch):
    monkeypatch.setattr(ledger_store, "PATIENCE_SECONDS", 0)
    reading, done = threading.Event(), threading.Event()

    def read() -> None:
        with sample.snapshot():
            reading.set()
            done.wait()

    reader = threading.Thread(target=read)
    reader.start()
    reading.wait()
    try:
        with pytest.raises(StoreUnavailable, match="sedang dibaca"):
            contoh.remove(sample, KONSOL)
    finally:
        done.set()
        reader.join()
    assert (contoh.is_sample(sample), len(units(sample))) == (True, 5)


def test_a_guest_removes_nothing(sample):
    with pytest.raises(NotAllowed):
        contoh.remove(sample, Pelaku("tamu", Peran.TAMU))
    assert contoh.is_sample(sample)


def test_a_store_of_several_processes_says_where_to_go_on(lake_store):
    import_plan(lake_store, KONSOL, contoh.folder_workbook(PLAN), contoh.PLAN)
    setelan.put(lake_store, KONSOL, contoh=True)
    with pytest.raises(NotPermitted, match="LAKIP_FACTS"):
        contoh.remove(lake_store, KONSOL)
