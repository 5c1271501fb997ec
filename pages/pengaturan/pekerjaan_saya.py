"""Pekerjaan Saya: what waits for this person, and what those before in the jabatan did last year."""

import streamlit as st

from lakip.present.views import pengguna
from lakip.workflow import serah_terima
from ui import sitemap
from ui.cycle import show_waiting
from ui.frame import open_page
from ui.session import act
from ui.tables import show_table

tahun, _ = open_page(sitemap.PEKERJAAN_SAYA.nama)

st.header(f"Menunggu untuk LAKIP tahun {tahun}", anchor=False)
show_waiting(tahun, sitemap.PEKERJAAN_SAYA)

st.header("Menunggu keputusan", anchor=False)
show_table(pengguna.open_work(act(serah_terima.open_work)))

st.header("Pekerjaan pendahulu", anchor=False)
show_table(pengguna.inherited(act(serah_terima.inherited, tahun), tahun))
