"""Whether the budget figures of a year are audited, and the word that they are now."""

import streamlit as st

from lakip.domain.peran import Hak
from lakip.domain.tanggal import tanggal_panjang
from lakip.workflow.penerimaan import audit_status, mark_audited, mark_unaudited
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import act, ask, may, own_unit


def show_audit_mark(tahun: int) -> None:
    """Say whether the figures are audited and on what basis, with the way to say otherwise."""
    row = ask(audit_status, tahun)
    is_audited = row["audit"] == "audited"
    with st.container(horizontal=True, vertical_alignment="center"):
        if is_audited:
            st.text(
                f"Angka tahun {tahun} sudah diaudit (audited): {row['dasar']}, dicatat {tanggal_panjang(row['waktu'])}."
            )
        else:
            st.text(f"Angka tahun {tahun} belum diaudit (unaudited).")
        if may(Hak.ISI) and own_unit() is None:
            label = "Batalkan tanda audited" if is_audited else "Tandai sudah diaudit"
            with st.popover(label, type="tertiary"):
                _ask_for_word(tahun, is_audited=is_audited)


def _ask_for_word(tahun: int, *, is_audited: bool) -> None:
    if is_audited:
        alasan = st.text_input("Alasan pembatalan")
        if st.button("Batalkan tanda"):
            with telling():
                act(mark_unaudited, tahun, alasan)
                tell_and_rerun("Angka anggaran bertanda unaudited lagi.")
        return
    dasar = st.text_input("Dasar", placeholder="Misalnya: LHP BPK Nomor 10/LHP/2025 tanggal 26 Mei 2025")
    if st.button("Tandai audited"):
        with telling():
            act(mark_audited, tahun, dasar)
            tell_and_rerun("Angka anggaran bertanda audited.")
