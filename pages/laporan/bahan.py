"""Bahan Naskah: the texts of the document from draft to accepted, its tables, its pictures and planning documents."""

import streamlit as st

from lakip.workflow import bahan_naskah
from ui import filters, sitemap
from ui.frame import open_page
from ui.report_attachments import show_documents, show_pictures
from ui.report_tables import show_awards, show_staff
from ui.report_texts import PARTS, choose_texts, show_count, show_texts
from ui.session import ask

LAMPIRAN = {"tabel": "Tabel pegawai dan penghargaan", "lampiran": "Gambar dan dokumen perencanaan"}

tahun, bar = open_page(sitemap.BAHAN.nama)
texts = ask(bahan_naskah.texts, tahun)
with bar:
    bagian = filters.choose("Bagian naskah", "bagian", PARTS | LAMPIRAN, next(iter(PARTS)), width=320)
    chosen = choose_texts(texts, bagian)
show_count(texts.values())

if bagian == "tabel":
    show_staff(tahun)
    show_awards(tahun)
elif bagian == "lampiran":
    show_pictures(tahun)
    show_documents(tahun)
else:
    st.header(PARTS[bagian], anchor=False)
    show_texts(tahun, chosen)
