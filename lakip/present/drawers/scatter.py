"""Places by two percentages, with the diagonal on which both are equal."""

from collections.abc import Sequence
from html import escape

from lakip.present.charts import Letak, Sebaran
from lakip.present.drawers.parts import TEXT, Figure, Lembar, layout
from lakip.present.palette import GARIS

HEIGHT = 380
AXIS = 44
LEFT = 52
ROOM = 4.0
"""Percent points left free around the places."""
SMALLEST, LARGEST = 9, 34
"""Pixels across the places."""


def draw_scatter(sebaran: Sebaran, lembar: Lembar) -> Figure:
    """Give the figure: both axes hold the same stretch, so that the diagonal parts it in two equal halves."""
    low, high = _range(sebaran.letak_rows)
    frame = layout(lembar, HEIGHT, bottom=AXIS, notes=[])
    frame["margin"]["l"] = LEFT
    title = {"size": 13, "color": TEXT[lembar.tema]}
    frame["xaxis"] |= {
        "range": [low, high],
        "ticksuffix": "%",
        "title": {"text": sebaran.sumbu[0], "font": title},
    }
    frame["yaxis"] |= {
        "range": [low, high],
        "visible": True,
        "ticksuffix": "%",
        "tickfont": frame["xaxis"]["tickfont"],
        "title": {"text": sebaran.sumbu[1], "font": title},
    }
    frame["shapes"] = [
        {"type": "line", "x0": low, "y0": low, "x1": high, "y1": high, "line": {"width": 1.5, "color": GARIS, "dash": "dash"}}
    ]  # fmt: skip
    return {"data": [_places(sebaran.letak_rows, lembar, (low + high) / 2)], "layout": frame}


def _range(letak_rows: Sequence[Letak]) -> tuple[float, float]:
    """Give the ends of both axes: everything is in, and so is 100 percent."""
    known = [float(value) for letak in letak_rows for value in (letak.x, letak.y)]
    return min(100.0, *known) - ROOM, max(100.0, *known) + ROOM


def _places(letak_rows: Sequence[Letak], lembar: Lembar, middle: float) -> Figure:
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [float(letak.x) for letak in letak_rows],
        "y": [float(letak.y) for letak in letak_rows],
        "text": [escape(letak.nama) for letak in letak_rows],
        "textposition": ["middle right" if letak.x < middle else "middle left" for letak in letak_rows],
        "textfont": {"size": 13, "color": TEXT[lembar.tema]},
        "cliponaxis": False,
        "marker": {
            "color": [letak.kelas.warna(lembar.tema) for letak in letak_rows],
            "size": [SMALLEST + (LARGEST - SMALLEST) * float(letak.besar) ** 0.5 for letak in letak_rows],
            "opacity": 0.85,
            "line": {"width": 1, "color": GARIS},
        },
        "hovertext": [escape(letak.rincian) for letak in letak_rows],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
