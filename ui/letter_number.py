"""The number of a letter: suggested by the agency's pattern, entered once it stands in the agenda book."""

import streamlit as st

from lakip.domain.tanggal import tanggal_panjang
from lakip.domain.waktu import now
from lakip.workflow import surat
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import act, ask

HARI = "DD/MM/YYYY"


def say_number(tahun: int, jenis: str, unit: str = "") -> None:
    """Say number and date of a letter to a unit or recipient, or of the common one it falls back on."""
    numbers = ask(surat.numbers, tahun)
    found = numbers.get((jenis, unit)) or numbers.get((jenis, ""))
    st.text(
        f"Nomor {found['nomor']}, tanggal {tanggal_panjang(found['tanggal'])}."
        if found
        else "Nomor dan tanggal belum dicatat; pada surat tercetak titik-titik."
    )


def offer_number(tahun: int, jenis: str, unit: str = "") -> None:
    """Offer the folded form for number and date; the suggestion is stored only by whoever has seen it in the agenda book."""
    with st.expander("Catat nomor dari buku agenda"), st.form(f"nomor_{jenis}", border=False):
        saran = ask(surat.suggestion, jenis, now().date())
        with st.container(horizontal=True):
            nomor = st.text_input("Nomor surat", value=saran, width=300)
            tanggal = st.date_input("Tanggal surat", value=now().date(), format=HARI, width=180)
        st.text("Nomor yang tertulis baru saran; ganti bila buku agenda menulis lain.")
        is_confirmed = st.checkbox("Nomor dan tanggal ini sudah tercatat di buku agenda")
        if st.form_submit_button("Simpan nomor"):
            if not is_confirmed:
                st.error("Nomor belum disimpan; cocokkan dengan buku agenda, lalu centang pernyataannya.")
                return
            with telling():
                act(surat.number, tahun, jenis, nomor, tanggal, unit)
                tell_and_rerun("Nomor surat sudah dicatat.")
