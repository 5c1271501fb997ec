"""The product's pages as dashboards are usually written, behind plain `streamlit run`: `python bench/layar/biasa.py run ui/main.py`.

Same pages, same questions; but answers lie in st.cache_data (a copy for every rerun), every chart is built and checked by
plotly, every table is a frame of pandas that leaves with every rerun, and nobody is asked who they are.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st
from streamlit.web import cli

sys.path.insert(0, str(Path(__file__).parents[2]))

from bench.layar.siapa_saja import let_anybody_in
from lakip.present.tables import Table
from ui import plain_figure, session, tables

answers: dict[str, Callable[..., Any]] = {}


@st.cache_data(show_spinner=False)
def _answer(name: str, args: tuple[Any, ...], named: dict[str, Any]) -> Any:
    return answers[name](session.store(), *args, **named)


def ask(function: Any, /, *args: Any, **named: Any) -> Any:
    """Give the answer out of st.cache_data."""
    name = f"{function.__module__}.{function.__qualname__}"
    answers[name] = function
    return _answer(name, args, named)


def fold_table(table: Table, label: str = "Lihat tabel", **_: Any) -> None:
    """Send the frame whether or not somebody unfolds it."""
    with st.expander(label):
        st.dataframe(pd.DataFrame([{c.label: row.value(c.key) for c in table.columns} for row in table.rows]))


let_anybody_in()
session.ask = ask
tables.fold_table = fold_table
plain_figure.PlainFigure = go.Figure

if __name__ == "__main__":
    sys.exit(cli.main())
