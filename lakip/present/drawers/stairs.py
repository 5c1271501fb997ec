"""Counts that grow day by day: what came in against what was planned."""

from collections.abc import Sequence
from datetime import date

from lakip.present.charts import Tangga
from lakip.present.drawers.parts import TEXT, Figure, Lembar, layout
from lakip.present.palette import GARIS, UTAMA

HEIGHT = 240
AXIS = 30
LEFT = 34
MOST_TICKS = 8
"""Counts named on the axis."""

Steps = Sequence[tuple[date, int]]


def draw_stairs(tangga: Tangga, lembar: Lembar) -> Figure:
    """Give the figure: the plan as a dashed line, what came in as a thick one that starts at nothing."""
    first, last = tangga.ticks[0][0], tangga.ticks[-1][0]
    frame = layout(lembar, HEIGHT, bottom=AXIS, right=24, notes=[])
    frame["margin"] |= {"l": LEFT, "t": 8}
    frame["xaxis"] |= {
        "range": [first.toordinal() - 0.5, last.toordinal() + 0.5],
        "tickvals": [day.toordinal() for day, _ in tangga.ticks],
        "ticktext": [text for _, text in tangga.ticks],
    }
    each = -(-tangga.banyak // MOST_TICKS)
    frame["yaxis"] |= {
        "visible": True,
        "range": [0, tangga.banyak * 1.08],
        "tickvals": list(range(0, tangga.banyak + 1, each)),
        "tickfont": {"size": 12, "color": TEXT[lembar.tema]},
    }
    plan = _line(tangga.rencana, first, last, {"width": 2, "color": GARIS, "dash": "dash"}, "rencana")
    came = _line(tangga.nyata, first, None, {"width": 4, "color": UTAMA.warna(lembar.tema)}, "diterima")
    return {"data": [plan, came], "layout": frame}


def _line(steps: Steps, first: date, last: date | None, line: Figure, what: str) -> Figure:
    """Give a staircase from nothing on the first day; to the end of the axis where there is a `last` day."""
    known = [(first, 0), *steps] if steps else []
    if known and last:
        known.append((last, known[-1][1]))
    return {
        "type": "scatter",
        "mode": "lines+markers" if last is None else "lines",
        "x": [day.toordinal() for day, _ in known],
        "y": [count for _, count in known],
        "line": {"shape": "hv"} | line,
        "hovertemplate": f"%{{y}} {what}<extra></extra>",
    }
