"""Where the report of a year can be read by anybody."""

import streamlit as st

from lakip.domain.peran import Hak
from lakip.domain.tanggal import tanggal_panjang
from lakip.domain.waktu import now
from lakip.workflow import publikasi
from ui.letter_number import HARI
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import act, ask, may


def show_publications(tahun: int) -> None:
    """Show where the report stands since when, and the forms to note it and to take it back."""
    found = ask(publikasi.published, tahun)
    for row in found:
        st.text(
            f"Dipublikasikan di {row['tempat']} sejak {tanggal_panjang(row['terbit_on'])}: {row['alamat']}"
        )
    if not may(Hak.KIRIM):
        return
    with st.expander("Catat publikasi pada laman atau portal"), st.form("publikasi", border=False):
        _type_publication(tahun)
    if found:
        with st.expander("Cabut catatan publikasi"), st.form("cabut_publikasi", border=False):
            _take_back(tahun, [row["alamat"] for row in found])


def _type_publication(tahun: int) -> None:
    with st.container(horizontal=True):
        tempat = st.text_input("Tempat", placeholder="Misalnya: Laman resmi, e-SAKIP", width=260)
        alamat = st.text_input("Alamat", placeholder="https://…", width=380)
        terbit = st.date_input("Terbit pada", value=now().date(), format=HARI, width=180)
    if st.form_submit_button("Simpan publikasi"):
        with telling():
            act(publikasi.publish, tahun, tempat, alamat, terbit)
            tell_and_rerun("Publikasi sudah dicatat.")


def _take_back(tahun: int, known: list[str]) -> None:
    alamat = st.selectbox("Alamat yang dicabut", known, width=520)
    alasan = st.text_input("Alasan pencabutan", placeholder="Misalnya: laman berpindah alamat", width=520)
    if st.form_submit_button("Cabut publikasi"):
        with telling():
            act(publikasi.withdraw, tahun, alamat, alasan)
            tell_and_rerun("Catatan publikasi sudah dicabut.")
