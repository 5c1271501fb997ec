"""Perbaikan Data: the doubts that wait for a decision, then what is worth knowing."""

import streamlit as st

from lakip.domain.findings import Severity
from lakip.workflow import pengukuran, perbaikan
from ui import filters, sitemap
from ui.decisions import offer_alike, open_doubts, show_doubt
from ui.findings import SEVERITY_WORDS, show_blocks, show_settled
from ui.frame import open_page
from ui.messages import say_empty
from ui.session import ask, own_unit

PER_PAGE = 10
KEPUTUSAN, CATATAN = "keputusan", "catatan"
TAMPIL = {
    filters.ALL: "Semua",
    KEPUTUSAN: SEVERITY_WORDS[Severity.TANYA],
    CATATAN: SEVERITY_WORDS[Severity.INFO],
}

tahun, bar = open_page("Perbaikan Data")
with bar:
    unit = filters.unit()
every = ask(perbaikan.findings, tahun, unit)
files = {row["unggahan_id"]: f"{row['nama_berkas']}, versi {row['versi']}" for row in every}
with bar:
    shown = filters.choose("Tampilkan", "tampil", TAMPIL, filters.ALL, width=180)
    unggahan = filters.choose(
        "Berkas", "unggahan", {filters.ALL: "Semua berkas"} | files, filters.ALL, width=340
    )

rows = [row for row in every if unggahan in {filters.ALL, row["unggahan_id"]}]
doubts = open_doubts(rows)
notes = [row for row in rows if row["severity"] == Severity.INFO]
settled = [row for row in rows if row["pilihan"] is not None]

if not rows:
    say_empty("Tidak ada catatan untuk pilihan ini: semua isi berkas terbaca tanpa keraguan.", sitemap.UNGGAH)
if rows and shown != CATATAN:
    st.header(f"Perlu keputusan ({len(doubts)})", anchor=False)
    if not doubts:
        st.text("Tidak ada lagi yang menunggu keputusan.")
    offer_alike(doubts)
    page = st.pagination(-(-len(doubts) // PER_PAGE)) if len(doubts) > PER_PAGE else 1
    for row in doubts[(page - 1) * PER_PAGE : page * PER_PAGE]:
        show_doubt(row, ask(pengukuran.capaian, tahun, own_unit()))
    if settled:
        with st.expander(f"Sudah diputuskan ({len(settled)})"):
            show_settled(settled)
if notes and shown != KEPUTUSAN:
    st.header(f"Catatan data ({len(notes)})", anchor=False)
    show_blocks(notes)
