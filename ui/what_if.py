"""Bagaimana jika: suppose figures for what is left of the year; nothing of it is stored."""

from typing import Any

import streamlit as st

from lakip.present import labels
from lakip.present.views import tren as view
from lakip.workflow import tren
from ui.messages import telling
from ui.session import ask, fetch
from ui.widgets import show_cards

Row = dict[str, Any]
NOTHING_STORED = "Hanya perkiraan di layar ini: tidak ada angka yang disimpan, dan laporan tidak berubah."


def suppose(tahun: int, row: Row) -> None:
    """Ask for figures of the periods that are open, and show what the year and the means would come to."""
    kode = row["kode"]
    st.text(NOTHING_STORED)
    periods = ask(tren.open_periods, tahun, kode)
    with st.container(horizontal=True):
        isian = {
            n: st.text_input(_label(n), key=f"andai_{kode}_{tahun}_{n}", placeholder="Misalnya: 82,7")
            for n in periods
        }
    if not any(text.strip() for text in isian.values()):
        return
    with telling():
        show_cards(view.what_if_cards(fetch(tren.what_if, tahun, kode, isian), row))
    if tren.TAHUN not in periods and not all(text.strip() for text in isian.values()):
        st.text("Triwulan yang dikosongkan tidak ikut digabung.")


def _label(periode: int) -> str:
    return "Realisasi setahun" if periode == tren.TAHUN else f"Realisasi {labels.TRIWULAN[periode - 1]}"
