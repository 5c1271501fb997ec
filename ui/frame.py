"""What stands around every page: title, agency, year and date of the data above it; the sidebar's foot beside it."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lakip.present.views.ringkasan import data_per
from lakip.workflow import pengukuran, toko
from ui import filters, printing, sitemap
from ui.account_box import show_account, watch_session
from ui.help import offer_help
from ui.news import show_news
from ui.recovery import show_recovered
from ui.sample import show_sample_mark
from ui.sample_removal import offer_removal
from ui.session import ask, pelaku
from ui.tour import offer_tour, show_tour


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
    """Say of when the newest data of the year are."""
    return data_per(ask(pengukuran.as_of, tahun), tahun)


def surround(here: sitemap.Halaman) -> None:
    """Write what every page has: who is signed in, its help, what a recovery has lost, what was just done."""
    watch_session()
    printing.dress()
    with st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center"):
        show_sample_mark()
        offer_removal()
        if here.opens_to(pelaku()):
            printing.offer(here)
        offer_help(here)
    show_account()
    offer_tour()
    show_recovered()
    show_news()
    if here.opens_to(pelaku()):
        show_tour()
