"""One sentence about what was just done, shown at the top of the page that is drawn next."""

from typing import NoReturn

import streamlit as st

_KEY = "kabar"


def tell_and_rerun(kalimat: str) -> NoReturn:
    """Draw the page again and let it begin with this sentence (a constant: it is read as markdown)."""
    st.session_state[_KEY] = kalimat
    st.rerun()


def tell_next(kalimat: str) -> None:
    """Let the page that is drawn next begin with this sentence (a constant: it is read as markdown)."""
    st.session_state[_KEY] = kalimat


def show_news() -> None:
    """Show the sentence once."""
    if kalimat := st.session_state.pop(_KEY, None):
        st.success(kalimat)
