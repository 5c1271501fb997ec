"""Bars under each other: bullets, pagu and realisasi, Gantt, percent of a standard."""

from collections.abc import Sequence
from html import escape

from lakip.present.charts import Baris, DiagramBatang, Number, Ruas
from lakip.present.drawers.parts import GAP, Figure, Lembar, layout
from lakip.present.palette import ALAS, GARIS, TANPA_KELAS

BAR = 13
PATOKAN = 21
AXIS = 26
SIGN = 7.3
"""Pixels of one sign of bold 13-pixel type, on average."""


def draw_bars(diagram: DiagramBatang, lembar: Lembar) -> Figure:
    """Give the figure: a grey track per row, the patokan wide behind, the stretches in front, the figure beside."""
    centres, height = _places(diagram.baris_rows, lembar)
    pieces = list(zip(diagram.baris_rows, centres, strict=True))
    data = _traces(pieces, diagram.batas, lembar)
    if diagram.garis is not None:
        data.append(_reference_marks(diagram.garis, centres))
    longest = max((len(baris.teks) for baris in diagram.baris_rows), default=0)
    frame = layout(
        lembar,
        height,
        bottom=AXIS,
        right=round(longest * SIGN) + 16,
        notes=_notes(pieces, diagram.batas, lembar),
    )
    frame["xaxis"] |= {
        "range": [0, float(diagram.batas)],
        "tickvals": [float(value) for value, _ in diagram.ticks],
        "ticktext": [text for _, text in diagram.ticks],
    }
    return {"data": data, "layout": frame}


def _places(baris_rows: Sequence[Baris], lembar: Lembar) -> tuple[list[float], float]:
    """Give the middle of every bar and the height of all rows, in pixels from the top."""
    centres, y = [], 0.0
    for baris in baris_rows:
        centres.append(y + lembar.name_height(baris.nama) + PATOKAN / 2 + 1)
        y = centres[-1] + PATOKAN / 2 + GAP
    return centres, y


def _traces(pieces: Sequence[tuple[Baris, float]], batas: Number, lembar: Lembar) -> list[Figure]:
    track = [(Ruas(0, batas, TANPA_KELAS, ""), baris, centre) for baris, centre in pieces]
    patokan = [(baris.patokan, baris, centre) for baris, centre in pieces if baris.patokan]
    ruas = [(ruas, baris, centre) for baris, centre in pieces for ruas in baris.ruas_rows]
    return [
        _bar_trace(track, batas, BAR, [ALAS] * len(track)),
        _bar_trace(patokan, batas, PATOKAN, [piece.kelas.warna(lembar.tema) for piece, _, _ in patokan]),
        _bar_trace(ruas, batas, BAR, [piece.kelas.warna(lembar.tema) for piece, _, _ in ruas]),
    ]


def _notes(pieces: Sequence[tuple[Baris, float]], batas: Number, lembar: Lembar) -> list[Figure]:
    notes = []
    for baris, centre in pieces:
        top = centre - PATOKAN / 2 - 1 - lembar.name_height(baris.nama)
        beside = lembar.note(f"<b>{escape(baris.teks)}</b>", float(batas), centre, xanchor="left", xshift=8)
        notes += [lembar.name_above(baris.nama, top), beside, *_arrow(baris, batas, centre, lembar)]
    return notes


def _bar_trace(
    pieces: Sequence[tuple[Ruas, Baris, float]], batas: Number, thickness: int, colours: list[str]
) -> Figure:
    ends = [min(piece.akhir, batas) for piece, _, _ in pieces]
    return {
        "type": "bar",
        "orientation": "h",
        "base": [float(piece.awal) for piece, _, _ in pieces],
        "x": [float(end - piece.awal) for (piece, _, _), end in zip(pieces, ends, strict=True)],
        "y": [centre for _, _, centre in pieces],
        "width": thickness,
        "marker": {"color": colours, "line": {"width": 0}, "cornerradius": 2},
        "customdata": [baris.kunci for _, baris, _ in pieces],
        "hovertext": [escape(piece.rincian or baris.nama) for piece, baris, _ in pieces],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _reference_marks(at: Number, centres: Sequence[float]) -> Figure:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [float(at)] * len(centres),
        "y": list(centres),
        "marker": {"symbol": "line-ns", "size": PATOKAN, "line": {"width": 2.5, "color": GARIS}},
        "hoverinfo": "skip",
    }


def _arrow(baris: Baris, batas: Number, centre: float, lembar: Lembar) -> list[Figure]:
    """Mark a bar that goes on beyond the axis."""
    cut = [ruas for ruas in baris.ruas_rows if ruas.akhir > batas]
    return [
        lembar.note(
            "▶",
            float(batas),
            centre,
            xanchor="right",
            font={"size": 10, "color": ruas.kelas.teks(lembar.tema)},
        )
        for ruas in cut[-1:]
    ]
