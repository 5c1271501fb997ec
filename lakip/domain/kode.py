"""The written form of budget codes (Permendagri 90/2019; Kepmendagri 050-5889/2021 and later).

A program code is urusan.bidang.program.level.kegiatan.sub kegiatan; an account code (kode rekening) starts with its akun.
"""

import re
from collections.abc import Collection

_PROGRAM = re.compile(
    r"[0-9]|(?:[0-9]\.[0-9]{2}|X\.XX)(?:\.[0-9]{2}(?:\.[0-9]\.[0-9]{2}(?:\.[0-9]{2}|\.[0-9]{4})?)?)?"
)
_REKENING = re.compile(r"[4-9](?:\.[0-9](?:\.[0-9]+)*)?")
_RINCIAN = re.compile(
    r"((?:[0-9]\.[0-9]{2}|X\.XX)\.[0-9]{2}\.[0-9]\.[0-9]{2}\.(?:[0-9]{4}|[0-9]{2}))(?:\.([4-9](?:\.[0-9]+)*))?"
)
_PERANGKAT_DAERAH = re.compile(r"(?:[0-9]\.[0-9]{2}\.){3}[0-9]{2}\.[0-9]{4}")
_LEVEL, _SUB_KEGIATAN = 3, 5
"""The parts that are found written with too many or too few zeros."""


def bentuk_program(kode: str) -> bool:
    """Tell whether it is written as urusan, bidang urusan, program, kegiatan or sub kegiatan (2 or 4 digits).

    X.XX stands for any bidang urusan; four parts end at the level and are no code.
    """
    return _PROGRAM.fullmatch(kode) is not None


def bentuk_benar(kode: str) -> bool:
    """Tell whether it is a program code, an account code, or an account below a sub kegiatan (5.03.02.2.01.0003.5.1.02)."""
    return bentuk_program(kode) or bentuk_rekening(kode) or _RINCIAN.fullmatch(kode) is not None


def bentuk_rekening(kode: str) -> bool:
    """Tell whether it is written as an account code: akun 4–9, kelompok of one digit, digits below."""
    return _REKENING.fullmatch(kode) is not None


def bentuk_perangkat_daerah(kode: str) -> bool:
    """Tell whether it is the code of a perangkat daerah in SIPD (5.03.0.00.0.00.01.0000), which names no budget line."""
    return _PERANGKAT_DAERAH.fullmatch(kode) is not None


def sub_kegiatan(kode: str) -> str | None:
    """Give the sub kegiatan of a code, its own or the one an account stands below; None for any other code."""
    found = _RINCIAN.fullmatch(kode)
    return found[1] if found else None


def perbaikan(kode: str, dikenal: Collection[str]) -> str | None:
    """Give the one known code that it can stand for; None when there is none or more than one.

    Spaces and dots at the ends, zeros before the level and the sub kegiatan, and the code of the perangkat daerah in front
    make no difference.
    """
    meant = [known for known in dikenal if _loose(known) == _loose(_own(kode))]
    return meant[0] if len(meant) == 1 else None


def _own(kode: str) -> str:
    """Give a code without that of the perangkat daerah in front of it (5.03.0.00.0.00.01.0000.5.03.02)."""
    parts = "".join(kode.split()).strip(".").split(".")
    place = next((n for n in range(len(parts) - 1, 0, -1) if bentuk_perangkat_daerah(".".join(parts[:n]))), 0)
    return ".".join(parts[place:])


def _loose(kode: str) -> list[str]:
    parts = "".join(kode.split()).strip(".").split(".")
    return [part.lstrip("0") if n in {_LEVEL, _SUB_KEGIATAN} else part for n, part in enumerate(parts)]
