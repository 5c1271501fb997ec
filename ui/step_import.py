"""Past step times from a file: a template to fill in, every row looked at first, then all of them stored or none."""

import streamlit as st

from lakip.domain.peran import Hak
from lakip.present.views.impor_langkah import imported
from lakip.workflow import impor_langkah
from lakip.workflow.batas import size_words, table_megabytes
from ui.findings import show_temuan
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import act, fetch, may
from ui.tables import XLSX, show_table

FILE_TYPES = ["csv", "xlsx", "xls", "ods"]
LIMITS = (
    "Kolomnya tahun, langkah, aksi (terima, mulai, selesai, kembali), waktu (misalnya 14-01-2025 09.00), dan alasan; "
    "bila ada juga pemeriksa, ke, dan dasar. "
    "Jenis berkas: CSV, XLSX, XLS, atau ODS."
)
_ROUND = "impor_langkah_putaran"


def import_past_steps(tahun: int) -> None:
    """Show the folded upload to whoever may record steps."""
    if not may(Hak.SOP):
        return
    with st.expander("Impor waktu langkah tahun-tahun lalu"):
        _offer_template(tahun)
        _take(st.session_state.setdefault(_ROUND, 0))


def _offer_template(tahun: int) -> None:
    with st.container(horizontal=True):
        for label, data, name, mime in (
            ("Unduh templat XLSX", impor_langkah.steps_template, "xlsx", XLSX),
            ("Unduh contoh CSV", impor_langkah.steps_example, "csv", "text/csv"),
        ):
            st.download_button(
                label,
                data=data(tahun),
                file_name=f"Waktu_Langkah_{tahun}.{name}",
                mime=mime,
                on_click="ignore",
                icon=":material/download:",
            )


def _take(putaran: int) -> None:
    file = st.file_uploader(
        "Berkas waktu langkah",
        type=FILE_TYPES,
        max_upload_size=table_megabytes(),
        key=f"impor_langkah_{putaran}",
    )
    st.text(f"{LIMITS} {size_words()}")
    if file is None:
        return
    with telling():
        hasil = fetch(impor_langkah.check_steps, file.getvalue(), file.name)
        if hasil.temuan:
            st.error("Tidak ada yang disimpan; perbaiki menurut petunjuk di bawah, lalu unggah lagi.")
            show_temuan(hasil.temuan)
            return
        st.markdown("**Yang akan tersimpan**")
        show_table(imported(hasil.catatan_rows))
        if st.button("Impor waktu langkah", disabled=not hasil.catatan_rows):
            count = act(impor_langkah.import_steps, file.getvalue(), file.name)
            st.session_state[_ROUND] = putaran + 1  # an uploader without the file just stored
            tell_and_rerun(f"{count} catatan waktu langkah tersimpan.")
