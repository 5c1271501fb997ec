"""Masuk: signing in and out, and who a session belongs to; the id itself is only in the cookie, its sha256 here."""

import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from lakip.domain.errors import SignInRefused, StoreUnavailable
from lakip.domain.pelaku import Pelaku
from lakip.domain.waktu import now
from lakip.ledger import sesi
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.workflow import setelan
from lakip.workflow.akun import account_name, must_change, pelaku_of
from lakip.workflow.kredensial import prove, unchanged

IDLE = timedelta(minutes=30)
"""A session nobody uses for so long is over (reliability §4.3)."""
ABSOLUTE = timedelta(hours=12)
"""No session lives longer than a working day."""
_TOUCH = timedelta(minutes=1)
"""How far the moment of last use may lag behind: one write a minute instead of one per click."""


@dataclass(frozen=True, slots=True)
class Masuk:
    """A session that has just begun: its id for the cookie, who it is, and whether the password must be changed first."""

    sid: str
    pelaku: Pelaku
    harus_ganti: bool


@dataclass(frozen=True, slots=True)
class Sesi:
    """A session that goes on; `akhir` is when it ends if nothing more is done."""

    pelaku: Pelaku
    nama: str
    jabatan: str
    harus_ganti: bool
    akhir: datetime


def sign_in(store: Store, akun: str, sandi: str, alamat: str) -> Masuk:
    """Begin a session for whoever knows the password, from the network address `alamat`; raises SignInRefused."""
    row, tried = prove(store, account_name(akun), sandi, alamat)
    pelaku, sid, moment = pelaku_of(row), secrets.token_urlsafe(32), now()
    with store.write(pelaku, "masuk", row["akun"], always=True) as tx:
        if not unchanged(tx, row):  # closed or given a new password while this one was looked at
            raise SignInRefused("Akun ini baru saja diubah; ulangi masuk.")
        sesi.take_back_try(tx, tried)
        sesi.start(tx, {
            "sidik": fingerprint(sid),
            "akun": row["akun"],
            "versi": row["urutan"],
            "alamat": alamat,
            "dibuat_at": moment,
            "terakhir_at": moment,
            "berakhir_at": moment + ABSOLUTE,
        })  # fmt: skip
        tx.isi = {"alamat": alamat}
    return Masuk(sid, pelaku, must_change(row, setelan.get(store), moment))


def whose(store: Store, sid: str) -> Sesi | None:
    """Give who the session belongs to and note that it is used; None once it is over.

    Over is: signed out, idle for IDLE, older than ABSOLUTE, or its account closed or changed since.
    """
    moment = now()
    found = _use(store, sid, moment)
    row = _account(store, found) if found else None
    if found is None or row is None:
        return None
    return Sesi(
        pelaku_of(row),
        row["nama"],
        row["jabatan"],
        must_change(row, setelan.get(store), moment),
        min(found["berakhir_at"], moment + IDLE),
    )


def goes_on(store: Store, sid: str) -> bool:
    """Tell whether the session is not over, and note that it is used.

    A tenth of the cost of `whose`, for who has asked that at the same number of the log: an account only changes with it.
    """
    return _use(store, sid, now()) is not None


def is_over(store: Store, sid: str) -> bool:
    """Tell whether the session is over, for who only watches: it is not noted as used."""
    found = _found(store, sid, now())
    return found is None or _account(store, found) is None


def sign_out(store: Store, sid: str) -> None:
    """End the session in every tab; one that is over already stays so."""
    found = next(iter(store.query("sesi", sidik=fingerprint(sid))), None)
    if found is None:
        return
    row = store.query("akun", akun=found["akun"])[0]
    with store.write(pelaku_of(row), "keluar", row["akun"], always=True) as tx:
        sesi.end(tx, found["sidik"])


def renew(store: Store, sid: str) -> str:
    """Let the session go on under a new id and give it; the old id is nobody's. Raises SignInRefused when it is over."""
    fresh = secrets.token_urlsafe(32)
    if whose(store, sid) is None or not sesi.rename(store, fingerprint(sid), fingerprint(fresh)):
        raise SignInRefused("Sesi Anda sudah berakhir; masuk kembali.")
    return fresh


def fingerprint(sid: str) -> str:
    """Give the sha256 a session is kept under."""
    return sha256(sid.encode()).hexdigest()


def _use(store: Store, sid: str, moment: datetime) -> Row | None:
    """Give the session that is neither signed out nor too old, and note that it is used."""
    found = _found(store, sid, moment)
    if found and moment - found["terakhir_at"] >= _TOUCH:
        with suppress(StoreUnavailable):  # a full disk must not keep anybody from reading
            sesi.touch(store, found["sidik"], moment)
    return found


def _found(store: Store, sid: str, moment: datetime) -> Row | None:
    """Give the session that is neither signed out nor too old."""
    found = next(iter(store.query("sesi", sidik=fingerprint(sid))), None)
    if found is None or moment >= found["berakhir_at"] or moment - found["terakhir_at"] >= IDLE:
        return None
    return found


def _account(store: Store, session: Row) -> Row | None:
    """Give the account of a session; None once it was closed or changed after the sign-in."""
    row = next(iter(store.query("akun", akun=session["akun"])), None)
    return None if row is None or row["ditutup"] or row["urutan"] != session["versi"] else row
