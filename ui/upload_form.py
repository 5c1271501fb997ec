"""Handing in files: how and when they came, and the files; what each would do is shown before anything is stored."""

import streamlit as st

from lakip.domain.waktu import now
from lakip.workflow.batas import evidence_megabytes, table_limits, table_words
from ui import documents
from ui.messages import telling
from ui.receipts import show_results
from ui.upload_cards import show_cards
from ui.upload_desk import Cara, Meja, desk

FILE_TYPES = ["xlsx", "xlsm", "xls", "ods", "csv", *documents.FILE_TYPES]
CARA = ("Langsung", "WhatsApp", "Surat", "Surel", "Nota Dinas", "Diska lepas")


def take_files(tahun: int, unit: str | None) -> None:
    """Ask for files, show what each would change, and store what the person says."""
    meja = desk(tahun, unit)
    cara = _ask_how()
    files = st.file_uploader(
        "Berkas dari Bagian/Bidang",
        type=FILE_TYPES,
        accept_multiple_files=True,
        max_upload_size=evidence_megabytes(),
        key=f"berkas_{meja.putaran}",
        on_change=meja.dilihat.clear,
        help="\n\n".join(table_limits()),
    )
    with st.container(gap="xxsmall"):
        st.text(table_words())
        st.text(documents.words())
    if files:
        with telling():
            show_cards(meja, files, cara)
    else:
        _tell_of_lost(meja)
        _show_results(meja)


def _ask_how() -> Cara:
    with st.container(horizontal=True):
        lewat = st.selectbox("Diterima melalui", CARA, width=240)
        today = now().date()  # of the agency's clock, which may be a day ahead of the server's
        diterima = st.date_input("Tanggal diterima", today, max_value=today, format="DD/MM/YYYY", width=240)
    return Cara(lewat, diterima)


def _tell_of_lost(meja: Meja) -> None:
    """Say that previews were lost: the uploader forgets its files when its page is left, and nobody is asked then."""
    if meja.dilihat:
        meja.empty()
        st.info(
            "Pratinjau tadi hilang karena halaman ditinggalkan; tidak ada yang tersimpan. Pilih lagi berkasnya."
        )


def _show_results(meja: Meja) -> None:
    if hasil := [each for each in meja.selesai.values() if each]:
        st.subheader("Hasil unggahan", anchor=False)
        show_results(hasil, meja.tahun)
