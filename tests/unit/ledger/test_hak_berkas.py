"""Files of a store are their owner's alone, also those that an earlier release or a copy left open."""

import logging
import os
import stat

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.workflow.toko import open_store

pytestmark = pytest.mark.skipif(os.name != "posix", reason="hak berkas hanya ada pada sistem POSIX")


def modes(folder) -> set[int]:
    return {stat.S_IMODE(place.stat().st_mode) & 0o077 for place in folder.rglob("*")}


def test_what_others_could_read_is_closed_at_opening_and_told_once(file_store, caplog):
    place = file_store.engine.path
    file_store.berkas.keep(b"isi")
    with file_store.write(KONSOL, "uji", "uji"):
        pass
    file_store.close()
    for each in place.parent.rglob("*"):
        each.chmod(0o755 if each.is_dir() else 0o644)
    caplog.set_level(logging.WARNING)
    open_store(str(place)).close()
    assert modes(place.parent) == {0}
    [told] = [record.getMessage() for record in caplog.records if record.name == "lakip.workflow.toko"]
    assert told == (
        "6 berkas penyimpanan (antara lain lakip.duckdb) dapat dibaca pengguna lain di komputer ini; haknya sudah diperketat."
    )
    caplog.clear()
    open_store(str(place)).close()
    assert caplog.records == []
