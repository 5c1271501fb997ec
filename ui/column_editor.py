"""Settling a workbook of somebody's own: what kind of table it holds, and which of our headings each column stands for."""

from collections.abc import Sequence

import streamlit as st

from lakip.workflow.kolom import (
    TABEL,
    KolomTerpeta,
    Pemetaan,
    PemetaanDiminta,
    headings,
    letters,
    read_as,
    settle,
)
from ui.messages import literal
from ui.understood import words_of

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
    if every:
        pemetaan = [_ask_kind(each, f"tabel_{key}_{nomor}") for nomor, each in enumerate(pemetaan)]
    with st.form(f"kolom_{key}"):
        pilihan = {
            (nomor, kolom.column): _ask(each, kolom, f"{key}_{nomor}_{each.tabel}")
            for nomor, each in enumerate(pemetaan)
            for kolom in each.kolom
            if kolom.ragu or every
        }
        st.text(REMEMBERED)
        is_confirmed = st.form_submit_button("Baca ulang dengan pilihan ini")
    return settle(pemetaan, pilihan) if is_confirmed else None


def _ask_kind(pemetaan: Pemetaan, key: str) -> Pemetaan:
    first, last = pemetaan.kepala
    tabel: str = st.selectbox(
        f"Lembar {literal(pemetaan.sheet)}, judul kolom di baris {first}–{last}, dibaca sebagai",
        TABEL,
        index=TABEL.index(pemetaan.tabel),
        format_func=words_of,
        key=key,
    )
    return pemetaan if tabel == pemetaan.tabel else read_as(pemetaan, tabel)


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
