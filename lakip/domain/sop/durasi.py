"""Durations as an SOP writes them: whole working days and minutes, text both ways (Permenpan-RB 35/2012)."""

import re
from dataclasses import dataclass
from fractions import Fraction

from lakip.domain.errors import InputRefused
from lakip.domain.working_time import WaktuTerpakai

MENIT_PER_HARI = 450
"""An ordinary working day: 7.5 hours (Perpres 21/2023)."""

_WORDS_IN_BRACKETS = re.compile(r"\([^)]*\)")
_DURASI = re.compile(
    r"(?:±|\+/-|kurang lebih|maksimal)?\s*"
    r"(?:(?P<hari>\d+)\s*hari(?:\s+kerja)?)?(?:\s*,|\s+dan\b)?\s*"
    r"(?:(?P<jam>\d+)\s*jam)?(?:\s*,|\s+dan\b)?\s*"
    r"(?:(?P<menit>\d+)\s*menit)?"
)


@dataclass(frozen=True, slots=True)
class Durasi:
    """Working days plus working minutes. Days are elapsed working days, minutes are working minutes."""

    hari: int = 0
    menit: int = 0

    @property
    def is_in_days(self) -> bool:
        """Tell whether compliance is judged on working days; otherwise on working minutes."""
        return self.hari > 0

    @property
    def day_fraction(self) -> Fraction:
        """Give the duration in ordinary working days."""
        return self.hari + Fraction(self.menit, MENIT_PER_HARI)

    def __add__(self, other: "Durasi") -> "Durasi":
        return Durasi(self.hari + other.hari, self.menit + other.menit)

    def is_exceeded_by(self, used: WaktuTerpakai) -> bool:
        """Tell whether the time used is longer than this standard, exactly."""
        if self.is_in_days:
            return used.day_fraction > self.day_fraction
        return used.microseconds > self.menit * 60_000_000


def parse_durasi(text: str) -> Durasi:
    """Read "15 menit", "1 (satu) hari", "± 2 Jam 30 Menit" or "8 hari 2 jam 5 menit".

    Raises InputRefused for anything else: calendar days, weeks, ranges and fractions have no reading here.
    """
    plain = " ".join(_WORDS_IN_BRACKETS.sub(" ", text).lower().split()).rstrip(".")
    match = _DURASI.fullmatch(plain)
    if match is None or not any(match.groupdict().values()):
        raise InputRefused(
            f'Waktu baku "{text}" tidak terbaca; tulis seperti 15 menit, 3 hari, atau 2 jam 30 menit.'
        )
    hari, jam, menit = (int(match[name] or 0) for name in ("hari", "jam", "menit"))
    return Durasi(hari, jam * 60 + menit)


def format_durasi(durasi: Durasi, *, lengkap: bool = False) -> str:
    """Give "3 hari", "45 menit" or "2 jam 30 menit"; `lengkap` names every part ("8 hari 2 jam 0 menit")."""
    jam, menit = divmod(durasi.menit, 60)
    parts = ((durasi.hari, "hari"), (jam, "jam"), (menit, "menit"))
    return " ".join(f"{n} {word}" for n, word in parts if n or lengkap) or "0 menit"
