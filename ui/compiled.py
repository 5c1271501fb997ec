"""The compiled LAKIP: which tables have data, compiling, and the files to take away."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial

import streamlit as st
from streamlit.elements.lib.mutable_status_container import StatusContainer

from lakip.present.tables import Table
from lakip.workflow.penyusunan import Edisi, compile_edition, document_pdf, pdf_can_be_made
from ui import looks
from ui.messages import telling
from ui.session import act, generation

_COMPILED = "edisi_tersusun"
_PDF = "pdf_naskah"
_USE = {
    "LAKIP.docx": "Naskah LAKIP BAB I sampai IV beserta lampirannya.",
    "Naskah_Tersusun.docx": "Naskah sebagaimana disusun dari data, untuk dibandingkan dengan naskah yang diunggah kembali.",
    "LAKIP.xlsx": "Tabel LAKIP, untuk dikirim keluar.",
    "Kertas_Kerja.xlsx": "Kertas kerja, hanya untuk di dalam kantor.",
    "Nota_Dinas.docx": "Surat permintaan data kepada Bagian dan Bidang.",
    "Surat_Pengantar.docx": "Surat pengantar kepada penerima laporan.",
    "manifest.json": "Daftar berkas dan sidik digitalnya.",
}


def show_readiness(tables: Sequence[Table]) -> None:
    """Say how many tables have data, and for each of the others why it is empty."""
    filled = {_number(table) for table in tables if table.rows}
    empty = [table for table in tables if _number(table) not in filled]
    st.text(f"{len(filled)} dari {len(filled) + len(empty)} tabel berisi data.")
    for table in empty:
        st.text(f"{table.id} {table.judul}. {table.kosong}")


def _number(table: Table) -> str:
    """Give the number a table shares with its other parts: T09.1 and T09.2 are both of T09."""
    return table.id.partition(".")[0]


def compile_on_request(tahun: int) -> None:
    """Compile on the button; the files stay offered, with a warning once the data has moved on."""
    if st.button("Susun LAKIP"):
        with st.status("Menyusun berkas LAKIP…") as status, telling():
            edisi = act(compile_edition, tahun, lambda stage: _next_stage(status, stage))
            st.session_state[_COMPILED] = (tahun, generation(), edisi)
            status.update(label="Berkas LAKIP sudah tersusun.", state="complete")
    year, compiled_at, edisi = st.session_state.get(_COMPILED, (None, None, None))
    if year == tahun:
        if compiled_at != generation():
            st.warning("Ada perubahan sesudah berkas ini disusun; susunlah ulang sebelum berkas dikirim.")
        _show_files(edisi)


def _next_stage(status: StatusContainer, stage: str) -> None:
    """Say what is being done, and keep what was done before in sight."""
    status.update(label=stage)
    status.text(stage)


def _show_files(edisi: Edisi) -> None:
    for name, content, _ in edisi.files:
        with _file_box(name, _USE.get(re.sub(r"_\d{4}(?=\.)", "", name), "")):
            st.download_button(
                "Unduh",
                data=looks.taking(name, partial(bytes, content)),
                file_name=name,
                on_click="ignore",
                icon=":material/download:",
                key=f"unduh_{name}",
            )
        if name.endswith(".docx") and name.startswith("LAKIP"):
            _offer_pdf(name.replace(".docx", ".pdf"), content)
    _show_details(edisi)


@contextmanager
def _file_box(name: str, use: str) -> Iterator[None]:
    """Frame one file: what it is called and what it is for at the left, what can be done with it at the right."""
    with st.container(
        border=True, horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"
    ):
        with st.container(gap=None, width=420):
            st.text(name)
            st.text(use)
        yield


def _offer_pdf(name: str, document: bytes) -> None:
    """Make a PDF of the document when asked, where an office suite is installed."""
    if not pdf_can_be_made():
        st.text(
            "PDF dapat dibuat di sini bila LibreOffice terpasang; sementara itu simpanlah sebagai PDF dari Word."
        )
        return
    with _file_box(name, "PDF dari naskah yang sama; bukan bagian dari edisi."):
        place = st.empty()
    made_from, data = st.session_state.get(_PDF, (None, b""))
    if made_from != document and place.button("Buat PDF"):
        with telling(), st.spinner("Membuat PDF, biasanya kurang dari satu menit…"):
            made_from, data = st.session_state[_PDF] = (document, document_pdf(document))
    if made_from == document:
        place.download_button(
            "Unduh PDF",
            data=looks.taking(name, partial(bytes, data)),
            file_name=name,
            mime="application/pdf",
            on_click="ignore",
            icon=":material/download:",
        )


def _show_details(edisi: Edisi) -> None:
    if kurang := edisi.kelengkapan["kurang"]:
        with st.expander(f"Yang belum ada dalam naskah ({len(kurang)})"):
            for item in kurang:
                st.text(item)
    with st.expander("Lanjutan"):
        st.text(
            "Sidik digital (SHA-256) naskah dan setiap berkas, untuk memastikan bahwa isinya tidak berubah."
        )
        lines = [f"{edisi.edisi}  naskah", *(f"{sha256}  {name}" for name, _, sha256 in edisi.files)]
        st.code("\n".join(lines), language=None, wrap_lines=True)
