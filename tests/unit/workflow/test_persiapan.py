"""The guided set-up reads from the store what is done, and ends with an agency whose operator hands in."""

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.workflow import akun, contoh, persiapan
from lakip.workflow.akun import pelaku_of
from lakip.workflow.pengumpulan import upload
from lakip.workflow.perencanaan import import_plan, units
from tests.akunan import cheap_hashes, person

PLAN = contoh.FOLDER / "rencana"
ORDER = ["admin", "instansi", "pejabat", "bidang", "rencana", "akun", "data"]


def done(store) -> list[str]:
    return [step.kunci for step in persiapan.steps(store) if step.selesai]


def told(store, kunci: str) -> str:
    return next(step.keadaan for step in persiapan.steps(store) if step.kunci == kunci)


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    cheap_hashes(monkeypatch)


def test_an_empty_store_has_everything_before_it(store):
    assert [step.kunci for step in persiapan.steps(store)] == ORDER
    assert (done(store), persiapan.is_ready(store)) == ([], False)


def test_the_steps_are_done_in_any_order_and_each_says_what_is_lacking(file_store):
    import_plan(file_store, KONSOL, contoh.folder_workbook(PLAN), "Rencana.xlsx")
    assert done(file_store) == ["instansi", "pejabat", "bidang", "rencana"]
    person(file_store, "budi", "admin")
    assert told(file_store, "akun") == "Belum ada akun staf perencanaan atau Kepala Subbagian."
    person(file_store, "siti", "staf")
    akun.add(file_store, KONSOL, "rina", "Rina", "operator", "MUT")
    assert told(file_store, "akun") == "Bagian/Bidang tanpa operator: SEK, PPI, PKA, PKP."
    assert (done(file_store)[0], persiapan.is_ready(file_store)) == ("admin", False)


def test_the_agency_is_ready_once_an_operator_has_handed_in(file_store):
    import_plan(file_store, KONSOL, contoh.folder_workbook(PLAN), "Rencana.xlsx")
    person(file_store, "budi", "admin")
    person(file_store, "siti", "staf")
    for unit in units(file_store):
        akun.add(file_store, KONSOL, f"op.{unit['kode'].lower()}", unit["nama"], "operator", unit["kode"])
    operator = pelaku_of(file_store.query("akun", akun="op.mut")[0])
    book = contoh.folder_workbook(contoh.FOLDER / "2024" / "MUT")
    assert upload(file_store, operator, [("Kinerja.xlsx", book)], 2024, unit="MUT")[0].status == "diterima"
    assert (done(file_store), persiapan.is_ready(file_store)) == (ORDER, True)
