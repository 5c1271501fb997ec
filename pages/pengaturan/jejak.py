"""Jejak: who saw and changed what between two moments."""

import streamlit as st

from lakip.workflow import jejak
from ui import sitemap
from ui.messages import telling
from ui.session import ask
from ui.trail import ask_for, show_found

st.title(sitemap.JEJAK.nama, anchor=False)
st.text(
    "Setiap perubahan tercatat dan tidak dapat diubah tanpa ketahuan; halaman yang dibuka dan berkas yang diunduh tercatat "
    "bila aplikasi memakai akun."
)
st.text(
    f"Kepala catatan sekarang: {ask(jejak.head)}. Simpan di luar aplikasi untuk dicocokkan dengan verify --kepala."
)
with telling():
    show_found(ask_for())
