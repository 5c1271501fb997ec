"""Permintaan Data: who asks for the report, the Nota Dinas to the units, who has answered, reminders (SOP langkah 1 and 2)."""

import streamlit as st

from lakip.domain.peran import Hak
from lakip.domain.waktu import now
from lakip.present import permintaan
from lakip.present.views import penyerahan
from lakip.workflow import surat_permintaan
from ui import sitemap, widgets
from ui.frame import open_page
from ui.messages import literal, say_empty
from ui.requests import offer_step_one, show_incoming, show_letter, show_own, show_unit
from ui.session import ask, may, own_unit
from ui.tables import fold_table, show_table

tahun, _ = open_page(sitemap.PERMINTAAN.nama)
if unit := own_unit():
    show_own(tahun, unit)
    st.stop()
rows = ask(surat_permintaan.requests, tahun, now().date())
if not rows:
    say_empty("Belum ada Bagian/Bidang yang diminta datanya; lengkapi rencana lebih dahulu.", sitemap.RENCANA)
    st.stop()

st.header("Siapa yang meminta laporan?", anchor=False)
show_incoming(tahun)

st.header("Surat permintaan kepada Bagian dan Bidang", anchor=False)
show_letter(tahun)
offer_step_one(tahun)

st.header("Siapa yang sudah menjawab?", anchor=False)
widgets.show_cards(permintaan.cards(rows))
if late := permintaan.terlambat(rows):
    st.warning(literal(late))
show_table(permintaan.table(rows, tahun))
if (diagram := penyerahan.chart(rows)) is not None:
    widgets.show_chart(diagram, key="penyerahan")
    st.text(penyerahan.sentence(rows, now().date()))

if may(Hak.SOP):
    st.header("Mengingatkan", anchor=False)
    show_unit(tahun)

st.header("Register Data dari Bagian dan Bidang", anchor=False)
fold_table(ask(surat_permintaan.register, tahun), "Lihat register permintaan dan penerimaan data")
