"""Descriptions of charts as plain Plotly figures (dicts) that a browser can draw as they are."""

from lakip.present.charts import Deret, Diagram, DiagramBatang
from lakip.present.drawers.bars import draw_bars
from lakip.present.drawers.columns import draw_columns
from lakip.present.drawers.heatmap import draw_heatmap
from lakip.present.drawers.parts import Figure, Lembar

__all__ = ["Figure", "Lembar", "draw"]


def draw(diagram: Diagram, lembar: Lembar) -> Figure:
    """Give the figure of any description, for the page it stands on."""
    if isinstance(diagram, DiagramBatang):
        return draw_bars(diagram, lembar)
    if isinstance(diagram, Deret):
        return draw_columns(diagram, lembar)
    return draw_heatmap(diagram, lembar)
