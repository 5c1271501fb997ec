"""Waktu Pelaksanaan SOP: the six steps against their waktu baku, and recording when they happened."""

import streamlit as st

from lakip.domain.waktu import now
from lakip.present.views import waktu_sop
from lakip.workflow import siklus
from ui import origins, sitemap, widgets
from ui.frame import open_page
from ui.rangkap import show_rangkap
from ui.session import ask
from ui.step_import import import_past_steps
from ui.steps import record_steps
from ui.tables import fold_table, show_table

tahun, _ = open_page(sitemap.KEPATUHAN_SOP.nama)
hasil, sop = ask(siklus.sop_result, tahun), ask(siklus.sop, tahun)

widgets.show_cards(waktu_sop.cards(hasil, sop))
if slowest := waktu_sop.bottleneck(hasil):
    st.text(slowest)
st.text(waktu_sop.deadline(ask(siklus.deadline, tahun), now().date()))
st.text(waktu_sop.difference(sop))

schedule = waktu_sop.schedule(hasil, ask(siklus.kalender))
is_recorded = any(langkah["diterima"] for langkah in sop["langkah"])
if schedule is not None:
    widgets.show_chart(schedule, key="jadwal")
    widgets.show_chart(waktu_sop.shares(hasil), key="persen_baku")
elif is_recorded:
    st.info("Belum ada langkah yang selesai; grafik tampil setelah selesainya dicatat.")
else:
    st.info(
        f"Belum ada langkah yang dicatat untuk LAKIP tahun {tahun}; catatlah waktunya di bawah ini atau impor dari berkas."
    )
record_steps(tahun, expanded=not is_recorded)
import_past_steps(tahun)
show_rangkap(tahun)

st.header("Rincian setiap langkah", anchor=False)
show_table(waktu_sop.table(sop, tahun), opens=origins.way(origins.open_step, tahun))
fold_table(waktu_sop.dates(sop, tahun), "Lihat tanggal setiap langkah")
