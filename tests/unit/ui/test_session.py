"""Answers are worked out once for each state of the store."""

from datetime import datetime, timedelta

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.workflow.impor_langkah import import_steps
from lakip.workflow.siklus import waiting_for, years
from ui import session

STEPS = b"tahun,langkah,aksi,waktu,alasan\n2024,1,terima,2025-01-06 07:45,\n"


def test_an_answer_is_kept_until_the_store_changes(store):
    session.use_store(store)
    before = session.ask(years)
    assert session.ask(years) is before
    import_steps(store, KONSOL, STEPS, "langkah.csv")
    assert (before, session.ask(years)) == ([], [2024])


def test_what_waits_for_a_person_is_kept_for_the_minute_and_until_the_store_changes(file_store, monkeypatch):
    session.use_store(file_store)
    clock = datetime(2025, 1, 6, 8, 0, 10)
    monkeypatch.setattr(session, "now", lambda: clock)
    before = session.ask_own(waiting_for, 2024)
    assert session.ask_own(waiting_for, 2024) is before
    clock += timedelta(minutes=1)
    later = session.ask_own(waiting_for, 2024)
    assert (later == before, later is before) == (True, False)
    import_steps(file_store, KONSOL, STEPS, "langkah.csv")
    assert session.ask_own(waiting_for, 2024) != before


def test_a_write_that_is_undone_leaves_the_generation_as_it_was(store):
    before = store.generation
    with pytest.raises(KeyError), store.write(KONSOL, "coba", "coba"):
        raise KeyError
    assert store.generation == before
