"""The letters as the product brings them: Word templates with placeholders, which an agency may take, edit and give back."""

from collections.abc import Callable, Sequence

from docx import Document
from docx.document import Document as Naskah
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH

from lakip.report.surat import kertas
from lakip.report.surat.kertas import TENGAH


def template_bawaan(nama: str) -> bytes:
    """Give a template by its name: nota_dinas or surat_pengantar; the same bytes every time."""
    document = Document()
    kertas.page(document)
    _kop(document)
    TEMPLATES[nama](document)
    return kertas.saved(document)


def _nota_dinas(document: Naskah) -> None:
    kertas.line(document, "NOTA DINAS", bold=True, align=TENGAH, after=8)
    heads = (
        ("Yth.", "{{ yth }}"), ("Dari", "{{ dari }}"), ("Tembusan", "{{ tembusan }}"), ("Tanggal", "{{ tanggal }}"),
        ("Nomor", "{{ nomor }}"), ("Sifat", "{{ sifat }}"), ("Lampiran", "{{ lampiran }}"),
        ("Hal", "Permintaan Data Kinerja dan Kegiatan Tahun {{ tahun }}"),
    )  # fmt: skip
    _fields(document, heads)
    kertas.rule(kertas.line(document, "", after=6))
    kertas.body(
        document,
        "Dengan hormat, dalam rangka penyusunan {{ nama_laporan }} Tahun {{ tahun }} sesuai {{ sop }}, kami mohon Saudara menyampaikan data kinerja dan kegiatan selama satu tahun dari Bagian/Bidang yang Saudara pimpin, dengan ketentuan sebagai berikut.",
    )
    for no, text in enumerate((
        "Data diisikan pada buku kerja (.xlsx) yang disertakan untuk setiap Bagian/Bidang, yaitu lembar Kinerja, Kegiatan, dan Anggaran. Daftar indikatornya tercantum dalam lampiran.",
        "Setiap realisasi disertai faktor pendorong atau penghambat, solusi, dan data dukungnya. Data yang belum rilis ditandai \u201cbelum rilis\u201d pada kolom Status Data.",
        "Data disampaikan paling lambat {{ tenggat }}.",
        "Keterangan lebih lanjut dapat diperoleh dari {{ kontak }}.",
    ), start=1):  # fmt: skip
        kertas.body(document, f"{no}. {text}", indent=True)
    kertas.body(
        document, "Demikian disampaikan, atas perhatian dan kerja sama Saudara diucapkan terima kasih."
    )
    _signature(document, "penanda")
    kertas.line(document, "{%p if units | length > 1 %}")
    kertas.new_page(document)
    kertas.line(document, "Daftar penerima Nota Dinas Nomor {{ nomor }}, tanggal {{ tanggal }}", after=8)
    _rows(
        document,
        (("No.", 1.1, "{{ u.no }}"), ("Bagian/Bidang", 9.6, "Kepala {{ u.nama }}"), ("Paling Lambat", 5.5, "{{ u.tenggat }}")),
        "u in units",
    )  # fmt: skip
    kertas.line(document, "{%p endif %}")
    kertas.line(document, "{%p for unit in units %}")
    kertas.new_page(document)
    kertas.line(
        document, "Lampiran {{ unit.no }} Nota Dinas Nomor {{ nomor }}, tanggal {{ tanggal }}", after=8
    )
    kertas.line(
        document, "DATA KINERJA YANG DIMINTA DARI {{ unit.nama | upper }}", bold=True, align=TENGAH, after=6
    )
    kertas.line(document, "Tahun {{ tahun }} · paling lambat {{ unit.tenggat }}", align=TENGAH, after=8)
    _rows(
        document,
        (("No.", 1.1, "{{ i.no }}"), ("Kode", 2.6, "{{ i.kode }}"), ("Indikator Kinerja", 7.6, "{{ i.nama }}"),
         ("Satuan", 2.4, "{{ i.satuan }}"), ("Target", 2.5, "{{ i.target }}")),
        "i in unit.indikator",
    )  # fmt: skip
    kertas.line(document, "{%p if unit.n_kegiatan %}")
    kertas.line(document, "", after=4)
    kertas.body(
        document,
        "Selain itu diminta realisasi {{ unit.n_kegiatan }} sub kegiatan beserta anggarannya, sebagaimana tercantum pada lembar Kegiatan dan Anggaran.",
    )
    kertas.line(document, "{%p endif %}")
    kertas.line(document, "{%p endfor %}")


def _surat_pengantar(document: Naskah) -> None:
    kertas.line(
        document,
        "{{ tempat }}{% if tempat %}, {% endif %}{{ tanggal }}",
        align=WD_ALIGN_PARAGRAPH.RIGHT,
        after=8,
    )
    kertas.line(document, "Yth. {{ yth }}")
    kertas.line(document, "di tempat", after=10)
    kertas.line(document, "SURAT PENGANTAR", bold=True, align=TENGAH)
    kertas.line(document, "Nomor {{ nomor }}", align=TENGAH, after=8)
    _rows(
        document,
        (("No.", 1.1, "{{ n.no }}"), ("Naskah Dinas/Barang yang Dikirimkan", 7.4, "{{ n.nama }}"),
         ("Banyaknya", 2.9, "{{ n.banyak }}"), ("Keterangan", 4.8, "{{ keterangan }}")),
        "n in naskah",
    )  # fmt: skip
    kertas.line(document, "", after=6)
    kertas.line(document, "Diterima tanggal {{ titik }}", after=8)
    table = document.add_table(rows=1, cols=2)
    kertas.widths(table, (8.6, 7.6))
    left, right = table.rows[0].cells
    kertas.block(
        left, ("Penerima", "{{ titik }}", "", "", "", "{{ titik }}", "NIP {{ titik }}", "Telepon {{ titik }}")
    )
    kertas.block(
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


def _kop(document: Naskah) -> None:
    kertas.line(document, "{{ kop.pemerintah_daerah }}", align=TENGAH, size=13)
    kertas.line(document, "{{ kop.instansi }}", bold=True, align=TENGAH, size=14)
    kertas.line(document, "{{ kop.alamat }}", align=TENGAH, size=9)
    kertas.rule(kertas.line(document, "{{ kop.kontak }}", align=TENGAH, size=9, after=10), double=True)


def _fields(document: Naskah, heads: Sequence[tuple[str, str]]) -> None:
    """Lines of label, colon and value that stay under one another."""
    table = document.add_table(rows=0, cols=3)
    for label, value in heads:
        cells = table.add_row().cells
        for cell, text in zip(cells, (label, ":", value), strict=True):
            cell.text = text
    kertas.widths(table, (2.6, 0.5, 13.1))


def _rows(document: Naskah, columns: Sequence[tuple[str, float, str]], each: str) -> None:
    """Add a ruled table whose head repeats on every page, with one row per item of a list."""
    table = document.add_table(rows=1, cols=len(columns))
    table.style = "Table Grid"
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for cell, (judul, _, _) in zip(table.rows[0].cells, columns, strict=True):
        cell.text = judul
        cell.paragraphs[0].runs[0].bold = True
        cell.paragraphs[0].alignment = TENGAH
    kertas.repeat_head(table)
    table.add_row().cells[0].text = f"{{%tr for {each} %}}"
    for cell, (_, _, isi) in zip(table.add_row().cells, columns, strict=True):
        cell.text = isi
    table.add_row().cells[0].text = "{%tr endfor %}"
    kertas.widths(table, [width for _, width, _ in columns])


def _signature(document: Naskah, who: str) -> None:
    """Add the block at the right: jabatan, room for the signature, nama, pangkat, NIP."""
    kertas.line(document, "", after=6)
    table = document.add_table(rows=1, cols=2)
    kertas.widths(table, (8.6, 7.6))
    lines = (
        f"{{{{ {who}.jabatan }}}},",
        "",
        "",
        "",
        f"{{{{ {who}.nama }}}}",
        *_KAKI.format(who).splitlines(),
    )
    kertas.block(table.rows[0].cells[1], lines)
