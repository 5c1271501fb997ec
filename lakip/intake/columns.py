"""Columns of a sheet: how the child process packs its answer, and how the cells are kept.

A table repeats itself downward, so a column packs what a row could not: figures as eight bytes each, texts as one
piece, nothing for an empty cell but its letter. Nothing is unpickled: the parent reads lengths, letters, texts and
figures, and believes no more than that. Standard library only (used by the child).
"""

import json
import struct
from array import array
from dataclasses import dataclass, field
from typing import Any

from lakip.intake.values import EMPTY, FIGURE

BEGUN = b"+"
"""What the child says as soon as its job has come: one that dies before has not even seen the file."""
SEPARATOR = "\0"
LENGTH = struct.Struct("<Q")
BROKEN = (ValueError, LookupError, TypeError, struct.error)
"""What `unpack` raises for bytes that `pack` did not write."""


@dataclass(slots=True)
class Column:
    """The cells of one column from row 1 down.

    `kinds` has a letter per row. From the top, each FIGURE has its number in `figures` and each other filled cell its
    text in `texts`. `bits` are the marks per row, as far down as there are any.
    """

    kinds: str = ""
    texts: list[str] = field(default_factory=list)
    figures: "array[float]" = field(default_factory=lambda: array("d"))
    bits: bytes = b""

    def written(self) -> list[str]:
        """Give the text of each row; "" for an empty cell. A figure has its 15 significant digits (contract §4)."""
        texts, figures = iter(self.texts), iter([f"{figure + 0.0:.15g}" for figure in self.figures])
        return [
            next(figures) if kind == FIGURE else "" if kind == EMPTY else next(texts) for kind in self.kinds
        ]


def pack(document: dict[str, Any]) -> bytes:
    """Give a document as bytes: its plain parts as JSON with the lengths of what follows, then the columns."""
    pieces: list[bytes] = []
    sheets = []
    for sheet in document.get("sheets", ()):
        columns = [_parts(column) for column in sheet["columns"]]
        pieces.extend(part for parts in columns for part in parts)
        sheets.append(sheet | {"columns": [list(map(len, parts)) for parts in columns]})
    plain = json.dumps(document | {"sheets": sheets}).encode()
    return b"".join([LENGTH.pack(len(plain)), plain, *pieces])


def unpack(data: bytes) -> dict[str, Any]:
    """Give the document again; raises one of BROKEN for anything else."""
    (length,) = LENGTH.unpack_from(data)
    pieces = _Pieces(data, LENGTH.size)
    document: dict[str, Any] = json.loads(pieces.take(length))
    for sheet in document["sheets"]:
        sheet["columns"] = [_column(*map(pieces.take, lengths)) for lengths in sheet["columns"]]
    return document


class _Pieces:
    def __init__(self, data: bytes, at: int) -> None:
        self._data, self._at = data, at

    def take(self, length: int) -> bytes:
        start, self._at = self._at, self._at + length
        if not start <= self._at <= len(self._data):
            raise ValueError("shorter than it says")
        return self._data[start : self._at]


def _parts(column: Column) -> tuple[bytes, ...]:
    texts = SEPARATOR.join(column.texts).encode()
    return column.kinds.encode(), texts, column.figures.tobytes(), column.bits


def _column(kinds: bytes, texts: bytes, numbers: bytes, bits: bytes) -> Column:
    letters = kinds.decode("ascii")
    figures = array("d")
    figures.frombytes(numbers)
    n_figures = letters.count(FIGURE)
    n_texts = len(letters) - letters.count(EMPTY) - n_figures
    parts = texts.decode().split(SEPARATOR) if n_texts else []
    if (len(parts), len(figures)) != (n_texts, n_figures) or len(bits) > len(letters):
        raise ValueError("not a cell for each letter")
    return Column(letters, parts, figures, bits)
