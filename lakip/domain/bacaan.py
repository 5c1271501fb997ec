"""Bacaan: how one written value was read, as data; made by `lakip.domain.numbers`, used everywhere."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a text turned out to be (contract §3, command `numbers`)."""

    ANGKA = "angka"
    RENTANG = "rentang"
    RASIO = "rasio"
    PREDIKAT = "predikat"
    KOSONG = "kosong"
    RAGU = "ragu"
    BUKAN_ANGKA = "bukan_angka"


class Bacaan(NamedTuple):
    """One reading of one text; a tuple, because a file has one for every figure.

    `value` is the number (ANGKA), the quotient to 12 decimals (RASIO) or the proposal (RAGU, where one exists).
    `low` and `high` are the bounds (RENTANG), the two terms (RASIO) or the proposed bounds (RAGU).
    `predikat` is the grade word, alone or beside a number; `batas` is "min" or "maks" for a written bound.
    `reason` is one Indonesian sentence whenever the reading is not the plain obvious one.
    `status` is "belum_ada" or "belum_rilis" (KOSONG) or "nihil" (zero); `satuan` is a unit found in the cell.
    """

    raw: str
    kind: Kind
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    predikat: str | None = None
    batas: str | None = None
    reason: str | None = None
    status: str | None = None
    satuan: str | None = None

    def noted(self, note: str) -> "Bacaan":
        """Give the same reading with one more remark (a clause starting with a capital, without full stop)."""
        if self.reason is None:
            return self._replace(reason=f"{note}.")
        return self._replace(reason=f"{self.reason.removesuffix('.')}; {note[0].lower()}{note[1:]}.")

    def doubted(self, note: str) -> "Bacaan":
        """Give the same reading as a doubt: its value stays as the proposal."""
        return self._replace(kind=Kind.RAGU, reason=f"{note}.", status=None)


def angka(text: str, value: Decimal, note: str | None = None) -> Bacaan:
    """Give a number; zero carries the status "nihil"."""
    if not value:
        value = abs(value)  # "-0" is zero
        return Bacaan(
            text, Kind.ANGKA, value, reason=f"{note or 'Nilai nol dibaca sebagai nihil'}.", status="nihil"
        )
    return Bacaan(text, Kind.ANGKA, value, reason=f"{note}.") if note else Bacaan(text, Kind.ANGKA, value)


def ragu(text: str, note: str, proposal: Decimal | None = None) -> Bacaan:
    """Give a doubt, with its proposal where one exists."""
    return Bacaan(text, Kind.RAGU, proposal, reason=f"{note}.")


def bukan_angka(text: str, note: str) -> Bacaan:
    """Give a text that holds no number and no known predikat."""
    return Bacaan(text, Kind.BUKAN_ANGKA, reason=f"{note}.")
