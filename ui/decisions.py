"""Settling doubts: take the proposal, give another value, or leave the cell out."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from lakip.domain.pelaku import PENGGUNA_LOKAL
from lakip.present import labels
from lakip.workflow.perbaikan import decide
from ui.findings import show_block
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import store

Row = dict[str, Any]


def show_doubt(row: Row, indikator_rows: Sequence[Row]) -> None:
    """Show one open doubt with its three answers; leaving out asks once more, since a decision is final."""
    key = f"{row['unggahan_id']}_{row['nomor']}"
    with st.container(border=True):
        for indikator in indikator_rows:
            if indikator["kode"] == row["indikator"]:
                st.text(
                    f"{indikator['kode']} {indikator['indikator']}, target {labels.nilai(indikator, 'target', satuan=True)}"
                )
        show_block(row)
        with st.container(horizontal=True):
            if row["value"] is not None and st.button("Terima usulan", key=f"terima_{key}"):
                _decide(row, "terima", "Usulan diterima dan nilainya disimpan.")
            with st.popover("Isi nilai lain", key=f"lain_{key}"):
                _ask_value(row, key)
            with st.popover("Abaikan", key=f"lewat_{key}"):
                st.text("Sel ini tidak akan dipakai sama sekali.")
                if st.button("Ya, abaikan sel ini", key=f"abaikan_{key}"):
                    _decide(row, "abaikan", "Sel diabaikan.")


def _ask_value(row: Row, key: str) -> None:
    nilai = st.text_input("Nilai yang benar", key=f"nilai_{key}", placeholder="Misalnya: 82,7")
    if st.button("Simpan nilai", key=f"ganti_{key}") and nilai.strip():
        _decide(row, "ganti", "Nilai disimpan.", nilai.strip())


def _decide(row: Row, pilihan: str, kalimat: str, nilai: str | None = None) -> None:
    with telling():
        decide(store(), PENGGUNA_LOKAL, row["unggahan_id"], row["nomor"], pilihan, nilai)
        tell_and_rerun(kalimat)
