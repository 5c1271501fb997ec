"""Tampilan cetak: the page as it will stand on A4, with whole tables and charts on light ground whatever the theme."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from lakip.domain.desimal import MISSING
from ui import sitemap
from ui.plain_text import literal

KEY = "cetak"
ON = "1"
ASSETS = Path(__file__).parent / "assets"


def is_on() -> bool:
    """Tell whether the page is drawn for paper."""
    return st.query_params.get(KEY) == ON


def dress() -> None:
    """Let every page print well, and in the print view look like its paper."""
    st.html(ASSETS / "cetak.css")
    if is_on():
        st.html(ASSETS / "kertas.css")
    elif st.context.theme.type == "dark":
        st.html(ASSETS / "cetak_gelap.css")


def offer(here: sitemap.Halaman) -> None:
    """Lead into the print view of this page and out of it; the browser itself prints."""
    filters = {key: value for key, value in st.query_params.to_dict().items() if key != KEY}
    if is_on():
        st.text("Tekan Ctrl+P untuk mencetak atau menyimpan sebagai PDF.")
        label = "Kembali ke layar"
    else:
        filters[KEY], label = ON, "Tampilan cetak"
    st.page_link(here.script, label=label, icon=":material/print:", query_params=filters or None)


def show_rows(rows: Sequence[Mapping[str, Any]], *, alt: str, **options: Any) -> None:
    """Show rows of one kind as they are scrolled on the screen, and all of them on paper."""
    if is_on():
        texts = {label: ["" if row[label] is None else str(row[label]) for row in rows] for label in rows[0]}
        show_whole(texts, alt=alt)
    else:
        st.dataframe(rows, hide_index=True, placeholder=MISSING, alt=alt, **options)


def show_whole(texts: Mapping[str, Sequence[str]], *, alt: str, right: Collection[str] = ()) -> None:
    """Show a table with nothing cut off, given by column; those named in `right` hold figures."""
    escaped = pd.DataFrame({label: [literal(text) for text in column] for label, column in texts.items()})
    styled = escaped.style.set_properties(subset=[*right], **{"text-align": "right"})
    st.table(styled, hide_index=True, alt=alt)
