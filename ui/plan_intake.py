"""Taking in the plan workbook: first what would change and what was found, then, on the button, the change itself."""

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from lakip.domain.desimal import MISSING
from lakip.workflow.batas import size_words, table_megabytes
from lakip.workflow.perencanaan import HasilRencana, check_plan, import_plan, plan_template
from ui.findings import show_temuan
from ui.messages import telling
from ui.session import act, fetch, generation
from ui.tables import XLSX

FILE_TYPES = ["xlsx", "xls", "ods"]
KINDS = "Jenis berkas: XLSX, XLS, atau ODS."
_CHECKED = "rencana_diperiksa"
_ROUND = "rencana_putaran"
_COUNT_WORDS = {"baru": "Baru", "berubah": "Berubah", "tetap": "Tetap", "hilang": "Tidak ada lagi di berkas"}


def offer_template() -> None:
    """Offer the blank plan workbook."""
    st.download_button(
        "Unduh templat rencana",
        data=plan_template,
        file_name="Templat_Rencana.xlsx",
        mime=XLSX,
        on_click="ignore",
        icon=":material/download:",
    )


def take_plan() -> bool:
    """Take a plan workbook through preview to storage; tell whether this run stored one."""
    putaran = st.session_state.setdefault(_ROUND, 0)
    file = st.file_uploader(
        "Buku rencana yang sudah diisi",
        type=FILE_TYPES,
        max_upload_size=table_megabytes(),
        key=f"rencana_{putaran}",
    )
    st.text(f"{KINDS} {size_words()}")
    if file is None:
        return False
    with telling():
        hasil = _checked(file)
        _show_preview(hasil)
        if hasil.status != "ditolak" and st.button("Simpan rencana"):
            with st.spinner("Menyimpan rencana…"):
                act(import_plan, file.getvalue(), file.name)
            st.session_state[_ROUND] = putaran + 1  # an uploader without the file just stored
            return True
    return False


def _checked(file: UploadedFile) -> HasilRencana:
    """Check a file once for each state of the store, not at every rerun."""
    key = (file.file_id, generation())
    if st.session_state.get(_CHECKED, (None,))[0] != key:
        with st.spinner("Memeriksa buku rencana…"):
            st.session_state[_CHECKED] = (key, fetch(check_plan, file.getvalue(), file.name))
    hasil: HasilRencana = st.session_state[_CHECKED][1]
    return hasil


def _show_preview(hasil: HasilRencana) -> None:
    if hasil.status == "ditolak":
        st.error("Buku rencana belum dapat disimpan; perbaiki menurut petunjuk di bawah, lalu unggah lagi.")
    else:
        st.markdown("**Yang akan tersimpan**")
        st.dataframe(
            [
                {"Lembar": sheet} | {word: counts.get(key, 0) for key, word in _COUNT_WORDS.items()}
                for sheet, counts in hasil.counts.items()
            ],
            hide_index=True,
            placeholder=MISSING,
            alt="Jumlah baris baru, berubah, dan tetap untuk setiap lembar buku rencana.",
        )
        st.text("Baris yang tidak ada lagi di berkas tidak dihapus dari rencana.")
    show_temuan(hasil.temuan)
