"""Bars under each other: bullets, pagu and realisasi, Gantt, percent of a standard."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from lakip.present.charts import Baris, DiagramBatang, Number, Ruas
from lakip.present.drawers.parts import GAP, LINE, Figure, Lembar, layout
from lakip.present.palette import ALAS, GARIS, TANPA_KELAS, Tema

BAR = 13
PATOKAN = 21
AXIS = 26
NAME_GAP = 3
MARK_STRETCH = 1.4
"""Plotly draws a line marker this much longer than its size."""
SIGN = 7.3
"""Pixels of one sign of bold 13-pixel type, on average."""
COLUMN_SHARE = 0.46
"""The column of figures may take less than half of the width."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A row with the lines above its bar and where they stand, in pixels from the top."""

    baris: Baris
    lines: list[str]
    top: float
    centre: float


def draw_bars(diagram: DiagramBatang, lembar: Lembar) -> Figure:
    """Give the figure: a grey track per row, the patokan wide behind, the stretches in front.

    Figures stand in a column at the right; where that would take too much of the width, each stands above its bar.
    """
    longest = max((len(baris.teks) for baris in diagram.baris_rows), default=0)
    beside = longest <= lembar.signs * COLUMN_SHARE
    rows, height = _place(diagram.baris_rows, lembar, beside=beside)
    frame = layout(
        lembar,
        height,
        bottom=AXIS,
        right=round(longest * SIGN) + 16 if beside else 10,
        notes=[note for row in rows for note in _notes(row, diagram.batas, lembar, beside=beside)],
    )
    frame["xaxis"] |= {
        "range": [0, float(diagram.batas)],
        "tickvals": [float(value) for value, _ in diagram.ticks],
        "ticktext": [text for _, text in diagram.ticks],
    }
    return {"data": _traces(rows, diagram, lembar.tema), "layout": frame}


def _place(baris_rows: Sequence[Baris], lembar: Lembar, *, beside: bool) -> tuple[list[_Placed], float]:
    """Give every row its place, and the height of all of them."""
    rows, y = [], 0.0
    for baris in baris_rows:
        lines = lembar.lines(baris.nama) + ([] if beside else [f"<b>{escape(baris.teks)}</b>"])
        centre = y + LINE * len(lines) + NAME_GAP + PATOKAN / 2
        rows.append(_Placed(baris, lines, y, centre))
        y = centre + PATOKAN / 2 + GAP
    return rows, y


def _traces(rows: Sequence[_Placed], diagram: DiagramBatang, tema: Tema) -> list[Figure]:
    track = [(Ruas(0, diagram.batas, TANPA_KELAS, ""), row) for row in rows]
    patokan = [(row.baris.patokan, row) for row in rows if row.baris.patokan]
    ruas = [(ruas, row) for row in rows for ruas in row.baris.ruas_rows]
    traces = [
        _bar_trace(track, diagram.batas, BAR, [ALAS] * len(track)),
        _bar_trace(patokan, diagram.batas, PATOKAN, [piece.kelas.warna(tema) for piece, _ in patokan]),
        _bar_trace(ruas, diagram.batas, BAR, [piece.kelas.warna(tema) for piece, _ in ruas]),
    ]
    if diagram.garis is not None:
        traces.append(_reference_marks(diagram.garis, [row.centre for row in rows]))
    return traces


def _notes(row: _Placed, batas: Number, lembar: Lembar, *, beside: bool) -> Iterator[Figure]:
    yield lembar.heading(row.lines, row.top)
    if beside:
        yield lembar.note(
            f"<b>{escape(row.baris.teks)}</b>", float(batas), row.centre, xanchor="left", xshift=8
        )
    cut = [ruas for ruas in row.baris.ruas_rows if ruas.akhir > batas]
    for ruas in cut[-1:]:
        font = {"size": 10, "color": ruas.kelas.teks(lembar.tema)}
        yield lembar.note("▶", float(batas), row.centre, xanchor="right", font=font)


def _bar_trace(
    pieces: Sequence[tuple[Ruas, _Placed]], batas: Number, thickness: int, colours: list[str]
) -> Figure:
    ends = [min(piece.akhir, batas) for piece, _ in pieces]
    return {
        "type": "bar",
        "orientation": "h",
        "base": [float(piece.awal) for piece, _ in pieces],
        "x": [float(end - piece.awal) for (piece, _), end in zip(pieces, ends, strict=True)],
        "y": [row.centre for _, row in pieces],
        "width": thickness,
        "marker": {"color": colours, "line": {"width": 0}, "cornerradius": 2},
        "customdata": [row.baris.kunci for _, row in pieces],
        "hovertext": [escape(piece.rincian or row.baris.nama) for piece, row in pieces],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _reference_marks(at: Number, centres: Sequence[float]) -> Figure:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [float(at)] * len(centres),
        "y": list(centres),
        "marker": {
            "symbol": "line-ns",
            "size": PATOKAN / MARK_STRETCH,
            "line": {"width": 2.5, "color": GARIS},
        },
        "hoverinfo": "skip",
    }
