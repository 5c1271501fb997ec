"""The written form of budget codes (Permendagri 90/2019; Kepmendagri 050-5889/2021 and later).

A program code is urusan.bidang.program.level.kegiatan.sub kegiatan; an account code (kode rekening) starts with its akun.
"""

import re
from collections.abc import Collection

_PROGRAM = re.compile(
    r"[0-9]|(?:[0-9]\.[0-9]{2}|X\.XX)(?:\.[0-9]{2}(?:\.[0-9]\.[0-9]{2}(?:\.[0-9]{2}|\.[0-9]{4})?)?)?"
)
_REKENING = re.compile(r"[4-9](?:\.[0-9](?:\.[0-9]+)*)?")
_LEVEL, _SUB_KEGIATAN = 3, 5
"""The parts that are found written with too many or too few zeros."""


def bentuk_program(kode: str) -> bool:
    """Tell whether it is written as urusan, bidang urusan, program, kegiatan or sub kegiatan (2 or 4 digits).

    X.XX stands for any bidang urusan; four parts end at the level and are no code.
    """
    return _PROGRAM.fullmatch(kode) is not None


def bentuk_benar(kode: str) -> bool:
    """Tell whether it is written as a program code or as an account code: akun 4–9, kelompok of one digit, digits below."""
    return bentuk_program(kode) or _REKENING.fullmatch(kode) is not None


def perbaikan(kode: str, dikenal: Collection[str]) -> str | None:
    """Give the one known code that it can stand for; None when there is none or more than one.

    Spaces and dots at the ends, and zeros before the level and the sub kegiatan, make no difference.
    """
    meant = [known for known in dikenal if _loose(known) == _loose(kode)]
    return meant[0] if len(meant) == 1 else None


def _loose(kode: str) -> list[str]:
    parts = "".join(kode.split()).strip(".").split(".")
    return [part.lstrip("0") if n in {_LEVEL, _SUB_KEGIATAN} else part for n, part in enumerate(parts)]
