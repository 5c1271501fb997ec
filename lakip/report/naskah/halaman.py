"""After the template is filled: what was marked for landscape pages becomes sections of the template's own paper."""

from copy import deepcopy

from docx.document import Document as Naskah
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml.etree import _Element

from lakip.report.naskah.pohon import P, bagian_berakhir, gaya
from lakip.report.naskah.wml import MENDATAR, TEGAK

_JENIS = {MENDATAR, TEGAK}


def berbagian(document: Naskah) -> None:
    """Part the document where pages turn; neighbours that are both landscape stay on the same pages."""
    body = document.element.body
    _satukan(body)
    _majukan(body)
    for sect, marks in _kelompok(body):
        terakhir = marks and marks[-1].getnext() is sect
        for n, mark in enumerate(marks[:-1] if terakhir else marks):
            new = deepcopy(sect)
            if gaya(mark) == TEGAK:
                _putar(new)
            if n:
                _lanjut(new)
            body.replace(mark, _akhir_bagian(new))
        if marks:
            _lanjut(sect)
        if terakhir:
            _putar(sect)
            body.remove(marks[-1])


def _akhir_bagian(sect: _Element) -> _Element:
    """Give a paragraph of no height that ends a section."""
    spasi = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    p = parse_xml(f"<w:p {nsdecls('w')}><w:pPr>{spasi}</w:pPr></w:p>")
    p.find(qn("w:pPr")).append(sect)
    return p


def _satukan(body: _Element) -> None:
    """Drop the turn back and the next turn where nothing stands between them."""
    for mark in list(body.iterchildren(P)):
        after = mark.getnext()
        if gaya(mark) == TEGAK and after is not None and after.tag == P and gaya(after) == MENDATAR:
            body.remove(after)
            body.remove(mark)


def _majukan(body: _Element) -> None:
    """Let the headings of what stands on landscape pages turn with it."""
    for mark in list(body.iterchildren(P)):
        before = mark.getprevious()
        while (
            gaya(mark) == MENDATAR
            and before is not None
            and gaya(before).startswith("Heading")
            and gaya(before) != "Heading1"
        ):
            before.addprevious(mark)
            before = mark.getprevious()


def _kelompok(body: _Element) -> list[tuple[_Element, list[_Element]]]:
    """Give every section of the template with the marks that stand in it."""
    groups: list[tuple[_Element, list[_Element]]] = []
    marks: list[_Element] = []
    for child in body.iterchildren():
        if child.tag == P and gaya(child) in _JENIS:
            marks.append(child)
        if (sect := bagian_berakhir(child)) is not None:
            groups.append((sect, marks))
            marks = []
    return groups


def _putar(sect: _Element) -> None:
    size, margin = sect.find(qn("w:pgSz")), sect.find(qn("w:pgMar"))
    size.attrib[qn("w:w")], size.attrib[qn("w:h")] = size.attrib[qn("w:h")], size.attrib[qn("w:w")]
    size.set(qn("w:orient"), "landscape")
    top, left = margin.get(qn("w:top")), margin.get(qn("w:left"))
    margin.set(qn("w:top"), left)
    margin.set(qn("w:left"), top)


def _lanjut(sect: _Element) -> None:
    """Let the page numbers go on from the section before, and let its head and foot stand."""
    for nomor in sect.findall(qn("w:pgNumType")):
        nomor.attrib.pop(qn("w:start"), None)
    for ref in [*sect.findall(qn("w:headerReference")), *sect.findall(qn("w:footerReference"))]:
        sect.remove(ref)
