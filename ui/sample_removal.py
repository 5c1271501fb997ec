"""The way out of the sample agency, into an empty store."""

import streamlit as st

from lakip.domain.peran import Hak
from lakip.workflow import contoh
from ui import looks, session
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import act, ask, fetch, may


def offer_removal() -> None:
    """Let whoever may bring a plan leave the sample behind."""
    if not (ask(contoh.is_sample) and may(Hak.RENCANA)):
        return
    with st.popover("Hapus data contoh", type="tertiary", key="hapus_contoh", on_change="rerun") as asked:
        if asked.open:
            _confirm()


def _confirm() -> None:
    st.text(
        "Penyimpanan menjadi kosong: instansi, berkas, jejak, dan akun contoh tidak ada lagi, dan setiap orang yang sedang masuk "
        "keluar. Sesudahnya instansi Anda sendiri dapat disiapkan."
    )
    if changes := fetch(contoh.changes_since):
        st.text(f"Sejak data contoh dimuat tercatat {changes} perubahan oleh pemakai; semuanya ikut keluar.")
    st.text("Isinya tidak dimusnahkan, tetapi disisihkan ke satu folder di samping berkas penyimpanan.")
    if st.button("Ya, hapus data contoh", type="primary"):
        with telling():
            _remove()
            tell_and_rerun("Data contoh sudah dihapus. Penyimpanan kosong dan siap untuk instansi Anda.")


def _remove() -> None:
    looks.write()  # who looked at the sample belongs into its own log
    act(contoh.remove)
    session.forget_answers()
