"""The sidebar's word on who is signed in, with the ways out; and what stands in place of a page whose session is over."""

from contextlib import suppress
from html import escape
from urllib.parse import urlencode, urlsplit

import streamlit as st

from lakip.domain.errors import StoreUnavailable
from lakip.domain.peran import SEBUTAN
from lakip.workflow import masuk
from lakip.workflow.akun import login_is_on
from lakip.workflow.masuk import Sesi
from ui import sitemap, visitor
from ui.news import show_news
from ui.session import store

WATCH_SECONDS = 15
"""How long a tab may still show its page after the session has ended elsewhere or by itself."""
LIKE_A_BUTTON = (
    "display: inline-block; padding: 0.45rem 0.75rem; border: 1px solid rgb(128 128 128 / 0.4); "
    "border-radius: 0.5rem; font-size: 0.875rem; color: inherit; text-decoration: none"
)
"""As Streamlit draws its own, in the colour of the text around it: right on light and dark ground."""


def show_account() -> None:
    """Write who is signed in, or that this PC uses no accounts yet."""
    sesi = visitor.sesi(store())
    with st.sidebar:
        if sesi is None:
            st.markdown(":small[Hanya di komputer ini · belum memakai akun]")
            link_outside("/siapkan", "Buat akun")
        else:
            _show_person(sesi)


@st.fragment(run_every=WATCH_SECONDS)
def watch_session() -> None:
    """Draw the page anew once its session is over, so that no picture of the figures stays behind in an open tab."""
    with suppress(StoreUnavailable):  # the next click says what is wrong with the store
        if visitor.is_over(store()):
            st.rerun(scope="app")


def say_session_over() -> None:
    """Say that nobody is signed in here any more, with the way back to this very page; names no page of anybody."""
    st.navigation([st.Page(page.script, url_path=page.alamat) for page in sitemap.ALL], position="hidden")
    show_news()
    if not login_is_on(store()):
        st.title("Belum ada akun", anchor=False)
        st.text("Akun yang tadi dipakai sudah tidak ada; penyimpanannya kosong.")
        link_outside("/masuk", "Lanjutkan")
        return
    if visitor.tab_sid():
        st.title("Sesi berakhir", anchor=False)
        st.text("Anda sudah keluar, atau sesi ini berakhir karena lama tidak dipakai atau akunnya berubah.")
    else:
        st.title("Masuk", anchor=False)
        st.text("Aplikasi ini sekarang memakai akun. Masuklah untuk melanjutkan.")
    link_outside(f"/masuk?{urlencode({'lanjut': _this_page()})}", "Masuk")


def without_accounts() -> bool:
    """Tell whether the person sits at a PC that uses no accounts yet."""
    return visitor.sesi(store()) is None


def link_outside(path: str, label: str) -> None:
    """Link to a page outside Streamlit, in this tab; Streamlit's own links would open another one."""
    st.html(f'<a href="{escape(path)}" style="{LIKE_A_BUTTON}">{escape(label)}</a>')


def _show_person(sesi: Sesi) -> None:
    pelaku = sesi.pelaku
    with st.container(gap="xxsmall"):
        st.text(sesi.nama)
        st.text(" · ".join(filter(None, [SEBUTAN[pelaku.peran], pelaku.unit])))
    with st.container(horizontal=True, vertical_alignment="center"):
        link_outside("/ganti-sandi", "Ganti kata sandi")
        if st.button("Keluar", key="keluar"):
            masuk.sign_out(store(), visitor.tab_sid())
            st.rerun()


def _this_page() -> str:
    filters = st.query_params.to_dict()
    return urlsplit(st.context.url or "").path + (f"?{urlencode(filters)}" if filters else "")
