"""Susun LAKIP: what is there, what lacks, a look at each table, and the files to take away."""

import streamlit as st

from lakip.domain.peran import Hak
from lakip.workflow import penyusunan
from ui import sitemap
from ui.compiled import compile_on_request, show_readiness
from ui.frame import open_page
from ui.hand_edited import show_take_back
from ui.readiness import show_summary
from ui.session import ask, may
from ui.tables import show_table

tahun, _ = open_page(sitemap.SUSUN.nama)
with st.spinner("Menyiapkan tabel LAKIP…"):
    tables = {table.id: table for table in ask(penyusunan.tables, tahun)}

st.header("Kelengkapan tujuh analisis", anchor=False)
show_summary(tahun)

st.header("Kelengkapan tabel", anchor=False)
show_readiness(list(tables.values()))

st.header("Lihat tabel", anchor=False)
first_filled = next((n for n, table in enumerate(tables.values()) if table.rows), 0)
chosen = st.selectbox(
    "Tabel", list(tables), index=first_filled, format_func=lambda kode: f"{kode} {tables[kode].judul}"
)
show_table(tables[chosen])

if may(Hak.SUSUN):
    st.header("Berkas LAKIP", anchor=False)
    st.text("Penyusunan boleh diulang; data yang sama menghasilkan berkas yang sama.")
    compile_on_request(tahun)

    st.header("Unggah Kembali Naskah", anchor=False)
    show_take_back(tahun)
