"""What Streamlit does with a figure that was drawn ready."""

import json

from streamlit.testing.v1 import AppTest


def page() -> None:
    import streamlit as st

    from ui.plain_figure import PlainFigure

    st.plotly_chart(PlainFigure({"data": [{"type": "bar", "x": [1, 2]}], "layout": {"height": 120}}))


def test_the_drawn_figure_reaches_the_browser_as_it_is():
    chart = AppTest.from_function(page).run().get("plotly_chart")[0]
    assert json.loads(chart.proto.spec) == {
        "data": [{"type": "bar", "x": [1, 2]}],
        "layout": {"height": 120},
    }
