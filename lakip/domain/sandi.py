"""Kata sandi: what a password must be, and a good one for somebody's first sign-in.

The defaults are how Peraturan BSSN 4/2021 is read for web applications; an agency may set others (workflow.setelan).
"""

import secrets
import string
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST = 200
"""Characters; a longer text is no password but an attempt to keep the server busy."""
_KINDS = ("ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnopqrstuvwxyz", "23456789", "-+=*")
"""Letters, digits and signs nobody confuses when a password is read out: no I, O, l, 0, 1."""
_ONE_TIME_LENGTH = 16


@dataclass(frozen=True, slots=True)
class AturanSandi:
    """What is asked of a password; `umur_hari` 0 = it never expires, `tanpa_ulang` = how many earlier ones are refused."""

    panjang: int = 12
    huruf_besar: bool = True
    huruf_kecil: bool = True
    angka: bool = True
    simbol: bool = True
    umur_hari: int = 180
    tanpa_ulang: int = 5


def shortcomings(sandi: str, aturan: AturanSandi, akun: str = "") -> list[str]:
    """Give what the password lacks, each as the object of "harus …"; empty for a good one."""
    return list(_shortcomings(sandi, aturan, akun))


def one_time() -> str:
    """Make a random password that has every kind of character; about 90 bits of chance."""
    chosen = [secrets.choice(kind) for kind in _KINDS]
    chosen += [secrets.choice("".join(_KINDS)) for _ in range(_ONE_TIME_LENGTH - len(chosen))]
    secrets.SystemRandom().shuffle(chosen)
    return "".join(chosen)


def _shortcomings(sandi: str, aturan: AturanSandi, akun: str) -> Iterator[str]:
    if len(sandi) < aturan.panjang:
        yield f"paling sedikit {aturan.panjang} karakter"
    if len(sandi) > LONGEST:
        yield f"paling banyak {LONGEST} karakter"
    if aturan.huruf_besar and not any(c.isupper() for c in sandi):
        yield "memuat huruf besar"
    if aturan.huruf_kecil and not any(c.islower() for c in sandi):
        yield "memuat huruf kecil"
    if aturan.angka and not any(c in string.digits for c in sandi):
        yield "memuat angka"
    if aturan.simbol and all(c.isalnum() for c in sandi):
        yield "memuat simbol, misalnya - atau ?"
    if akun and akun.casefold() in sandi.casefold():
        yield "tidak memuat nama akun"
