"""Pengaturan: the ketentuan perhitungan, the working calendar and the letters of the agency."""

import streamlit as st

from ui import sitemap
from ui.calendar import show_calendar
from ui.frame import open_page
from ui.letter_templates import show_letter_templates
from ui.policy import show_policy

tahun, _ = open_page(sitemap.PENGATURAN.nama)

st.header("Ketentuan Perhitungan", anchor=False)
show_policy(tahun)

st.header("Kalender dan Jam Kerja", anchor=False)
show_calendar(tahun)

st.header("Templat Surat", anchor=False)
show_letter_templates(tahun)
