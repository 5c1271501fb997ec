"""Every page has its help, out of the guide of whoever asks."""

import re

import pytest

from lakip.domain.peran import Peran
from ui import sitemap
from ui.help import ANYBODYS, help_for, sections

PAGES = [halaman.alamat for halaman in sitemap.ALL]


@pytest.mark.parametrize("alamat", PAGES)
def test_every_page_has_a_section_for_every_role(alamat):
    assert {peran: bool(help_for(alamat, peran)) for peran in Peran} == dict.fromkeys(Peran, True)


def test_the_guides_name_no_page_that_is_none():
    assert {alamat for guide in ANYBODYS for alamat in sections(guide)} <= set(PAGES)


def test_the_own_guide_is_asked_first():
    of_operator, of_staf = (help_for("unggah", peran) for peran in (Peran.OPERATOR, Peran.STAF))
    assert [text.partition("\n")[0] for text in of_operator] == [
        "**Mengirim rekap sendiri**",
        "**Setelah dikirim**",
        "**Bekerja langsung di aplikasi**",
    ]
    assert [text.partition("\n")[0] for text in of_staf] == ["**Menerima data**"]


def test_nothing_on_the_screen_points_to_a_file_of_the_guides():
    texts = [text for guide in ANYBODYS for found in sections(guide).values() for text in found]
    assert [text for text in texts if re.search(r"!\[|\.md|<!--|^#", text, re.MULTILINE)] == []
