"""After the template is filled: numbers before the captions, and the lists of contents, tables and pictures.

Numbers and lists follow what the document holds in the end, so they agree whatever an agency moved in its template.
Word can compute the fields anew; the results written here are those of the document as it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docx.document import Document as Naskah
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml.etree import _Element
from markupsafe import Markup

from lakip.report.naskah import wml
from lakip.report.naskah.perkiraan import halaman_perkiraan
from lakip.report.naskah.pohon import P, bagian_berakhir, elemen, gaya, teks

TEMPAT = {"isi": "DaftarIsiDiSini", "tabel": "DaftarTabelDiSini", "gambar": "DaftarGambarDiSini"}
"""Names of the marks where the lists go, by list."""
_PERINTAH = {
    "isi": r'TOC \o "1-3" \h \z \u',
    "tabel": r'TOC \h \z \c "Tabel"',
    "gambar": r'TOC \h \z \c "Gambar"',
}
_KOSONG = {"isi": "", "tabel": "Naskah ini tidak memuat tabel.", "gambar": "Naskah ini tidak memuat gambar."}
_KATA = {wml.JUDUL_TABEL: "Tabel", wml.JUDUL_GAMBAR: "Gambar"}
_ROMAWI = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
AWAL = 90_000
"""Bookmarks of ours count from here, so as not to meet those of a template."""
_BAB = re.compile(r"BAB\s+([IVX]+)\b")


@dataclass(frozen=True, slots=True)
class Entri:
    """One line of a list: what it says, the bookmark it leads to, how deep it stands."""

    teks: str
    penanda: str
    tingkat: int = 1


def tempat_daftar() -> dict[str, Markup]:
    """Give the marks that stand in the template's places until the lists are known."""
    return {name: wml.paragraf("", kode) for name, kode in TEMPAT.items()}


def bernomor_dan_terdaftar(document: Naskah) -> None:
    """Put numbers before the captions, chapter by chapter, and write the lists where their marks are."""
    body = document.element.body
    daftar: dict[str, list[Entri]] = {"isi": [], "tabel": [], "gambar": []}
    bab, urut = "", {"Tabel": 0, "Gambar": 0}
    nomor = 0
    for p in body.iterchildren(P):
        style = gaya(p)
        if style.startswith("Heading") and style[7:] in {"1", "2", "3"} and (text := teks(p)):
            if style == "Heading1":
                bab, urut = _bab(text), dict.fromkeys(urut, 0)
            nomor += 1
            daftar["isi"].append(Entri(text, _tandai(p, nomor), int(style[7:])))
        elif style in _KATA:
            kata = _KATA[style]
            urut[kata] += 1
            nomor += 1
            judul = teks(p)
            _bernomor(p, kata, bab, urut[kata])
            daftar[kata.lower()].append(Entri(f"{kata} {bab}{urut[kata]} {judul}", _tandai(p, nomor)))
    for name, entries in daftar.items():
        for mark in [p for p in body.iterchildren(P) if gaya(p) == TEMPAT[name]]:
            for one in _daftar(name, entries, _kanan(mark)):
                mark.addprevious(one)
            body.remove(mark)
    _berhalaman(document)


def _bab(text: str) -> str:
    """Give what stands before the number of a caption: "3." in BAB III, "L." in the annexes, nothing elsewhere."""
    if (match := _BAB.match(text)) and match[1] in _ROMAWI:
        return f"{_ROMAWI[match[1]]}."
    return "L." if text.startswith("LAMPIRAN") else ""


def _bernomor(p: _Element, kata: str, bab: str, urut: int) -> None:
    """Put "Tabel 3." and a counting field before a caption; the first one of a chapter starts anew."""
    perintah = rf"SEQ {kata} \* ARABIC" + (r" \r 1" if urut == 1 else "")
    runs = wml.run(f"{kata} {bab}") + wml.bidang(perintah, wml.run(str(urut))) + wml.run(" ")
    place = 1 if p.find(qn("w:pPr")) is not None else 0
    for at, one in enumerate(elemen(runs), start=place):
        p.insert(at, one)


def _tandai(p: _Element, nomor: int) -> str:
    """Put a bookmark around what a paragraph says and give its name."""
    name = f"_Toc9{nomor:07}"
    w = nsdecls("w")
    place = 1 if p.find(qn("w:pPr")) is not None else 0
    p.insert(place, parse_xml(f'<w:bookmarkStart {w} w:id="{AWAL + nomor}" w:name="{name}"/>'))
    p.append(parse_xml(f'<w:bookmarkEnd {w} w:id="{AWAL + nomor}"/>'))
    return name


def _berhalaman(document: Naskah) -> None:
    """Write the pages into the lists, as near as they can be told without setting the document."""
    halaman = halaman_perkiraan(document)
    for taut in document.element.body.iter(qn("w:hyperlink")):
        if (penanda := taut.get(qn("w:anchor"))) in halaman:
            list(taut.iter(qn("w:t")))[-1].text = halaman[penanda]


def _daftar(name: str, entries: list[Entri], kanan: int) -> Iterator[_Element]:
    if not entries:
        yield from elemen(wml.paragraf(_KOSONG[name]))
        return
    tab = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{kanan}"/></w:tabs>'
    for at, entry in enumerate(entries):
        look = f"TOC{entry.tingkat}" if name == "isi" else "TableofFigures"
        nomor = wml.bidang(rf"PAGEREF {entry.penanda} \h", wml.run("0"))
        isi = wml.run(entry.teks) + wml.TAB + nomor
        taut = Markup(f'<w:hyperlink w:anchor="{entry.penanda}" w:history="1">{isi}</w:hyperlink>')  # noqa: S704  (made of runs)
        awal = wml.bidang_awal(_PERINTAH[name]) if at == 0 else Markup("")
        akhir = wml.bidang_akhir() if at + 1 == len(entries) else Markup("")
        yield from elemen(wml.paragraf(awal + taut + akhir, look, tab))


def _kanan(mark: _Element) -> int:
    """Give how far from the left edge of the text its right edge is on the page of a mark, in twentieths of a point."""
    sect = next(found for after in mark.itersiblings() if (found := bagian_berakhir(after)) is not None)
    size, margin = sect.find(qn("w:pgSz")), sect.find(qn("w:pgMar"))
    return int(size.get(qn("w:w"))) - int(margin.get(qn("w:left"))) - int(margin.get(qn("w:right")))
