"""The styles of the document: body text, headings, captions, tables, lists; an agency changes them in its template."""

from docx.document import Document as Naskah
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH as RATA
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from lakip.report.surat.kertas import HURUF

_JUDUL = ((1, 14, 0, 18), (2, 12, 14, 6), (3, 11, 12, 6), (4, 11, 10, 4))
"""Level, size, space before and after in points."""


def gaya_naskah(document: Naskah) -> None:
    """Give the document its styles."""
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = HURUF, Pt(11)
    normal.paragraph_format.space_after = Pt(0)
    for level, *look in _JUDUL:
        _judul(document, level, *look)
    isi = _baru(document, "Isi Naskah", "IsiNaskah", after=6)
    isi.paragraph_format.alignment = RATA.JUSTIFY
    isi.paragraph_format.line_spacing_rule = WD_LINE_SPACING.ONE_POINT_FIVE
    kosong = _baru(document, "Belum Diisi", "BelumDiisi", after=6)
    kosong.font.italic, kosong.font.color.rgb = True, RGBColor(0xA5, 0x0F, 0x15)
    for nama, kode in (("Judul Tabel", "JudulTabel"), ("Judul Gambar", "JudulGambar")):
        judul = _baru(document, nama, kode, size=10, after=4)
        judul.font.bold = True
        judul.paragraph_format.alignment = RATA.CENTER
        judul.paragraph_format.space_before = Pt(8 if nama == "Judul Tabel" else 2)
    document.styles["Judul Gambar"].paragraph_format.space_after = Pt(10)
    _baru(document, "Isi Tabel", "IsiTabel", size=9)
    catatan = _baru(document, "Catatan Tabel", "CatatanTabel", size=8, after=2)
    catatan.font.italic = True
    _baru(document, "Sumber Naskah", "SumberNaskah", after=2)
    for kode in ("HalamanMendatar", "HalamanTegak"):
        _baru(document, kode, kode, size=1)
    for level, indent in ((1, 0), (2, 0.5), (3, 1.0)):
        daftar = _baru(document, f"toc {level}", f"TOC{level}", after=3)
        daftar.paragraph_format.left_indent = Cm(indent)
    _baru(document, "table of figures", "TableofFigures", after=3)


def _judul(document: Naskah, level: int, size: int, before: int, after: int) -> None:
    style = document.styles[f"Heading {level}"]
    assert isinstance(style, ParagraphStyle)
    style.font.name, style.font.size, style.font.bold, style.font.italic = HURUF, Pt(size), True, False
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.rPr.rFonts
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    form = style.paragraph_format
    form.alignment = RATA.CENTER if level == 1 else RATA.LEFT
    form.space_before, form.space_after = Pt(before), Pt(after)
    form.page_break_before = level == 1


def _baru(document: Naskah, nama: str, kode: str, *, size: float = 11, after: float = 0) -> ParagraphStyle:
    style = document.styles.add_style(nama, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    style.element.set(qn("w:styleId"), kode)
    style.base_style = document.styles["Normal"]
    style.font.size = Pt(size)
    style.paragraph_format.space_after = Pt(after)
    return style
