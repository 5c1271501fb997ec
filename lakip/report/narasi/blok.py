"""Blok: one text of the document with its numbers, each of which knows the figure it was written from."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

KOSONG, KONSEP, DISUNTING, DITERIMA = "kosong", "konsep", "disunting", "diterima"
"""What a text is: nobody has written it, drafted by rules, edited by a person, accepted by a person."""

_BILANGAN = r"[0-9]+(?:[.,][0-9]+)*"
BILANGAN = re.compile(rf"(?:(?<=\bRp)|(?<![\w.,\u2013-]))-?{_BILANGAN}(?:\u2013{_BILANGAN})?")
"""A number as a reader sees it: "82,4", "-3", "80–90"; never a part of a code such as IK-1.2."""
_SEBUTAN = re.compile("\ue000([^\ue000\ue001]+)\ue001")


class Angka(NamedTuple):
    """One number of a text: the kunci of the figure it was written from ("" = none, it stands in a name), and as shown."""

    kunci: str
    teks: str


class Basi(NamedTuple):
    """A number that is no longer what its figure is; `kini` None = there is no such figure any more."""

    kunci: str
    teks: str
    kini: str | None


@dataclass(frozen=True, slots=True)
class Blok:
    """One text of the document.

    paragraf: what is printed. angka: every number of the paragraphs in their order. basi: those that are stale. konsep: what
    the rules would write now; `berubah` tells that they would have written something else when a person took the text up.
    """

    kunci: str
    judul: str
    paragraf: tuple[str, ...] = ()
    status: str = KOSONG
    angka: tuple[Angka, ...] = ()
    basi: tuple[Basi, ...] = ()
    konsep: tuple[str, ...] = ()
    berubah: bool = False
    pelaku: str | None = None
    waktu: datetime | None = None

    @property
    def tercetak(self) -> bool:
        """Tell whether the document prints it: what is said of one indikator stands there in the analyses of its sasaran."""
        return not self.kunci.startswith("indikator/")

    def potongan(self) -> list[list[tuple[str, Basi | None]]]:
        """Give each paragraph in pieces, a stale number being one of its own, with what it should be."""
        stale = iter([next((b for b in self.basi if b[:2] == one), None) for one in self.angka])
        return [
            [(piece, next(stale) if n % 2 else None) for n, piece in enumerate(_pieces(text))]
            for text in self.paragraf
        ]


def sebut(kunci: str) -> str:
    """Give the place of a figure in a sentence, to be filled in by `terisi`."""
    return f"\ue000{kunci}\ue001"


def terisi(kalimat: Iterable[str], figures: Mapping[str, str]) -> tuple[tuple[str, ...], tuple[Angka, ...]]:
    """Give the paragraphs with the figures in their places, and every number in its order."""
    angka: list[Angka] = []
    paragraf = tuple(_terisi(text, figures, angka) for text in kalimat)
    return paragraf, tuple(angka)


def bilangan(paragraf: Iterable[str]) -> list[str]:
    """Give the numbers of the paragraphs in their order, as they stand there."""
    return [number for text in paragraf for number in BILANGAN.findall(text)]


def _pieces(text: str) -> list[str]:
    """Give words and numbers in turn, words first."""
    pieces, at = [], 0
    for found in BILANGAN.finditer(text):
        pieces += [text[at : found.start()], found[0]]
        at = found.end()
    return [*pieces, text[at:]]


def _terisi(text: str, figures: Mapping[str, str], angka: list[Angka]) -> str:
    places: dict[int, str] = {}
    parts: list[str] = []
    length = 0
    for n, part in enumerate(_SEBUTAN.split(text)):
        shown = figures[part] if n % 2 else part
        if n % 2:
            places[length] = part
        parts.append(shown)
        length += len(shown)
    full = "".join(parts)
    angka += [Angka(places.get(found.start(), ""), found[0]) for found in BILANGAN.finditer(full)]
    return full
