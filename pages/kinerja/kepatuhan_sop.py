"""Waktu Pelaksanaan SOP: the six steps against their waktu baku."""

import streamlit as st

from lakip.present.views import waktu_sop
from lakip.workflow import siklus
from ui import sitemap, widgets
from ui.frame import open_page
from ui.session import ask
from ui.tables import fold_table, show_table

tahun, _ = open_page(sitemap.KEPATUHAN_SOP.nama)
hasil, sop = ask(siklus.sop_result, tahun), ask(siklus.sop, tahun)

widgets.show_cards(waktu_sop.cards(hasil, sop))
st.text(waktu_sop.difference(sop))

schedule = waktu_sop.schedule(hasil, ask(siklus.kalender))
if schedule is None:
    st.info(
        f"Belum ada langkah yang dicatat untuk LAKIP tahun {tahun}; catatan waktunya diimpor dari berkas CSV."
    )
else:
    widgets.show_chart(schedule, key="jadwal")
    widgets.show_chart(waktu_sop.shares(hasil), key="persen_baku")

st.header("Rincian setiap langkah", anchor=False)
show_table(waktu_sop.table(sop, tahun))
fold_table(waktu_sop.dates(sop, tahun), "Lihat tanggal setiap langkah")
