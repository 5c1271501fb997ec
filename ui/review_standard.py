"""On the page Pengaturan: whether both pemeriksa of langkah 4 share one standard or each has it whole."""

import streamlit as st

from lakip.domain.peran import Hak
from lakip.workflow import setelan
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import act, ask, may

WORDS = {
    False: "Satu waktu baku untuk Ka. Subbag dan Sekretaris bersama",
    True: "Satu waktu baku untuk masing-masing pemeriksa",
}


def show_review_standard() -> None:
    """Show what holds for years opened from now on; who may change settings can change it."""
    each = ask(setelan.get).sop_baku_masing_masing
    st.text(f"Waktu baku langkah 4: {WORDS[each][0].lower()}{WORDS[each][1:]}.")
    if not may(Hak.SETELAN):
        return
    with st.expander("Ubah waktu baku langkah 4"), st.form("baku_langkah_4", border=False):
        chosen = st.radio(
            "Waktu baku pemeriksaan", list(WORDS), index=int(each), format_func=WORDS.__getitem__
        )
        st.text("Berlaku bagi tahun yang dibuka sesudahnya; tahun yang sudah dibuka tidak berubah.")
        if st.form_submit_button("Simpan waktu baku langkah 4"):
            with telling():
                act(setelan.put, sop_baku_masing_masing=chosen)
                tell_and_rerun("Waktu baku langkah 4 sudah disimpan.")
