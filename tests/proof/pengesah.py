"""People who put their names under an edition, each in a process of their own on one store in PostgreSQL + DuckLake."""

from collections.abc import Callable
from contextlib import contextmanager
from datetime import date
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier

import pytest

from lakip.domain.errors import LakipError
from lakip.domain.pelaku import Pelaku
from lakip.metrics.pengesahan import KASUBBAG
from lakip.workflow import pemeriksaan, penandatanganan, penyusunan
from lakip.workflow.penandatanganan import BASAH, TandaTangan
from lakip.workflow.toko import Store
from tests.akunan import SANDI, cheap_hashes, put_clock
from tests.peladen import open_lake

TAHUN = 2025
BERHASIL = "berhasil"


def approve(store: Store, who: Pelaku, edisi: str) -> None:
    """Approve as the first who checks."""
    pemeriksaan.approve(store, who, TAHUN, KASUBBAG, edisi, SANDI)


def approve_as_head(store: Store, who: Pelaku, edisi: str) -> None:
    """Approve as Kepala: the edition is frozen."""
    pemeriksaan.approve_as_head(store, who, TAHUN, edisi, SANDI)


def record(store: Store, who: Pelaku, edisi: str) -> None:
    """Record a signature on paper: the edition is frozen."""
    scan = ("LAKIP ttd.pdf", f"%PDF-1.7 {who.nama}".encode())
    isi = TandaTangan(BASAH, date(2026, 1, 4), scan, nama="Lazuardi", jabatan="Kepala")
    penandatanganan.record(store, who, TAHUN, edisi, isi)


def compile_again(store: Store, who: Pelaku, _edisi: str) -> None:
    """Compile the edition of the year."""
    penyusunan.compile_edition(store, who, TAHUN)


Act = Callable[[Store, Pelaku, str], None]


@contextmanager
def office_hours():
    """Hash cheaply, and let the clock stand as in the test that started the process."""
    with pytest.MonkeyPatch.context() as patched:
        cheap_hashes(patched)
        put_clock(patched)
        yield


def act_at_once(lake, call: tuple[Act, Pelaku, str], start: Barrier, answers: Connection) -> None:
    """Open a replica's store, act at the same moment as the others, and tell what came of it."""
    act, who, edisi = call
    with office_hours():
        store = open_lake(*lake)
        start.wait()
        try:
            act(store, who, edisi)
        except LakipError as told:
            answers.send((who.nama, str(told)))
        else:
            answers.send((who.nama, BERHASIL))
        store.close()
    answers.send(None)
