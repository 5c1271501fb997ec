"""The sentences a page may have to say: refused, empty, unknown in the address."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from lakip.domain.errors import LakipError
from ui import sitemap, widgets

_MARKDOWN_SIGNS = re.compile(r"[!-/:-@\[-`{-~]")  # every ASCII sign that a backslash may stand before
_ADDRESSES = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)|(?=@)", re.IGNORECASE)
JOINER = "\u2060"
"""Takes no room; an address with it inside is not made a link, which a backslash does not prevent."""


@contextmanager
def telling() -> Iterator[None]:
    """Say what was refused as it stands, without a traceback; a bug goes on to the log."""
    try:
        yield
    except LakipError as error:
        st.error(literal(str(error)))


def literal(text: str) -> str:
    """Give text for st.error and its like so that no name of a file or cell is read as markdown, no address as a link."""
    return _MARKDOWN_SIGNS.sub(r"\\\g<0>", _ADDRESSES.sub(JOINER, text))


def say_empty(kalimat: str, halaman: sitemap.Halaman | None = None, ajakan: str | None = None) -> None:
    """Say why there is nothing to see yet, and where to begin."""
    st.info(kalimat)
    if halaman is not None:
        widgets.link(halaman, ajakan or halaman.nama)


def say_unknown(apa: str, asked: str, shown: str) -> None:
    """Say that the address asks for something that does not exist here, and what is shown instead."""
    st.warning(
        f'{apa} "{_without_markdown(asked)}" pada alamat halaman tidak dikenal; yang ditampilkan {shown}.'
    )


def say_not_yours(apa: str, asked: str, shown: str) -> None:
    """Say so to whoever sees one Bagian/Bidang only; whether it exists elsewhere stays untold."""
    st.warning(
        f'{apa} "{_without_markdown(asked)}" pada alamat halaman tidak termasuk yang dapat Anda lihat, karena akun Anda hanya '
        f"melihat Bagian/Bidang sendiri; yang ditampilkan {shown}."
    )


def _without_markdown(text: str) -> str:
    """Keep letters, digits and the few signs that codes use; an address can be written by anybody."""
    return "".join(sign for sign in text[:40] if sign.isalnum() or sign in " .-_/")
