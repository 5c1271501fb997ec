"""What every figure shares: the bare layout, notes, names above bars.

Vertical positions are pixels: the axis is as long as the figure is high, so names stand above their bars at any width,
on a phone as on a desk. Text takes the colour of the page's theme; only classes and lines bring their own.
"""

from html import escape
from textwrap import wrap
from typing import Any

from lakip.present.charts import Number

Figure = dict[str, Any]

LINE = 17
GAP = 17
NAME_WIDTH = 54
"""Signs of a name on one line; 13-pixel type fits them into the 358 pixels of a phone."""


def layout(plot_height: float, *, bottom: int, right: int = 10, notes: list[Figure]) -> Figure:
    """Give a layout whose vertical axis counts pixels from the top."""
    axis: Figure = {"fixedrange": True, "showgrid": False, "zeroline": False, "automargin": False}
    return {
        "height": round(plot_height) + bottom,
        "margin": {"l": 10, "r": right, "t": 0, "b": bottom, "pad": 0},
        "barmode": "overlay",
        "showlegend": False,
        "dragmode": False,
        "separators": ",.",
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "hoverlabel": {"align": "left", "namelength": -1},
        "annotations": notes,
        "xaxis": axis | {"tickfont": {"size": 12}, "tickangle": 0},
        "yaxis": axis | {"visible": False, "range": [round(plot_height), 0]},
    }


def name_above(nama: str, y: float) -> Figure:
    """Write the name of a row from its upper edge `y` downward."""
    text = "<br>".join(map(escape, wrap(nama, NAME_WIDTH)))
    return note(text, 0, y, xanchor="left", yanchor="top", xref="paper")


def name_height(nama: str) -> int:
    """Give the pixels that a name needs."""
    return LINE * len(wrap(nama, NAME_WIDTH))


def note(text: str, x: float, y: float, **more: Any) -> Figure:
    """Write text at a place, in the colour of the page."""
    return {
        "text": text,
        "x": x,
        "y": y,
        "showarrow": False,
        "align": "left",
        "yanchor": "middle",
        "font": {"size": 13},
        "borderpad": 0,
    } | more


def pixels(value: Number | None) -> float | None:
    """Leave exactness behind: from here on it is a place on the screen."""
    return None if value is None else float(value)
