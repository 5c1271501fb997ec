"""Pengaturan: the ketentuan perhitungan, the SOP, the working calendar, the letters and the backups of the agency."""

import streamlit as st

from lakip.domain.peran import Hak
from ui import sitemap
from ui.backups import show_backups
from ui.calendar import show_calendar
from ui.frame import open_page
from ui.letter_settings import show_letter_settings
from ui.letter_templates import show_letter_templates
from ui.policy import show_policy
from ui.review_standard import show_review_standard
from ui.session import may
from ui.sop_register import show_sop

tahun, _ = open_page(sitemap.PENGATURAN.nama)

st.header("Ketentuan Perhitungan", anchor=False)
show_policy(tahun)

st.header("SOP", anchor=False)
show_sop()
show_review_standard()

st.header("Kalender dan Jam Kerja", anchor=False)
show_calendar(tahun)

st.header("Templat Surat", anchor=False)
show_letter_templates(tahun)
show_letter_settings()

if may(Hak.CADANGAN):
    st.header("Cadangan", anchor=False)
    show_backups()
