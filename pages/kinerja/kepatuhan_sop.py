"""Waktu Pelaksanaan SOP: the six steps against their waktu baku, where the time went, and recording when it happened."""

import streamlit as st

from lakip.domain.waktu import now
from lakip.present.views import waktu_sop
from lakip.workflow import siklus
from ui import sitemap, widgets
from ui.frame import open_page
from ui.rangkap import show_rangkap
from ui.session import ask
from ui.sop_times import show_notices, show_parts
from ui.step_import import import_past_steps
from ui.steps import record_steps

tahun, _ = open_page(sitemap.KEPATUHAN_SOP.nama)
hasil, sop = ask(siklus.sop_result, tahun), ask(siklus.sop, tahun)

show_notices(tahun)
widgets.show_cards(waktu_sop.cards(hasil, sop))
for sentence in (
    waktu_sop.bottleneck(hasil),
    waktu_sop.longest_wait(hasil),
    waktu_sop.deadline(ask(siklus.deadline, tahun), now().date()),
    waktu_sop.difference(sop),
):
    if sentence:
        st.text(sentence)
is_recorded = any(langkah["diterima"] for langkah in sop["langkah"])
if not is_recorded:
    st.info(
        f"Belum ada langkah yang dicatat untuk LAKIP tahun {tahun}; catatlah waktunya di bawah ini atau impor dari berkas."
    )
elif waktu_sop.is_unfinished(hasil):
    st.info("Belum ada langkah yang selesai; grafik tampil setelah selesainya dicatat.")
record_steps(tahun, expanded=not is_recorded)
import_past_steps(tahun)
show_rangkap(tahun)
show_parts(tahun, hasil)
