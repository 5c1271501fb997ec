"""Who asks, which pages they get, and the one that runs."""

import streamlit as st


def _ringkasan() -> None:
    st.title("LAKIP")
    st.write("Aplikasi siap dipakai dan hanya dapat dibuka dari komputer ini.")


st.navigation([st.Page(_ringkasan, title="Ringkasan", url_path="", default=True)], position="top").run()
