"""What stands around every page: title, agency, year and date of the data above it; the sidebar's foot beside it."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lakip.domain.tanggal import waktu_panjang
from lakip.workflow import pengukuran, toko
from ui import filters
from ui.account_box import show_account, watch_session
from ui.news import show_news
from ui.recovery import show_recovered
from ui.session import ask

ZONA = "WIB"


def open_page(judul: str) -> tuple[int, DeltaGenerator]:
    """Write the head of a page with the year filter; give the year and the bar that further filters go into.

    Use it as `tahun, bar = open_page("Anggaran")` and `with bar: unit = filters.unit()`.
    """
    st.title(judul, anchor=False)
    head = st.container(gap=None)
    bar = st.container(horizontal=True, vertical_alignment="bottom")
    with bar:
        tahun = filters.tahun()
    with head:
        st.text(ask(toko.instansi).get("nama", ""))
        st.text(as_of(tahun))
    return tahun, bar


def as_of(tahun: int) -> str:
    """Give "Data per 17 Januari 2025 pukul 15.30 WIB", the moment of the newest upload of the year."""
    newest = ask(pengukuran.as_of, tahun)
    if newest is None:
        return f"Belum ada data yang diterima untuk tahun {tahun}."
    return f"Data per {waktu_panjang(newest.replace(second=0, microsecond=0))} {ZONA}"


def surround() -> None:
    """Write what every page has: who is signed in, what a recovery has lost, what was just done."""
    watch_session()
    show_account()
    show_recovered()
    show_news()
