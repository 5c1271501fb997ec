"""Writers in processes of their own, all on one store in PostgreSQL + DuckLake."""

import os
import random
import signal
import threading
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier

from lakip.domain.errors import StoreUnavailable
from lakip.domain.pelaku import KONSOL, Pelaku
from lakip.ledger.claims import Klaim, claim, new_id
from lakip.ledger.store import Store
from tests.peladen import open_lake
from tests.proof import penulis

UNCLAIMED_OR_HALF = """
select u.id from rumus.unggahan_sah($sampai) as u left join facts.keterangan as f on f.unggahan_id = u.id
group by u.id, u.n_rows having count(f.unggahan_id) <> u.n_rows
"""


def fact(unggahan_id: str, teks: str) -> dict:
    """Give one row of facts.keterangan."""
    return {"unggahan_id": unggahan_id, "tabel": "Kinerja", "kode": "IK-1", "tahun": 2025, "bagian": "Kendala",
            "teks": teks, "sheet": "Kinerja", "cell": "H2"}  # fmt: skip


def hand_in_key(store: Store, pelaku: Pelaku, key: str):
    """Hand in the bytes that `key` stands for."""
    unggahan_id = new_id()
    klaim = Klaim("SATU", 2025, "kinerja", "berkas", 1, nama_berkas=f"{key}.xlsx", sha256=key)
    return claim(store, pelaku, unggahan_id, klaim, {"keterangan": [fact(unggahan_id, pelaku.nama)]})


def half_visible(store: Store) -> list[tuple]:
    """Give the uploads a reader sees without all of their rows."""
    sampai = store.generation
    with store._cursor() as own:
        return own.execute(UNCLAIMED_OR_HALF, {"sampai": sampai}).fetchall()


def race_for_keys(lake, name: str, n_keys: int, start: Barrier, answers: Connection) -> None:
    """Hand in the same keys as every other process, each at the same moment as they."""
    store = open_lake(*lake)
    for number in range(n_keys):
        start.wait()
        done = hand_in_key(store, Pelaku(name, "staf"), f"kunci {number}")
        answers.send((number, name, done.id, done.versi, done.duplikat))
    answers.send(None)


def write_some(lake, seed: int, n_uploads: int, answers: Connection) -> None:
    """Hand in a number of files, each acknowledged."""
    store = open_lake(*lake)
    dice = random.Random(seed)
    for _ in range(n_uploads):
        answers.send(penulis.hand_in(store, dice))
    answers.send(None)


def write_on(lake, seed: int, answers: Connection) -> None:
    """Hand in file after file; tells what it was told when the store was not there, and goes on."""
    store = open_lake(*lake)
    dice = random.Random(seed)
    while True:
        try:
            answers.send(penulis.hand_in(store, dice))
        except StoreUnavailable as told:
            answers.send(str(told))


def die_before_the_claim(lake) -> None:
    """Insert the facts, take the write lock, and die."""
    store = open_lake(*lake)
    unggahan_id = new_id()
    klaim = Klaim("SATU", 2025, "kinerja", "berkas", 20, nama_berkas="a.xlsx", sha256="belum")
    facts = {"keterangan": [fact(unggahan_id, f"yatim {n}") for n in range(20)]}
    claim(store, KONSOL, unggahan_id, klaim, facts, guard=lambda _tx: os.kill(os.getpid(), signal.SIGKILL))


def tend_for_ever(lake, told: Connection) -> None:
    """Begin to tend the store, say so, and never come to an end."""
    store = open_lake(*lake)
    with store.tending() as tidy:
        told.send(tidy())
        threading.Event().wait()


def open_new(lake, start: Barrier, answers: Connection) -> None:
    """Open a store that is not there yet at the same moment as others."""
    start.wait()
    store = open_lake(*lake)
    answers.send([row.tindakan for row in store.audit_rows()])
    answers.send(store.key)
    answers.send(None)
