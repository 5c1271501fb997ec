"""Unggah Data Bidang: hand in what a Bagian/Bidang has, or one file for the whole agency, and see what came so far."""

import streamlit as st

from lakip.domain.peran import Hak
from lakip.workflow import penerimaan
from ui import filters
from ui.documents import show_documents
from ui.frame import open_page
from ui.session import ask, may, own_unit
from ui.unit_books import offer_book
from ui.upload_form import take_files
from ui.uploads import show_uploads

SE_INSTANSI = "Berkas se-instansi (baris dibagi menurut kode)"

tahun, bar = open_page("Unggah Data Bidang")
with bar:
    unit = filters.choose("Berkas dari", "unit", *filters.units(SE_INSTANSI), width=420) or None

if may(Hak.UNGGAH):
    st.header("Unggah berkas", anchor=False)
    if own := own_unit():
        offer_book(tahun, own)
    take_files(tahun, unit)

st.header("Berkas yang sudah diterima", anchor=False)
show_uploads(tahun, unit)

if ask(penerimaan.documents, tahun, unit):
    st.header("Surat, foto, dan PDF yang sudah diterima", anchor=False)
    show_documents(tahun, unit)
