"""Descriptions of charts as plain Plotly figures (dicts) that a browser can draw as they are."""

from lakip.present.charts import Deret, Diagram, DiagramBatang, Sebaran, Tangga
from lakip.present.drawers.bars import draw_bars
from lakip.present.drawers.columns import draw_columns
from lakip.present.drawers.heatmap import draw_heatmap
from lakip.present.drawers.parts import Figure, Lembar
from lakip.present.drawers.scatter import draw_scatter
from lakip.present.drawers.stairs import draw_stairs

__all__ = ["Figure", "Lembar", "draw"]


def draw(diagram: Diagram, lembar: Lembar) -> Figure:
    """Give the figure of any description, for the page it stands on."""
    if isinstance(diagram, DiagramBatang):
        return draw_bars(diagram, lembar)
    if isinstance(diagram, Deret):
        return draw_columns(diagram, lembar)
    if isinstance(diagram, Sebaran):
        return draw_scatter(diagram, lembar)
    if isinstance(diagram, Tangga):
        return draw_stairs(diagram, lembar)
    return draw_heatmap(diagram, lembar)
