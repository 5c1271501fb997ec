"""The mark of the sample agency, on every page and on what is taken away."""

import streamlit as st

from lakip.workflow import contoh
from ui.session import ask

MARK = ":orange-badge[DATA CONTOH] Instansi, nama, dan angka di sini rekaan."
PREFIX = "CONTOH_"


def show_sample_mark() -> None:
    """Say above every page that what it shows is fictional."""
    if ask(contoh.is_sample):
        st.markdown(MARK)


def file_name(name: str) -> str:
    """Give the name a file is taken away under; one made of the sample says so."""
    return f"{PREFIX}{name}" if ask(contoh.is_sample) else name
