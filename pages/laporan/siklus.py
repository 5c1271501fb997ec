"""Proses LAKIP: where the report is and who holds it, what is late, what this person does next, and what happened."""

import streamlit as st

from lakip.present.views import proses as words
from lakip.workflow import siklus
from ui import sitemap, widgets
from ui.cycle import (
    offer_amending,
    offer_next_year,
    offer_opening,
    offer_review,
    show_own_steps,
    show_waiting,
)
from ui.frame import open_page
from ui.rangkap import show_rangkap
from ui.sending import show_sending
from ui.session import ask, fetch, own_unit
from ui.sop_times import tell_ended
from ui.tables import show_table

tahun, _ = open_page(sitemap.SIKLUS.nama)
if own_unit():
    st.text(fetch(siklus.status, tahun))
    show_waiting(tahun, sitemap.SIKLUS)
    st.stop()
tell_ended(tahun)
events = ask(siklus.events, tahun)
if not events and ask(siklus.cycle, tahun) is None:
    offer_opening(tahun)
    st.stop()
proses = fetch(siklus.board, tahun)

st.header("Di mana laporannya?", anchor=False)
st.text(words.where(proses))
for sentence in words.late(proses):
    st.warning(sentence)

st.header("Apa yang menunggu saya?", anchor=False)
show_waiting(tahun, sitemap.SIKLUS)
show_own_steps(tahun, proses)
offer_review(tahun, proses)
offer_next_year(tahun)
show_rangkap(tahun)

st.header("Enam langkah", anchor=False)
show_table(words.table(proses))
widgets.link(sitemap.KEPATUHAN_SOP, "Lihat waktu pelaksanaan terhadap waktu baku", tahun=str(tahun))

st.header("Pengiriman", anchor=False)
show_sending(tahun)

st.header("Riwayat", anchor=False)
show_table(words.history(events, tahun))
offer_amending(tahun, events)
