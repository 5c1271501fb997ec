"""What must be looked at, and what passes without: its values are made when somebody asks for them."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import overload

import numpy as np

from lakip.intake.calon import Calon, Line
from lakip.intake.checks.unit import Aturan
from lakip.intake.column_view import Mask
from lakip.intake.glance import TABEL, Glance, glance
from lakip.intake.lines import lines_of, read_lines
from lakip.intake.register import Register
from lakip.intake.tables import Tabel


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Keep the cycle collector from walking all the cells again and again while lines are made: they hold no cycles."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@dataclass(frozen=True, slots=True)
class Clear:
    """The rows of one of these tables that no rule has anything to say about."""

    tables: Sequence[Tabel]
    glance: Glance
    rows: Mask

    def __len__(self) -> int:
        return int(np.count_nonzero(self.rows))

    def among(self, lines: Sequence[Line]) -> list[Line]:
        """Give these lines and those of the clear rows, in the order of the file."""
        order = {id(tabel): n for n, tabel in enumerate(self.tables)}
        every = [*lines, *self.glance.lines(self.rows)]
        return sorted(every, key=lambda line: (order[id(line.asal)], line.baris.nomor))


class Passed(Sequence[Calon]):
    """The values that passed: what is left of the lines somebody looked at, and all of the clear rows."""

    def __init__(self, lines: Sequence[Line], clear: Clear) -> None:
        self._lines, self._clear = lines, clear

    @cached_property
    def _calon(self) -> list[Calon]:
        with collector_at_rest():
            return [calon for line in self._clear.among(self._lines) for calon in line.calon]

    def __len__(self) -> int:
        return len(self._calon)

    @overload
    def __getitem__(self, index: int) -> Calon: ...
    @overload
    def __getitem__(self, index: slice) -> list[Calon]: ...
    def __getitem__(self, index: int | slice) -> Calon | list[Calon]:
        return self._calon[index]

    def __iter__(self) -> Iterator[Calon]:
        return iter(self._calon)


def part(
    tables: Sequence[Tabel], rules: Sequence[Aturan], register: Register
) -> tuple[list[Line], Clear | None]:
    """Give the lines a rule may have something to say about, and the rows that need no look.

    Kegiatan speaks of the same codes as Anggaran: where a file holds both, everything is looked at.
    """
    seen = [found for tabel in tables if (found := glance(tabel, register)) is not None]
    if len(seen) == 1:
        clear = Clear(tables, seen[0], ~_doubtful(seen[0], rules))
        lines = list(_looked_at(clear, register))
        if len(clear) and not any(line.tabel == "kegiatan" for line in lines):
            return lines, clear
    return list(read_lines(tables, register)), None


def _doubtful(seen: Glance, rules: Sequence[Aturan]) -> Mask:
    """Give the rows that one of the rules must see."""
    doubtful = seen.all_if(False)
    for rule in rules:
        if TABEL in rule.tabel and not doubtful.all():
            doubtful |= seen.all_if(True) if rule.glance is None else rule.glance(seen)
    return doubtful


def _looked_at(clear: Clear, register: Register) -> Iterator[Line]:
    for tabel in clear.tables:
        if tabel is clear.glance.tabel:
            yield from clear.glance.lines(~clear.rows)
        else:
            yield from lines_of(tabel, tabel.baris, register)
