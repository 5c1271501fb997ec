"""Which pages there are for this visitor, and the one that runs. Always reaches st.navigation(...).run()."""

from pathlib import Path

import streamlit as st

from lakip.workflow.toko import is_empty
from ui import frame, sitemap
from ui.session import ask

IKON = Path(__file__).parent / "assets" / "ikon.png"

st.set_page_config(page_title="LAKIP", page_icon=str(IKON), layout="wide")
st.logo(IKON, size="large")

pages = sitemap.BEFORE_A_PLAN if ask(is_empty) else sitemap.AT_WORK
page = st.navigation(
    [
        st.Page(halaman.script, title=halaman.nama, url_path=halaman.alamat, default=halaman is pages[0])
        for halaman in pages
    ]
)
frame.surround()
page.run()
