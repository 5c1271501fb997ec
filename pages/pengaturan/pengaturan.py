"""Pengaturan: the ketentuan perhitungan and the working calendar of the agency."""

import streamlit as st

from ui import sitemap
from ui.calendar import show_calendar
from ui.frame import open_page
from ui.policy import show_policy

tahun, _ = open_page(sitemap.PENGATURAN.nama)

st.header("Ketentuan Perhitungan", anchor=False)
show_policy(tahun)

st.header("Kalender dan Jam Kerja", anchor=False)
show_calendar(tahun)
