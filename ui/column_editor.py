"""Settling columns: which of our headings a column of somebody's own workbook stands for, or that it is left out."""

from collections.abc import Sequence

import streamlit as st

from lakip.workflow.kolom import KolomTerpeta, Pemetaan, PemetaanDiminta, headings, letters, settle
from ui.messages import literal

ABAIKAN = "Abaikan kolom ini"
REMEMBERED = (
    "Setelah berkas disimpan, pilihan ini diingat untuk berkas berikutnya yang susunan kolomnya sama."
)


def ask_for_columns(pemetaan: Sequence[Pemetaan], key: str) -> PemetaanDiminta | None:
    """Ask what the doubtful columns stand for, on request every column; give the answer once it is confirmed."""
    if not pemetaan:
        return None
    is_unsure = any(kolom.ragu for each in pemetaan for kolom in each.kolom)
    every = st.toggle("Ubah kolom lain juga" if is_unsure else "Ubah arti kolom", key=f"semua_{key}")
    if not (is_unsure or every):
        return None
    with st.form(f"kolom_{key}"):
        pilihan = {
            (nomor, kolom.column): _ask(each, kolom, f"{key}_{nomor}")
            for nomor, each in enumerate(pemetaan)
            for kolom in each.kolom
            if kolom.ragu or every
        }
        st.text(REMEMBERED)
        is_confirmed = st.form_submit_button("Baca ulang dengan pilihan ini")
    return settle(pemetaan, pilihan) if is_confirmed else None


def _ask(pemetaan: Pemetaan, kolom: KolomTerpeta, key: str) -> str | None:
    options = [ABAIKAN, *headings(pemetaan)]
    proposed = options.index(pemetaan.judul_of(kolom.kunci)) if kolom.kunci else 0
    chosen: str = st.selectbox(
        f"Lembar {literal(pemetaan.sheet)}, kolom {letters(kolom.column)}: {literal(kolom.judul)}",
        options,
        index=proposed,
        key=f"arti_{key}_{kolom.column}",
        help=literal(kolom.alasan),
    )
    return None if chosen == ABAIKAN else chosen
