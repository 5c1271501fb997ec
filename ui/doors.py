"""The pages of the sitemap as Streamlit navigates them.

Looking up the script of a page on disk is made once for each page, not for two dozen of them at every rerun; a rerun gets
copies, because Streamlit notes on the page that runs that it may.
"""

from collections.abc import Callable
from copy import copy
from functools import cache

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from ui.sitemap import Halaman


def open_door(halaman: Halaman, *, default: bool) -> StreamlitPage:
    """Give a page that stands in the sidebar; `default`: the one at "/"."""
    return copy(_kept(halaman, default=default, visible=True))


def hidden_door(halaman: Halaman) -> StreamlitPage:
    """Give a page that has an address and no place in the sidebar."""
    return copy(_kept(halaman, default=False, visible=False))


def closed_door(halaman: Halaman, say_why: Callable[[], None]) -> StreamlitPage:
    """Give what stands at the address of a page this person may not open."""
    return st.Page(say_why, title=halaman.nama, url_path=halaman.alamat, visibility="hidden")


@cache
def _kept(halaman: Halaman, *, default: bool, visible: bool) -> StreamlitPage:
    return st.Page(
        halaman.script,
        title=halaman.nama,
        url_path=halaman.alamat,
        default=default,
        visibility="visible" if visible else "hidden",
    )
