"""The texts of the document on the screen: what each says and is, its stale numbers, editing and accepting it."""

from collections.abc import Collection, Mapping
from typing import Literal

import streamlit as st

from lakip.domain.peran import Hak
from lakip.domain.tanggal import waktu_panjang
from lakip.workflow import bahan_naskah
from lakip.workflow.bahan_naskah import DISUNTING, DITERIMA, KONSEP, KOSONG, Blok
from ui import filters
from ui.messages import literal, say_empty, telling
from ui.news import tell_and_rerun
from ui.session import act, may

PARTS = {
    "awal": "Kata Pengantar dan Ikhtisar", "bab1": "BAB I Pendahuluan", "bab2": "BAB II Perencanaan Kinerja",
    "sasaran": "BAB III per sasaran", "indikator": "Uraian per indikator", "anggaran": "BAB III pengukuran dan anggaran",
    "bab4": "BAB IV Penutup",
}  # fmt: skip
"""The parts of the document, as a filter has them."""
_KUNCI = {
    "awal": ("kata_pengantar", "ikhtisar"),
    "anggaran": ("bab3/", "anggaran"),
}
"""How the kunci of a part's texts begin, where not by the part itself."""
_BADGE: Mapping[str, tuple[str, Literal["gray", "orange", "blue", "green"], str]] = {
    KOSONG: ("Belum diisi", "gray", ":material/edit_off:"),
    KONSEP: ("Konsep", "orange", ":material/draft:"),
    DISUNTING: ("Disunting", "blue", ":material/edit:"),
    DITERIMA: ("Diterima", "green", ":material/check:"),
}
_TINGGI = 260
"""Pixels of the box a text is edited in."""


def choose_texts(texts: Mapping[str, Blok], bagian: str) -> list[Blok]:
    """Give the texts of a part, asking which sasaran or indikator where there are many."""
    if bagian in {"sasaran", "indikator"}:
        names = _names(texts, bagian)
        if not names:
            return []
        kode = filters.choose(PARTS[bagian].split()[-1].capitalize(), bagian, names, next(iter(names)))
        return [blok for kunci, blok in texts.items() if kunci.split("/")[:2] == [bagian, kode]]
    return [blok for kunci, blok in texts.items() if kunci.startswith(_KUNCI.get(bagian, (f"{bagian}/",)))]


def place_of(kunci: str) -> dict[str, str]:
    """Give the filters Bahan Naskah opens with to have this text before one, ready to be edited."""
    part = next(part for part in PARTS if kunci.startswith(_KUNCI.get(part, (f"{part}/",))))
    about = {part: kunci.split("/")[1]} if part in {"sasaran", "indikator"} else {}
    return {"bagian": part, "sunting": kunci} | about


def show_count(texts: Collection[Blok]) -> None:
    """Say how far the texts of the document are."""
    printed = [blok for blok in texts if blok.tercetak]
    counts = {status: sum(blok.status == status for blok in printed) for status in _BADGE}
    stale = sum(bool(blok.basi) for blok in printed)
    st.text(
        f"{counts[DITERIMA]} dari {len(printed)} teks naskah sudah diterima; {counts[DISUNTING]} disunting, {counts[KONSEP]} masih konsep, "
        f"dan {counts[KOSONG]} belum diisi."
    )
    if stale:
        st.warning(f"{stale} teks memuat angka yang berbeda dari hasil hitung sekarang.")


def show_texts(tahun: int, texts: Collection[Blok]) -> None:
    """Show texts one below the other, and what may be done with all of them."""
    if not texts:
        say_empty("Bagian ini belum memiliki teks; lengkapi rencana tahun ini lebih dahulu.")
        return
    if not any(blok.tercetak for blok in texts):
        st.text("Uraian ini untuk bahan paparan; naskah mencetaknya per sasaran.")
    if may(Hak.SUSUN):
        _offer_all(tahun, texts)
    for blok in texts:
        with st.container(border=True):
            _show_one(tahun, blok)


def _offer_all(tahun: int, texts: Collection[Blok]) -> None:
    ready = [blok.kunci for blok in texts if blok.status not in {KOSONG, DITERIMA} and not blok.basi]
    with st.container(horizontal=True):
        if st.button("Terima semua di bagian ini", disabled=not ready, icon=":material/done_all:"):
            with telling():
                act(bahan_naskah.accept, tahun, tuple(ready))
                tell_and_rerun("Teks di bagian ini diterima.")
        if any(blok.kunci.startswith(bahan_naskah.TETAP) for blok in texts) and st.button(
            f"Salin Kata Pengantar sampai BAB II dari {tahun - 1}", icon=":material/content_copy:"
        ):
            with telling():
                act(bahan_naskah.copy_last_year, tahun)
                tell_and_rerun("Teks tahun lalu disalin; periksa angka yang bertanda, lalu terima.")


def _show_one(tahun: int, blok: Blok) -> None:
    words, color, icon = _BADGE[blok.status]
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.subheader(literal(_judul(blok)), anchor=False)
        with st.container(horizontal=True, width="content"):
            if blok.basi:
                st.badge(f"{len(blok.basi)} angka lama", color="red", icon=":material/warning:")
            st.badge(words, color=color, icon=icon)
    if blok.waktu is not None:
        st.text(f"{words} oleh {blok.pelaku}, {waktu_panjang(blok.waktu.replace(second=0, microsecond=0))}.")
    for pieces in blok.potongan():
        st.markdown("".join(_piece(piece, stale=stale is not None) for piece, stale in pieces))
    if blok.status == KOSONG:
        st.text("Tidak ada angka yang dapat menyusun teks ini; tulislah, atau salin dari tahun lalu.")
    for stale in dict.fromkeys(blok.basi):
        sekarang = f"sekarang {stale.kini}" if stale.kini else "angkanya sekarang tidak ada"
        st.text(f"Tertulis {stale.teks}, {sekarang}.")
    if may(Hak.SUSUN):
        _offer(tahun, blok)


def _judul(blok: Blok) -> str:
    """Give the heading of a text below the name of its sasaran."""
    return blok.judul.partition(": ")[2] if blok.kunci.startswith("sasaran/") else blok.judul


def _piece(text: str, *, stale: bool) -> str:
    return f":red-background[{literal(text)}]" if stale else literal(text)


def _offer(tahun: int, blok: Blok) -> None:
    with st.container(horizontal=True):
        if blok.status in {KONSEP, DISUNTING} and not blok.basi and _pressed(blok, "Terima", "check"):
            with telling():
                act(bahan_naskah.accept, tahun, (blok.kunci,))
                tell_and_rerun("Teks diterima.")
        if any(one.kini for one in blok.basi) and _pressed(blok, "Perbarui angka", "sync"):
            with telling():
                act(bahan_naskah.renew, tahun, blok.kunci)
                tell_and_rerun("Angka diperbarui; bacalah lagi kalimatnya sebelum diterima.")
        if blok.waktu is not None and _pressed(blok, "Kembalikan ke konsep", "undo"):
            with telling():
                act(bahan_naskah.redraft, tahun, blok.kunci)
                tell_and_rerun("Teks disusun kembali dari angka.")
        if _pressed(blok, f"Salin dari {tahun - 1}", "content_copy"):
            with telling():
                act(bahan_naskah.copy_last_year, tahun, blok.kunci)
                tell_and_rerun("Teks tahun lalu disalin; periksa angka yang bertanda.")
    if blok.berubah:
        with st.expander("Konsep menurut angka sekarang sudah berbeda", key=f"konsep_{blok.kunci}"):
            for text in blok.konsep:
                st.markdown(literal(text))
    asked_for = st.query_params.get("sunting") == blok.kunci
    with st.expander("Sunting", asked_for, key=f"sunting_{blok.kunci}", on_change="rerun") as fold:
        if fold.open:
            _edit(tahun, blok)


def _edit(tahun: int, blok: Blok) -> None:
    """Offer the text to be edited; a later wording gets a box of its own, so that none is written over unseen."""
    version = f"{tahun}_{blok.kunci}_{blok.waktu}"
    teks = st.text_area(
        "Teks, satu paragraf per baris", "\n\n".join(blok.paragraf), height=_TINGGI, key=f"teks_{version}"
    )
    if st.button("Simpan teks", key=f"simpan_{version}"):
        with telling():
            act(bahan_naskah.save, tahun, blok.kunci, teks, blok.waktu)
            tell_and_rerun("Teks tersimpan.")


def _pressed(blok: Blok, label: str, icon: str) -> bool:
    return st.button(label, key=f"{icon}_{blok.kunci}", icon=f":material/{icon}:")


def _names(texts: Mapping[str, Blok], bagian: str) -> dict[str, str]:
    """Give what the texts of a part are about, by kode."""
    found: dict[str, str] = {}
    for kunci, blok in texts.items():
        first, _, kode = kunci.partition("/")
        if first == bagian:
            name = blok.judul.partition(": ")[0] if bagian == "sasaran" else blok.judul
            found.setdefault(kode.rpartition("/")[0] or kode, name)
    return found
