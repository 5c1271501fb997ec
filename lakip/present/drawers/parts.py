"""What every figure shares: the bare layout, notes, names above bars.

Vertical positions are pixels: the axis is as long as the figure is high, so names stand above their bars at any width,
on a phone as on a desk.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from textwrap import wrap
from typing import Any

from lakip.present.charts import Number
from lakip.present.palette import Tema

Figure = dict[str, Any]

LINE = 17
GAP = 13
TEXT = {Tema.TERANG: "#2A2C33", Tema.GELAP: "#F2F3F5"}


@dataclass(frozen=True, slots=True)
class Lembar:
    """What is drawn on: the ground, and how many signs of 13-pixel type fit on a line."""

    tema: Tema = Tema.TERANG
    signs: int = 110

    @classmethod
    def phone(cls, tema: Tema) -> "Lembar":
        """Give the page of a phone, 358 pixels wide."""
        return cls(tema, 52)

    def lines(self, nama: str) -> list[str]:
        """Break a name into lines that Plotly takes as they are."""
        return [escape(line) for line in wrap(nama, self.signs)]

    def note(self, text: str, x: float, y: float, **more: Any) -> Figure:
        """Write text at a place, in the colour of the page."""
        return {
            "text": text,
            "x": x,
            "y": y,
            "showarrow": False,
            "align": "left",
            "yanchor": "middle",
            "font": {"size": 13, "color": TEXT[self.tema]},
            "borderpad": 0,
        } | more

    def heading(self, lines: Sequence[str], y: float) -> Figure:
        """Write the lines above a row, from their upper edge `y` downward."""
        return self.note("<br>".join(lines), 0, y, xanchor="left", yanchor="top", xref="paper")


def layout(
    lembar: Lembar, plot_height: float, *, bottom: int, right: int = 10, notes: list[Figure]
) -> Figure:
    """Give a layout whose vertical axis counts pixels from the top."""
    axis: Figure = {"fixedrange": True, "showgrid": False, "zeroline": False, "automargin": False}
    return {
        "height": round(plot_height) + bottom,
        "margin": {"l": 4, "r": right, "t": 0, "b": bottom, "pad": 0},
        "barmode": "overlay",
        "showlegend": False,
        "dragmode": False,
        "separators": ",.",
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "hoverlabel": {"align": "left", "namelength": -1},
        "annotations": notes,
        "xaxis": axis | {"tickfont": {"size": 12, "color": TEXT[lembar.tema]}, "tickangle": 0},
        "yaxis": axis | {"visible": False, "range": [round(plot_height), 0]},
    }


def pixels(value: Number | None) -> float | None:
    """Leave exactness behind: from here on it is a place on the screen."""
    return None if value is None else float(value)
