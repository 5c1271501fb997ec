"""A revised SOP: every part of the newest version to change, checked and compared before it is registered."""

from typing import Any

import streamlit as st

from lakip.domain.errors import InputRefused
from lakip.domain.sop import USUL_DASAR_HUKUM, Langkah, Naskah, Sop, changes, format_durasi, turns
from lakip.domain.sop.naskah import DAFTAR, NAMA_SOP, PELAKSANA, in_words
from lakip.present.views import sop_register as view
from lakip.workflow import sop
from lakip.workflow.draf_sop import read_form
from ui.messages import literal, telling
from ui.news import tell_and_rerun
from ui.session import act, ask, fetch
from ui.tables import show_table

_ROUND = "sop_putaran"
_PETUNJUK = {
    "tanggal_revisi": "Misalnya: 4 Maret 2026",
    "tanggal_efektif": "Kosong = tanggal pengesahan",
    "disahkan_oleh": "Kosong = kepala instansi",
}
_WIDTH = 300


def new_version() -> None:
    """Take a revision through its check and the list of what it changes to the register."""
    newest, put = ask(sop.version), st.session_state.setdefault(_ROUND, 0)
    st.text(
        "Ubah yang perlu saja. Proses LAKIP yang sudah dibuka tetap memakai versinya; waktu bakunya tidak ikut berubah."
    )
    cover = _cover(newest.naskah.sop, f"sop_{put}")
    steps = [_step(langkah, f"sop_{put}_{langkah.no}") for langkah in newest.naskah.langkah_rows]
    alasan = st.text_input(
        "Alasan revisi",
        key=f"sop_{put}_alasan",
        placeholder="Misalnya: Hasil evaluasi waktu reviu tahun 2025",
    )
    draft = _read(newest.naskah, cover, steps)
    if draft is None:
        return
    st.subheader("Yang berubah", anchor=False)
    show_table(view.differences(changes(newest.naskah, draft), newest.versi))
    st.text(view.totals(draft))
    wrong = fetch(sop.validate, draft)
    for sentence in wrong:
        st.warning(literal(sentence))
    if st.button("Daftarkan sebagai versi baru", disabled=bool(wrong)):
        with telling():
            versi = act(sop.save, draft, alasan, atas=newest.versi)
            st.session_state[_ROUND] += 1  # fields without what was just stored
            tell_and_rerun(f"SOP versi {versi} terdaftar.")


def _cover(semula: Sop, key: str) -> dict[str, Any]:
    """Ask for every part of the cover: short ones side by side, lists as one entry per line."""
    isi: dict[str, Any] = {}
    with st.container(horizontal=True):
        for name in NAMA_SOP:
            if name not in {*DAFTAR, "berlaku_sampai"}:
                isi[name] = _short(semula, name, key)
    for name in DAFTAR:
        isi[name] = st.text_area(
            f"{_label(name)} (satu setiap baris)",
            "\n".join(getattr(semula, name)),
            key=f"{key}_{name}",
            height="content",
        )
        if name == "dasar_hukum" and (usul := [one for one in USUL_DASAR_HUKUM if one not in isi[name]]):
            st.text(f"Aturan yang lebih baru dan belum disebut: {'; '.join(usul)}. Tambahkan bila dipakai.")
    return isi


def _short(semula: Sop, name: str, key: str) -> str:
    value = getattr(semula, name)
    text = "" if value is None or value == "" else in_words(value)
    return st.text_input(
        _label(name), text, key=f"{key}_{name}", placeholder=_PETUNJUK.get(name, "Wajib diisi"), width=_WIDTH
    )


def _step(semula: Langkah, key: str) -> dict[str, Any]:
    with st.container(border=True):
        isi = {"uraian": st.text_input(f"Kegiatan langkah {semula.no}", semula.uraian, key=f"{key}_uraian")}
        with st.container(horizontal=True, vertical_alignment="bottom"):
            isi |= {
                "nama": st.text_input("Nama singkat", semula.nama, key=f"{key}_nama", width=_WIDTH),
                "baku": st.text_input("Waktu baku", format_durasi(semula.baku), key=f"{key}_baku", width=200),
            }
            pelaksana = st.multiselect(
                "Pelaksana (berurutan)",
                PELAKSANA,
                turns(semula.pelaksana),
                key=f"{key}_pelaksana",
                width=_WIDTH,
            )
            asumsi = st.checkbox("Asumsi", semula.pelaksana_asumsi, key=f"{key}_asumsi")
            isi |= {
                "kelengkapan": st.text_input(
                    "Kelengkapan", semula.kelengkapan, key=f"{key}_kelengkapan", width=_WIDTH
                ),
                "output": st.text_input("Output", semula.output, key=f"{key}_output", width=_WIDTH),
            }
    return isi | {"pelaksana": pelaksana, "pelaksana_asumsi": asumsi}


def _read(semula: Naskah, cover: dict[str, Any], steps: list[dict[str, Any]]) -> Naskah | None:
    """Say what cannot be read; else give the draft."""
    try:
        return read_form(semula, cover, steps)
    except InputRefused as refusal:
        st.warning(literal(str(refusal)))
        return None


def _label(name: str) -> str:
    nama = NAMA_SOP[name]
    return nama[0].upper() + nama[1:]
