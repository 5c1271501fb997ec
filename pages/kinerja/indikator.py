"""Indikator: one figure, how it was made, its quarters and years, and where it came from."""

import streamlit as st

from lakip.domain.peran import Hak
from lakip.present import labels
from lakip.present.views import indikator, tren
from lakip.workflow import pengukuran, perencanaan
from ui import filters, messages, sitemap, widgets
from ui.evidence import fold_evidence
from ui.follow_up import FOR_INDIKATOR
from ui.frame import open_page
from ui.lineage import show_lineage
from ui.session import ask, may, own_unit

tahun, bar = open_page(sitemap.INDIKATOR.nama)
with bar:
    sasaran = filters.sasaran()
own = own_unit()
rows = {row["kode"]: row for row in ask(pengukuran.capaian, tahun, own) if sasaran in (None, row["sasaran"])}
if not rows:
    messages.say_empty(f"Tidak ada indikator untuk pilihan ini pada tahun {tahun}.", sitemap.RENCANA)
    st.stop()

kode = filters.indikator({kode: f"{kode} {row['indikator']}" for kode, row in rows.items()})
row = rows[kode]
skala = [band["label"] for band in ask(pengukuran.skala, tahun)]

st.header(labels.nama_indikator(row), anchor=False)
with st.container(gap="xxsmall"):
    for sentence in indikator.about(row, ask(perencanaan.definition, tahun, kode)):
        st.text(sentence)
widgets.show_cards(indikator.cards(row, skala))
with st.container(gap="xxsmall"):
    for sentence in indikator.explanation(row):
        st.text(sentence)
    for change in ask(pengukuran.perubahan, tahun, unit=own).get(kode, []):
        st.text(change["kalimat"])
widgets.link(sitemap.TREN, "Buka Tren", icon=":material/trending_up:", **widgets.filters_of_indikator(kode))
if may(Hak.ARAHAN):
    widgets.link(sitemap.TINDAK_LANJUT, "Beri arahan", icon=":material/assignment:", **{FOR_INDIKATOR: kode})
if may(Hak.BERKAS):
    with st.expander("Asal angka", key="asal_angka", on_change="rerun") as fold:
        if fold.open:
            show_lineage(ask(pengukuran.trace, tahun, kode))
fold_evidence(tahun, "realisasi", kode)

by_triwulan = [
    next((r for r in ask(pengukuran.capaian, tahun, own, n) if r["kode"] == kode), None) for n in (1, 2, 3, 4)
]
if indikator.has_figures(by_triwulan):
    widgets.show_answer(
        indikator.quarters(by_triwulan, skala), indikator.quarter_table(by_triwulan, kode, tahun)
    )

past = tren.comparable(ask(pengukuran.histories, tahun, unit=own)[kode], row)
if indikator.has_figures(past):
    widgets.show_answer(indikator.years(past, row, skala), indikator.year_table(past, kode))
