"""Pieces that pages put on the screen: cards, links, charts, tables."""

from collections.abc import Sequence
from typing import NamedTuple

import streamlit as st

from ui import sitemap

CARD_MIN_WIDTH = 250
"""Pixels; narrower and "Rp15,19 M dari Rp16,02 M" would wrap."""


class Kartu(NamedTuple):
    """One figure with its name above and its meaning below; `penting` is never cut off."""

    judul: str
    penting: str
    keterangan: str


def show_cards(kartu: Sequence[Kartu]) -> None:
    """Show figures side by side, all equally high; one below the other on a phone."""
    grid = st.grid(min(len(kartu), 4), min_column_width=CARD_MIN_WIDTH, border=True)
    for item in kartu:
        with grid.cell():
            st.text(item.judul)
            st.markdown(f"### {item.penting}")
            st.text(item.keterangan)


def link(halaman: sitemap.Halaman, label: str, **filters: str) -> None:
    """Show a link to a page, with filters that the page will open with."""
    st.page_link(halaman.script, label=label, query_params=filters or None)
