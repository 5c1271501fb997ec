"""Descriptions of charts as plain Plotly figures (dicts), for go.Figure(…, _validate=False)."""

from lakip.present.charts import Deret, Diagram, DiagramBatang
from lakip.present.drawers.bars import draw_bars
from lakip.present.drawers.columns import draw_columns
from lakip.present.drawers.heatmap import draw_heatmap
from lakip.present.drawers.parts import Figure
from lakip.present.palette import Tema

__all__ = ["Figure", "draw"]


def draw(diagram: Diagram, tema: Tema) -> Figure:
    """Give the figure of any description, coloured for the page it stands on."""
    if isinstance(diagram, DiagramBatang):
        return draw_bars(diagram, tema)
    if isinstance(diagram, Deret):
        return draw_columns(diagram, tema)
    return draw_heatmap(diagram, tema)
