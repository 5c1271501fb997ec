"""What came of an upload: a word per file, its temuan, and the receipt that can be pasted into a chat."""

from collections.abc import Sequence

import streamlit as st

from lakip.workflow.pengumpulan import HasilUnggah
from ui import sitemap, widgets
from ui.findings import show_temuan

STATUS_WORDS = {
    "diterima": "Diterima",
    "perlu_keputusan": "Perlu keputusan",
    "ditolak": "Berkas ditolak",
    "duplikat": "Sudah pernah diterima",
}
_NEXT = {
    "diterima": "Semua isinya tersimpan.",
    "perlu_keputusan": "Isi yang jelas tersimpan; yang meragukan menunggu keputusan di halaman Perbaikan Data.",
    "ditolak": "Tidak ada isinya yang tersimpan; perbaiki menurut petunjuk di bawah, lalu unggah lagi.",
    "duplikat": "Berkas yang sama sudah tersimpan; tidak ada yang berubah.",
}
_BOXES = {"diterima": st.success, "perlu_keputusan": st.warning, "ditolak": st.error, "duplikat": st.info}


def show_results(hasil: Sequence[HasilUnggah]) -> None:
    """Show one card per file."""
    for item in hasil:
        with st.container(border=True):
            st.text(item.file)
            _BOXES[item.status](f"**{STATUS_WORDS[item.status]}.** {_NEXT[item.status]}")
            if item.rows and item.status != "duplikat":
                st.text(f"{item.rows} baris data tersimpan.")
            if item.status == "perlu_keputusan":
                widgets.link(sitemap.TEMUAN, "Buka Perbaikan Data")
            show_temuan(item.temuan)
            show_receipt(item.resi)


def show_receipt(resi: str) -> None:
    """Show the receipt with the button that copies it."""
    if resi:
        st.text("Resi untuk dikirim ke percakapan:")
        st.code(resi, language=None, wrap_lines=True)
