"""The web application, served by `make run`, `uvicorn app:app` or `streamlit run app.py`."""

import streamlit as st
from starlette.middleware import Middleware

from ui import serve
from ui.gate import Gate

app = st.App("ui/main.py", middleware=[Middleware(Gate)], lifespan=serve.lifespan)

if __name__ == "__main__":
    serve.main(app)
