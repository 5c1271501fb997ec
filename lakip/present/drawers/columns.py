"""Columns of realisasi with a mark for each target."""

from collections.abc import Sequence
from html import escape

from lakip.present.charts import Deret, Number, Titik
from lakip.present.drawers.parts import Figure, Lembar, layout, pixels
from lakip.present.palette import GARIS, Tema

HEIGHT = 286
AXIS = 44
TARGET_HALF = 0.36
STROKES = {"Nasional": "dash", "Provinsi": "dot"}
OTHER_STROKE = "dashdot"
"""How the lines of the standards are broken, by level; present.views.tren calls them by name."""


def draw_columns(deret: Deret, lembar: Lembar) -> Figure:
    """Give the figure: one place per point, its figure above the column, its target under the name."""
    places = list(range(len(deret.titik_rows)))
    low, high = _range(deret.titik_rows)
    notes = [_figure(titik, at, lembar, 0.15 * (high - low)) for at, titik in enumerate(deret.titik_rows)]
    frame = layout(lembar, HEIGHT, bottom=AXIS, notes=notes)
    frame["shapes"] = [*_targets(deret.titik_rows), *_standards(deret.titik_rows)]
    frame["xaxis"] |= {
        "range": [-0.5, len(places) - 0.5],
        "tickvals": places,
        "ticktext": [f"<b>{escape(t.nama)}</b><br>target {escape(t.teks_target)}" for t in deret.titik_rows],
    }
    frame["yaxis"] |= {"range": [low, high]}
    return {
        "data": [_realisasi(deret, places, lembar.tema)],
        "layout": frame,
    }


def _range(titik_rows: Sequence[Titik]) -> list[float]:
    """Give the ends of the axis: zero is always on it, and the figures above the columns have room."""
    known = [
        pixels(value) or 0.0
        for titik in titik_rows
        for value in (titik.realisasi, titik.target, *(value for _, value in titik.standar))
    ]
    low, high = min(0.0, *known), max(0.0, *known)
    height = (high - low) or 1.0
    return [low - (0.12 * height if low else 0), high + 0.14 * height]


def _realisasi(deret: Deret, places: list[int], tema: Tema) -> Figure:
    return {
        "type": "bar",
        "x": places,
        "y": [pixels(titik.realisasi) for titik in deret.titik_rows],
        "width": 0.5,
        "marker": {"color": [titik.kelas.warna(tema) for titik in deret.titik_rows], "cornerradius": 3},
        "hovertext": [_detail(titik, deret.satuan) for titik in deret.titik_rows],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _targets(titik_rows: Sequence[Titik]) -> list[Figure]:
    """Give a line across each column at its target."""
    plain = {"width": 2.5, "color": GARIS}
    return [
        _across(at, titik.target, plain) for at, titik in enumerate(titik_rows) if titik.target is not None
    ]


def _standards(titik_rows: Sequence[Titik]) -> list[Figure]:
    """Give a broken line across each column at every standard, its strokes told apart by level."""
    return [
        _across(at, value, {"width": 2, "color": GARIS, "dash": STROKES.get(level, OTHER_STROKE)})
        for at, titik in enumerate(titik_rows)
        for level, value in titik.standar
    ]


def _across(at: int, value: Number, line: Figure) -> Figure:
    place = pixels(value)
    return {
        "type": "line",
        "x0": at - TARGET_HALF,
        "x1": at + TARGET_HALF,
        "y0": place,
        "y1": place,
        "line": line,
    }


def _figure(titik: Titik, at: int, lembar: Lembar, room: float) -> Figure:
    """Write the figure at the foot of its column, away from the target; above both where the column is too low."""
    text = f"<b>{escape(titik.teks_realisasi)}</b>"
    value, target = pixels(titik.realisasi) or 0.0, pixels(titik.target) or 0.0
    if value > room:
        font = {"size": 13, "color": titik.kelas.teks(lembar.tema)}
        return lembar.note(text, at, 0, xanchor="center", yanchor="bottom", yshift=6, font=font)
    return lembar.note(text, at, max(value, target, 0.0), xanchor="center", yanchor="bottom", yshift=5)


def _detail(titik: Titik, satuan: str) -> str:
    return escape(f"{titik.nama}: realisasi {titik.teks_realisasi}, target {titik.teks_target} ({satuan})")
