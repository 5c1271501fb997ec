"""The product's own template of the LAKIP: every heading and fixed text stands here, for an agency to edit in Word."""

from docx import Document
from docx.document import Document as Naskah
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.section import Section
from docx.shared import Cm

from lakip.report.naskah.gaya import gaya_naskah
from lakip.report.surat import kertas
from lakip.report.surat.kertas import TENGAH

A4, F4 = "A4", "F4"
UKURAN = {A4: (21.0, 29.7), F4: (21.5, 33.0)}
"""Paper in centimetres; F4 is the folio of Indonesian offices."""

ANALISIS = (
    "Perbandingan target dan realisasi kinerja tahun {{ tahun }}",
    "Perbandingan realisasi dan capaian kinerja tahun {{ tahun }} dengan tahun lalu dan beberapa tahun terakhir",
    "Perbandingan realisasi kinerja sampai dengan tahun {{ tahun }} dengan target jangka menengah dalam Renstra",
    "Perbandingan realisasi kinerja tahun {{ tahun }} dengan standar nasional",
    "Analisis penyebab keberhasilan/kegagalan atau peningkatan/penurunan kinerja serta solusi yang telah dilakukan",
    "Analisis atas efisiensi penggunaan sumber daya",
    "Analisis program/kegiatan yang menunjang keberhasilan ataupun kegagalan pencapaian kinerja",
)
"""The seven analyses of BAB III.A in the order of Permenpan-RB 53/2014, Lampiran II."""

_BAB_I = (
    ("Latar Belakang", "{{p isi.bab1.latar_belakang }}"),
    ("Dasar Hukum", "{{p isi.bab1.dasar_hukum }}"),
    ("Maksud dan Tujuan", "{{p isi.bab1.maksud_tujuan }}"),
    ("Tugas dan Fungsi", "{{p isi.bab1.tugas_fungsi }}"),
    ("Struktur Organisasi", "{{p isi.bab1.struktur }}", "{{p gambar.struktur }}"),
    ("Sumber Daya", "{{p isi.bab1.sumber_daya }}", "{{p tabel.t01 }}"),
    ("Isu Strategis", "{{p isi.bab1.isu_strategis }}"),
    ("Sistematika Penyajian", "{{p isi.bab1.sistematika }}"),
)
_BAB_II = (
    ("Ringkasan Rencana Strategis", "{{p isi.bab2.renstra }}", "{{p tabel.t02 }}"),
    ("Indikator Kinerja Utama", "{{p isi.bab2.iku }}", "{{p tabel.t03 }}"),
    ("Perjanjian Kinerja Tahun {{ tahun }}", "{{p isi.bab2.pk }}", "{{p tabel.t04 }}", "{{p tabel.t04b }}"),
    ("Rencana Aksi Tahun {{ tahun }}", "{{p isi.bab2.rencana_aksi }}", "{{p tabel.t05 }}"),
)
_BAB_IV = (("Simpulan", "{{p isi.bab4.kesimpulan }}"), ("Langkah Perbaikan", "{{p isi.bab4.langkah }}"))


def template_naskah(ukuran: str = A4) -> bytes:
    """Give the template on paper of a size of UKURAN; the same bytes every time."""
    document = Document()
    gaya_naskah(document)
    _sampul(document, ukuran)
    _depan(document)
    _utama(document)
    return kertas.saved(document)


def _sampul(document: Naskah, ukuran: str) -> None:
    _kertas(document.sections[0], ukuran)
    kertas.line(document, "", after=24)
    kertas.line(document, "{{p gambar.logo }}")
    kertas.line(document, "", after=24)
    for text in ("{{ judul_laporan }}", "({{ nama_laporan }})"):
        kertas.line(document, text, bold=True, align=TENGAH, size=20, after=6)
    kertas.line(document, "TAHUN {{ tahun }}", bold=True, align=TENGAH, size=20, after=150)
    kertas.line(document, "{{ kop.instansi }}", bold=True, align=TENGAH, size=16, after=6)
    kertas.line(document, "{{ kop.pemerintah_daerah }}", bold=True, align=TENGAH, size=14, after=6)
    kertas.line(document, "{{ kop.alamat }}", align=TENGAH, size=10)
    kertas.line(document, "{{ kop.kontak }}", align=TENGAH, size=10)


def _depan(document: Naskah) -> None:
    """Lay out what stands before BAB I, with small Roman page numbers."""
    _kepala_kaki(_bagian_baru(document, "lowerRoman"))
    kertas.line(document, "{%p if reviu %}")
    _reviu(document)
    kertas.line(document, "{%p endif %}")
    document.add_heading("KATA PENGANTAR", 1)
    document.add_paragraph("{{p isi.kata_pengantar }}")
    _tanda_tangan(document)
    document.add_heading("IKHTISAR EKSEKUTIF", 1)
    document.add_paragraph("{{p isi.ikhtisar }}")
    for judul, apa in (("DAFTAR ISI", "isi"), ("DAFTAR TABEL", "tabel"), ("DAFTAR GAMBAR", "gambar")):
        document.add_heading(judul, 1)
        document.add_paragraph(f"{{{{p daftar.{apa} }}}}")


def _reviu(document: Naskah) -> None:
    """Add the statement of the APIP (Permenpan-RB 53/2014, Lampiran III): to be signed by hand, never filled in."""
    document.add_heading("PERNYATAAN TELAH DIREVIU", 1)
    for text in ("{{ kop.instansi }}", "TAHUN ANGGARAN {{ tahun }}"):
        kertas.line(document, text, bold=True, align=TENGAH, after=6)
    for text in (
        "Kami telah mereviu Laporan Kinerja {{ instansi }} untuk tahun anggaran {{ tahun }} sesuai Pedoman Reviu atas Laporan Kinerja. Substansi informasi yang dimuat dalam Laporan Kinerja menjadi tanggung jawab manajemen {{ instansi }}.",
        "Reviu bertujuan untuk memberikan keyakinan terbatas bahwa laporan kinerja telah disajikan secara akurat, andal, dan valid.",
        "Berdasarkan reviu kami, tidak terdapat kondisi atau hal-hal yang menimbulkan perbedaan dalam meyakini keandalan informasi yang disajikan di dalam laporan kinerja ini.",
    ):
        document.add_paragraph(text, style="Isi Naskah")
    for text in ("{{ titik }}, {{ titik }}", "Inspektur,", "", "", "", "{{ titik }}", "NIP {{ titik }}"):
        _kanan(document, text)


def _tanda_tangan(document: Naskah) -> None:
    for text in (
        "{{ tempat }}{% if tempat %}, {% endif %}{{ titik }} {{ tahun + 1 }}", "{{ kepala.jabatan }},", "", "", "",
        "{{ kepala.nama }}", "{{ kepala.pangkat }}", "{% if kepala.nip %}NIP {{ kepala.nip }}{% endif %}",
    ):  # fmt: skip
        _kanan(document, text)


def _utama(document: Naskah) -> None:
    """Lay out BAB I to IV and the annexes, with page numbers from 1."""
    _bagian_baru(document, "decimal")
    _bab(document, "BAB I\nPENDAHULUAN", _BAB_I)
    _bab(document, "BAB II\nPERENCANAAN KINERJA", _BAB_II)
    _bab_tiga(document)
    _bab(document, "BAB IV\nPENUTUP", _BAB_IV)
    document.add_heading("LAMPIRAN", 1)
    for judul, *pieces in (
        ("Lampiran 1. Perjanjian Kinerja Tahun {{ tahun }}", "{{p lampiran.pk }}"),
        ("Lampiran 2. Pengukuran Kinerja Tahun {{ tahun }}", "{{p lampiran.pengukuran }}"),
        ("Lampiran 3. Rencana Aksi Tahun {{ tahun }}", "{{p lampiran.rencana_aksi }}"),
    ):
        _sub(document, judul, pieces)
    for apa, judul in (
        ("dokumen", "Lampiran 4. Dokumen Perencanaan"),
        ("foto", "Lampiran {{ ada.nomor_foto }}. Dokumentasi"),
    ):
        document.add_paragraph(f"{{%p if ada.{apa} %}}")
        _sub(document, judul, [f"{{{{p lampiran.{apa} }}}}"])
        document.add_paragraph("{%p endif %}")


def _bab(document: Naskah, judul: str, subbab: tuple[tuple[str, ...], ...]) -> None:
    document.add_heading(judul, 1)
    for huruf, (nama, *pieces) in zip("ABCDEFGH", subbab, strict=False):
        _sub(document, f"{huruf}. {nama}", pieces)


def _sub(document: Naskah, judul: str, pieces: list[str]) -> None:
    document.add_heading(judul, 2)
    for piece in pieces:
        document.add_paragraph(piece)


def _bab_tiga(document: Naskah) -> None:
    document.add_heading("BAB III\nAKUNTABILITAS KINERJA", 1)
    _sub(document, "A. Capaian Kinerja Organisasi", [
        "{{p isi.bab3.pengantar }}", "{{p tabel.t06 }}", "{{p tabel.t07 }}", "{{p tabel.t08 }}", "{{p grafik.sasaran }}",
        "{%p for s in sasaran %}",
    ])  # fmt: skip
    document.add_heading("Sasaran {{ s.no }}. {{ s.uraian }}", 3)
    for no, judul in enumerate(ANALISIS, start=1):
        document.add_heading(f"{no}) {judul}", 4)
        document.add_paragraph(f"{{{{p s.analisis[{no - 1}] }}}}")
    document.add_paragraph("{%p endfor %}")
    _sub(document, "B. Realisasi Anggaran", [
        "{{p isi.anggaran }}", "{{p tabel.t18 }}", "{{p tabel.t19 }}", "{{p tabel.t20 }}", "{{p grafik.anggaran }}",
    ])  # fmt: skip
    document.add_paragraph("{%p if ada.lain %}")
    _sub(document, "C. Tindak Lanjut Hasil Evaluasi dan Prestasi", ["{{p tabel.t23 }}", "{{p tabel.t24 }}"])
    document.add_paragraph("{%p endif %}")


def _kanan(document: Naskah, text: str) -> None:
    paragraph = document.add_paragraph(text)
    paragraph.paragraph_format.left_indent = Cm(8.5)
    paragraph.paragraph_format.keep_with_next = True


def _kertas(section: Section, ukuran: str) -> None:
    lebar, tinggi = UKURAN[ukuran]
    section.page_width, section.page_height = Cm(lebar), Cm(tinggi)
    section.top_margin = section.bottom_margin = section.right_margin = Cm(2.5)
    section.left_margin = Cm(3)


def _bagian_baru(document: Naskah, angka: str) -> Section:
    """Go on in a new section whose pages are numbered from 1 in this way."""
    section: Section = document.add_section(WD_SECTION.NEW_PAGE)
    sect = section._sectPr  # noqa: SLF001  (python-docx offers no other way)
    for old in sect.xpath("w:pgNumType"):
        sect.remove(old)
    nomor = parse_xml(f'<w:pgNumType {nsdecls("w")} w:fmt="{angka}" w:start="1"/>')
    sect.xpath("w:cols")[0].addprevious(nomor)
    return section


def _kepala_kaki(section: Section) -> None:
    """Write the mark of a draft above and the page number below; later sections go on with both."""
    section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
    head = section.header.paragraphs[0]
    head.add_run("{{ draf }}").bold = True
    head.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    foot = section.footer.paragraphs[0]
    foot.alignment = TENGAH
    halaman = f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    foot._p.append(parse_xml(halaman))  # noqa: SLF001  (python-docx offers no other way)
