"""Pieces of a Word document as markup: paragraphs, fields, pictures. Text is text whatever it looks like."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup, escape

from lakip.report.surat.isian import tanpa_kendali

ISI, RINCIAN, CATATAN, SUMBER = "IsiNaskah", "IsiTabel", "CatatanTabel", "SumberNaskah"
BELUM_DIISI = "BelumDiisi"
JUDUL_TABEL, JUDUL_GAMBAR = "JudulTabel", "JudulGambar"
MENDATAR, TEGAK = "HalamanMendatar", "HalamanTegak"
"""Marks around what stands on landscape pages; `halaman` turns them into sections."""
TAB = Markup("<w:r><w:tab/></w:r>")
_BUTIR = '<w:ind w:left="425" w:hanging="425"/>'
EMU_PER_CM = 360_000

Rata = Literal["left", "center", "right", "both"]


@dataclass(frozen=True, slots=True)
class Gambar:
    """A picture with its size on paper in centimetres and the words for those who do not see it."""

    nama: str
    data: bytes
    lebar: float
    tinggi: float
    alt: str

    @property
    def rid(self) -> str:
        """The relationship that leads from the document to the picture."""
        return f"rIdGambar{self.nama}"


def aman(text: str) -> Markup:
    """Give text as it may stand between tags."""
    return escape(tanpa_kendali(text))


def run(text: str, sifat: str = "") -> Markup:
    """Give a run of text; `sifat` are run properties as markup. A line end within the text breaks the line."""
    rpr = f"<w:rPr>{sifat}</w:rPr>" if sifat else ""
    lines = [f'<w:t xml:space="preserve">{aman(line)}</w:t>' for line in text.split("\n")]
    return Markup(f"<w:r>{rpr}{'<w:br/>'.join(lines)}</w:r>")  # noqa: S704  (every text went through aman)


def paragraf(isi: Markup | str, gaya: str = ISI, sifat: str = "") -> Markup:
    """Give a paragraph of plain text or of runs; `sifat` are paragraph properties as markup."""
    runs = isi if isinstance(isi, Markup) else run(isi)
    return Markup(f'<w:p><w:pPr><w:pStyle w:val="{gaya}"/>{sifat}</w:pPr>{runs}</w:p>')  # noqa: S704  (same)


def bertanda(isi: Markup, penanda: str) -> Markup:
    """Put a bookmark around runs; its number is given when the document is whole."""
    return Markup(f'<w:bookmarkStart w:id="0" w:name="{penanda}"/>{isi}<w:bookmarkEnd w:id="0"/>')  # noqa: S704  (names are ours)


def teks_naskah(texts: Iterable[str], penanda: str) -> Markup:
    """Give the paragraphs of a text; those that end with a semicolon, and the one after them, are the items of a list.

    Each has a bookmark whose name begins with `penanda`.
    """
    pieces: list[Markup] = []
    nomor = 0
    for at, text in enumerate(filter(None, texts), start=1):
        berbutir = text.endswith(";") or nomor > 0
        nomor = nomor + 1 if berbutir else 0
        isi = run(f"{nomor}.") + TAB + run(text) if berbutir else run(text)
        pieces.append(paragraf(bertanda(isi, f"{penanda}_{at}"), sifat=_BUTIR if berbutir else ""))
        nomor = nomor if text.endswith(";") else 0
    return gabung(pieces)


def gabung(pieces: Iterable[Markup]) -> Markup:
    """Give the pieces one after the other."""
    return Markup("").join(pieces)


def bidang(perintah: str, tersimpan: Markup) -> Markup:
    """Give a Word field with the result it shows until Word computes it anew."""
    return bidang_awal(perintah) + tersimpan + bidang_akhir()


def bidang_awal(perintah: str) -> Markup:
    """Open a field whose result may run over several paragraphs."""
    return Markup(  # noqa: S704  (commands are our own)
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {perintah} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


def bidang_akhir() -> Markup:
    """Close a field."""
    return Markup('<w:r><w:fldChar w:fldCharType="end"/></w:r>')


def bergambar(gambar: Gambar) -> Markup:
    """Give the paragraph that holds a picture, with its words as alternative text."""
    cx, cy = round(gambar.lebar * EMU_PER_CM), round(gambar.tinggi * EMU_PER_CM)
    nama, alt = aman(gambar.nama), aman(gambar.alt)
    a = "http://schemas.openxmlformats.org/drawingml/2006"
    drawing = (
        f'<w:drawing><wp:inline xmlns:wp="{a}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{cx}" cy="{cy}"/><wp:docPr id="1" name="{nama}" descr="{alt}"/>'
        f'<a:graphic xmlns:a="{a}/main"><a:graphicData uri="{a}/picture"><pic:pic xmlns:pic="{a}/picture">'
        f'<pic:nvPicPr><pic:cNvPr id="0" name="{nama}" descr="{alt}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="{gambar.rid}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )
    return paragraf(Markup(f"<w:r>{drawing}</w:r>"), SUMBER, '<w:keepNext/><w:jc w:val="center"/>')  # noqa: S704  (same)


def mendatar(isi: Markup) -> Markup:
    """Put something on landscape pages of its own."""
    return paragraf("", MENDATAR) + isi + paragraf("", TEGAK)
