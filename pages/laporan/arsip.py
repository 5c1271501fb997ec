"""Arsip Dokumen: whatever came in or went out, found and taken again; the package for the portal and the data sheets."""

import streamlit as st

from lakip.domain.arsip import Cari, Jenis
from lakip.workflow import arsip
from ui import filters, sitemap
from ui.archive import ask_for, offer_data_sheet, offer_package, say_nothing_compiled, show_found
from ui.frame import open_page
from ui.session import ask, own_unit

tahun, bar = open_page(sitemap.ARSIP.nama)
with bar:
    unit = filters.unit()
show_found(ask_for(tahun), unit)
if own_unit() is not None:
    st.stop()

st.header("Paket untuk portal tingkat atas", anchor=False)
if ask(arsip.search, Cari(tahun, Jenis.NASKAH))[1]:
    offer_package(tahun)
else:
    say_nothing_compiled(tahun)

st.header("Data untuk LPPD dan Laporan Tahunan", anchor=False)
offer_data_sheet(tahun)
