"""A Word file of the LAKIP read back: its paragraphs and tables in their order, each with the mark it was compiled with."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from docx import Document
from docx.document import Document as Naskah
from docx.oxml.ns import qn
from lxml.etree import _Element

from lakip.report.naskah.penanda import TABEL, TEKS, tentang
from lakip.report.naskah.pohon import TBL, P, gaya

_SDT, _ISI_SDT = qn("w:sdt"), qn("w:sdtContent")
_BUTIR = re.compile(r"^\d+\.\t")
"""The number of a list's item, which the document writes and the text does not have."""
_DAFTAR = ("toc ", "table of figures", "contents ", "figure index", "index heading", "table index")


class Jenis(StrEnum):
    """What a paragraph is by its style."""

    TEKS = "teks"
    JUDUL = "judul"
    DAFTAR = "daftar"
    LAIN = "lain"


_JENIS = {
    "Isi Naskah": Jenis.TEKS,
    "Belum Diisi": Jenis.TEKS,
    "Judul Tabel": Jenis.JUDUL,
    "Judul Gambar": Jenis.JUDUL,
}


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph: its words, its kind, and what its text's bookmarks begin with ("" = it has none)."""

    teks: str
    jenis: Jenis
    penanda: str = ""


@dataclass(frozen=True, slots=True)
class TabelTerbaca:
    """A table: its bookmark ("" = none), the words of its cells row by row."""

    penanda: str
    baris: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class NaskahTerbaca:
    """A document: the year and edition it says it is, its parts in order, its pictures' names by content, whether its head says DRAF."""

    tentang: tuple[int, str] | None
    bagian: tuple[Alinea | TabelTerbaca, ...]
    gambar: frozenset[str]
    draf: bool


def baca(data: bytes) -> NaskahTerbaca:
    """Read a .docx that went through intake.naskah; KeyError or ValueError of python-docx for one without a document."""
    document = Document(io.BytesIO(data))
    kinds = {style.style_id: _jenis(style.name or "") for style in document.styles}
    gambar = frozenset(part.sha1 for part in document.part.package.image_parts)
    return NaskahTerbaca(tentang(document), tuple(_bagian(document, kinds)), gambar, _draf(document))


def _jenis(nama: str) -> Jenis:
    name = nama.lower()
    if name.startswith("heading "):
        return Jenis.JUDUL
    return Jenis.DAFTAR if name.startswith(_DAFTAR) else _JENIS.get(nama, Jenis.LAIN)


def _bagian(document: Naskah, kinds: dict[str, Jenis]) -> Iterator[Alinea | TabelTerbaca]:
    loose: list[_Element] = []
    for element in _elements(document.element.body):
        if element.tag == qn("w:bookmarkStart"):
            loose.append(element)  # between paragraphs it begins with the next one
        elif element.tag == P:
            marks = [*loose, *element.iter(qn("w:bookmarkStart"))]
            yield Alinea(isi(element), kinds.get(gaya(element), Jenis.LAIN), _penanda(marks, TEKS))
            loose = []
        elif element.tag == TBL:
            marks = [*loose, *element.iter(qn("w:bookmarkStart"))]
            yield TabelTerbaca(_penanda(marks, TABEL), tuple(_baris(element)))
            loose = []


def _elements(body: _Element) -> Iterator[_Element]:
    """Give the parts of the body, those inside of content controls too."""
    for child in body:
        if child.tag == _SDT:
            for inner in child.iterchildren(_ISI_SDT):
                yield from _elements(inner)
        else:
            yield child


def _penanda(marks: list[_Element], awalan: str) -> str:
    names = (mark.get(qn("w:name"), "") for mark in marks)
    name = next((name for name in names if name.startswith(awalan)), "")
    return name.rpartition("_")[0] if awalan == TEKS else name


def isi(p: _Element) -> str:
    """Give the words of a paragraph as a text has them: blanks as one, without the number of a list's item."""
    parts = []
    for node in p.iter(qn("w:t"), qn("w:br"), qn("w:tab"), qn("w:noBreakHyphen")):
        if node.tag == qn("w:t"):
            parts.append(node.text or "")
        elif node.getparent().tag == qn("w:r"):
            parts.append({qn("w:tab"): "\t", qn("w:br"): " "}.get(node.tag, "-"))
    return " ".join(_BUTIR.sub("", "".join(parts).strip()).split())


def _baris(table: _Element) -> Iterator[tuple[str, ...]]:
    for row in table.iterchildren(qn("w:tr")):
        yield tuple(" ".join(filter(None, map(isi, cell.iter(P)))) for cell in row.iterchildren(qn("w:tc")))


def _draf(document: Naskah) -> bool:
    heads = (p.text for section in document.sections for p in section.header.paragraphs)
    return any(text.lstrip().startswith("DRAF") for text in heads)
