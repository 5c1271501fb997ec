"""Kalender dan Jam Kerja on the page Pengaturan: what working time is counted with, and how it is corrected."""

import streamlit as st

from lakip.domain.peran import Hak
from lakip.domain.tanggal import waktu_panjang
from lakip.present import kalender as view
from lakip.workflow import kalender
from lakip.workflow.batas import size_words, table_megabytes
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import act, ask, at_click, may
from ui.tables import fold_table

_ROUND = "kalender_putaran"


def show_calendar(tahun: int) -> None:
    """Show the calendar of the year the report of `tahun` is made in, its warnings, office hours, and what replaces them."""
    year = tahun + 1
    st.text(f"LAKIP Tahun {tahun} disusun pada {year}; waktu kerjanya dihitung dengan kalender {year}.")
    for sentence in ask(kalender.warnings, year):
        st.warning(sentence)
    st.text(_source(year))
    fold_table(view.days(ask(kalender.days, year), year), f"Lihat kalender {year}")
    fold_table(view.hours(ask(kalender.hours)), "Lihat jam kerja")
    if may(Hak.KETENTUAN):
        with st.expander("Ganti kalender atau jam kerja"):
            _replace(year, st.session_state.setdefault(_ROUND, 0))


def _source(year: int) -> str:
    found = ask(kalender.sources).get(year)
    if found is None:
        return "Asal: kalender bawaan (libur nasional dan cuti bersama menurut SKB 3 Menteri)."
    moment = waktu_panjang(found["waktu"].replace(second=0, microsecond=0))
    return f"Asal: {found['sumber']}, diunggah {found['pelaku']} pada {moment}."


def _replace(year: int, putaran: int) -> None:
    st.download_button(
        f"Unduh kalender {year} (CSV)",
        at_click(kalender.csv, year),
        file_name=f"Kalender_{year}.csv",
        mime="text/csv",
        on_click="ignore",
        icon=":material/download:",
    )
    st.text("Perbaiki berkas itu lalu unggah kembali; semua hari pada tahun yang disebut berkas diganti.")
    file = st.file_uploader(
        "Kalender (CSV) atau jam kerja (JSON)",
        type=["csv", "json"],
        max_upload_size=table_megabytes(),
        key=f"kalender_{putaran}",
    )
    st.text(size_words())
    if st.button("Ganti", disabled=file is None) and file is not None:
        with telling():
            if file.name.lower().endswith(".json"):
                act(kalender.import_hours, file.getvalue(), file.name)
            else:
                act(kalender.import_calendar, file.getvalue(), file.name)
            st.session_state[_ROUND] = putaran + 1
            tell_and_rerun("Kalender kerja sudah diganti.")
