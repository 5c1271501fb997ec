"""The cards of chosen files: what each would do, and the buttons that store it or leave it out."""

from collections.abc import Mapping, Sequence

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from ui import documents, preview
from ui.news import tell_and_rerun
from ui.receipts import show_results
from ui.upload_desk import Cara, Dilihat, Meja, look_at, take_in

NOT_STORED = (
    "Belum ada yang disimpan dari berkas di bawah ini. "
    "Bila halaman ini ditinggalkan, pratinjaunya hilang dan berkasnya perlu dipilih lagi."
)


def show_cards(meja: Meja, files: Sequence[UploadedFile], cara: Cara) -> None:
    """Show one card per file in the order they were chosen; once nothing waits the uploader is emptied."""
    waiting = meja.waiting(files)
    if not waiting:
        meja.empty()
        st.rerun()
    if len(waiting) == len(files):
        meja.selesai.clear()  # those that lay here before
    seen = look_at(meja, [file for file in waiting if not documents.is_document(file.name)])
    st.info(NOT_STORED)
    if len(waiting) > 1:
        _offer_all(meja, waiting, seen, cara)
    for file in files:
        with st.container(border=True):
            _show_one(meja, file, seen.get(file.file_id), cara)


def _show_one(meja: Meja, file: UploadedFile, seen: Dilihat | None, cara: Cara) -> None:
    if file.file_id in meja.selesai:
        _show_done(meja, file)
    elif seen is None:
        documents.offer_registering(file, meja.tahun, meja.unit, cara, lambda: _registered(meja, file))
    else:
        if arahan := preview.show_preview(file, seen.pratinjau):
            meja.arahan[file.file_id] = arahan
            st.rerun()
        _offer_one(meja, file, seen, cara)


def _registered(meja: Meja, file: UploadedFile) -> None:
    meja.selesai[file.file_id] = None
    tell_and_rerun("Dokumen dicatat sebagai diterima; ketiklah angkanya dari daftar dokumen di bawah.")


def _show_done(meja: Meja, file: UploadedFile) -> None:
    if hasil := meja.selesai[file.file_id]:
        show_results([hasil], meja.tahun)
    else:
        st.text(file.name)
        st.success("Sudah dicatat sebagai diterima.")


def _offer_one(meja: Meja, file: UploadedFile, seen: Dilihat, cara: Cara) -> None:
    """Offer to store one file; the button belongs to the preview it stands under, so nothing unseen is ever stored."""
    n_usulan = preview.proposals(seen.pratinjau)
    yes = bool(n_usulan) and st.checkbox(
        f"Terima semua usulan ({n_usulan}) saat menyimpan", key=f"usulan_{seen.nomor}"
    )
    with st.container(horizontal=True):
        if preview.is_ready(seen.pratinjau) and st.button("Simpan", key=f"simpan_{seen.nomor}"):
            take_in(meja, [file], cara, yes=yes)
            st.rerun()
        preview.offer_marked_copy(file, seen.pratinjau)
        if len(meja.dilihat) == 1:
            _offer_leaving_out(meja, "Batal")


def _offer_all(meja: Meja, files: Sequence[UploadedFile], seen: Mapping[str, Dilihat], cara: Cara) -> None:
    """Offer to store every file that leaves no question open, and to leave all of them out."""
    ready = [file for file in files if file.file_id in seen and seen[file.file_id].pratinjau.status == "siap"]
    numbers = "_".join(str(seen[file.file_id].nomor) for file in ready)
    with st.container(horizontal=True):
        if len(ready) > 1 and st.button(f"Simpan semua yang siap ({len(ready)})", key=f"semua_{numbers}"):
            take_in(meja, ready, cara)
            st.rerun()
        _offer_leaving_out(meja, "Batalkan semua")


def _offer_leaving_out(meja: Meja, label: str) -> None:
    if st.button(label, help="Berkas dikeluarkan dari pilihan; yang belum disimpan tidak tersimpan."):
        meja.empty()
        st.rerun()
