"""Susun LAKIP: what is there, what lacks, a look at each table, and the files to take away."""

import streamlit as st

from lakip.domain.pelaku import PENGGUNA_LOKAL
from lakip.workflow import penyusunan
from ui import sitemap
from ui.compiled import show_files, show_readiness
from ui.frame import open_page
from ui.messages import telling
from ui.session import ask, store
from ui.tables import show_table

tahun, _ = open_page(sitemap.SUSUN.nama)
tables = {table.id: table for table in ask(penyusunan.tables, tahun)}

st.header("Kelengkapan tabel", anchor=False)
show_readiness(list(tables.values()))

st.header("Lihat tabel", anchor=False)
chosen = st.selectbox("Tabel", list(tables), format_func=lambda kode: f"{kode} {tables[kode].judul}")
show_table(tables[chosen])

st.header("Berkas LAKIP", anchor=False)
st.text("Penyusunan boleh diulang; data yang sama menghasilkan berkas yang sama.")
if st.button("Susun LAKIP", type="primary"):
    with st.status("Menyusun berkas LAKIP…") as status, telling():
        st.session_state["edisi"] = (tahun, penyusunan.compile_edition(store(), PENGGUNA_LOKAL, tahun))
        status.update(label="Berkas LAKIP sudah tersusun.", state="complete")

tahun_edisi, edisi = st.session_state.get("edisi", (None, None))
if tahun_edisi == tahun:
    show_files(edisi)
