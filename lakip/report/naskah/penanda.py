"""Marks that stay in the document while people edit it: bookmarks in the paragraphs of a text and in every table.

Word and LibreOffice keep bookmarks when they save, also where paragraphs around them were written anew.
"""

import hashlib
import re
from collections import Counter

from docx.document import Document as Naskah
from docx.oxml.ns import qn
from lxml.etree import _Element

from lakip.report.naskah.pohon import TBL, P, elemen, gaya, teks
from lakip.report.naskah.wml import JUDUL_TABEL, bertanda, gabung, paragraf

TEKS, TABEL = "Teks_", "Tabel_"
AWAL = 10_000
"""Bookmarks of texts and tables count from here, those of the lists from daftar.AWAL."""
_SIDIK = 12
"""Signs of a hash in a name: a bookmark is named with at most 40 letters, digits and _."""
_TENTANG = re.compile(r"LAKIP (\d{4}) edisi ([0-9a-f]{64})")


def penanda_teks(kunci: str) -> str:
    """Give what the bookmarks of a text begin with."""
    return TEKS + _sidik(kunci)


def tentang(document: Naskah) -> tuple[int, str] | None:
    """Give the year and the edition a document was compiled as; None where it does not say."""
    found = _TENTANG.search(document.core_properties.keywords)
    return (int(found[1]), found[2]) if found else None


def berpenanda(document: Naskah, tahun: int, edisi: str) -> None:
    """Mark the tables, number the bookmarks of ours, and let the document say which edition it is.

    A text that a template prints twice is marked where it stands first.
    """
    body = document.element.body
    seen: Counter[str] = Counter()
    for table in body.iterchildren(TBL):
        judul = _judul(table)
        seen[judul] += 1
        _tandai(table, f"{TABEL}{_sidik(judul)}_{seen[judul]}")
    _bernomor(body)
    document.core_properties.keywords = f"LAKIP {tahun} edisi {edisi}"


def _sidik(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_SIDIK]


def _judul(table: _Element) -> str:
    """Give the caption above a table."""
    above = (p for p in table.itersiblings(P, preceding=True) if gaya(p) == JUDUL_TABEL)
    found = next(above, None)
    return "" if found is None else teks(found)


def _tandai(table: _Element, nama: str) -> None:
    """Put an empty bookmark at the beginning of the first cell."""
    p = next(table.iter(P))
    [mark] = elemen(paragraf(bertanda(gabung(()), nama)))
    at = 0 if p.find(qn("w:pPr")) is None else 1
    for place, one in enumerate(list(mark)[1:], start=at):
        p.insert(place, one)


def _bernomor(body: _Element) -> None:
    """Give the bookmarks of ours their numbers; one whose name was there before is taken out."""
    names: set[str] = set()
    starts = [
        mark
        for mark in body.iter(qn("w:bookmarkStart"))
        if mark.get(qn("w:name"), "").startswith((TEKS, TABEL))
    ]
    for nomor, start in enumerate(starts, start=AWAL):
        name, end = start.get(qn("w:name")), next(start.itersiblings(qn("w:bookmarkEnd")))
        for mark in (start, end):
            if name in names:
                mark.getparent().remove(mark)
            else:
                mark.set(qn("w:id"), str(nomor))
        names.add(name)
