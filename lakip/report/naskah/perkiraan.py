"""On which page a heading or caption will stand, told from sizes alone: what a list shows until Word has computed it.

A reckoning, not a typesetting: it knows how wide letters are about and how high lines, pictures and rows. Every chapter
starts a page, so that a line too many seldom moves anything beyond it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from docx.document import Document as Naskah
from docx.oxml.ns import qn
from lxml.etree import _Element

from lakip.report.naskah.lebar import TEPI, TEPI_TEGAK, panjang
from lakip.report.naskah.pohon import TBL, P, bagian_berakhir, gaya

_SIFAT = {
    "Heading1": (14.0, 1.15, 18.0), "Heading2": (12.0, 1.15, 20.0), "Heading3": (11.0, 1.15, 18.0),
    "Heading4": (11.0, 1.15, 14.0), "IsiNaskah": (11.0, 1.73, 6.0), "BelumDiisi": (11.0, 1.15, 6.0),
    "JudulTabel": (10.0, 1.15, 12.0), "JudulGambar": (10.0, 1.15, 12.0), "CatatanTabel": (8.0, 1.15, 2.0),
    "TOC1": (11.0, 1.15, 3.0), "TOC2": (11.0, 1.15, 3.0), "TOC3": (11.0, 1.15, 3.0), "TableofFigures": (11.0, 1.15, 3.0),
}  # fmt: skip
"""By style: size of type, height of a line in sizes, space around a paragraph in points."""
_BIASA = (11.0, 1.15, 0.0)
_SATUAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_PULUHAN = ("", "x", "xx", "xxx")
_EXTENT = qn("wp:extent")
EMU_PER_POIN = 12_700
SPASI = 0.28
"""Width of a blank in ems."""


@dataclass(slots=True)
class _Kertas:
    """The page that is being filled: its room in points, how much is taken, its number."""

    lebar: float
    tinggi: float
    terisi: float = 0.0
    nomor: int = 1
    romawi: bool = False

    def taruh(self, tinggi: float, bersama: float = 0.0) -> None:
        """Take room; go to the next page where it, with what has to stay with it, has no place."""
        if self.terisi and self.terisi + tinggi + bersama > self.tinggi:
            self.ganti()
        self.terisi += tinggi

    def ganti(self) -> None:
        """Go to the next page."""
        self.nomor, self.terisi = self.nomor + 1, 0.0


def halaman_perkiraan(document: Naskah) -> dict[str, str]:
    """Give the page number as printed, by bookmark."""
    found: dict[str, str] = {}
    terakhir = 0
    for sect, elements in _bagian(document):
        kertas = _kertas(sect, terakhir)
        for element, berikut in zip(elements, [*elements[1:], None], strict=True):
            if element.tag == TBL:
                _tabel(kertas, element)
            elif element.tag == P:
                _paragraf(kertas, element, berikut)
                for mark in element.iter(qn("w:bookmarkStart")):
                    found[mark.get(qn("w:name"), "")] = _tercetak(kertas)
        terakhir = kertas.nomor
    return found


def _bagian(document: Naskah) -> Iterator[tuple[_Element, list[_Element]]]:
    elements: list[_Element] = []
    for child in document.element.body.iterchildren():
        if (sect := bagian_berakhir(child)) is None:
            elements.append(child)
        else:
            yield sect, elements
            elements = []


def _kertas(sect: _Element, terakhir: int) -> _Kertas:
    size, margin, nomor = (sect.find(qn(f"w:{tag}")) for tag in ("pgSz", "pgMar", "pgNumType"))
    lebar = (_angka(size, "w") - _angka(margin, "left") - _angka(margin, "right")) / 20
    tinggi = (_angka(size, "h") - _angka(margin, "top") - _angka(margin, "bottom")) / 20
    awal = None if nomor is None else nomor.get(qn("w:start"))
    romawi = nomor is not None and nomor.get(qn("w:fmt")) == "lowerRoman"
    return _Kertas(lebar, tinggi, nomor=int(awal) if awal else terakhir + 1, romawi=romawi)


def _tercetak(kertas: _Kertas) -> str:
    if not kertas.romawi or kertas.nomor >= len(_PULUHAN) * 10:
        return str(kertas.nomor)
    return _PULUHAN[kertas.nomor // 10] + _SATUAN[kertas.nomor % 10]


def _paragraf(kertas: _Kertas, p: _Element, berikut: _Element | None) -> None:
    style = gaya(p)
    if style == "Heading1" and kertas.terisi:
        kertas.ganti()
    tinggi = _tinggi(p, kertas.lebar)
    kertas.taruh(tinggi, _bersama(p, berikut, kertas.lebar))
    if any(br.get(qn("w:type")) == "page" for br in p.iter(qn("w:br"))):
        kertas.ganti()


def _tinggi(p: _Element, lebar: float) -> float:
    """Give the height of a paragraph with its pictures."""
    size, line, spasi = _SIFAT.get(gaya(p), _BIASA)
    sizes = [int(sz.get(qn("w:val"))) / 2 for sz in p.iter(qn("w:sz"))]
    size = sizes[0] if sizes else size
    gambar = sum(_emu(extent) for extent in p.iter(_EXTENT))
    if gambar:
        return gambar + spasi
    words = "".join(t.text or "" for t in p.iter(qn("w:t")))
    return _banyak_baris(words, lebar / size) * size * line + spasi


def _banyak_baris(text: str, lebar: float) -> int:
    """Give how many lines a text takes in a column so many ems wide, broken between words."""
    baris, terisi = 1, 0.0
    for word in text.split():
        perlu = panjang(word)
        if terisi and terisi + SPASI + perlu > lebar:
            baris, terisi = baris + 1, 0.0
        baris += int(perlu // lebar)
        terisi += perlu % lebar + (SPASI if terisi else 0.0)
    return baris


def _bersama(p: _Element, berikut: _Element | None, lebar: float) -> float:
    """Give the room what follows needs on the same page: a caption stays with its table, a picture with its caption."""
    if berikut is None or (
        p.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is None and not gaya(p).startswith("Heading")
    ):
        return 0.0
    if berikut.tag == TBL:
        return sum(_baris(row) for row in berikut.findall(qn("w:tr"))[:2])
    return _tinggi(berikut, lebar) if berikut.tag == P else 0.0


def _tabel(kertas: _Kertas, table: _Element) -> None:
    rows = table.findall(qn("w:tr"))
    kepala = sum(_baris(row) for row in rows if row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None)
    for row in rows:
        halaman = kertas.nomor
        kertas.taruh(_baris(row))
        if kertas.nomor != halaman:
            kertas.terisi += kepala


def _baris(row: _Element) -> float:
    """Give the height of a row: that of its highest cell."""
    heights = [10.4]
    for cell in row.findall(qn("w:tc")):
        width = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
        merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
        if width is not None and merge is None:
            ruang = max(20.0, (_angka(width, "w") - TEPI) / 20)
            heights.append(sum(_tinggi(p, ruang) for p in cell.findall(P)))
    return max(heights) + 2.0 + 2 * TEPI_TEGAK / 20


def _angka(element: _Element, nama: str) -> int:
    return int(element.get(qn(f"w:{nama}")))


def _emu(extent: _Element) -> float:
    return int(extent.get("cy")) / EMU_PER_POIN
