"""Dates and moments as Indonesian sentences write them."""

import re
from datetime import date, datetime, time

from babel.dates import format_date, format_datetime


def tanggal_panjang(day: date) -> str:
    """Give "4 Maret 2024"."""
    return format_date(day, "d MMMM y", locale="id")


def tanggal_pendek(day: date) -> str:
    """Give "4 Mar", where the year stands beside it."""
    return format_date(day, "d MMM", locale="id")


def waktu_panjang(moment: datetime) -> str:
    """Give "4 Maret 2024 pukul 08.15"; seconds stand only where there are any ("pukul 08.15.30")."""
    clock = "HH.mm.ss" if moment.second else "HH.mm"
    return format_datetime(moment, f"d MMMM y 'pukul' {clock}", locale="id")


def waktu_lengkap(moment: datetime) -> str:
    """Give "4 Maret 2024 pukul 08.15.00": always to the second, as a log says it."""
    return format_datetime(moment, "d MMMM y 'pukul' HH.mm.ss", locale="id")


_BULAN = (
    "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember",
)  # fmt: skip
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?")
_NUMERIC = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_WORDS = re.compile(r"(\d{1,2})\s+([a-z]+)\s+(\d{4})")
_WAKTU = re.compile(
    r"(.+?)(?:,? (?:pukul |jam )?|T)(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?(?: wib)?", re.IGNORECASE
)


def parse_tanggal(text: str) -> date | None:
    """Read a day as Indonesians write it: 2024-03-04, 04-03-2024, 4/3/2024 (day first), 4 Maret 2024; else None."""
    clean = " ".join(text.split()).casefold()
    try:
        if match := _ISO.fullmatch(clean):
            return date(*map(int, match.groups()))
        if match := _NUMERIC.fullmatch(clean):
            day, month, year = map(int, match.groups())
            return date(year, month, day)
        if (match := _WORDS.fullmatch(clean)) and (month := _bulan(match[2])):
            return date(int(match[3]), month, int(match[1]))
    except ValueError:
        return None
    return None


def parse_waktu(text: str) -> datetime | None:
    """Read a day as parse_tanggal does, and its clock: "14-01-2025 09.00", "14 Januari 2025 pukul 09.00"; else None."""
    match = _WAKTU.fullmatch(" ".join(text.split()))
    day = parse_tanggal(match[1]) if match else None
    if match is None or day is None:
        return None
    hour, minute, second = (int(part or 0) for part in match.groups()[1:])
    try:
        return datetime.combine(day, time(hour, minute, second))
    except ValueError:
        return None


def _bulan(word: str) -> int:
    """Give the number of a month by its name or its first three letters; 0 for no month."""
    return next((n for n, name in enumerate(_BULAN, start=1) if word in {name, name[:3]}), 0)
