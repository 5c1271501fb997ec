"""The letters as the product brings them: Word templates with placeholders, which an agency may take, edit and give back."""

import io
from collections.abc import Callable, Sequence

from docx import Document
from docx.document import Document as Naskah
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from lakip.report.surat.isian import repacked

RATA_KIRI_KANAN, TENGAH = WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.CENTER
HURUF = "Arial"


def template_bawaan(nama: str) -> bytes:
    """Give a template by its name: nota_dinas or surat_pengantar; the same bytes every time."""
    document = Document()
    _page(document)
    _kop(document)
    TEMPLATES[nama](document)
    written = io.BytesIO()
    document.save(written)
    return repacked(written.getvalue())


def _nota_dinas(document: Naskah) -> None:
    _line(document, "NOTA DINAS", bold=True, align=TENGAH, after=8)
    heads = (
        ("Yth.", "{{ yth }}"), ("Dari", "{{ dari }}"), ("Tembusan", "{{ tembusan }}"), ("Tanggal", "{{ tanggal }}"),
        ("Nomor", "{{ nomor }}"), ("Sifat", "{{ sifat }}"), ("Lampiran", "{{ lampiran }}"),
        ("Hal", "Permintaan Data Kinerja dan Kegiatan Tahun {{ tahun }}"),
    )  # fmt: skip
    _fields(document, heads)
    _rule(_line(document, "", after=6))
    _body(
        document,
        "Dengan hormat, dalam rangka penyusunan {{ nama_laporan }} Tahun {{ tahun }} sesuai {{ sop }}, kami mohon Saudara menyampaikan data kinerja dan kegiatan selama satu tahun dari Bagian/Bidang yang Saudara pimpin, dengan ketentuan sebagai berikut.",
    )
    for no, text in enumerate((
        "Data diisikan pada buku kerja (.xlsx) yang disertakan untuk setiap Bagian/Bidang, yaitu lembar Kinerja, Kegiatan, dan Anggaran. Daftar indikatornya tercantum dalam lampiran.",
        "Setiap realisasi disertai faktor pendorong atau penghambat, solusi, dan data dukungnya. Data yang belum rilis ditandai \u201cbelum rilis\u201d pada kolom Status Data.",
        "Data disampaikan paling lambat {{ tenggat }}.",
        "Keterangan lebih lanjut dapat diperoleh dari {{ kontak }}.",
    ), start=1):  # fmt: skip
        _body(document, f"{no}. {text}", indent=True)
    _body(document, "Demikian disampaikan, atas perhatian dan kerja sama Saudara diucapkan terima kasih.")
    _signature(document, "penanda")
    _line(document, "{%p if units | length > 1 %}")
    _new_page(document)
    _line(document, "Daftar penerima Nota Dinas Nomor {{ nomor }}, tanggal {{ tanggal }}", after=8)
    _rows(
        document,
        (("No.", 1.1, "{{ u.no }}"), ("Bagian/Bidang", 9.6, "Kepala {{ u.nama }}"), ("Paling Lambat", 5.5, "{{ u.tenggat }}")),
        "u in units",
    )  # fmt: skip
    _line(document, "{%p endif %}")
    _line(document, "{%p for unit in units %}")
    _new_page(document)
    _line(document, "Lampiran {{ unit.no }} Nota Dinas Nomor {{ nomor }}, tanggal {{ tanggal }}", after=8)
    _line(
        document, "DATA KINERJA YANG DIMINTA DARI {{ unit.nama | upper }}", bold=True, align=TENGAH, after=6
    )
    _line(document, "Tahun {{ tahun }} · paling lambat {{ unit.tenggat }}", align=TENGAH, after=8)
    _rows(
        document,
        (("No.", 1.1, "{{ i.no }}"), ("Kode", 2.6, "{{ i.kode }}"), ("Indikator Kinerja", 7.6, "{{ i.nama }}"),
         ("Satuan", 2.4, "{{ i.satuan }}"), ("Target", 2.5, "{{ i.target }}")),
        "i in unit.indikator",
    )  # fmt: skip
    _line(document, "{%p if unit.n_kegiatan %}")
    _line(document, "", after=4)
    _body(
        document,
        "Selain itu diminta realisasi {{ unit.n_kegiatan }} sub kegiatan beserta anggarannya, sebagaimana tercantum pada lembar Kegiatan dan Anggaran.",
    )
    _line(document, "{%p endif %}")
    _line(document, "{%p endfor %}")


def _surat_pengantar(document: Naskah) -> None:
    _line(
        document,
        "{{ tempat }}{% if tempat %}, {% endif %}{{ tanggal }}",
        align=WD_ALIGN_PARAGRAPH.RIGHT,
        after=8,
    )
    _line(document, "Yth. {{ yth }}")
    _line(document, "di tempat", after=10)
    _line(document, "SURAT PENGANTAR", bold=True, align=TENGAH)
    _line(document, "Nomor {{ nomor }}", align=TENGAH, after=8)
    _rows(
        document,
        (("No.", 1.1, "{{ n.no }}"), ("Naskah Dinas/Barang yang Dikirimkan", 7.4, "{{ n.nama }}"),
         ("Banyaknya", 2.9, "{{ n.banyak }}"), ("Keterangan", 4.8, "{{ keterangan }}")),
        "n in naskah",
    )  # fmt: skip
    _line(document, "", after=6)
    _line(document, "Diterima tanggal {{ titik }}", after=8)
    table = document.add_table(rows=1, cols=2)
    _widths(table, (8.6, 7.6))
    left, right = table.rows[0].cells
    _block(
        left, ("Penerima", "{{ titik }}", "", "", "", "{{ titik }}", "NIP {{ titik }}", "Telepon {{ titik }}")
    )
    _block(
        right,
        (
            "Pengirim",
            "{{ pengirim.jabatan }},",
            "",
            "",
            "",
            "{{ pengirim.nama }}",
            *_KAKI.format("pengirim").splitlines(),
        ),
    )


TEMPLATES: dict[str, Callable[[Naskah], None]] = {
    "nota_dinas": _nota_dinas,
    "surat_pengantar": _surat_pengantar,
}
_KAKI = "{{{{ {0}.pangkat }}}}\n{{% if {0}.nip %}}NIP {{{{ {0}.nip }}}}{{% endif %}}"


def _page(document: Naskah) -> None:
    """A4 with the margins of tata naskah dinas, one font."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin, section.bottom_margin = Cm(2), Cm(2)
    section.left_margin, section.right_margin = Cm(2.5), Cm(2.2)
    style = document.styles["Normal"]
    style.font.name, style.font.size = HURUF, Pt(11)
    style.paragraph_format.space_after = Pt(0)


def _kop(document: Naskah) -> None:
    _line(document, "{{ kop.pemerintah_daerah }}", align=TENGAH, size=13)
    _line(document, "{{ kop.instansi }}", bold=True, align=TENGAH, size=14)
    _line(document, "{{ kop.alamat }}", align=TENGAH, size=9)
    _rule(_line(document, "{{ kop.kontak }}", align=TENGAH, size=9, after=10), double=True)


def _line(  # noqa: PLR0913  (how one line looks)
    document: Naskah,
    text: str,
    *,
    bold: bool = False,
    align: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.LEFT,
    size: int = 11,
    after: int = 0,
) -> Paragraph:
    paragraph = document.add_paragraph()
    run = paragraph.add_run(text)
    run.bold, run.font.size = bold, Pt(size)
    paragraph.alignment = align
    paragraph.paragraph_format.space_after = Pt(after)
    return paragraph


def _new_page(document: Naskah) -> None:
    _line(document, "").add_run().add_break(WD_BREAK.PAGE)


def _body(document: Naskah, text: str, *, indent: bool = False) -> None:
    paragraph = _line(document, text, align=RATA_KIRI_KANAN, after=6)
    if indent:
        paragraph.paragraph_format.left_indent = Cm(0.75)
        paragraph.paragraph_format.first_line_indent = Cm(-0.75)


def _fields(document: Naskah, heads: Sequence[tuple[str, str]]) -> None:
    """Lines of label, colon and value that stay under one another."""
    table = document.add_table(rows=0, cols=3)
    for label, value in heads:
        cells = table.add_row().cells
        for cell, text in zip(cells, (label, ":", value), strict=True):
            cell.text = text
    _widths(table, (2.6, 0.5, 13.1))


def _rows(document: Naskah, columns: Sequence[tuple[str, float, str]], each: str) -> None:
    """Add a ruled table whose head repeats on every page, with one row per item of a list."""
    table = document.add_table(rows=1, cols=len(columns))
    table.style = "Table Grid"
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for cell, (judul, _, _) in zip(table.rows[0].cells, columns, strict=True):
        cell.text = judul
        cell.paragraphs[0].runs[0].bold = True
        cell.paragraphs[0].alignment = TENGAH
    _repeat_head(table)
    table.add_row().cells[0].text = f"{{%tr for {each} %}}"
    for cell, (_, _, isi) in zip(table.add_row().cells, columns, strict=True):
        cell.text = isi
    table.add_row().cells[0].text = "{%tr endfor %}"
    _widths(table, [width for _, width, _ in columns])


def _signature(document: Naskah, who: str) -> None:
    """Add the block at the right: jabatan, room for the signature, nama, pangkat, NIP."""
    _line(document, "", after=6)
    table = document.add_table(rows=1, cols=2)
    _widths(table, (8.6, 7.6))
    lines = (
        f"{{{{ {who}.jabatan }}}},",
        "",
        "",
        "",
        f"{{{{ {who}.nama }}}}",
        *_KAKI.format(who).splitlines(),
    )
    _block(table.rows[0].cells[1], lines)


def _block(cell: _Cell, lines: Sequence[str]) -> None:
    cell.text = lines[0]
    for line in lines[1:]:
        cell.add_paragraph(line)


def _widths(table: Table, centimetres: Sequence[float]) -> None:
    table.autofit = False
    for column, width in zip(table.columns, centimetres, strict=True):
        column.width = Cm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, centimetres, strict=True):
            cell.width = Cm(width)


def _repeat_head(table: Table) -> None:
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(mark)  # noqa: SLF001  (python-docx offers no other way)


def _rule(paragraph: Paragraph, *, double: bool = False) -> None:
    """Draw a line under a paragraph; the letterhead ends with a double one."""
    border = OxmlElement("w:pBdr")
    bottom = OxmlElement("w:bottom")
    for name, value in (
        ("val", "double" if double else "single"),
        ("sz", "8"),
        ("space", "4"),
        ("color", "auto"),
    ):
        bottom.set(qn(f"w:{name}"), value)
    border.append(bottom)
    paragraph._p.get_or_add_pPr().append(border)  # noqa: SLF001  (python-docx offers no other way)
