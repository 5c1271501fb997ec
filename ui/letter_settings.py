"""Surat on the page Pengaturan: who the report is sent to, and how a letter's number is made up."""

import streamlit as st

from lakip.domain.nomor_surat import BAGIAN
from lakip.domain.peran import Hak
from lakip.workflow import setelan, surat
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import act, ask, may


def show_letter_settings() -> None:
    """Show the list of recipients and the patterns; who may change settings can change them."""
    now = ask(setelan.get)
    st.text(f"Penerima laporan: {', '.join(now.penerima) or 'belum ada'}.")
    for jenis, judul in surat.JUDUL.items():
        st.text(f"Pola nomor {judul}: {getattr(now, f'pola_{jenis}')}")
    if may(Hak.SETELAN):
        with (
            st.expander("Ubah penerima laporan dan pola nomor surat"),
            st.form("setelan_surat", border=False),
        ):
            _change(now)


def _change(now: setelan.Setelan) -> None:
    penerima = st.text_input("Penerima laporan, dipisahkan titik koma", value=now.penerima_laporan)
    pola = {
        f"pola_{jenis}": st.text_input(f"Pola nomor {judul}", value=getattr(now, f"pola_{jenis}"), width=420)
        for jenis, judul in surat.JUDUL.items()
    }
    st.text(
        f"Bagian pola: {', '.join(f'{{{name}}}' for name in BAGIAN)}. Nomor urut mulai lagi dari 1 setiap tahun; nomor yang "
        "berlaku tetap nomor buku agenda."
    )
    if st.form_submit_button("Simpan setelan surat"):
        with telling():
            act(setelan.put, penerima_laporan=penerima, **{key: text.strip() for key, text in pola.items()})
            tell_and_rerun("Setelan surat sudah disimpan.")
