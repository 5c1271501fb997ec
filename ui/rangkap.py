"""Rangkap tugas on the page of the SOP: who reviewed what they had made, told to everybody, recorded by the Ka. Subbag."""

import streamlit as st

from lakip.domain.peran import Peran
from lakip.workflow import empat_mata
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import act, ask, pelaku


def show_rangkap(tahun: int) -> None:
    """Say who combined both duties for this year and why; let the Ka. Subbag say it of themselves."""
    for row in ask(empat_mata.rangkap_tugas, tahun):
        st.text(
            f"Rangkap tugas: {row['nama']} menyusun data dan memeriksanya sebagai Ka. Subbag. Alasan: {row['alasan']}"
        )
    if pelaku().acts_as(Peran.KASUBBAG):
        with st.expander("Catat rangkap tugas"):
            _record(tahun)


def _record(tahun: int) -> None:
    st.text(
        "Hanya bila tidak ada petugas lain: Ka. Subbag yang ikut membuat data boleh memeriksanya dengan alasan tertulis. "
        "Alasan itu dicetak pada kertas kerja, dan langkah 4 diselesaikan oleh Sekretaris yang bukan pembuat data."
    )
    alasan = st.text_input("Alasan rangkap tugas", placeholder="Subbagian hanya mempunyai satu petugas.")
    if st.button("Simpan rangkap tugas"):
        with telling():
            act(empat_mata.record_rangkap_tugas, tahun, alasan)
            tell_and_rerun("Rangkap tugas tercatat.")
