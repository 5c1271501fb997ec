"""Pemeriksaan & Persetujuan: where the naskah stands, what it lacks, notes, the review, approval and signature."""

import streamlit as st

from ui import filters, sitemap
from ui.approval import show_approvals, show_files, show_state
from ui.frame import open_page
from ui.hand_edited import say_edited
from ui.notes import show_notes
from ui.readiness import say_readiness, show_checklist
from ui.review_list import show_review
from ui.signing import show_signature, show_since

PERSETUJUAN, KELENGKAPAN, CATATAN, REVIU = "persetujuan", "kelengkapan", "catatan", "reviu"
BAGIAN = {
    PERSETUJUAN: "Persetujuan dan penandatanganan",
    KELENGKAPAN: "Kelengkapan tujuh analisis",
    CATATAN: "Catatan pemeriksaan",
    REVIU: "Checklist reviu",
}

tahun, bar = open_page(sitemap.PERIKSA.nama)
with bar:
    bagian = filters.choose("Bagian", "bagian", BAGIAN, PERSETUJUAN, width=320)

if bagian == KELENGKAPAN:
    st.header("Kelengkapan tujuh analisis", anchor=False)
    show_checklist(tahun)
elif bagian == CATATAN:
    st.header("Catatan pemeriksaan", anchor=False)
    show_notes(tahun)
elif bagian == REVIU:
    st.header("Checklist reviu (Permenpan-RB 53/2014)", anchor=False)
    show_review(tahun)
else:
    st.header("Naskah", anchor=False)
    at = show_state(tahun)
    say_readiness(tahun)
    show_files(at)
    say_edited(tahun)
    if at.edisi is not None:
        st.header("Persetujuan internal", anchor=False)
        show_approvals(at)
        st.header("Penandatanganan", anchor=False)
        show_signature(at)
        show_since(at)
