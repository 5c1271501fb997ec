"""A table of rupiah seen at a glance: by whole columns, so that only rows worth a look become lines.

The rules speak of lines, one by one. Beside a rule stands what can be told of it from columns: the rows it may have
something to say about. Whoever is not among them needs no look; that is a proof, never a second rule.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from lakip.domain.bacaan import Kind
from lakip.intake.calon import Line
from lakip.intake.column_view import ColumnView, Mask
from lakip.intake.lines import lines_of, measure, read_figure
from lakip.intake.reading import worth_knowing
from lakip.intake.register import Register, RekeningTerdaftar
from lakip.intake.tables import Rows, Tabel
from lakip.intake.values import TEXT
from lakip.intake.workbook import Cell

TABEL = "anggaran"
MOST_SEN = 10**15
"""Below this a figure of rupiah and sen has no more than 15 digits, so that the double of its cell tells all of them."""
_PREFILLED = frozenset({"kode", "pagu", "uraian"})


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures in sen by row: where there is one, and where the cell itself must be read to know."""

    sen: NDArray[np.int64]
    there: Mask
    odd: Mask


class Glance:
    """The rows of a table that say more than the plan, by columns; every mask has a place for each of them."""

    def __init__(self, tabel: Tabel, rows: Rows, register: Register) -> None:
        self.tabel, self.register = tabel, register
        self._rows = rows
        self._views = {kunci: rows.sheet.view(c) for c, kunci in rows.columns.items()}
        written = next(rows.sheet.written[c] for c, kunci in rows.columns.items() if kunci == "kode")
        kode = [" ".join(written[n - 1].split()) for n in rows.numbers.tolist()]
        unknown = ~np.fromiter(map(register.rekening.__contains__, kode), bool, len(kode))
        own = [view.filled for kunci, view in self._views.items() if kunci not in _PREFILLED]
        says = np.logical_or.reduce([np.zeros(rows.sheet.n_rows, bool), *own])[rows.numbers - 1] | unknown
        self.numbers: NDArray[np.intp] = rows.numbers[says]
        """The number of each row in the sheet."""
        self.kode = list(compress(kode, says.tolist()))
        self.unknown: Mask = unknown[says]
        """Which codes the plan does not know."""
        self.planned: list[RekeningTerdaftar | None] = list(map(register.rekening.get, self.kode))
        """What the plan knows of each row."""

    def __len__(self) -> int:
        return len(self.kode)

    def all_if(self, cond: object) -> Mask:
        """Give every row or none: a rule that holds rows against each other sees all of them as soon as it may speak."""
        return np.full(len(self), bool(cond))

    def these(self, rows: Iterable[bool]) -> Mask:
        """Give rows told one by one."""
        return np.fromiter(rows, bool, len(self))

    def has(self, kunci: str) -> bool:
        """Tell whether the table has a column of this key."""
        return kunci in self._views

    def any_of(self, *masks: Mask) -> Mask:
        """Give the rows that are in one of these."""
        found: Mask = np.logical_or.reduce([self.all_if(False), *masks])
        return found

    def is_text(self, kunci: str) -> Mask:
        """Tell which cells of a column are written as text."""
        return self._views[kunci].are(TEXT)[self.numbers - 1]

    @cached_property
    def figures(self) -> dict[tuple[str, int], Figures]:
        """The columns of figures by ukuran and periode."""
        measured = {measure(TABEL, kunci): view for kunci, view in self._views.items()}
        return {(ukuran, n): self._read(view, ukuran) for (ukuran, n), view in measured.items() if ukuran}

    @cached_property
    def pagu(self) -> Figures:
        """What the plan allows each row."""
        return in_sen([known.pagu_rp if known else None for known in self.planned])

    def figure(self, ukuran: str, periode: int) -> Figures:
        """Give one column of figures; nothing in any row where the table has no such column."""
        found = self.figures.get((ukuran, periode))
        return found or Figures(np.zeros(len(self), np.int64), self.all_if(False), self.all_if(False))

    def quarters(self) -> Figures:
        """Give the realisasi of each row by its quarters, added up."""
        quarters = [self.figure("realisasi", n) for n in range(1, 5)]
        return Figures(
            np.add.reduce([q.sen for q in quarters]),
            np.logical_or.reduce([q.there for q in quarters]),
            np.logical_or.reduce([q.odd for q in quarters]),
        )

    def lines(self, rows: Mask) -> Iterator[Line]:
        """Yield some of the rows as lines."""
        return lines_of(self.tabel, self._rows.at(self.numbers[rows].tolist()), self.register)

    def _read(self, view: ColumnView, ukuran: str) -> Figures:
        places = self.numbers - 1
        figures, unmarked = view.figures[places], view.marks[places] == 0
        sen = np.rint(np.nan_to_num(figures) * 100)
        there = unmarked & (np.abs(sen) < MOST_SEN) & (sen / 100 == figures)
        read = Figures(np.where(there, sen, 0).astype(np.int64), there, view.filled[places] & ~there)
        for row in np.flatnonzero(read.odd & unmarked & view.are(TEXT)[places]).tolist():
            read.sen[row], read.there[row], read.odd[row] = _typed(view.text(places[row]), ukuran)
        return read


def in_sen(values: Sequence[Decimal | None]) -> Figures:
    """Give rupiah in sen; odd is what is no whole number of them."""
    known = {value: _sen(value) for value in set(values)}
    sen = [known[value] for value in values]
    there = np.fromiter((one is not None for one in sen), bool, len(sen))
    odd = np.fromiter((value is not None for value in values), bool, len(sen)) & ~there
    return Figures(np.fromiter((one or 0 for one in sen), np.int64, len(sen)), there, odd)


def _sen(value: Decimal | None) -> int | None:
    if value is None:
        return None
    hundredfold = value * 100
    sen = int(hundredfold)
    return sen if sen == hundredfold and abs(sen) < MOST_SEN else None


@lru_cache(maxsize=4096)
def _typed(text: str, ukuran: str) -> tuple[int, bool, bool]:
    """Give sen, there and odd of a figure written as text."""
    bacaan = read_figure(Cell(1, 1, "teks", text), TABEL, ukuran)
    if bacaan.kind is Kind.KOSONG:
        return 0, False, False
    sen = _sen(bacaan.value) if bacaan.kind is Kind.ANGKA and not worth_knowing(bacaan) else None
    return sen or 0, sen is not None, sen is None


def glance(tabel: Tabel, register: Register) -> Glance | None:
    """Look at a table by columns; None where it is no table of rupiah as it stands in its sheet."""
    if tabel.lembar.kunci != TABEL or not isinstance(tabel.baris, Rows):
        return None
    return Glance(tabel, tabel.baris, register)
