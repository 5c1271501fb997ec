"""Calon: a value on its way in, with its place; and the doubts that hold one back."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, NamedTuple

from lakip.domain.bacaan import Bacaan, Kind
from lakip.domain.findings import Temuan
from lakip.intake.tables import Baris, Tabel

TERUKUR = frozenset({Kind.ANGKA, Kind.RASIO})
"""Readings whose value is the figure itself."""


class Calon(NamedTuple):
    """One cell that may become a fact; a tuple, because a file has one for every value.

    tabel: realisasi, kegiatan, anggaran (figures) or keterangan (text). ukuran: nilai, pembilang, penyebut; target;
    pagu, realisasi, fisik; for a text the part it belongs to. periode 0 is the year.
    """

    tabel: str
    kode: str
    periode: int
    ukuran: str
    sheet: str
    cell: str
    raw: str
    bacaan: Bacaan | None = None
    status_data: str | None = None
    tahun_data: int | None = None
    milik: str = ""
    """For a text: the table its code belongs to."""

    @property
    def has_figure(self) -> bool:
        """Tell whether the cell says something that can be measured."""
        return self.bacaan is not None and self.bacaan.kind is not Kind.KOSONG

    @property
    def number(self) -> Decimal | None:
        """Give the figure as a number; None for a predicate, a range, a doubt or nothing."""
        bacaan = self.bacaan
        return bacaan.value if bacaan and bacaan.kind in TERUKUR else None

    def reread(self, bacaan: Bacaan) -> "Calon":
        """Give the same cell read otherwise."""
        return self._replace(bacaan=bacaan)

    def renamed(self, kode: str) -> "Calon":
        """Give the same cell under another code."""
        return self._replace(kode=kode)

    def fact(self, unggahan_id: str, tahun: int) -> dict[str, Any]:
        """Give the row of facts.<tabel>."""
        place = {"unggahan_id": unggahan_id, "tahun": tahun, "sheet": self.sheet, "cell": self.cell}
        if self.tabel == "keterangan":
            return place | {"tabel": self.milik, "kode": self.kode, "bagian": self.ukuran, "teks": self.raw}
        place |= {"periode": self.periode, "ukuran": self.ukuran, "raw": self.raw}
        if self.tabel == "realisasi":
            return place | {"indikator": self.kode, **_value(self.bacaan)} | {
                "status": _status(self.bacaan), "status_data": self.status_data, "tahun_data": self.tahun_data,
            }  # fmt: skip
        code = "kode_rekening" if self.tabel == "anggaran" else "kode"
        return place | {code: self.kode, "nilai": _value(self.bacaan)["nilai"]}


def _value(bacaan: Bacaan | None) -> dict[str, Any]:
    if bacaan is None or bacaan.kind in {Kind.RAGU, Kind.BUKAN_ANGKA}:
        return dict.fromkeys(("nilai", "rendah", "tinggi", "predikat"))
    rentang = bacaan.kind is Kind.RENTANG
    return {
        "nilai": bacaan.value if bacaan.kind in TERUKUR else None,
        "rendah": bacaan.low if rentang else None,
        "tinggi": bacaan.high if rentang else None,
        "predikat": bacaan.predikat,
    }


def _status(bacaan: Bacaan | None) -> str:
    if bacaan is None or bacaan.kind in {Kind.KOSONG, Kind.RAGU, Kind.BUKAN_ANGKA}:
        return (bacaan.status if bacaan else None) or "belum_ada"
    return "ada"


@dataclass(slots=True)
class Line:
    """One data row of a unit's workbook with the values still on their way in."""

    tabel: str
    kode: str
    sheet: str
    baris: Baris
    calon: list[Calon] = field(default_factory=list)
    menunggu: list[Calon] = field(default_factory=list)
    """Values of the same row that wait for a decision: they are not looked at, but they are not missing either."""
    asal: Tabel | None = None
    """The table the row stands in; None for a typed value."""
    ragu: Temuan | None = None
    """Why it is doubtful whose row this is; `kode` is then what the mapping proposes."""

    def figures(self) -> Iterator[Calon]:
        """Yield the values that can be measured, texts and empty statements left out."""
        return (c for c in self.calon if c.has_figure)

    def get(self, ukuran: str, periode: int) -> Calon | None:
        """Give one value of the line, or None."""
        for calon in self.calon:
            if calon.periode == periode and calon.ukuran == ukuran:
                return calon
        return None

    def place(self, kunci: str) -> str:
        """Give the address of a cell of the line, or of its whole row when that cell is empty."""
        cell = self.baris.cells.get(kunci)
        return cell.address if cell else f"{self.baris.nomor}:{self.baris.nomor}"


@dataclass(frozen=True, slots=True)
class Tanya:
    """A doubt a person must settle: what it holds back, and what is stored when the proposal is accepted (() = none).

    It may hold values of many lines (a whole column); its proposals then keep the codes of their lines.
    """

    temuan: Temuan
    ditahan: tuple[Calon, ...]
    usulan: tuple[Calon, ...] = ()
    diterima: bool = False
    """Whether the proposal was accepted together with the file."""
