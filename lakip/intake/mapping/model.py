"""Pemetaan: which column of a found table holds what, why, and how sure; and what a person says or said about it."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from lakip.domain.errors import WrongUsage
from lakip.intake.blocks import Block
from lakip.intake.layout import Lembar, normal
from lakip.intake.mapping.layouts import DIPETAKAN
from lakip.intake.mapping.words import fold
from lakip.intake.values import letters, position

BATAS_YAKIN = 80
"""A column mapped with less certainty (0–100) is doubtful: its values wait until a person agrees."""

_BENTUK = 'Tulis {"lembar": [{"sheet": "…", "tabel": "anggaran", "kolom": {"D": "Kode Rekening", …}}]}.'


@dataclass(frozen=True, slots=True)
class KolomTerpeta:
    """One column of a found table: its heading, the key of the layout it fills (None: not read), why, how sure (0–100)."""

    column: int
    judul: str
    cell: str
    kunci: str | None
    alasan: str
    keyakinan: int
    pengali: int = 1
    """1,000 where the head says "dalam ribuan"."""
    sebagian: bool = False
    """Whether it holds one month or semester only; whether that is the year so far, only a person knows."""

    @property
    def huruf(self) -> str:
        """The letters of the column."""
        return letters(self.column)

    @property
    def ragu(self) -> bool:
        """Tell whether it is not sure enough to be read without asking."""
        return self.kunci is not None and self.keyakinan < BATAS_YAKIN

    @property
    def diusulkan(self) -> bool:
        """Tell whether the reading may be taken when every proposal is."""
        return not self.sebagian


@dataclass(frozen=True, slots=True)
class Pemetaan:
    """How one table is read; `asal` is usulan, diingat or ditentukan, `sidik` the fingerprint of its layout.

    `periode` 1–4 says that an unnamed period means that triwulan (the sheet's title or name says so), 0 the year so far.
    """

    sheet: str
    tersembunyi: bool
    tabel: str
    kepala: tuple[int, int]
    kolom: tuple[KolomTerpeta, ...]
    sidik: str
    asal: str = "usulan"
    alasan: str = ""
    periode: int = 0

    def doubtful(self) -> tuple[KolomTerpeta, ...]:
        """Give the columns a person must agree to: unsure ones, and scaled ones unless their scale was agreed to before."""
        scaled = self.asal != "diingat"
        return tuple(k for k in self.kolom if k.ragu or (scaled and k.kunci is not None and k.pengali != 1))

    @property
    def lembar(self) -> Lembar:
        """The layout its keys belong to."""
        return DIPETAKAN[self.tabel]

    def keys(self) -> dict[str, list[KolomTerpeta]]:
        """Give the columns that are read by their key, left to right."""
        found: dict[str, list[KolomTerpeta]] = {}
        for kolom in self.kolom:
            if kolom.kunci is not None:
                found.setdefault(kolom.kunci, []).append(kolom)
        return found

    def judul_of(self, kunci: str) -> str:
        """Give our heading of a key: that of the triwulan where an unnamed period means one."""
        stem, _, periode = kunci.rpartition("_")
        in_triwulan = self.periode and periode == "0" and stem in {"nilai", "rp"}
        return self.lembar.judul_of(f"{stem}_{self.periode}" if in_triwulan else kunci)

    def as_diminta(self, sejak: str | None = None) -> "LembarDiminta":
        """Give what is remembered once a person has agreed; `sejak` is the day in words ("12-01-2026")."""
        read = [k for k in self.kolom if k.kunci is not None]
        return LembarDiminta(
            sheet=self.sheet,
            tabel=self.tabel,
            kolom={k.huruf: self.judul_of(k.kunci or "") for k in read},
            kepala=self.kepala,
            judul={k.huruf: k.judul for k in self.kolom},
            sidik=self.sidik,
            sejak=sejak,
        )


@dataclass(frozen=True, slots=True)
class LembarDiminta:
    """One sheet of a given mapping: headings of the contract by column letter.

    What is remembered also holds the fingerprint, the headings as they stood (`judul`) and since when.
    """

    sheet: str
    tabel: str
    kolom: dict[str, str]
    kepala: tuple[int, int] | None = None
    judul: dict[str, str] | None = None
    sidik: str | None = None
    sejak: str | None = None

    def kunci(self) -> dict[int, str]:
        """Give the key of each column by its number; raises WrongUsage for a letter or a heading nobody knows."""
        known = DIPETAKAN[self.tabel].all_by_heading()
        keys: dict[int, str] = {}
        for letter, heading in self.kolom.items():
            if (kolom := known.get(normal(heading))) is None:
                raise WrongUsage(
                    f"Judul {heading} pada pemetaan kolom {letter} tidak dikenal untuk tabel {self.tabel}. "
                    f"Pakai salah satu: {', '.join(k.judul for k in known.values())}."
                )
            keys[_column(letter)] = kolom.kunci
        return keys


@dataclass(frozen=True, slots=True)
class PemetaanDiminta:
    """A mapping given by a person, or one remembered; JSON as in `upload --map`."""

    lembar: tuple[LembarDiminta, ...]

    @classmethod
    def of(cls, pemetaan: Sequence[Pemetaan], sejak: str | None = None) -> "PemetaanDiminta":
        """Give what is to be remembered of a confirmed file, one entry for each of its tables."""
        return cls(tuple(p.as_diminta(sejak) for p in pemetaan))

    @classmethod
    def from_json(cls, text: str) -> "PemetaanDiminta":
        """Read a mapping; raises WrongUsage that names what is not understood."""
        try:
            rows = json.loads(text)["lembar"]
            lembar = tuple(_lembar(row) for row in rows)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise WrongUsage(f"Pemetaan kolom tidak terbaca. {_BENTUK}") from error
        for one in lembar:
            one.kunci()
        return cls(lembar)

    def as_json(self) -> str:
        """Write it; `from_json` gives the same back."""
        return json.dumps({"lembar": [_row(one) for one in self.lembar]}, ensure_ascii=False, indent=1)


Ingatan = Callable[[str], PemetaanDiminta | None]
"""What the workflow remembers for one unit, asked by the fingerprint of a layout.

It gives the mapping whose `sidik` is the one asked for, with `sejak` filled; where there is none, every one the unit
confirmed (their `sidik` differ), so that a changed layout is noticed. None where the unit never confirmed any.
"""


def fingerprint(block: Block) -> str:
    """Give the fingerprint of a layout: its headings in their columns, not the rows and not the data."""
    heads = (f"{letters(h.column)}={'/'.join(map(fold, h.path))}" for _, h in sorted(block.heads.items()))
    return sha256("\n".join(heads).encode()).hexdigest()


def with_periode(pemetaan: Pemetaan, periode: int) -> Pemetaan:
    """Say which triwulan an unnamed period means."""
    return replace(pemetaan, periode=periode)


def _lembar(row: dict[str, Any]) -> LembarDiminta:
    tabel = normal(row["tabel"]).replace(" ", "_")
    if tabel not in DIPETAKAN:
        raise WrongUsage(
            f"Tabel {row['tabel']} pada pemetaan tidak dikenal. Pakai salah satu: {', '.join(DIPETAKAN)}."
        )
    kepala = row.get("kepala")
    return LembarDiminta(
        sheet=str(row["sheet"]),
        tabel=tabel,
        kolom={str(letter).strip().upper(): str(heading) for letter, heading in row["kolom"].items()},
        kepala=(int(kepala[0]), int(kepala[-1])) if kepala else None,
        judul=row.get("judul"),
        sidik=row.get("sidik"),
        sejak=row.get("sejak"),
    )


def _row(one: LembarDiminta) -> dict[str, Any]:
    row = {"sheet": one.sheet, "tabel": one.tabel, "kepala": one.kepala, "kolom": one.kolom}
    row |= {"judul": one.judul, "sidik": one.sidik, "sejak": one.sejak}
    return {name: isi for name, isi in row.items() if isi is not None}


def _column(letter: str) -> int:
    try:
        return position(f"{letter}1")[1] if letter.isascii() and letter.isalpha() else int(letter)
    except ValueError:
        raise WrongUsage(f"Kolom {letter} pada pemetaan bukan huruf kolom seperti D atau AA.") from None
