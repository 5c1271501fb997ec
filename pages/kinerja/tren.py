"""Tren: where an indikator comes from and where it is going, and what the rest of the year may bring."""

import streamlit as st

from lakip.present import labels
from lakip.present.views import indikator, standar
from lakip.present.views import tren as view
from lakip.workflow import pengukuran, perencanaan, tren
from ui import filters, messages, sitemap, widgets
from ui.frame import open_page
from ui.session import ask, own_unit
from ui.tables import fold_table, show_table
from ui.what_if import suppose

tahun, bar = open_page(sitemap.TREN.nama)
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
years = ask(tren.histories, tahun, own)[kode]
standards = ask(tren.standards, tahun, kode)

st.header(labels.nama_indikator(row), anchor=False)
with st.container(gap="xxsmall"):
    for sentence in indikator.about(row, ask(perencanaan.definition, tahun, kode)):
        st.text(sentence)
changes = ask(pengukuran.perubahan, tahun, unit=own)
for change in [*changes.get(kode, []), *changes.get(pengukuran.PERUBAHAN_SEMUA, [])]:
    st.text(change["kalimat"])
if indikator.has_figures(view.comparable(years, row)):
    widgets.show_chart(view.trend(years, row, skala, standards), key=f"tren_{kode}")
show_table(view.year_table(years, row))

st.header("Apa yang diperlukan sampai akhir tahun?", anchor=False)
ahead = ask(tren.outlook, tahun, own)[kode]
st.text(ahead["kalimat"])
st.text(ahead["rentang_kalimat"])

if own is None:
    st.header("Bagaimana jika?", anchor=False)
    suppose(tahun, row)

if progress := ask(tren.progress, tahun, own).get(kode):
    st.header("Seberapa dekat target akhir Renstra?", anchor=False)
    widgets.show_cards(view.progress_cards(progress))

st.header("Bagaimana dibandingkan dengan standar nasional atau provinsi?", anchor=False)
show_table(standar.table(standards, row))

st.header("Target versi mana yang dipakai?", anchor=False)
show_table(view.version_table(ask(tren.target_versions, tahun, kode), row, tahun))

by_triwulan = [
    next((r for r in ask(pengukuran.capaian, tahun, own, n) if r["kode"] == kode), None) for n in (1, 2, 3, 4)
]
fold_table(
    view.quarter_table(by_triwulan, ask(tren.own_quarters, tahun, kode), row, tahun),
    "Lihat angka per triwulan dan sampai dengan triwulan",
)
if own is None:
    names = {unit["kode"]: unit["nama"] for unit in ask(perencanaan.units)}
    fold_table(view.unit_table(ask(tren.units, tahun), names, tahun), "Bandingkan Bagian/Bidang")
with st.expander("Lihat tren semua indikator pada pilihan ini", key="tren_semua", on_change="rerun") as fold:
    if fold.open:
        histories = ask(tren.histories, tahun, own)
        st.text(standar.reading())
        grid = st.grid(3, min_column_width=280, border=True)
        for other, found in rows.items():
            if indikator.has_figures(view.comparable(histories[other], found)):
                with grid.cell():
                    known = ask(tren.standards, tahun, other)
                    small = view.trend(histories[other], found, skala, known)
                    widgets.show_small(small, other, labels.nama_indikator(found))
