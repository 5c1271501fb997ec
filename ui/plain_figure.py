"""A chart on its way to the browser: the drawers give it ready, so nothing copies or checks it again at every rerun.

A go.Figure would turn every value into an object of plotly and back, which is two thirds of the cost of a page; that
what the drawers write is valid to plotly is a test (tests/unit/present/test_drawers.py).
"""

from plotly.basedatatypes import BaseFigure

from lakip.present.drawers import Figure


class PlainFigure(BaseFigure):  # type: ignore[misc]  # plotly ships no types
    """What st.plotly_chart takes for a figure of plotly and asks one thing of: `to_dict`."""

    def __init__(self, figure: Figure) -> None:  # nothing of BaseFigure is built: that is the point
        self._plain = figure

    def to_dict(self) -> Figure:
        """Give the drawn figure itself; nobody may change it."""
        return self._plain
