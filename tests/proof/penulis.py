"""A writer in a process of its own, to be killed at any moment, and the questions asked of what it leaves.

The processes come from a fork server that has everything imported, so that a kill costs a fraction of a second.
"""

import multiprocessing
import os
import random
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from multiprocessing.connection import Connection
from pathlib import Path

import pandas as pd  # noqa: F401  (DuckDB loads it at the first bound value: once for all children)
import pyarrow as pa  # noqa: F401

from lakip.domain.pelaku import KONSOL
from lakip.ledger import audit
from lakip.ledger.claims import Klaim, claim, new_id
from lakip.workflow.toko import Store, open_store

SERVER = multiprocessing.get_context("forkserver")
SERVER.set_forkserver_preload([__name__])

HALF_VISIBLE = """
select u.id from ledger.unggahan as u left join facts.keterangan as f on f.unggahan_id = u.id
group by u.id, u.n_rows having count(f.unggahan_id) <> u.n_rows
"""


def hand_in(store: Store, dice: random.Random, unit: str = "") -> tuple[str, str]:
    """Hand in one file of 1 to 60 rows; gives the id and the digest of its texts."""
    unggahan_id = new_id()
    rows = [
        {"unggahan_id": unggahan_id, "tabel": "Kinerja", "kode": f"IK-{n:02d}", "tahun": 2025, "bagian": "Kendala",
         "teks": dice.randbytes(dice.randrange(1, 200)).hex(), "sheet": "Kinerja", "cell": f"H{n}"}
        for n in range(dice.randrange(1, 61))
    ]  # fmt: skip
    data = unggahan_id.encode() * dice.randrange(1, 500)
    klaim = Klaim(
        unit or f"U{dice.randrange(4)}",
        2025,
        "kinerja",
        "berkas",
        len(rows),
        nama_berkas="a.xlsx",
        sha256=store.berkas.keep(data),
    )
    claim(store, KONSOL, unggahan_id, klaim, {"keterangan": rows})
    return unggahan_id, digest([row["teks"] for row in rows])


def digest(texts: list[str]) -> str:
    return sha256("\n".join(texts).encode()).hexdigest()


def write_until_killed(place: Path, seed: int, acks: Connection) -> None:
    """Hand in file after file, each acknowledged, while a reader looks for half an upload."""
    store = open_store(str(place))
    threading.Thread(target=_watch, args=(store, acks), daemon=True).start()
    dice = random.Random(seed)
    while True:
        acks.send(hand_in(store, dice))


def write_and_die(place: Path, n_folded: int, n_in_log: int) -> None:
    """Hand in some files with the log folded in, more without, and die: the log stays."""
    store = open_store(str(place))
    dice = random.Random(n_folded)
    for _ in range(n_folded):
        hand_in(store, dice)
    store._fold_log = lambda: None  # type: ignore[method-assign]
    for _ in range(n_in_log):
        hand_in(store, dice)
    os.kill(os.getpid(), signal.SIGKILL)


@contextmanager
def child(target, *args) -> Iterator[multiprocessing.process.BaseProcess]:
    """Run the target in a process of its own; it is dead when this ends."""
    process = SERVER.Process(target=target, args=args, daemon=True)
    process.start()
    try:
        yield process
    finally:
        process.kill()
        process.join()


def half_visible(store: Store) -> list[tuple]:
    """Give the uploads whose rows are not all there, in one snapshot."""
    with store._cursor() as own:
        return own.execute(HALF_VISIBLE).fetchall()


def stored(store: Store) -> dict[str, str]:
    """Give the digest of every upload that counts."""
    with store._cursor() as own:
        rows = own.execute(
            "select u.id, list(f.teks order by f.kode) from ledger.unggahan as u "
            "inner join facts.keterangan as f on f.unggahan_id = u.id group by u.id"
        ).fetchall()
    return {unggahan_id: digest(texts) for unggahan_id, texts in rows}


def assert_whole(store: Store) -> None:
    """Check that nothing is half, the chain holds, versions have no gap, and every file named is there."""
    assert half_visible(store) == []
    assert audit.first_break(store.key, store.audit_rows()) is None
    with store._cursor() as own:
        rows = own.execute("select unit, versi, sha256 from ledger.unggahan order by unit, versi").fetchall()
    versions: dict[str, list[int]] = {}
    for unit, versi, _ in rows:
        versions.setdefault(unit, []).append(versi)
    assert all(found == list(range(1, len(found) + 1)) for found in versions.values())
    assert [name for _, _, name in rows if not store.berkas.intact(name)] == []


def _watch(store: Store, acks: Connection) -> None:
    while not half_visible(store):
        pass
    acks.send("separuh unggahan terlihat")
