"""Sessions and counted tries to sign in: the only rows of the ledger that are changed in place, outside the audit log.

They say nothing about figures, come and go by the minute, and losing them costs a sign-in.
"""

import uuid
from datetime import datetime

import duckdb

from lakip.ledger import query
from lakip.ledger.query import Row
from lakip.ledger.store import Store, Transaction


def start(tx: Transaction, sesi: Row) -> None:
    """Add a session within the transaction that logs its sign-in; those whose time is over go at the same time."""
    tx.cursor.execute("delete from ledger.sesi where berakhir_at <= $1", [sesi["dibuat_at"]])
    tx.append("sesi", [sesi], numbered=False)


def touch(store: Store, sidik: str, moment: datetime) -> None:
    """Say that the session was used now."""
    with store.unlogged() as own:
        own.execute("update ledger.sesi set terakhir_at = $2 where sidik = $1", [sidik, moment])


def rename(store: Store, sidik: str, baru: str) -> bool:
    """Let the session go on under another id; False when it is no longer there."""
    with store.unlogged() as own:
        return _count(own.execute("update ledger.sesi set sidik = $2 where sidik = $1", [sidik, baru])) == 1


def end(tx: Transaction, sidik: str) -> None:
    """Remove one session within the transaction that logs its end."""
    tx.cursor.execute("delete from ledger.sesi where sidik = $1", [sidik])


def end_all(tx: Transaction, akun: str, kecuali: str = "") -> None:
    """Remove every session of an account but the one with this fingerprint."""
    tx.cursor.execute("delete from ledger.sesi where akun = $1 and sidik <> $2", [akun, kecuali])


def count_try(store: Store, row: Row, sejak: datetime, batas: tuple[int, int]) -> str | None:
    """Count a try to sign in before its password is looked at, so that tries at the same moment count each other.

    `row` names akun (its sha256), alamat and waktu; `batas` is how many per account and per address since `sejak`.
    Gives the id of the try, None when one of them has no try left.
    """
    identity = str(uuid.uuid4())
    with store.unlogged() as own:
        own.execute("delete from ledger.percobaan_masuk where waktu <= $1", [sejak])
        so_far = query.run(own, "percobaan", {**row, "sejak": sejak})[0]
        if so_far["dari_akun"] >= batas[0] or so_far["dari_alamat"] >= batas[1]:
            return None
        own.execute(
            "insert into ledger.percobaan_masuk (id, akun, alamat, waktu) values ($1, $2, $3, $4)",
            [identity, row["akun"], row["alamat"], row["waktu"]],
        )
    return identity


def take_back_try(tx: Transaction, identity: str) -> None:
    """Stop counting a try that succeeded."""
    tx.cursor.execute("delete from ledger.percobaan_masuk where id = $1", [identity])


def forget_tries(tx: Transaction, akun: str) -> None:
    """Stop counting every try against an account; `akun` is its sha256."""
    tx.cursor.execute("delete from ledger.percobaan_masuk where akun = $1", [akun])


def _count(result: duckdb.DuckDBPyConnection) -> int:
    rows = result.fetchone()
    return int(rows[0]) if rows else 0
