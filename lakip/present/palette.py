"""Five classes of capaian as colour, symbol and word: never colour alone; no class for a figure that is missing.

The colours keep at least 16 OKLab steps (x100) apart under normal and all three colour-deficient kinds of sight; green
and red do not. On a dark page the ends are lighter.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from lakip.domain.skala import PERMENDAGRI_86, SKALA


class Tema(StrEnum):
    """The ground a chart is drawn on."""

    TERANG = "light"
    GELAP = "dark"


@dataclass(frozen=True, slots=True)
class Kelas:
    """One class: its symbol, its colour on a light and on a dark page, and the text colour that is legible on each."""

    simbol: str
    terang: str
    gelap: str
    teks_terang: str = "#1A1C22"
    teks_gelap: str = "#1A1C22"

    def warna(self, tema: Tema) -> str:
        """Give the colour for this page."""
        return self.gelap if tema is Tema.GELAP else self.terang

    def teks(self, tema: Tema) -> str:
        """Give the colour of text on top of it."""
        return self.teks_gelap if tema is Tema.GELAP else self.teks_terang


KELAS = (
    Kelas("●", "#08519C", "#6BAED6", teks_terang="#FFFFFF"),
    Kelas("◕", "#3BA3A8", "#5CC4C9"),
    Kelas("◑", "#F2C94C", "#F2C94C"),
    Kelas("◔", "#E07B1A", "#F0954A"),
    Kelas("○", "#A50F15", "#E05A5F", teks_terang="#FFFFFF"),
)
"""Best class first."""

TANPA_KELAS = Kelas("", "#D9DCE1", "#3A3F4B", teks_gelap="#FAFAFA")
"""Belum ada data, belum rilis, tidak dapat dihitung: grey, no symbol."""
PATOKAN = Kelas("", "#C5C9D1", "#4A5060")
"""What a figure is held against: pagu, waktu baku."""
UTAMA = KELAS[0]
"""A plain figure that is not rated."""
PERHATIAN = KELAS[3]
"""What went over its limit."""
GARIS = "#7A808C"
"""Reference lines and ticks: legible on both grounds."""
ALAS = "rgba(128,136,150,0.13)"
"""The empty rest of a bar."""

LABEL_PERMENDAGRI_86 = tuple(pita.label for pita in SKALA if pita.skala == PERMENDAGRI_86)


def kelas(predikat: str | None, labels: Sequence[str] = LABEL_PERMENDAGRI_86) -> Kelas:
    """Give the class of a predikat on a scale named by `labels`, best first; scales of any length span all classes."""
    if predikat not in labels:
        return TANPA_KELAS
    last = max(len(labels) - 1, 1)
    return KELAS[round(labels.index(predikat) * (len(KELAS) - 1) / last)]


def bertanda(predikat: str | None, labels: Sequence[str] = LABEL_PERMENDAGRI_86) -> str:
    """Give "● Sangat Tinggi"; nothing without a predikat."""
    return f"{kelas(predikat, labels).simbol} {predikat}".strip() if predikat else ""
