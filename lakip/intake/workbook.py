"""An uploaded file as safe sheets: cells with address, kind and raw text.

`read_workbook` is the only way in: gate, then a child process with limits. What comes back is plain data.
"""

import hashlib
import json
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any

from lakip.domain.findings import Severity, Temuan
from lakip.intake.gate import FileKind, check, clean_name, refuse
from lakip.intake.limits import Limits
from lakip.intake.marks import FORMULA, PERCENT, UNCACHED
from lakip.intake.refusal import RESAVE
from lakip.intake.values import EMPTY, KINDS, address

READER = Path(__file__).with_name("reader.py")
NEEDED_ENVIRONMENT = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT", "TEMP")
"""The child gets no other variable, so no secret of the server."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Cell:
    """One filled cell; row and column count from 1.

    `kind` is teks, angka, tanggal, jam, ya_tidak or galat. `text` is the raw text: numbers with 15 significant
    digits in plain notation, dates as ISO, times as HH:MM:SS, truth values as TRUE or FALSE, errors as shown.
    `percent` tells that 0.95 is shown as 95%; `cached` is False for a formula nobody has computed yet (its text
    is empty).
    """

    row: int
    column: int
    kind: str
    text: str
    percent: bool = False
    formula: bool = False
    cached: bool = True

    @property
    def address(self) -> str:
        """The A1 address, as C7."""
        return address(self.row, self.column)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One worksheet; cells are made when asked for, from compact rows: number → (kinds, texts)."""

    name: str
    hidden: bool
    n_rows: int
    n_columns: int
    merged: tuple[tuple[int, int, int, int], ...]
    """Ranges as (first row, first column, last row, last column), counted from 1."""
    _rows: dict[int, tuple[str, list[str]]] = field(repr=False)
    _marks: dict[int, dict[int, int]] = field(repr=False)

    def row(self, number: int) -> dict[int, Cell]:
        """Give the filled cells of one row by column, left to right; empty for an empty row."""
        kinds, texts = self._rows.get(number, ("", []))
        columns = (column for column, kind in enumerate(kinds, 1) if kind != EMPTY)
        return {column: self._cell(number, column, kinds, texts) for column in columns}

    def cell(self, row: int, column: int) -> Cell | None:
        """Give one cell, or None for an empty one."""
        kinds, texts = self._rows.get(row, ("", []))
        if not 0 < column <= len(kinds) or kinds[column - 1] == EMPTY:
            return None
        return self._cell(row, column, kinds, texts)

    def rows(self) -> Iterator[tuple[int, dict[int, Cell]]]:
        """Yield the number and the cells of each row that has any, from the top."""
        for number in self._rows:
            yield number, self.row(number)

    def compact(self) -> Iterator[tuple[int, str, list[str]]]:
        """Yield number, letters of kind and texts of each row that has any cell, without making cells."""
        for number, (kinds, texts) in self._rows.items():
            yield number, kinds, texts

    def _cell(self, row: int, column: int, kinds: str, texts: list[str]) -> Cell:
        bits = self._marks.get(row, {}).get(column, 0)
        kind, text = KINDS[kinds[column - 1]], texts[column - 1]
        return Cell(row, column, kind, text, bool(bits & PERCENT), bool(bits & FORMULA), not bits & UNCACHED)


@dataclass(frozen=True, slots=True)
class Workbook:
    """One uploaded file, read; `name` is clean text and never a path, `size` counts bytes."""

    name: str
    sha256: str
    size: int
    kind: FileKind
    sheets: tuple[Sheet, ...]
    temuan: tuple[Temuan, ...]


def read_workbook(data: bytes, name: str, limits: Limits | None = None) -> Workbook:
    """Read an uploaded .xlsx, .xlsm, .xls, .ods or .csv without trusting it.

    Without `limits` those of the environment hold. Raises FileRefused, an InputRefused that names the file, what is
    wrong and what to do, for everything the gate refuses and for a child process that ends without an answer.
    Findings: `teks_terlalu_panjang` (tanya; `value` is the beginning that fits), `penyandian_csv` and `format_xls` (info).
    """
    limits = limits or Limits.from_environment()
    kind = check(data, name, limits)
    document = _parse(data, name, kind, limits)
    if "refused" in document:
        refuse(name, *document["refused"])
    return Workbook(
        name=clean_name(name),
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        kind=kind,
        sheets=tuple(_sheet(**sheet) for sheet in document["sheets"]),
        temuan=tuple(Temuan(**t | {"severity": Severity(t["severity"])}) for t in document["temuan"]),
    )


def child_environment() -> dict[str, str]:
    """Give the variables a child process gets."""
    return {key: os.environ[key] for key in NEEDED_ENVIRONMENT if key in os.environ}


@cache
def _places(count: int) -> BoundedSemaphore:
    return BoundedSemaphore(count)


def _parse(data: bytes, name: str, kind: FileKind, limits: Limits) -> dict[str, Any]:
    command = [sys.executable, "-I", str(READER), kind.value, json.dumps(asdict(limits))]
    with _places(limits.parses_at_a_time):
        try:
            child = subprocess.run(  # noqa: S603  (our own interpreter and script; the file's name is not passed)
                command,
                input=data,
                capture_output=True,
                check=True,
                timeout=limits.wall_seconds,
                env=child_environment(),
            )
        except subprocess.TimeoutExpired:
            log.warning("reading took longer than %s s", limits.wall_seconds)
        except subprocess.CalledProcessError as error:
            log.warning(
                "reader ended with %s: %s", error.returncode, error.stderr[-2000:].decode(errors="replace")
            )
        else:
            document: dict[str, Any] = json.loads(child.stdout)
            return document
    return refuse(name, "isinya tidak dapat dibaca dengan aman dan tidak ada yang disimpan", RESAVE)


def _sheet(
    name: str,
    *,
    hidden: bool,
    merged: list[list[int]],
    rows: list[tuple[int, str, list[str]]],
    marks: list[tuple[int, int, int]],
) -> Sheet:
    by_row: dict[int, dict[int, int]] = {}
    for row, column, bits in marks:
        by_row.setdefault(row, {})[column] = bits
    return Sheet(
        name=name,
        hidden=hidden,
        n_rows=rows[-1][0] if rows else 0,
        n_columns=max((len(kinds) for _, kinds, _ in rows), default=0),
        merged=tuple((top, left, bottom, right) for top, left, bottom, right in merged),
        _rows={number: (kinds, texts) for number, kinds, texts in rows},
        _marks=by_row,
    )
