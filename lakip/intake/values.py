"""What one value of a cell becomes: a letter for its kind and a text; standard library only (used by the child)."""

import datetime as dt
import math
import re
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from typing import Any

EMPTY, TEXT, NUMBER, DATE, TIME, BOOLEAN, FAILED = ".", "T", "A", "D", "J", "B", "G"
FIGURE = "a"
"""A number still as the eight bytes it was read as; its text is made when somebody asks."""
KINDS = {
    TEXT: "teks",
    NUMBER: "angka",
    FIGURE: "angka",
    DATE: "tanggal",
    TIME: "jam",
    BOOLEAN: "ya_tidak",
    FAILED: "galat",
}
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")

Read = tuple[str, str]
"""The letter of the kind and the text."""


def significant(value: float) -> str:
    """Give the 15 significant digits of a number in plain notation (contract §4), as the number rules do."""
    text = f"{value + 0.0:.15g}"
    return format(Decimal(text), "f") if "e" in text else text


def plain(text: str) -> str:
    """Drop C0 control characters but tab and line feed; line ends become line feeds."""
    return CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


@lru_cache(maxsize=1024)
def letters(column: int) -> str:
    """Give the letters of a column counted from 1."""
    text = ""
    while column:
        column, digit = divmod(column - 1, 26)
        text = chr(ord("A") + digit) + text
    return text


def address(row: int, column: int) -> str:
    """Give the A1 address of a cell counted from 1."""
    return f"{letters(column)}{row}"


def position(reference: str) -> tuple[int, int]:
    """Give row and column, counted from 1, of an A1 address; raises ValueError for anything else."""
    named = reference.rstrip("0123456789")
    return int(reference[len(named) :]), number_of(named.encode())


@lru_cache(maxsize=1024)
def number_of(letters: bytes) -> int:
    """Give the number, counted from 1, of the letters of a column; 0 for none."""
    column = 0
    for letter in letters.upper():
        column = column * 26 + letter - ord("A") + 1
    return column


def _string(value: str) -> Read:
    if value.isprintable():
        return (TEXT, value) if value else (EMPTY, "")
    text = plain(value)
    return (TEXT, text) if text else (EMPTY, "")


def _number(value: float) -> Read:
    return (NUMBER, significant(value)) if math.isfinite(value) else (FAILED, "#NUM!")


def _clock(value: dt.time) -> Read:
    whole = dt.timedelta(hours=value.hour, minutes=value.minute, seconds=value.second)
    return _duration(whole + dt.timedelta(microseconds=value.microsecond))


def _duration(value: dt.timedelta) -> Read:
    seconds = round(value.total_seconds())
    minutes, second = divmod(abs(seconds), 60)
    hours, minute = divmod(minutes, 60)
    return TIME, f"{'-' if seconds < 0 else ''}{hours:02}:{minute:02}:{second:02}"


# By the type calamine gives; a table instead of a function, because this is the hot path.
READERS: dict[type, Callable[[Any], Read]] = {
    str: _string,
    float: _number,
    int: _number,
    bool: lambda value: (BOOLEAN, "TRUE" if value else "FALSE"),
    dt.date: lambda value: (DATE, value.isoformat()),
    dt.datetime: lambda value: (DATE, value.isoformat(sep=" ", timespec="seconds")),
    dt.time: _clock,
    dt.timedelta: _duration,
}
