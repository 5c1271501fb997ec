"""Rencana & Target: the plan in force, the workbook of each Bagian/Bidang, and taking in a changed plan."""

import streamlit as st

from lakip.domain.peran import Hak
from lakip.workflow.toko import is_empty
from ui import sitemap
from ui.frame import open_page
from ui.messages import say_empty
from ui.news import tell_and_rerun
from ui.plan_intake import offer_template, take_plan
from ui.plan_tables import show_plan
from ui.session import ask, may
from ui.unit_books import show_unit_books

if ask(is_empty):
    st.title(sitemap.RENCANA.nama, anchor=False)
    say_empty(
        "Belum ada rencana; mulailah dengan mengunggah buku rencana.", sitemap.MULAI, "Buka halaman Mulai"
    )
    st.stop()

tahun, _ = open_page(sitemap.RENCANA.nama)

st.header("Rencana yang berlaku", anchor=False)
show_plan(tahun)

st.header("Buku kerja Bagian/Bidang", anchor=False)
st.text("Berikan buku kerja ini kepada setiap Bagian/Bidang; indikator dan targetnya sudah terisi.")
show_unit_books(tahun)

if not may(Hak.RENCANA):
    st.stop()
st.header("Perbarui rencana", anchor=False)
st.text(
    "Unggah buku rencana yang sudah diubah. Perubahan ditampilkan lebih dahulu dan baru tersimpan setelah disetujui."
)
offer_template()
if take_plan():
    tell_and_rerun("Rencana tersimpan.")
