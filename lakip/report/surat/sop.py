"""The SOP in its form: identity, sections A to G, and the table of mutu baku (Permenpan-RB 35/2012)."""

from collections.abc import Sequence

from docx import Document
from docx.document import Document as Dokumen
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.shared import Cm
from docx.table import Table, _Row

from lakip.domain.sop import Naskah, Sop, baku_dihitung, format_durasi, selisih_menit, turns
from lakip.domain.sop.naskah import PELAKSANA, in_words
from lakip.report.bahan import Bahan
from lakip.report.surat import kertas
from lakip.report.surat.pihak import penanda

_TANDA = {"JFU/Staf": "■", "Ka. Subbag": "◆", "Sekretaris": "◆", "Kepala Badan": "◆"}
_LEBAR = (1.0, 5.4, 2.0, 2.0, 2.2, 2.0, 3.5, 1.9, 3.2, 2.7)
_KEPALA = ("No.", "Kegiatan", *PELAKSANA, "Kelengkapan", "Waktu", "Output", "Ket.")


def sop_berkas(bahan: Bahan, naskah: Naskah) -> bytes:
    """Give a version of the SOP as .docx, with its legal basis, registers and the stated beside the computed total."""
    document = Document()
    kertas.page(document)
    _identity(document, bahan, naskah.sop)
    _sections(document, naskah.sop)
    _mutu_baku(document, naskah)
    return kertas.saved(document)


def _identity(document: Dokumen, bahan: Bahan, sop: Sop) -> None:
    jabatan = sop.disahkan_oleh or next((p["jabatan"] for p in bahan.pejabat), "Kepala")
    kepala = penanda(bahan.pejabat, jabatan, sop.berlaku_dari)
    table = document.add_table(rows=0, cols=2)
    table.style = "Table Grid"
    for label, value in (
        ("Instansi", bahan.nama),
        ("Nomor SOP", sop.nomor),
        ("Tanggal pembuatan", in_words(sop.tanggal_pembuatan)),
        ("Tanggal revisi", in_words(sop.tanggal_revisi)),
        ("Tanggal efektif", in_words(sop.berlaku_dari)),
        ("Tanggal pengesahan", in_words(sop.tanggal_pengesahan)),
        ("Berlaku sampai", in_words(sop.berlaku_sampai)),
        ("Disahkan oleh", f"{kepala.jabatan}\n{kepala.nama}" + (f"\nNIP {kepala.nip}" if kepala.nip else "")),
        ("Nama SOP", sop.judul),
        ("Kualifikasi pelaksana", _entries(sop.kualifikasi)),
        ("Peringatan", _entries(sop.peringatan)),
        ("Pencatatan dan pendataan", _entries(sop.pencatatan)),
    ):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, value
    kertas.widths(table, (5.0, 11.3))
    kertas.line(document, "", after=6)


def _entries(lines: Sequence[str]) -> str:
    """Give the lines numbered below one another; "-" where there are none."""
    return "\n".join(f"{no}. {text}" for no, text in enumerate(lines, start=1)) or "-"


def _sections(document: Dokumen, sop: Sop) -> None:
    """Write what stands before and after the procedure, in the order of the form."""
    for judul, lines in (
        ("A. Dasar Hukum", sop.dasar_hukum),
        ("B. Keterkaitan", (*sop.keterkaitan, *sop.pihak_terkait)),
        ("C. Peralatan dan Perlengkapan", sop.peralatan),
        ("D. Persyaratan", (sop.persyaratan,)),
        ("E. Jangka Waktu Penyelesaian", (format_durasi(sop.baku_tertulis, lengkap=True),)),
        ("F. Biaya", (sop.biaya,)),
    ):
        kertas.line(document, judul, bold=True, after=2)
        for no, text in enumerate(lines or ("-",), start=1):
            kertas.body(document, f"{no}. {text}" if len(lines) > 1 else text, indent=len(lines) > 1)


def _mutu_baku(document: Dokumen, naskah: Naskah) -> None:
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(1.9)
    kertas.line(document, f"G. Uraian Prosedur {naskah.sop.judul}", bold=True, after=4)
    rows = naskah.langkah_rows
    table = document.add_table(rows=2 + len(rows), cols=len(_KEPALA))
    table.style = "Table Grid"
    _head(table)
    for row, langkah in zip(table.rows[2:], rows, strict=True):
        marks = [_mark(langkah.pelaksana, who) for who in PELAKSANA]
        ket = "Pelaksana tidak tertulis dalam SOP (asumsi)" if langkah.pelaksana_asumsi else ""
        values = (
            f"{langkah.no}.",
            langkah.uraian,
            *marks,
            langkah.kelengkapan,
            format_durasi(langkah.baku),
            langkah.output,
            ket,
        )
        _fill(row, values)
    kertas.widths(table, _LEBAR)
    dihitung, tertulis = baku_dihitung(rows), naskah.sop.baku_tertulis
    kertas.line(document, "", after=4)
    kertas.line(
        document,
        "■ pelaksanaan, ◆ pemeriksaan atau pengesahan; angka di sampingnya urutannya.",
        size=9,
        after=2,
    )
    kertas.line(
        document,
        f"Jumlah waktu menurut langkah: {format_durasi(dihitung, lengkap=True)}. Tertulis dalam SOP: "
        f"{format_durasi(tertulis, lengkap=True)} (selisih {selisih_menit(tertulis, dihitung)} menit).",
        size=9,
    )  # fmt: skip


def _head(table: Table) -> None:
    """Write the two rows of the head: the pelaksana and the mutu baku each under one heading."""
    top, bottom = table.rows[0].cells, table.rows[1].cells
    first, last = 2, 2 + len(PELAKSANA)
    for n, judul in enumerate(_KEPALA):
        bottom[n].text = judul if first <= n < last + 3 else ""
    for n in (0, 1, len(_KEPALA) - 1):
        top[n].merge(bottom[n]).text = _KEPALA[n]
    top[first].merge(top[last - 1]).text = "Pelaksana"
    top[last].merge(top[last + 2]).text = "Mutu Baku"
    for row in table.rows[:2]:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.alignment = kertas.TENGAH
    kertas.repeat_head(table, 2)


def _fill(row: _Row, values: Sequence[str]) -> None:
    cells = row.cells
    for cell, value in zip(cells, values, strict=True):
        cell.text = value
    for cell in (cells[0], *cells[2 : 2 + len(PELAKSANA)], cells[-3]):
        cell.paragraphs[0].alignment = kertas.TENGAH


def _mark(pelaksana: str, who: str) -> str:
    """Give the sign of a column; where several take turns ("Ka. Subbag, selanjutnya Sekretaris"), with its place."""
    found = turns(pelaksana)
    if who not in found:
        return ""
    return _TANDA[who] + (f" {found.index(who) + 1}" if len(found) > 1 else "")
