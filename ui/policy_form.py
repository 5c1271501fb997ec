"""A new version of the ketentuan: every setting of the newest one to change, checked and previewed before it is saved."""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from lakip.domain.desimal import format_id
from lakip.domain.errors import InputRefused
from lakip.domain.kebijakan import (
    DESIMAL_CETAK,
    PERINGATAN_BULAT,
    PERINGATAN_PERSEN,
    PILIHAN,
    TARGET_NOL,
    Kebijakan,
)
from lakip.domain.tanggal import tanggal_panjang
from lakip.present.ketentuan import KATA, SETELAN, nama_skala
from lakip.workflow import banding_ketentuan, ketentuan
from lakip.workflow.draf_ketentuan import read_form
from ui.messages import literal, telling
from ui.news import tell_and_rerun
from ui.policy_moves import show_moves
from ui.session import act, ask, fetch

_ROUND = "ketentuan_putaran"
_WIDTH = 390
_KOSONG = {"batas_rata": "Kosong = tanpa batas", **dict.fromkeys(PERINGATAN_PERSEN, "Wajib diisi")}


def new_version(tahun: int) -> None:
    """Take a new version through its check and the preview of what it moves in `tahun` to storage."""
    st.text(
        "Ubah yang perlu saja. Versi lama tidak berubah, dan tahun yang sudah lewat atau sudah disusun tetap memakai versinya."
    )
    isi = _fields(ask(ketentuan.latest), tahun)
    draft = _read(isi)
    if draft is None:
        return
    wrong = fetch(ketentuan.validate, draft)
    for message in wrong:
        st.warning(literal(message))
    if not wrong:
        _preview(tahun, draft)
    if st.button("Simpan sebagai versi baru", disabled=bool(wrong)):
        with telling():
            versi = act(ketentuan.save, draft)
            st.session_state[_ROUND] += 1  # fields without what was just stored
            tell_and_rerun(f"Ketentuan perhitungan versi {versi} tersimpan.")


def _fields(terbaru: Mapping[str, Any], tahun: int) -> dict[str, Any]:
    """Ask for every setting, beginning with those of the newest version."""
    put = st.session_state.setdefault(_ROUND, 0)
    isi: dict[str, Any] = {
        "berlaku_dari": st.text_input(
            SETELAN["berlaku_dari"][0], f"1 Januari {tahun}", key=f"kt_{put}_berlaku_dari", width=_WIDTH
        ),
        "dasar": st.text_input(
            SETELAN["dasar"][0], key=f"kt_{put}_dasar", placeholder="Misalnya: Keputusan Kepala Badan 7/2025"
        ),
    }
    with st.container(horizontal=True):
        for key in SETELAN:
            if key not in {"versi", *isi}:
                isi[key] = _field(key, terbaru[key], f"kt_{put}_{key}")
    return isi


def _field(setelan: str, isi: Any, key: str) -> Any:
    """Ask for one setting: a choice where there is a list of what it may say, else a typed percentage."""
    nama = SETELAN[setelan][0]
    if setelan in TARGET_NOL or setelan in _KOSONG:
        empty = _KOSONG.get(setelan, "Kosong = tidak dihitung")
        text = "" if isi is None else format_id(isi, None)
        return st.text_input(nama, text, key=key, placeholder=empty, width=_WIDTH)
    options, word = _options(setelan)
    return st.selectbox(nama, options, index=options.index(isi), format_func=word, key=key, width=_WIDTH)


def _options(setelan: str) -> tuple[list[Any], Callable[[Any], str]]:
    if setelan == "skala":
        return list(ask(ketentuan.scales)), nama_skala
    if setelan == "desimal_cetak":
        return list(DESIMAL_CETAK), str
    if setelan in PERINGATAN_BULAT:
        return list(PERINGATAN_BULAT[setelan]), str
    return list(PILIHAN[setelan]), KATA[setelan].__getitem__


def _read(isi: Mapping[str, Any]) -> Kebijakan | None:
    """Say what cannot be read; else echo the date and give the draft."""
    try:
        draft = read_form(isi)
    except InputRefused as refusal:
        st.warning(literal(str(refusal)))
        return None
    st.text(f"Terbaca: berlaku mulai {tanggal_panjang(draft.berlaku_dari)}.")
    return draft


def _preview(tahun: int, draft: Kebijakan) -> None:
    """Show what the draft would move in `tahun`, and which years it will not touch."""
    st.subheader(f"Akibatnya pada tahun {tahun}", anchor=False)
    held = ask(ketentuan.held_years, draft)
    bound = next((row for row in ask(ketentuan.years) if row["tahun"] == tahun and row["versi"]), None)
    if tahun in held or bound or draft.berlaku_dari.year > tahun:
        st.text(f"Tahun {tahun} tetap memakai versinya sekarang; angka di bawah ini hanya perbandingan.")
    if others := [str(year) for year in sorted(held) if year != tahun]:
        st.text(f"Tahun {', '.join(others)} juga tetap memakai versinya.")
    show_moves(ask(banding_ketentuan.preview, tahun, draft), ("Sekarang", "Rancangan"))
