"""Templat Surat on the page Pengaturan: take the Word template of a letter, edit it, give it back."""

import streamlit as st

from lakip.domain.peran import Hak
from lakip.workflow import surat
from lakip.workflow.batas import size_words, table_megabytes
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import act, ask, at_click, may
from ui.tables import DOCX

_ROUND = "templat_putaran"


def show_letter_templates(tahun: int) -> None:
    """Show which template each letter is made from; who may change settings can replace it."""
    for jenis, judul in surat.TEMPLAT.items():
        with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
            st.text(f"{judul}: {ask(surat.template_name, jenis) or 'templat bawaan'}.")
            st.download_button(
                "Unduh templat",
                at_click(surat.template, jenis),
                file_name=f"Templat_{jenis}.docx",
                mime=DOCX,
                on_click="ignore",
                icon=":material/download:",
                key=f"templat_{jenis}",
            )
    if may(Hak.SETELAN):
        with st.expander("Ganti templat"):
            _replace(tahun, st.session_state.setdefault(_ROUND, 0))


def _replace(tahun: int, putaran: int) -> None:
    st.text(
        "Sunting templat di Word. Isian di antara kurung kurawal ganda diganti data; yang lain boleh diubah seluruhnya."
    )
    jenis = st.selectbox("Templat", list(surat.TEMPLAT), format_func=surat.TEMPLAT.__getitem__, width=340)
    file = st.file_uploader(
        "Templat (.docx)", type=["docx"], max_upload_size=table_megabytes(), key=f"templat_{putaran}"
    )
    st.text(size_words())
    with st.container(horizontal=True):
        if st.button("Pakai templat ini", disabled=file is None) and file is not None:
            with telling():
                act(surat.save_template, jenis, file.name, file.getvalue(), tahun)
                st.session_state[_ROUND] = putaran + 1
                tell_and_rerun("Templat surat sudah diganti.")
        if ask(surat.template_name, jenis) and st.button("Kembalikan templat bawaan"):
            with telling():
                act(surat.restore_template, jenis)
                tell_and_rerun("Templat bawaan dipakai kembali.")
