"""Jelajah Data: filter, group, set years side by side, see the cells, share the view and take it away."""

import streamlit as st

from lakip.domain.peran import Hak
from lakip.present.views import jelajah as view
from lakip.workflow import pengukuran
from ui import explore, filters, sitemap, widgets
from ui.frame import open_page
from ui.session import ask, may, own_unit
from ui.tables import show_table

tahun, bar = open_page(sitemap.EKSPLORASI.nama)
own = own_unit()
with bar:
    kinds = {key: name for key, name in view.DATA.items() if key != "sel" or may(Hak.BERKAS)}
    data = filters.choose("Data", "data", kinds, filters.ALL, width=260)
    triwulan = filters.triwulan() if data == "" else 0
    unit = filters.unit()
    kelompok = (
        filters.choose("Kelompokkan", "kelompok", view.KELOMPOK, filters.ALL, width=230)
        if data == "" and own is None
        else ""
    )
    years = explore.years(tahun) if data != "sel" else [tahun]
    sasaran = filters.sasaran() if data == "" and kelompok in {"", "predikat"} else None
    cari = filters.search("Cari kode atau kata", "cari")
skala = [band["label"] for band in ask(pengukuran.skala, tahun)]
narrowed = (
    filters.TRIWULAN[str(triwulan)] if triwulan else "",
    f"Bagian/Bidang {unit}" if unit else "",
    f"sasaran {sasaran}" if sasaran else "",
    f'memuat "{cari}"' if cari else "",
)
saringan = explore.chosen(tahun, *narrowed)


def indikator_rows(year: int) -> list[dict]:
    """Give the indikator of a year that the filters let through."""
    rows = [r for r in ask(pengukuran.capaian, year, unit, triwulan) if sasaran in (None, r["sasaran"])]
    return view.matching(rows, cari, "kode", "indikator", "uraian_sasaran", "penanggung_jawab")


whole, opens = None, None
if data == "sel":
    table, whole = explore.cells(tahun, unit, saringan, cari)
elif data == "anggaran":
    lines = {year: ask(pengukuran.anggaran_berinduk, year, unit) for year in years}
    found = {year: view.matching(rows, cari, "kode_rekening", "uraian") for year, rows in lines.items()}
    table = view.budget_table(found, saringan)
elif kelompok in {"unit", "sasaran", "tujuan"}:
    st.text(
        "Pengelompokan memakai rata-rata resmi; saringan Bagian/Bidang dan kata yang dicari tidak mengubahnya."
    )
    means = {year: ask(pengukuran.rekap, year, triwulan)[kelompok] for year in years}
    table = view.group_table(means, kelompok, explore.chosen(tahun, narrowed[0]), skala)
elif kelompok == "predikat":
    table = view.rating_table({year: indikator_rows(year) for year in years}, saringan, skala)
else:
    table = view.indicator_table({year: indikator_rows(year) for year in years}, saringan, skala)
    opens = lambda row: widgets.open_indikator(str(row.value("kode")))  # noqa: E731
show_table(table, opens=opens, ajakan="Pilih sebuah baris untuk membuka indikatornya.", whole=whole)
explore.take_away(tahun, table, unit, cari)
