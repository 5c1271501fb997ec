"""Pekerjaan Saya: what waits for this person, what was done a year ago and with which files, and who can be asked."""

import streamlit as st

from lakip.present.views import pengguna
from lakip.workflow import serah_terima
from ui import sitemap, widgets
from ui.cycle import show_waiting
from ui.frame import open_page
from ui.session import act, ask
from ui.tables import show_table

tahun, _ = open_page(sitemap.PEKERJAAN_SAYA.nama)

st.header(f"Menunggu untuk LAKIP tahun {tahun}", anchor=False)
show_waiting(tahun, sitemap.PEKERJAAN_SAYA)

st.header("Menunggu keputusan", anchor=False)
show_table(pengguna.open_work(act(serah_terima.open_work)))

st.header("Pekerjaan pendahulu", anchor=False)
show_table(pengguna.inherited(act(serah_terima.inherited, tahun), tahun))

st.header(f"Setahun sebelumnya: LAKIP tahun {tahun - 1}", anchor=False)
show_table(pengguna.done(act(serah_terima.done, tahun - 1), tahun - 1))
widgets.link(sitemap.ARSIP, f"Ambil berkasnya di {sitemap.ARSIP.nama}", tahun=str(tahun - 1))

st.header("Kepada siapa bertanya", anchor=False)
show_table(pengguna.to_ask(ask(serah_terima.to_ask)))
