"""The year's siklus on both engines: opened once, pinned to a version of the SOP."""

import json
from datetime import date, datetime

from lakip.domain.pelaku import KONSOL, SISTEM
from lakip.metrics.kepatuhan_sop import langkah_rows, versi_sop
from lakip.workflow import siklus
from lakip.workflow.pemeliharaan import verify

TAHUN = 2025


def new_version(store, berlaku_dari: date, standar: str) -> int:
    """Store a version of the SOP whose langkah 1 has another standard; gives its audit number."""
    with store.write(SISTEM, "uji", "sop") as tx:
        first = tx.query("sop")[0]
        tx.append("sop", [first | {"berlaku_dari": berlaku_dari, "isi": json.dumps({})}])
        tx.append("sop_langkah", [
            row | {"standar": standar} if row["no"] == 1 else row for row in tx.query("sop_langkah")
        ])  # fmt: skip
    return tx.urutan


def first_standard(store, tahun: int) -> int:
    return langkah_rows(store, tahun)[0].baku.menit


def test_opening_twice_changes_nothing(store):
    opened = siklus.open_cycle(store, KONSOL, TAHUN)
    before = store.generation
    assert siklus.open_cycle(store, KONSOL, TAHUN) == opened == siklus.cycle(store, TAHUN)
    assert store.generation == before
    assert TAHUN in siklus.years(store)
    assert verify(store)["ok"]


def test_a_year_keeps_the_version_it_was_opened_with(store):
    siklus.open_cycle(store, KONSOL, TAHUN)
    new_version(store, date(2026, 3, 4), "20 menit")
    siklus.open_cycle(store, KONSOL, TAHUN + 1)
    assert (first_standard(store, TAHUN), first_standard(store, TAHUN + 1)) == (15, 20)
    assert siklus.sop(store, TAHUN + 1)["langkah"][0]["standar"] == "20 menit"


def test_the_first_event_opens_the_year_with_the_version_in_force_that_day(store):
    newer = new_version(store, date(2026, 3, 4), "20 menit")
    for tahun, moment in ((2022, "2023-01-09 08:00"), (2024, "2025-01-09 08:00"), (2026, "2027-01-11 08:00")):
        siklus.record_step(store, KONSOL, tahun, 1, "terima", datetime.fromisoformat(moment))
    assert [first_standard(store, tahun) for tahun in (2022, 2024, 2026)] == [15, 15, 20]
    assert siklus.cycle(store, 2026)["sop"] == newer


def test_a_year_of_an_earlier_release_is_measured_by_the_version_of_its_first_event(store):
    """Its events stand there without a siklus; a year without any is shown by the newest version."""
    event = {"id": "a", "tahun": 2024, "langkah": 1, "aksi": "mulai", "pelaku": "konsol", "alasan": None}
    moment = datetime(2025, 1, 9, 8)
    with store.write(KONSOL, "uji", "kejadian") as tx:
        tx.append("kejadian", [event | {"waktu": moment, "dicatat_at": moment}])
    seeded = versi_sop(store, 2024)
    newer = new_version(store, date(2026, 3, 4), "20 menit")
    assert (versi_sop(store, 2024), versi_sop(store, TAHUN)) == (seeded, newer)
