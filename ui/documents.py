"""Letters, photos and PDF without a table: registered as received, their figures typed later with them as the basis."""

from collections.abc import Callable
from typing import Any

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from lakip.domain.peran import Hak
from lakip.domain.tanggal import tanggal_panjang
from lakip.workflow import penerimaan, perencanaan
from lakip.workflow.batas import evidence_megabytes
from ui import looks, sitemap, widgets
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import act, ask, at_click, may
from ui.upload_desk import Cara

Row = dict[str, Any]

FILE_TYPES = ["pdf", "png", "jpg", "jpeg", "gif", "webp", "docx", "odt", "doc"]


def words() -> str:
    """Say what else may be handed in, and how large it may be."""
    return f"Bukan tabel: surat, foto, atau PDF, paling besar {evidence_megabytes()} MB; dicatat sebagai diterima, angkanya diketik."


def is_document(name: str) -> bool:
    """Tell whether a file of this name is kept as it is, because nothing in it can be read as a table."""
    return name.lower().rpartition(".")[2] in FILE_TYPES


def offer_registering(
    file: UploadedFile, tahun: int, unit: str | None, cara: Cara, done: Callable[[], None]
) -> None:
    """Offer to register a file without a table as received, then call `done`."""
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.text(file.name)
        st.badge("Bukan tabel", color="gray", icon=":material/description:")
    st.text(
        "Berkas ini dapat dicatat sebagai diterima; angkanya diketik kemudian dengan berkas ini sebagai dasarnya."
    )
    with st.container(horizontal=True):
        pengirim = unit or _ask_sender(file)
        keterangan = st.text_input(
            "Isi singkat", placeholder="Misalnya: capaian kinerja 2025", key=f"isi_{file.file_id}"
        )
    if st.button("Catat sebagai diterima", key=f"catat_{file.file_id}", disabled=pengirim is None):
        with telling():
            content, how = file.getvalue(), cara._asdict() | {"keterangan": keterangan}
            act(penerimaan.register_document, tahun, pengirim or "", file.name, content, **how)
            done()


def _ask_sender(file: UploadedFile) -> str | None:
    names = {row["kode"]: row["nama"] for row in ask(perencanaan.units)}
    sender: str | None = st.selectbox(
        "Diterima dari",
        list(names),
        index=None,
        format_func=names.__getitem__,
        placeholder="Pilih Bagian/Bidang",
        key=f"dari_{file.file_id}",
        width=360,
    )
    return sender


def show_documents(tahun: int, unit: str | None) -> None:
    """List the documents received without figures, each with the way to type them."""
    for row in ask(penerimaan.documents, tahun, unit):
        with st.container(
            border=True, horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"
        ):
            with st.container(gap=None, width=520):
                st.text(row["nama_berkas"])
                st.text(_details(row))
            with st.container(horizontal=True, vertical_alignment="center", width="content"):
                widgets.link(
                    sitemap.ISI,
                    "Ketik angkanya",
                    icon=":material/keyboard:",
                    tahun=str(tahun),
                    unit=row["unit"],
                    dokumen=row["id"],
                )
                _offer(row)


def basis(row: Row) -> str:
    """Give a document as the basis of typed values: "surat.pdf, diterima 12 Januari 2026 melalui WhatsApp"."""
    lewat = f" melalui {row['lewat']}" if row["lewat"] else ""
    return f"{row['nama_berkas']}, diterima {tanggal_panjang(row['diterima_on'])}{lewat}"


def _details(row: Row) -> str:
    lewat = f" melalui {row['lewat']}" if row["lewat"] else ""
    typed = f"{row['n_dikutip']} nilai sudah diketik" if row["n_dikutip"] else "angkanya belum diketik"
    parts = (row["unit"], f"diterima {tanggal_panjang(row['diterima_on'])}{lewat}", row["keterangan"], typed)
    return " · ".join(part for part in parts if part)


def _offer(row: Row) -> None:
    st.download_button(
        "Unduh",
        data=looks.taking(row["nama_berkas"], _content(row["id"])),
        file_name=row["nama_berkas"],
        on_click="ignore",
        icon=":material/download:",
        key=f"dokumen_{row['id']}",
    )
    if not may(Hak.TARIK, row["unit"]):
        return
    with st.popover("Cabut", key=f"cabut_{row['id']}"):
        st.text("Dokumen tetap tersimpan, tetapi tidak lagi terhitung diterima.")
        alasan = st.text_input("Alasan pencabutan", key=f"alasan_{row['id']}")
        if st.button("Cabut dokumen", key=f"ya_cabut_{row['id']}"):
            with telling():
                act(penerimaan.take_back, row["id"], alasan)
                tell_and_rerun("Dokumen dicabut.")


def _content(dokumen: str) -> Callable[[], bytes]:
    read = at_click(penerimaan.document, dokumen)
    return lambda: read()[1]
