"""Ketentuan Perhitungan on the page Pengaturan: what is in force, its versions, a new one, scales, two of them compared."""

from collections.abc import Callable

import streamlit as st

from lakip.domain.peran import Hak
from lakip.present.ketentuan import nama_skala
from lakip.present.views import ketentuan as view
from lakip.workflow import banding_ketentuan, ketentuan
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.policy_form import new_version
from ui.policy_moves import show_moves
from ui.scale_form import new_scale
from ui.session import act, ask, may
from ui.tables import show_table


def show_policy(tahun: int) -> None:
    """Show the parts this person has a use for; only the open one is drawn."""
    parts: dict[str, Callable[[int], None]] = {
        "Yang berlaku": _in_force,
        "Versi": _versions,
        **({"Versi baru": new_version} if may(Hak.KETENTUAN) else {}),
        "Skala": _scales,
        "Bandingkan": _compare,
    }
    tabs = st.tabs(list(parts), key="bagian_ketentuan", on_change="rerun")
    for tab, draw in zip(tabs, parts.values(), strict=True):
        if tab.open:
            with tab:
                draw(tahun)


def _in_force(tahun: int) -> None:
    now = ask(ketentuan.current, tahun)
    pita_rows = ask(ketentuan.scales)[now["skala"]]
    year = next((row for row in ask(ketentuan.years) if row["tahun"] == tahun), None)
    st.text(view.headline(now, year))
    show_table(view.settings(now, pita_rows, tahun))
    show_table(view.scale(now["skala"], pita_rows))


def _versions(tahun: int) -> None:
    st.text(
        "Versi yang sudah disimpan tidak berubah. Versi dengan tanggal berlaku terakhir dipakai; tahun yang sudah ditetapkan tetap memakai versinya."
    )
    rows = ask(ketentuan.versions)
    show_table(view.versions(rows))
    if may(Hak.KETENTUAN):
        _bind(tahun, [row["versi"] for row in rows])


def _bind(tahun: int, versi_rows: list[int]) -> None:
    """Offer the one way a year changes its version: with a reason that is logged."""
    with st.expander(f"Ganti ketentuan tahun {tahun}"):
        st.text(
            "Angka tahun ini dihitung ulang dengan versi yang dipilih. Alasannya dicatat dan dicetak dalam kertas kerja."
        )
        versi = st.selectbox("Versi yang dipakai", versi_rows, key="versi_tahun", width=220)
        alasan = st.text_input(
            "Alasan", key="alasan_tahun", placeholder="Misalnya: Catatan reviu Inspektorat 3/2026"
        )
        if st.button("Tetapkan versi ini"):
            with telling():
                act(ketentuan.bind, tahun, versi, alasan)
                tell_and_rerun(f"Tahun {tahun} sekarang memakai ketentuan versi {versi}.")


def _scales(_tahun: int) -> None:
    known = ask(ketentuan.scales)
    dipakai = ask(ketentuan.latest)["skala"]
    nama = st.selectbox(
        "Skala",
        list(known),
        index=list(known).index(dipakai),
        format_func=nama_skala,
        key="skala_dilihat",
        width=340,
    )
    show_table(view.scale(nama, known[nama]))
    if not may(Hak.KETENTUAN):
        return
    with st.expander("Skala baru", key="skala_baru", on_change="rerun") as fold:
        if fold.open:
            new_scale(known, dipakai)


def _compare(tahun: int) -> None:
    options = view.choices(ask(ketentuan.versions))
    now = str(ask(ketentuan.current, tahun)["versi"])
    with st.container(horizontal=True):
        dari = _choice("Ketentuan pertama", "banding_dari", options, now)
        dengan = _choice("Ketentuan kedua", "banding_dengan", options, "menurut_indikator")
    hasil = ask(banding_ketentuan.compare, tahun, dari, dengan)
    if not hasil["beda"]:
        st.info("Kedua ketentuan sama; pilih ketentuan lain untuk melihat bedanya.")
        return
    show_moves(hasil, ("Pertama", "Kedua"))


def _choice(label: str, key: str, options: dict[str, str], default: str) -> str:
    names = list(options)
    picked: str = st.selectbox(
        label, names, index=names.index(default), format_func=options.__getitem__, key=key, width=420
    )
    return picked
