"""How long the desk waits for each unit: from the request to the last of its indikator, on the working calendar."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.domain.sop import Pengerjaan
from lakip.domain.working_time import WaktuTerpakai, working_time
from lakip.metrics.kepatuhan_sop import kalender
from lakip.metrics.permintaan import tunggu_dalam, waktu_unit
from lakip.workflow import isian, siklus, surat_permintaan
from tests.akunan import put_clock
from tests.pabrik import Indikator, add

TAHUN = 2025
SENT = datetime(2026, 1, 6, 8, 0)
DUE = date(2026, 1, 9)


@pytest.fixture
def at(monkeypatch):
    """Give what sets the clock of the agency."""
    jam = put_clock(monkeypatch)
    return lambda moment: setattr(jam, "saat", moment)


@pytest.fixture
def asked(store, at):
    """Give a store with two units: BID is asked for two indikator, SEK for one."""
    add(store, [
        Indikator(kode=kode, unit=unit, tahun=TAHUN, target=Decimal(90))
        for kode, unit in (("IK-1", "BID"), ("IK-2", "BID"), ("IK-3", "SEK"))
    ])  # fmt: skip
    at(SENT)
    surat_permintaan.send(store, KONSOL, TAHUN, DUE)
    return store


def told(store, kode, **more):
    (row,) = (row for row in waktu_unit(store, TAHUN, **more) if row["kode"] == kode)
    return {key: row[key] for key in ("pertama_at", "diterima_at", "tunggu_menit", "terlambat_hari")}


def type_in(store, at, kode, moment):
    at(moment)
    isian.type_value(store, KONSOL, TAHUN, kode, "90", "WA kepala bidang")


def test_a_unit_is_waited_for_until_the_last_of_its_indikator_is_in(asked, at):
    assert told(asked, "BID") == {
        "pertama_at": None, "diterima_at": None, "tunggu_menit": None, "terlambat_hari": None,
    }  # fmt: skip
    first, last = datetime(2026, 1, 6, 9, 0), datetime(2026, 1, 12, 8, 30)
    type_in(asked, at, "IK-1", first)
    assert told(asked, "BID")["diterima_at"] is None
    type_in(asked, at, "IK-2", last)
    assert told(asked, "BID") == {
        "pertama_at": first, "diterima_at": last, "tunggu_menit": Decimal(4 * 450 + 30), "terlambat_hari": 3,
    }  # fmt: skip


def test_a_later_correction_does_not_lengthen_the_wait(asked, at):
    type_in(asked, at, "IK-3", datetime(2026, 1, 6, 9, 0))
    before = told(asked, "SEK")
    at(datetime(2026, 3, 2, 9, 0))
    isian.type_value(asked, KONSOL, TAHUN, "IK-3", "91", "Surat perbaikan")
    assert told(asked, "SEK") == before
    assert before["tunggu_menit"] == Decimal(60)


def test_what_is_not_in_is_waited_for_until_the_moment_that_is_asked_about(asked):
    assert told(asked, "SEK", pada=datetime(2026, 1, 12, 16, 0)) == {
        "pertama_at": None, "diterima_at": None, "tunggu_menit": Decimal(5 * 450 - 30), "terlambat_hari": 3,
    }  # fmt: skip


def test_data_that_was_in_before_the_request_cost_no_wait(store, at):
    add(store, [Indikator(kode="IK-1", unit="BID", tahun=TAHUN, target=Decimal(90), realisasi=Decimal(90))])
    at(SENT)
    surat_permintaan.send(store, KONSOL, TAHUN, DUE)
    assert told(store, "BID")["tunggu_menit"] == 0
    assert told(store, "BID")["diterima_at"] == SENT


def test_a_unit_nobody_asked_has_no_row(store):
    add(store, [Indikator(kode="IK-1", unit="BID", tahun=TAHUN, target=Decimal(90))])
    assert waktu_unit(store, TAHUN) == []


def test_work_on_step_two_is_waiting_until_the_last_unit_is_in_and_recap_after_it(asked, at):
    type_in(asked, at, "IK-3", datetime(2026, 1, 6, 9, 0))
    own = kalender(asked)
    mulai, selesai = datetime(2026, 1, 6, 8, 0), datetime(2026, 1, 7, 16, 0)
    stretch = Pengerjaan(mulai, selesai, working_time(mulai, selesai, own))
    of_sek = [row for row in waktu_unit(asked, TAHUN) if row["kode"] == "SEK"]
    waiting, recap = tunggu_dalam([stretch], of_sek, own)
    assert (waiting.minutes, recap.minutes) == (60, 420 + 390)
    assert waiting + recap == stretch.terpakai
    assert tunggu_dalam([stretch], waktu_unit(asked, TAHUN), own) == (stretch.terpakai, WaktuTerpakai())
    assert tunggu_dalam([stretch], [], own) == (WaktuTerpakai(), stretch.terpakai)


def test_the_office_waits_for_what_is_missing_until_collecting_was_closed(asked, at):
    for no, aksi, moment in (
        (1, "mulai", SENT),
        (1, "selesai", SENT),
        (2, "mulai", SENT),
        (2, "selesai", datetime(2026, 1, 8, 16, 0)),
    ):
        siklus.record_step(asked, KONSOL, TAHUN, no, aksi, moment)
    at(datetime(2026, 6, 1, 9, 0))
    assert {row["tunggu_menit"] for row in surat_permintaan.waiting_times(asked, TAHUN)} == {3 * 450 - 30}
