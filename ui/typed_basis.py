"""What a typed value stands on: words, and a registered document or an attachment where there is one."""

from typing import NamedTuple

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from lakip.workflow import penerimaan
from lakip.workflow.batas import evidence_megabytes
from ui import filters
from ui.documents import basis
from ui.session import ask, fetch

FILE_TYPES = ["xlsx", "xlsm", "xls", "ods", "csv", "pdf", "docx", "png", "jpg", "jpeg"]
NONE = {filters.ALL: "Tanpa dokumen terdaftar"}


class Dasar(NamedTuple):
    """The words, and the registered document or the attachment that shows it, if there is one."""

    teks: str
    dokumen: str = filters.ALL
    file: UploadedFile | None = None

    def lampiran(self) -> tuple[str, bytes] | None:
        """Give name and bytes of what is kept with the value."""
        if self.dokumen:
            return fetch(penerimaan.document, self.dokumen)
        return (self.file.name, self.file.getvalue()) if self.file else None


def ask_basis(tahun: int, unit: str | None, key: str) -> Dasar:
    """Ask what the value stands on; a registered document brings its own words."""
    if rows := {row["id"]: row for row in ask(penerimaan.documents, tahun, unit)}:
        names = NONE | {identity: basis(row) for identity, row in rows.items()}
        if dokumen := filters.choose("Dokumen dasar", "dokumen", names, filters.ALL):
            return Dasar(st.text_input("Dasar", basis(rows[dokumen]), key=f"dasar_{dokumen}_{key}"), dokumen)
    teks = st.text_input("Dasar", key=f"dasar_{key}", placeholder="Misalnya: WA 12 Januari 2026")
    most = evidence_megabytes()
    file = st.file_uploader(
        "Lampiran (boleh dikosongkan)", type=FILE_TYPES, max_upload_size=most, key=f"lampiran_{key}"
    )
    st.text(f"Foto, surat, atau lembar sebar sebagai bukti. Ukuran paling besar {most} MB.")
    return Dasar(teks, file=file)
