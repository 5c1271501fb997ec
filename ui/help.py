"""Bantuan: the sections of docs/panduan that a page is about, in the words of the guide for whoever sits before it.

A section names its pages in a comment under its heading, `<!-- halaman: unggah, isi -->`: one text for the screen and
for paper.
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import streamlit as st

from lakip.domain.peran import Peran
from ui import sitemap
from ui.session import pelaku

GUIDES = Path(__file__).parents[1] / "docs" / "panduan"
STAF, PIMPINAN, OPERATOR, ADMIN = "staf", "pimpinan", "operator", "admin"
OF_ROLE: Mapping[Peran, str] = {
    Peran.OPERATOR: OPERATOR,
    Peran.SEKRETARIS: PIMPINAN,
    Peran.KEPALA: PIMPINAN,
    Peran.TAMU: PIMPINAN,
    Peran.ADMIN: ADMIN,
}
"""Whose guide is not that of the staf."""
ANYBODYS = (STAF, PIMPINAN, ADMIN, OPERATOR)
_PAGES = re.compile(r"<!-- halaman: (.+?) -->\n")
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)\n*")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\.md[^)]*\)")
_SMALL_HEADING = re.compile(r"^### (.+)$", re.MULTILINE)


def offer_help(here: sitemap.Halaman) -> None:
    """Let the guide be read beside the page; it is drawn once somebody opens it."""
    with st.popover(
        "Bantuan",
        icon=":material/help:",
        type="tertiary",
        key=f"bantuan_{here.alamat}",
        on_change="rerun",
    ) as opened:
        if opened.open:
            for text in help_for(here.alamat, pelaku().peran):
                st.markdown(text)


def help_for(alamat: str, peran: Peran) -> list[str]:
    """Give what the guide of this role says of a page, section by section; what another guide says where it says nothing."""
    own = OF_ROLE.get(peran, STAF)
    found = (sections(guide).get(alamat, []) for guide in (own, *ANYBODYS))
    return next(filter(None, found), [])


@cache
def sections(guide: str) -> dict[str, list[str]]:
    """Give by the address of a page what a guide says of it, without pictures and without links to other guides."""
    by_page: dict[str, list[str]] = {}
    for section in (GUIDES / f"{guide}.md").read_text(encoding="utf-8").split("\n## ")[1:]:
        heading, _, body = section.partition("\n")
        if pages := _PAGES.match(body):
            text = f"**{heading}**\n\n{_for_the_screen(body[pages.end() :])}"
            for alamat in pages[1].split(", "):
                by_page.setdefault(alamat, []).append(text)
    return by_page


def _for_the_screen(text: str) -> str:
    text = _LINK.sub(r"\1", _PICTURE.sub("", text))
    return _SMALL_HEADING.sub(r"**\1**", text).strip()
