"""A chapter of docs/rumus.md: words and text tables; every table is also run against the real store."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from lakip.ledger.store import Store

KOSONG = "–"
"""How a cell without a value is printed."""


@dataclass(frozen=True)
class Tabel:
    """A text table; `hitung` gives its rows as the product computes them, `tetap` holds what all its rows share."""

    hitung: Callable[[Store, "Tabel"], list[dict[str, str]]]
    isi: str
    tetap: dict[str, Any] = field(default_factory=dict)

    @property
    def kepala(self) -> list[str]:
        """Give the headings."""
        return _cells(self.isi.strip().splitlines()[0])

    @property
    def baris(self) -> list[dict[str, str]]:
        """Give the rows, each by heading."""
        return [
            dict(zip(self.kepala, _cells(line), strict=True)) for line in self.isi.strip().splitlines()[2:]
        ]


@dataclass(frozen=True)
class Bagian:
    """A section: its tables are run one after the other on one store. Without a table it only explains."""

    judul: str
    uraian: str
    tabel: tuple[Tabel, ...] = ()


@dataclass(frozen=True)
class Bab:
    """A chapter."""

    judul: str
    bagian: tuple[Bagian, ...]


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]
