"""Answers are worked out once for each state of the store."""

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.workflow.impor_langkah import import_steps
from lakip.workflow.siklus import years
from ui import session

STEPS = b"tahun,langkah,aksi,waktu,alasan\n2024,1,terima,2025-01-06 07:45,\n"


def test_an_answer_is_kept_until_the_store_changes(store):
    session.use_store(store)
    before = session.ask(years)
    assert session.ask(years) is before
    import_steps(store, KONSOL, STEPS, "langkah.csv")
    assert (before, session.ask(years)) == ([], [2024])


def test_a_write_that_is_undone_leaves_the_generation_as_it_was(store):
    before = store.generation
    with pytest.raises(KeyError), store.write(KONSOL, "coba", "coba"):
        raise KeyError
    assert store.generation == before
