"""A heatmap: a name above each row of cells, a class and its symbol in each cell."""

from collections.abc import Sequence
from html import escape

from lakip.present.charts import PetaPanas, Sel
from lakip.present.drawers.parts import GAP, LINE, Figure, Lembar, layout
from lakip.present.palette import Tema

CELL = 34
Placed = tuple[Sel, int, float]
"""A cell, its column, and the height of its middle."""


def draw_heatmap(peta: PetaPanas, lembar: Lembar) -> Figure:
    """Give the figure: headings on top where there are any, then the rows; a row without a name joins the one above."""
    notes = [
        lembar.note(f"<b>{escape(judul)}</b>", at + 0.5, LINE / 2, xanchor="center")
        for at, judul in enumerate(peta.kolom)
        if judul
    ]
    cells: list[Placed] = []
    y = LINE + 8.0 if notes else 0.0
    for nama, sel_rows in peta.baris_rows:
        if lines := lembar.lines(nama):
            notes.append(lembar.heading(lines, y))
        else:
            y -= GAP
        centre = y + LINE * len(lines) + CELL / 2 + 2
        cells += [(sel, at, centre) for at, sel in enumerate(sel_rows)]
        y = centre + CELL / 2 + GAP
    frame = layout(lembar, y, bottom=0, notes=notes)
    frame["xaxis"] |= {"range": [0, len(peta.kolom)], "visible": False}
    return {"data": [_cell_blocks(cells, lembar.tema), _cell_texts(cells, lembar.tema)], "layout": frame}


def _cell_blocks(cells: Sequence[Placed], tema: Tema) -> Figure:
    return {
        "type": "bar",
        "orientation": "h",
        "base": [at + 0.01 for _, at, _ in cells],
        "x": [0.98] * len(cells),
        "y": [centre for _, _, centre in cells],
        "width": CELL,
        "marker": {
            "color": [sel.kelas.warna(tema) for sel, _, _ in cells],
            "line": {"width": 0},
            "cornerradius": 3,
        },
        "hovertext": [escape(sel.rincian) for sel, _, _ in cells],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _cell_texts(cells: Sequence[Placed], tema: Tema) -> Figure:
    return {
        "type": "scatter",
        "mode": "text",
        "x": [at + 0.5 for _, at, _ in cells],
        "y": [centre for _, _, centre in cells],
        "text": [escape(sel.teks) for sel, _, _ in cells],
        "textfont": {"color": [sel.kelas.teks(tema) for sel, _, _ in cells], "size": 13},
        "hoverinfo": "skip",
    }
