"""Bagian/Bidang: all of them beside each other, or one opened: its indikator, its quarters, its budget, its data."""

import streamlit as st

from lakip.domain.waktu import now
from lakip.present.views import anggaran, capaian, penyerahan, unit, unit_triwulan
from lakip.workflow import pengukuran
from ui import filters, messages, origins, sitemap, widgets
from ui.frame import open_page
from ui.session import ask, own_unit
from ui.tables import show_table

tahun, bar = open_page(sitemap.UNIT.nama)
with bar:
    chosen = filters.unit()

rows = ask(pengukuran.data_quality, tahun, own_unit())
skala = [band["label"] for band in ask(pengukuran.skala, tahun)]
quarters = [row for row in ask(pengukuran.unit_triwulan, tahun, own_unit()) if chosen in (None, row["unit"])]
one = next((row for row in rows if row["kode"] == chosen), None)

if chosen and one is None:
    messages.say_empty(f"Bagian/Bidang ini tidak mempunyai indikator atau anggaran pada tahun {tahun}.")
    st.stop()

if one is None:
    st.header("Bagaimana data setiap Bagian/Bidang?", anchor=False)
    show_table(
        unit.comparison(rows, tahun), opens=origins.open_unit, ajakan="Pilih sebuah baris untuk membukanya."
    )
else:
    widgets.show_cards(
        unit.cards(one, ask(pengukuran.serapan, tahun, chosen), skala), origins.of_unit(tahun, chosen)
    )
    st.text(unit.source(ask(pengukuran.capaian, tahun, chosen)))
    st.header("Bagaimana mutu datanya?", anchor=False)
    with st.container(gap="xxsmall"):
        for sentence in unit.quality(one):
            st.text(sentence)

if one is None and (diagram := penyerahan.chart(rows)) is not None:
    widgets.show_chart(diagram, key="penyerahan")
    st.text(penyerahan.sentence(rows, now().date()))

if unit_triwulan.has_figures(quarters):
    widgets.show_answer(unit_triwulan.chart(quarters, skala), unit_triwulan.table(quarters, tahun))

if one is not None:
    if indikator := ask(pengukuran.capaian, tahun, chosen):
        widgets.show_answer(
            capaian.chart(indikator, skala),
            capaian.table(indikator, tahun),
            opens=widgets.open_indikator,
            opens_row=origins.way(origins.open_indikator, tahun),
        )
    if lines := ask(pengukuran.anggaran_berinduk, tahun, chosen):
        widgets.show_answer(
            anggaran.chart(
                anggaran.leaves(lines), "Sub kegiatan mana yang rendah serapannya?", lines[0]["audit"]
            ),
            anggaran.table(lines, tahun, lines[0]["audit"]),
            opens_row=origins.way(origins.open_line, tahun, None),
        )
