"""Angka menyusul: the figures still to come, in sentences, and writing down when one is expected."""

from typing import Any

import streamlit as st

from lakip.domain.peran import Hak
from lakip.domain.tanggal import parse_tanggal, tanggal_panjang
from lakip.workflow import menyusul
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import act, ask, may


def show_late_values(tahun: int) -> None:
    """List what is still to come; nothing where everything is there."""
    rows = ask(menyusul.late_values, tahun)
    if not rows:
        return
    st.header("Angka menyusul", anchor=False)
    with st.container(gap="xxsmall"):
        for row in rows:
            st.text(row["kalimat"])
    if may(Hak.ISI):
        with st.expander("Catat perkiraan rilis"):
            _expect(tahun, rows)


def _expect(tahun: int, rows: list[dict[str, Any]]) -> None:
    names = {row["kode"]: f"{row['kode']} {row['indikator']}" for row in rows}
    kode = st.selectbox(
        "Angka yang menyusul", list(names), format_func=names.__getitem__, key="menyusul_kode"
    )
    with st.container(horizontal=True):
        teks = st.text_input(
            "Perkiraan tanggal rilis",
            key=f"menyusul_tanggal_{kode}",
            placeholder="Misalnya: 30 Maret 2026",
            width=300,
        )
        catatan = st.text_input(
            "Catatan",
            key=f"menyusul_catatan_{kode}",
            placeholder="Misalnya: menunggu LHE Kemenpan-RB",
            width=400,
        )
    perkiraan = parse_tanggal(teks)
    if perkiraan:
        st.text(f"Terbaca: {tanggal_panjang(perkiraan)}.")
    elif teks.strip():
        st.warning("Tanggal tidak terbaca; tulis seperti 30 Maret 2026 atau 30-03-2026.")
    if st.button("Simpan perkiraan", disabled=perkiraan is None) and perkiraan:
        with telling():
            act(menyusul.expect, tahun, kode, perkiraan, catatan)
            tell_and_rerun(f"Perkiraan rilis {kode} tersimpan.")
