"""Handing in workbooks: how and when they came, the files, and the work itself, file by file."""

from datetime import date

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from lakip.domain.pelaku import PENGGUNA_LOKAL
from lakip.workflow.pengumpulan import HasilUnggah, upload
from ui.messages import telling
from ui.receipts import show_results
from ui.session import store

FILE_TYPES = ["xlsx", "xls", "ods", "csv"]
LIMITS = "Jenis berkas: XLSX, XLS, ODS, atau CSV, boleh beberapa sekaligus. Ukuran paling besar 10 MB setiap berkas."
CARA = ("Langsung", "WhatsApp", "Surat", "Surel", "Nota Dinas", "Diska lepas")
_ROUND = "unggah_putaran"
_RESULTS = "unggah_hasil"


def take_files(tahun: int, unit: str | None) -> None:
    """Ask for files and take them in; what came of them stays until other files, another year or unit are chosen."""
    with st.container(horizontal=True):
        lewat = st.selectbox("Diterima melalui", CARA, width=240)
        diterima = st.date_input("Tanggal diterima", max_value="today", format="DD/MM/YYYY", width=240)
    files = st.file_uploader(
        "Berkas dari Bagian/Bidang",
        type=FILE_TYPES,
        accept_multiple_files=True,
        key=f"berkas_{st.session_state.get(_ROUND, 0)}",
    )
    st.text(LIMITS)
    if st.button("Unggah", disabled=not files):
        with telling():
            _take_in(files, tahun, unit, lewat, diterima)
            _empty_uploader()
            st.rerun()


def show_last_results(tahun: int, unit: str | None) -> None:
    """Show what came of the last files of this year and unit."""
    where, hasil = st.session_state.get(_RESULTS, (None, []))
    if hasil and where == (tahun, unit):
        st.subheader("Hasil unggahan", anchor=False)
        show_results(hasil)


def _empty_uploader() -> None:
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1  # an uploader without the files just taken


def _take_in(files: list[UploadedFile], tahun: int, unit: str | None, lewat: str, diterima: date) -> None:
    """Take in one file after the other, so that a refused one leaves the others in."""
    hasil: list[HasilUnggah] = []
    st.session_state[_RESULTS] = ((tahun, unit), hasil)
    with st.status("Memeriksa berkas…", expanded=True) as status:
        for nomor, file in enumerate(files, start=1):
            status.update(label=f"Memeriksa berkas {nomor} dari {len(files)}…")
            st.text(file.name)
            content = [(file.name, file.getvalue())]
            hasil += upload(
                store(), PENGGUNA_LOKAL, content, tahun, unit=unit, lewat=lewat, diterima=diterima
            )
