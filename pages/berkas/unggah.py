"""Unggah Data Bidang: hand in the workbooks of a Bagian/Bidang, or one file for the whole agency."""

import streamlit as st

from lakip.workflow import perencanaan
from ui import filters
from ui.frame import open_page
from ui.session import ask
from ui.upload_form import show_last_results, take_files
from ui.uploads import show_uploads

SE_INSTANSI = {filters.ALL: "Berkas se-instansi (baris dibagi menurut kode)"}

tahun, bar = open_page("Unggah Data Bidang")
names = {row["kode"]: row["nama"] for row in ask(perencanaan.units)}
with bar:
    unit = filters.choose("Berkas dari", "unit", SE_INSTANSI | names, filters.ALL, width=420) or None

st.header("Unggah berkas", anchor=False)
take_files(tahun, unit)
show_last_results(tahun, unit)

st.header("Berkas yang sudah diterima", anchor=False)
show_uploads(tahun, unit)
