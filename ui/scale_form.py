"""A new scale: its bands as a table of typed bounds, checked while they are typed."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from lakip.domain.desimal import format_id
from lakip.domain.errors import InputRefused
from lakip.domain.pita import check_pita
from lakip.domain.skala import Pita
from lakip.present.ketentuan import nama_skala
from lakip.workflow import ketentuan
from lakip.workflow.draf_ketentuan import read_bands
from ui.messages import literal, telling
from ui.news import tell_and_rerun
from ui.session import act

_BANYAK = "pita_banyak"
_BATAS = range(2, 11)


def new_scale(known: Mapping[str, Sequence[Mapping[str, Any]]], dipakai: str) -> None:
    """Take a new scale, beginning with the bands of one that is there (first `dipakai`), through its check to storage."""
    st.text(
        "Skala yang sudah ada tidak dapat diubah. Skala baru belum mengubah angka apa pun sampai dipakai sebuah versi ketentuan."
    )
    with st.container(horizontal=True):
        nama = st.text_input("Nama skala baru", placeholder="Misalnya: Skala Kota 2025", width=300)
        dasar = st.text_input("Dasar skala", placeholder="Misalnya: Peraturan Wali Kota 12/2025", width=400)
        asal = st.selectbox(
            "Mulai dari",
            list(known),
            index=list(known).index(dipakai),
            format_func=nama_skala,
            key="pita_asal",
            width=300,
        )
    count = st.selectbox(
        "Banyak pita", list(_BATAS), index=_position(known[asal]), key=f"{_BANYAK}_{asal}", width=160
    )
    rows = [_row(urut, count, known[asal], asal) for urut in range(1, count + 1)]
    pita_rows = _read(nama, dasar, rows)
    if st.button("Simpan skala", disabled=not pita_rows or not nama.strip()) and pita_rows:
        with telling():
            act(ketentuan.save_scale, pita_rows)
            tell_and_rerun("Skala tersimpan; pilihlah pada bagian Versi baru untuk memakainya.")


def _position(pita_rows: Sequence[Mapping[str, Any]]) -> int:
    return min(max(len(pita_rows), _BATAS[0]), _BATAS[-1]) - _BATAS[0]


def _row(urut: int, count: int, pita_rows: Sequence[Mapping[str, Any]], asal: str) -> dict[str, Any]:
    """Ask for one band; the first has no upper bound and the last no lower one unless somebody types it."""
    band = pita_rows[urut - 1] if urut <= len(pita_rows) else None
    key = f"pita_{asal}_{count}_{urut}"
    with st.container(border=True):
        with st.container(horizontal=True):
            kode = st.text_input(f"Kode {urut}", band["kode"] if band else "", key=f"{key}_kode", width=130)
            label = st.text_input(
                f"Kriteria {urut}", band["label"] if band else "", key=f"{key}_label", width=340
            )
        bounds = _bounds(urut, band, key)
    return {"kode": kode, "label": label} | bounds


def _bounds(urut: int, band: Mapping[str, Any] | None, key: str) -> dict[str, Any]:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        return {
            "bawah": st.text_input(f"Batas bawah {urut}", _text(band, "bawah"), key=f"{key}_bawah", width=130),
            "bawah_termasuk": st.checkbox("Bawah termasuk", bool(band and band["bawah_termasuk"]), key=f"{key}_bt"),
            "atas": st.text_input(f"Batas atas {urut}", _text(band, "atas"), key=f"{key}_atas", width=130),
            "atas_termasuk": st.checkbox("Atas termasuk", bool(band and band["atas_termasuk"]), key=f"{key}_at"),
        }  # fmt: skip


def _text(band: Mapping[str, Any] | None, bound: str) -> str:
    return "" if band is None or band[bound] is None else format_id(band[bound], None)


def _read(nama: str, dasar: str, rows: list[dict[str, Any]]) -> list[Pita]:
    """Say what is wrong with the bands; give them when nothing is."""
    try:
        pita_rows = read_bands(nama, dasar, rows)
        wrong = check_pita(pita_rows)
    except InputRefused as refusal:
        pita_rows, wrong = [], [str(refusal)]
    for message in wrong:
        st.warning(literal(message))
    if not wrong:
        st.text("Semua capaian mendapat tepat satu kriteria.")
    return [] if wrong else pita_rows
