"""A sheet that is drawn on without a browser: the same drawing gives the same bytes on any machine and day.

Everything is drawn from rectangles, lines and texts in centimetres on the paper, in the font the drawing library brings;
neither the fonts nor the settings of a machine have a say.
"""

import io
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Literal

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font, LoadFlags
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

LEBAR = 16.0
"""As wide as the text of an upright page, in centimetres."""
DPI = 150
TEKS, REDUP = "#1A1C22", "#5A6470"
PER_CM = 1 / 2.54
PT_PER_CM = 72 / 2.54
_UKUR = 100
"""Points at which letters are measured; widths grow with the size."""

mpl.rcParams["pdf.fonttype"] = 42  # letters that can be searched and copied, signs like ● among them


class Kanvas:
    """A sheet of `tinggi` by `lebar` centimetres that is drawn on from the upper left corner."""

    def __init__(self, tinggi: float, lebar: float = LEBAR) -> None:
        self.tinggi, self.lebar = tinggi, lebar
        self._figure = Figure(figsize=(lebar * PER_CM, tinggi * PER_CM), dpi=DPI, facecolor="#FFFFFF")
        FigureCanvasAgg(self._figure)

    def kotak(self, x: float, y: float, lebar: float, tinggi: float, warna: str) -> None:
        """Fill a rectangle."""
        self._add(Rectangle((self._x(x), self._y(y + tinggi)), lebar / self.lebar, tinggi / self.tinggi,
                            facecolor=warna, edgecolor="none", linewidth=0, transform=self._figure.transFigure))  # fmt: skip

    def garis(
        self,
        titik: Sequence[tuple[float, float]],
        warna: str,
        tebal: float = 1.0,
        gaya: Literal["-", "--"] = "-",
    ) -> None:
        """Draw a line through points."""
        self._add(Line2D([self._x(x) for x, _ in titik], [self._y(y) for _, y in titik], color=warna,
                         linewidth=tebal, linestyle=gaya, transform=self._figure.transFigure))  # fmt: skip

    def titik(self, x: float, y: float, warna: str) -> None:
        """Mark a point."""
        self._add(Line2D([self._x(x)], [self._y(y)], color=warna, marker="o", markersize=4.5, linestyle="none",
                         transform=self._figure.transFigure))  # fmt: skip

    def teks(  # noqa: PLR0913  (where a text stands and how it looks)
        self, x: float, y: float, text: str, *, ukuran: float = 8, rata: str = "left", warna: str = TEKS,
        tebal: bool = False,
    ) -> None:  # fmt: skip
        """Write a line whose middle is at height `y`."""
        font = FontProperties(fname=_berkas(tebal=tebal))
        font.set_size(ukuran)
        self._figure.text(self._x(x), self._y(y), text.replace("$", r"\$"), fontproperties=font, color=warna, ha=rata,
                          va="center_baseline")  # fmt: skip

    def png(self) -> bytes:
        """Give the picture."""
        out = io.BytesIO()
        self._figure.savefig(out, format="png", dpi=DPI, metadata={"Software": None})
        return out.getvalue()

    def pdf(self, judul: str) -> bytes:
        """Give the sheet as a PDF of one page, dated nowhere."""
        out = io.BytesIO()
        undated = dict.fromkeys(("Creator", "Producer", "CreationDate"))
        self._figure.savefig(out, format="pdf", metadata={"Title": judul, **undated})
        return out.getvalue()

    def _add(self, artist: Any) -> None:
        self._figure.add_artist(artist)

    def _x(self, x: float) -> float:
        return x / self.lebar

    def _y(self, y: float) -> float:
        return 1 - y / self.tinggi


def bungkus(text: str, ruang: float, ukuran: float, *, tebal: bool = False) -> list[str]:
    """Break a text into lines that are no wider than `ruang` centimetres in this size; a word that is wider is broken too."""
    lines, line = [], ""
    for word in _words(text, ruang, ukuran, tebal=tebal):
        longer = f"{line} {word}" if line else word
        if line and lebar_teks(longer, ukuran, tebal=tebal) > ruang:
            lines.append(line)
            longer = word
        line = longer
    return [*lines, line] if line else lines


def lebar_teks(text: str, ukuran: float, *, tebal: bool = False) -> float:
    """Give how many centimetres a line of text is wide."""
    return sum(_huruf(sign, tebal=tebal) for sign in text) * ukuran / _UKUR / PT_PER_CM


def _words(text: str, ruang: float, ukuran: float, *, tebal: bool) -> Iterator[str]:
    for word in text.split():
        piece = ""
        for sign in word:
            if piece and lebar_teks(piece + sign, ukuran, tebal=tebal) > ruang:
                yield piece
                piece = ""
            piece += sign
        yield piece


@cache
def _huruf(sign: str, *, tebal: bool) -> float:
    """Give the advance of one letter in points at _UKUR."""
    font = _ukuran(tebal=tebal)
    return float(font.load_char(ord(sign), flags=LoadFlags.NO_HINTING).linearHoriAdvance) / 65536


@cache
def _ukuran(*, tebal: bool) -> FT2Font:
    font = FT2Font(_berkas(tebal=tebal))
    font.set_size(_UKUR, 72)
    return font


@cache
def _berkas(*, tebal: bool) -> str:
    name = "DejaVuSans-Bold.ttf" if tebal else "DejaVuSans.ttf"
    return str(Path(mpl.get_data_path()) / "fonts" / "ttf" / name)
