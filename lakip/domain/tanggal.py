"""Dates and moments as Indonesian sentences write them."""

from datetime import date, datetime

from babel.dates import format_date, format_datetime


def tanggal_panjang(day: date) -> str:
    """Give "4 Maret 2024"."""
    return format_date(day, "d MMMM y", locale="id")


def waktu_panjang(moment: datetime) -> str:
    """Give "4 Maret 2024 pukul 08.15"; seconds stand only where there are any ("pukul 08.15.30")."""
    clock = "HH.mm.ss" if moment.second else "HH.mm"
    return format_datetime(moment, f"d MMMM y 'pukul' {clock}", locale="id")
