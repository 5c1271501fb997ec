"""Checklist reviu (T28): what the figures have answered, and the reviewer's answers to the rest."""

import streamlit as st

from lakip.domain.peran import Hak
from lakip.domain.reviu import TIDAK, YA
from lakip.workflow import reviu
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import act, ask, may
from ui.tables import show_table

_KATA = {"": "Biarkan / hapus jawaban", YA: "Ya", TIDAK: "Tidak"}


def show_review(tahun: int) -> None:
    """Show the checklist as T28 prints it, and ask whoever checks for the answers."""
    rows = ask(reviu.statements, tahun)
    waiting = [row["kode"] for row in rows if row["jawaban"] is None]
    own = sum(row["sistem"] is not None for row in rows)
    st.text(
        f"{own} dari {len(rows)} butir dijawab dari data beserta buktinya; {len(waiting)} butir menunggu jawaban pemeriksa."
    )
    show_table(ask(reviu.table, tahun))
    if not may(Hak.PERIKSA):
        return
    names = {row["kode"]: f"{row['kode']} {row['pernyataan']}" for row in rows}
    first = list(names).index(waiting[0]) if waiting else 0
    with (
        st.expander("Jawab butir", expanded=bool(waiting)),
        st.form("reviu", border=False, clear_on_submit=True),
    ):
        kode = st.selectbox("Butir", list(names), index=first, format_func=names.__getitem__)
        jawaban = st.radio("Jawaban", [YA, TIDAK, ""], format_func=_KATA.__getitem__, horizontal=True)
        keterangan = st.text_input("Keterangan", placeholder="Wajib bila jawabannya Tidak")
        if st.form_submit_button("Simpan jawaban"):
            with telling():
                act(reviu.answer, tahun, [(kode, jawaban, keterangan)])
                tell_and_rerun("Jawaban tersimpan.")
