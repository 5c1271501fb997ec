"""The web application, served by `make run`, `uvicorn app:app` or `streamlit run app.py`."""

import streamlit as st
from starlette.middleware import Middleware

from ui import serve
from ui.failure import say_broken
from ui.gate import Gate
from ui.routes import ON_ERROR, ROUTES

app = st.App(
    "ui/main.py",
    routes=ROUTES,
    middleware=[Middleware(Gate)],
    lifespan=serve.lifespan,
    exception_handlers=ON_ERROR,
    on_script_error=say_broken,
)

if __name__ == "__main__":
    serve.main(app)
