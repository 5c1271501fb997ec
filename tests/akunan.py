"""Accounts for tests: a clock that is set by hand, hashing that costs nothing, and people who can sign in."""

from datetime import datetime, timedelta

import pytest
from argon2 import PasswordHasher

from lakip.domain import waktu
from lakip.domain.pelaku import KONSOL, Pelaku
from lakip.workflow import akun, kredensial, masuk
from lakip.workflow.toko import Store

SANDI = "Laut-Biru-2026"
KABEL = "10.0.0.7"
"""The address people in tests sign in from."""


class Jam:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.saat = datetime(2026, 1, 5, 8, 0)

    def __call__(self, _zone) -> datetime:
        """Give the moment it shows."""
        return self.saat

    def maju(self, **lama: float) -> None:
        """Move it on by hours=…, minutes=… and the like."""
        self.saat += timedelta(**lama)


def put_clock(monkeypatch: pytest.MonkeyPatch) -> Jam:
    """Put a clock set by hand in the place of the machine's."""
    jam = Jam()
    monkeypatch.setattr(waktu, "read_clock", jam)
    return jam


def cheap_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hash in microseconds: what is tested is who gets in, not how long argon2 takes."""
    monkeypatch.setattr(kredensial, "hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


def person(store: Store, name: str, peran: str, sandi: str = SANDI, **isi: str) -> Pelaku:
    """Add an account whose owner has already chosen a password, and give who signs in with it."""
    sementara = akun.add(store, KONSOL, name, isi.pop("nama", name.title()), peran, **isi)
    pelaku = masuk.sign_in(store, name, sementara, KABEL).pelaku
    akun.change_password(store, pelaku, sementara, sandi)
    return pelaku
