"""Kredensial: passwords kept as argon2id hashes, and the proof that somebody knows one, slowed against guessing.

Whether an account is unknown, closed, throttled or the password wrong: the work and the sentence are the same.
"""

import threading
import unicodedata
from datetime import timedelta
from functools import cache
from hashlib import sha256
from secrets import token_urlsafe

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from lakip.domain.errors import SignInRefused, WrongUsage
from lakip.domain.pelaku import SISTEM
from lakip.domain.sandi import LONGEST, AturanSandi, shortcomings
from lakip.domain.waktu import now
from lakip.ledger import sesi
from lakip.ledger.query import Row
from lakip.ledger.store import Store, Transaction
from lakip.workflow import setelan

hasher = PasswordHasher()
"""m = 64 MiB, t = 3, p = 4."""
_at_once = threading.BoundedSemaphore(2)
"""Each hash takes 64 MiB and a quarter of a second: many at once would be an attack on memory."""


def hashed(sandi: str) -> str:
    """Give the hash of a password as it is kept; the same password typed on another keyboard gives an equal one."""
    with _at_once:
        return hasher.hash(unicodedata.normalize("NFKC", sandi))


def matches(sidik: str | None, sandi: str) -> bool:
    """Tell whether the password is the one behind the hash; without a hash the same work is done for nothing."""
    typed = unicodedata.normalize("NFKC", sandi[: LONGEST + 1])
    reference = sidik or _nobody(hasher)
    with _at_once:
        try:
            return hasher.verify(reference, typed) and sidik is not None
        except VerificationError:
            return False


def prove(store: Store, akun: str, sandi: str, alamat: str) -> tuple[Row, str]:
    """Give the account this is the password of, and the id of the try, to be taken back in the transaction that follows.

    Raises SignInRefused. The try is counted first; one over the limit is refused whatever its password, and not logged
    any more: the audit holds every try that counted.
    """
    settings, moment = setelan.get(store), now()
    counted = sesi.count_try(
        store,
        {"akun": _name_print(akun), "alamat": alamat, "waktu": moment},
        moment - timedelta(minutes=settings.percobaan_menit),
        (settings.percobaan_akun, settings.percobaan_alamat),
    )
    row = next(iter(store.query("akun", akun=akun)), None)
    usable = row is not None and not row["ditutup"] and (row["sandi_sampai"] or moment) >= moment
    right = matches(row["sidik_sandi"] if row and usable else None, sandi)
    if row and right and counted:
        return row, counted
    if counted:
        with store.write(
            SISTEM, "masuk_ditolak", row["akun"] if row else "akun tidak dikenal", always=True
        ) as tx:
            tx.isi = {"alamat": alamat}
    raise SignInRefused(
        "Nama akun atau kata sandi tidak cocok, atau percobaan masuk sudah terlalu banyak. Periksa keduanya, tunggu "
        f"{settings.percobaan_menit} menit, lalu ulangi; bila lupa, mintalah kata sandi baru kepada pengelola akun."
    )


def unchanged(tx: Transaction, row: Row) -> bool:
    """Tell, inside the write lock, whether account and password are still those that were proven."""
    return any(
        (found["urutan"], found["sidik_sandi"], found["ditutup"])
        == (row["urutan"], row["sidik_sandi"], False)
        for found in tx.query("akun", akun=row["akun"])
    )


def forget_tries(tx: Transaction, akun: str) -> None:
    """Let an account be tried again at once: its owner was given a new password."""
    sesi.forget_tries(tx, _name_print(akun))


def refuse_weak(sandi: str, aturan: AturanSandi, akun: str, lama: list[str]) -> None:
    """Raise WrongUsage for a password that breaks the rules or is one of the hashes in `lama`."""
    if lacking := shortcomings(sandi, aturan, akun):
        raise WrongUsage(f"Kata sandi belum memenuhi ketentuan: harus {', '.join(lacking)}.")
    if any(matches(sidik, sandi) for sidik in lama[: aturan.tanpa_ulang]):
        raise WrongUsage(
            f"Kata sandi ini sama dengan salah satu dari {aturan.tanpa_ulang} kata sandi terakhir; pilih yang lain."
        )


def _name_print(akun: str) -> str:
    return sha256(akun.encode()).hexdigest()


@cache
def _nobody(used: PasswordHasher) -> str:
    """Give the hash of a password nobody has, as costly as the others."""
    return used.hash(token_urlsafe())
