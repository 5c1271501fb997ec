"""Ringkasan: the year at a glance for pimpinan, each line a way to its reason."""

import streamlit as st

from lakip.present.views import capaian, ringkasan, unit_indikator, unit_triwulan
from lakip.workflow import pengukuran, perencanaan, siklus
from ui import filters, messages, origins, sitemap, widgets
from ui.attention import show_attention
from ui.frame import open_page
from ui.late_values import show_late_values
from ui.session import ask

tahun, bar = open_page(sitemap.RINGKASAN.nama)
with bar:
    triwulan = filters.triwulan()

rows = ask(pengukuran.capaian, tahun, None, triwulan)
counted = capaian.counted(rows)
skala = [band["label"] for band in ask(pengukuran.skala, tahun)]
rekap = ask(pengukuran.rekap, tahun, triwulan)

widgets.show_cards(
    ringkasan.cards(rekap, counted, ask(pengukuran.serapan, tahun), ask(siklus.sop, tahun), skala),
    {} if triwulan else origins.of_agency(tahun),
)

st.header("Yang perlu perhatian", anchor=False)
show_attention(ask(pengukuran.attention, tahun), tahun)
show_late_values(tahun)

if counted:
    widgets.show_answer(
        capaian.chart(counted, skala),
        capaian.table(rows, tahun),
        opens=widgets.open_indikator,
        opens_row=None if triwulan else origins.way(origins.open_indikator, tahun),
    )
else:
    messages.say_empty(f"Belum ada indikator untuk pilihan ini pada tahun {tahun}.", sitemap.RENCANA)

quarters = ask(pengukuran.unit_triwulan, tahun)
whole_year = ask(pengukuran.capaian, tahun)
if unit_triwulan.has_figures(quarters):
    widgets.show_answer(unit_triwulan.chart(quarters, skala), unit_triwulan.table(quarters, tahun))
elif unit_indikator.has_figures(whole_year):
    names = {row["kode"]: row["nama"] for row in ask(perencanaan.units)}
    widgets.show_answer(
        unit_indikator.chart(whole_year, names, skala), unit_indikator.table(whole_year, tahun)
    )
else:
    messages.say_empty(f"Belum ada realisasi untuk tahun {tahun}.", sitemap.UNGGAH)
