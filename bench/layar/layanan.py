"""The empty page behind the product's own server: same gate, same settings, same warm start."""

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from ui import serve
from ui.gate import Gate

app = st.App(Path(__file__).with_name("kosong.py"), middleware=[Middleware(Gate)], lifespan=serve.lifespan)

if __name__ == "__main__":
    serve.main(app)
