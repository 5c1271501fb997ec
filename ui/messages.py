"""The sentences a page may have to say: refused, empty, unknown in the address."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from lakip.domain.errors import LakipError
from ui import sitemap, widgets
from ui.plain_text import JOINER, literal

__all__ = ["JOINER", "literal", "say_empty", "say_not_yours", "say_unknown", "telling"]


@contextmanager
def telling() -> Iterator[None]:
    """Say what was refused as it stands, without a traceback; a bug goes on to the log."""
    try:
        yield
    except LakipError as error:
        st.error(literal(str(error)))


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
