"""CSV bytes → rows of text, without guessing: the byte order mark and the header line decide."""

import csv
import io
import re
from itertools import pairwise

from lakip.intake.limits import Limits
from lakip.intake.refusal import RESAVE, SHRINK, Refusal, count

DELIMITERS = ";,\t"
NONE = "\x1f"
QUOTED = re.compile(r'"[^"]*"')
WORD = "x"
LOOK = 100_000
"""So many characters are looked at for the delimiter."""
UTF8_MARK = b"\xef\xbb\xbf"
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def decode(data: bytes) -> tuple[str, bool]:
    """Give the text and whether it had to be read as Windows-1252; raises Refusal when no reading fits."""
    try:
        if data.startswith(UTF16_MARKS):
            return data.decode("utf-16"), False
        return data.decode("utf-8-sig"), False
    except UnicodeDecodeError as error:
        if data.startswith((*UTF16_MARKS, UTF8_MARK)):
            raise Refusal(
                "penyandian hurufnya bercampur: awalnya tidak sama dengan isinya", RESAVE
            ) from error
    try:
        return data.decode("cp1252"), True
    except UnicodeDecodeError as error:
        raise Refusal(
            "penyandian hurufnya tidak dikenal (bukan UTF-8, UTF-16, atau Windows-1252)", RESAVE
        ) from error


def rows(text: str, limits: Limits) -> list[list[str]]:
    """Give the rows; raises Refusal for NUL, an open quotation mark, and anything beyond the limits."""
    if "\0" in text:
        raise Refusal("isinya bukan teks (ada bita NUL di dalamnya)", RESAVE)
    csv.field_size_limit(limits.file_bytes)
    table = csv.reader(io.StringIO(text, newline=None), delimiter=delimiter(text), strict=True)
    grid = []
    try:
        for line in table:
            grid.append(line)
            if len(line) > limits.columns:
                raise Refusal(
                    f"baris {count(table.line_num)} berisi {count(len(line))} kolom, batasnya {limits.columns}",
                    SHRINK,
                )
            if len(grid) > limits.rows:
                raise Refusal(f"isinya lebih dari {count(limits.rows)} baris", SHRINK)
    except csv.Error as error:
        what = f"tanda kutip pada baris {count(table.line_num)} tidak berpasangan"
        raise Refusal(
            what, "Perbaiki baris itu atau simpan tabelnya sebagai .xlsx, lalu unggah lagi"
        ) from error
    return grid


def delimiter(text: str) -> str:
    """Give the delimiter that stands most often in the header line outside quotes; a tie or none means one column.

    The header is the first line of words that the line below it is parted like; without any such line the first one, so
    that titles above it decide nothing. A single column is read with a character no file holds: a decimal comma stays
    inside its value.
    """
    lines = [line for line in QUOTED.sub(WORD, text[:LOOK]).splitlines() if line.strip()]
    header = next(
        (one for one, below in pairwise(lines) if _is_header(one, below)), lines[0] if lines else ""
    )
    found = _marks(header)
    most = max(found.values())
    winners = [mark for mark, times in found.items() if times == most]
    return winners[0] if len(winners) == 1 else NONE


def _marks(line: str) -> dict[str, int]:
    return {mark: line.count(mark) for mark in DELIMITERS}


def _is_header(line: str, below: str) -> bool:
    found = _marks(line)
    mark = max(found, key=lambda mark: found[mark])
    words = sum(any(ch.isalpha() for ch in part) for part in line.split(mark))
    return words > 1 and below.count(mark) == found[mark]
