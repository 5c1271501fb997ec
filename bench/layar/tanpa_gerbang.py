"""The product's own pages without the gate: nobody is asked who they are."""

from pathlib import Path

import streamlit as st

from bench.layar.siapa_saja import let_anybody_in
from ui import serve

let_anybody_in()
app = st.App(Path(__file__).parents[2] / "ui" / "main.py", lifespan=serve.lifespan)

if __name__ == "__main__":
    serve.main(app)
