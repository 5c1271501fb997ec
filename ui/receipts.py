"""What came of an upload: a word per file, its temuan, and the receipt that can be pasted into a chat."""

from collections.abc import Sequence

import streamlit as st

from lakip.domain.findings import Severity
from lakip.workflow.pengumpulan import HasilUnggah
from ui import sitemap, widgets
from ui.decisions import show_doubts_of
from ui.findings import show_temuan

STATUS_WORDS = {
    "diterima": "Diterima",
    "perlu_keputusan": "Perlu keputusan",
    "ditolak": "Berkas ditolak",
    "duplikat": "Sudah pernah diterima",
}
_NEXT = {
    "diterima": "Semua isinya tersimpan.",
    "perlu_keputusan": "Isi yang jelas tersimpan; yang meragukan menunggu keputusan di bawah ini atau di halaman Perbaikan Data.",
    "ditolak": "Tidak ada isinya yang tersimpan; perbaiki menurut petunjuk di bawah, lalu unggah lagi.",
    "duplikat": "Berkas yang sama sudah tersimpan; tidak ada yang berubah.",
}
_BOXES = {"diterima": st.success, "perlu_keputusan": st.warning, "ditolak": st.error, "duplikat": st.info}


def show_results(hasil: Sequence[HasilUnggah], tahun: int) -> None:
    """Show one card per file or typed value of the year, with the doubts it leaves ready to be settled."""
    for item in hasil:
        with st.container(border=True):
            st.text(item.file)
            _BOXES[item.status](f"**{STATUS_WORDS[item.status]}.** {_NEXT[item.status]}")
            if item.rows and item.status != "duplikat":
                st.text(f"{item.rows} baris data tersimpan.")
            if item.status == "perlu_keputusan":
                widgets.link(sitemap.TEMUAN, "Buka Perbaikan Data", unggahan=item.unggahan or "")
                show_doubts_of(item.unggahan, tahun)
            show_temuan([t for t in item.temuan if t.severity is not Severity.TANYA or not item.unggahan])
            show_receipt(item.resi)


def show_receipt(resi: str) -> None:
    """Show the receipt with the button that copies it."""
    if resi:
        st.text("Resi untuk dikirim ke percakapan:")
        st.code(resi, language=None, wrap_lines=True)
