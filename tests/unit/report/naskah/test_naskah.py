"""The Word file of the sample agency: its order, its captions and lists, and the faults of other generators it does not have."""

import io
import os
import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from decimal import Decimal
from itertools import takewhile
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from docx.oxml.ns import qn

from lakip.domain.desimal import format_id
from lakip.report.bahan import Bahan
from lakip.report.narasi import DITERIMA, Blok, blok_rows
from lakip.report.naskah.baca import Alinea, TabelTerbaca, baca
from lakip.report.naskah.berkas import lakip_berkas
from lakip.report.naskah.penanda import penanda_teks
from lakip.report.tables import lembar_lakip
from lakip.report.workbook import workbook

TAHUN = 2024
EDISI = "ab12cd34ef56" + "0" * 52
PROGRAM = """
import hashlib, sys
from lakip.report.bahan import Bahan
from lakip.report.narasi import blok_rows
from lakip.report.naskah.berkas import lakip_berkas
from lakip.report.tables import lembar_lakip
from lakip.workflow.toko import open_store
store = open_store(sys.argv[1])
bahan = Bahan(store, 2024)
print(hashlib.sha256(lakip_berkas(bahan, lembar_lakip(bahan), blok_rows(bahan), "a" * 64).data).hexdigest())
store.close()
"""


@pytest.fixture(scope="module")
def bahan(contoh):
    return Bahan(contoh, TAHUN)


@pytest.fixture(scope="module")
def lembar(bahan):
    return lembar_lakip(bahan)


@pytest.fixture(scope="module")
def naskah(bahan, lembar):
    return lakip_berkas(bahan, lembar, blok_rows(bahan), EDISI)


@pytest.fixture(scope="module")
def document(naskah):
    return Document(io.BytesIO(naskah.data))


def headings(document, *levels):
    return [
        " ".join(p.text.split())
        for p in document.paragraphs
        if p.style.name in {f"Heading {n}" for n in levels}
    ]


def captions(document, kind):
    return [p.text for p in document.paragraphs if p.style.name == f"Judul {kind}"]


def after(document, heading):
    """Give the paragraphs between a heading and the next one of any level."""
    texts = iter(document.paragraphs)
    for p in texts:
        if " ".join(p.text.split()) == heading:
            break
    return [p.text for p in takewhile(lambda p: not p.style.name.startswith("Heading"), texts)]


def test_the_parts_stand_in_the_order_of_the_regulation_with_the_ikhtisar_first_and_the_budget_in_bab_iii(
    document,
):
    assert headings(document, 1, 2) == [
        "KATA PENGANTAR", "IKHTISAR EKSEKUTIF", "DAFTAR ISI", "DAFTAR TABEL", "DAFTAR GAMBAR",
        "BAB I PENDAHULUAN", "A. Latar Belakang", "B. Dasar Hukum", "C. Maksud dan Tujuan", "D. Tugas dan Fungsi",
        "E. Struktur Organisasi", "F. Sumber Daya", "G. Isu Strategis", "H. Sistematika Penyajian",
        "BAB II PERENCANAAN KINERJA", "A. Ringkasan Rencana Strategis", "B. Indikator Kinerja Utama",
        "C. Perjanjian Kinerja Tahun 2024", "D. Rencana Aksi Tahun 2024",
        "BAB III AKUNTABILITAS KINERJA", "A. Capaian Kinerja Organisasi", "B. Realisasi Anggaran",
        "C. Tindak Lanjut Hasil Evaluasi dan Prestasi", "BAB IV PENUTUP", "A. Simpulan", "B. Langkah Perbaikan",
        "LAMPIRAN", "Lampiran 1. Perjanjian Kinerja Tahun 2024", "Lampiran 2. Pengukuran Kinerja Tahun 2024",
        "Lampiran 3. Rencana Aksi Tahun 2024", "Lampiran 4. Dokumen Perencanaan",
    ]  # fmt: skip


def test_every_sasaran_has_the_seven_analyses_in_the_order_of_the_regulation(document, bahan):
    found = headings(document, 3, 4)
    analyses = [text for text in found if re.match(r"\d\) ", text)]
    per_sasaran = [analyses[n : n + 7] for n in range(0, len(analyses), 7)]

    assert [text for text in found if text.startswith("Sasaran ")] == [
        f"Sasaran {n}. {row['uraian']}" for n, row in enumerate(bahan.efisiensi.sasaran, start=1)
    ]
    assert len(per_sasaran) == 4
    assert all(part == per_sasaran[0] for part in per_sasaran)
    assert [text[:30] for text in per_sasaran[0]] == [
        "1) Perbandingan target dan rea", "2) Perbandingan realisasi dan ", "3) Perbandingan realisasi kine",
        "4) Perbandingan realisasi kine", "5) Analisis penyebab keberhasi", "6) Analisis atas efisiensi pen",
        "7) Analisis program/kegiatan y",
    ]  # fmt: skip


def test_the_efficiency_of_every_sasaran_is_analysed(document):
    assert [
        text.split(" ", 2)[2] for text in captions(document, "Tabel") if "Efisiensi Penggunaan" in text
    ] == [f"Efisiensi Penggunaan Sumber Daya Tahun 2024 (unaudited) \u2013 Sasaran {n}" for n in range(1, 5)]


def test_captions_count_anew_in_every_chapter_and_in_the_annexes(document):
    tables = [text.split()[1] for text in captions(document, "Tabel")]
    pictures = [text.split()[1] for text in captions(document, "Gambar")]
    chapters = list(dict.fromkeys(number.split(".")[0] for number in tables))

    assert chapters == ["1", "2", "3", "L"]
    for chapter in chapters:
        counted = [number for number in tables if number.startswith(f"{chapter}.")]
        assert counted == [f"{chapter}.{n}" for n in range(1, len(counted) + 1)]
    assert pictures == [f"3.{n}" for n in range(1, len(pictures) + 1)]


def test_the_lists_hold_every_heading_and_caption_with_a_page_and_are_fields(document):
    entries = {
        name: [p.text for p in document.paragraphs if p.style.name.lower().startswith(style)]
        for name, style in (("isi", "toc "), ("lain", "table of figures"))
    }
    named = {name: [text.rpartition("\t")[0] for text in texts] for name, texts in entries.items()}
    commands = [node.text.strip() for node in document.element.body.iter(qn("w:instrText"))]

    assert named["isi"] == headings(document, 1, 2, 3)
    assert named["lain"] == captions(document, "Tabel") + captions(document, "Gambar")
    assert all(
        re.fullmatch(r"[0-9]+|[ivx]+", text.rpartition("\t")[2])
        for texts in entries.values()
        for text in texts
    )
    assert [command for command in commands if command.startswith("TOC")] == [
        r'TOC \o "1-3" \h \z \u', r'TOC \h \z \c "Tabel"', r'TOC \h \z \c "Gambar"',
    ]  # fmt: skip


def test_every_entry_leads_to_a_bookmark_there_is_once(document):
    body = document.element.body
    marks = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]

    assert len(marks) == len(set(marks))
    listed = {mark for mark in marks if mark.startswith("_Toc")}
    assert {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))} == listed


def test_every_text_and_table_bears_a_mark_of_its_own_and_the_document_says_which_edition_it_is(
    naskah, document, bahan
):
    read = baca(naskah.data)
    printed = {
        penanda_teks(kunci)
        for kunci, blok in blok_rows(bahan).items()
        if blok.tercetak and (blok.paragraf or kunci != "bab1/struktur")
    }
    tables = [part.penanda for part in read.bagian if isinstance(part, TabelTerbaca)]
    ids = [mark.get(qn("w:id")) for mark in document.element.body.iter(qn("w:bookmarkStart"))]

    assert {part.penanda for part in read.bagian if isinstance(part, Alinea)} - {""} == printed
    assert len(set(tables)) == len(document.tables)
    assert "" not in tables
    assert len(ids) == len(set(ids))
    assert read.tentang == (TAHUN, EDISI)


def test_tables_repeat_their_head_and_never_break_a_row(document):
    assert document.tables
    for table in document.tables:
        first, *rows = table._tbl.tr_lst
        assert first.trPr.find(qn("w:tblHeader")) is not None
        assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in (first, *rows))


def test_figures_are_indonesian_and_stand_at_the_right(document):
    measured = next(
        t for t in document.tables if [c.text for c in t.rows[0].cells][4:6] == ["Target", "Realisasi"]
    )
    row = next(r for r in measured.rows if r.cells[2].text == "Nilai Sistem Merit")

    assert [cell.text for cell in row.cells[3:]] == ["Nilai", "280,0", "286,5", "102,32", "Sangat Tinggi"]
    assert [cell.paragraphs[0].alignment.name for cell in row.cells[4:]] == [
        "RIGHT",
        "RIGHT",
        "RIGHT",
        "CENTER",
    ]


def test_no_text_is_nan_or_infinite_or_left_as_a_placeholder(document):
    texts = [p.text for p in document.paragraphs] + [
        c.text for t in document.tables for r in t.rows for c in r.cells
    ]

    assert [
        text for text in texts if re.search(r"\bnan\b|\binf(inity)?\b|\{\{|\}\}|\{%", text, re.IGNORECASE)
    ] == []


def test_the_head_of_the_agency_signs_with_name_rank_and_nip(document):
    texts = [p.text for p in document.paragraphs]
    at = texts.index("Kepala Badan,")

    assert texts[at + 4 : at + 7] == ["Bayu Lentera", "Pembina Utama Muda (IV/c)", "NIP 197001011995011993"]


def test_every_picture_has_alternative_text_that_names_its_figures(document):
    words = [node.get("descr") for node in document.element.body.iter(qn("wp:docPr"))]

    assert len(words) == len(captions(document, "Gambar"))
    assert all(len(text) > 60 for text in words)
    assert any("Nilai Sistem Merit: target 280, realisasi 286,5" in text for text in words)


def test_wide_tables_stand_on_landscape_pages_and_the_page_numbers_go_on(document):
    sections = list(document.sections)
    starts = [s._sectPr.find(qn("w:pgNumType")) for s in sections]
    begin = [None if n is None else n.get(qn("w:start")) for n in starts]

    assert {s.orientation.name for s in sections} == {"PORTRAIT", "LANDSCAPE"}
    assert [s.orientation.name for s in sections if s.page_width > s.page_height] == [
        "LANDSCAPE" for s in sections if s.orientation.name == "LANDSCAPE"
    ]
    assert [n for n in begin if n] == ["1", "1"]


def test_the_cover_names_report_agency_and_year(document):
    texts = [p.text for p in document.paragraphs]

    assert [text for text in texts[: texts.index("KATA PENGANTAR")] if text] == [
        "LAPORAN KINERJA INSTANSI PEMERINTAH", "(LKjIP)", "TAHUN 2024",
        "BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA KOTA NUSA BAHARI (DATA CONTOH)", "PEMERINTAH KOTA NUSA BAHARI",
        "Jalan Mercusuar Nomor 1, Nusa Bahari, Kode Pos 00000",
        "Telepon (0000) 123456 \u00b7 Laman https://bkpsdm.nusabahari.example \u00b7 Pos-el bkpsdm@nusabahari.example",
    ]  # fmt: skip


def test_a_text_nobody_has_written_is_visible_and_counted(bahan, lembar, naskah):
    blok = blok_rows(bahan)
    unwritten = blok | {"bab1/tugas_fungsi": replace(blok["bab1/tugas_fungsi"], paragraf=())}
    made = lakip_berkas(bahan, lembar, unwritten, EDISI)

    assert (naskah.kurang, made.kurang) == ((), ("Tugas dan Fungsi",))
    assert after(Document(io.BytesIO(made.data)), "D. Tugas dan Fungsi") == [
        "[Belum diisi: Tugas dan Fungsi]"
    ]


def test_the_file_is_marked_a_draft_until_a_person_has_accepted_every_text(bahan, lembar, document):
    accepted = {
        kunci: replace(blok, status=DITERIMA, paragraf=("Semua tercapai.",))
        for kunci, blok in blok_rows(bahan).items()
    }
    done = Document(io.BytesIO(lakip_berkas(bahan, lembar, accepted, EDISI).data))

    assert document.sections[1].header.paragraphs[0].text == "DRAF \u00b7 edisi ab12cd34ef56"
    assert done.sections[1].header.paragraphs[0].text == "Edisi ab12cd34ef56"
    assert after(done, "IKHTISAR EKSEKUTIF") == ["Semua tercapai."]


def test_text_stays_text_whatever_it_looks_like(bahan, lembar):
    hostile = "<w:p/> & {{ tahun }} \x07 {%p if %}"
    blok = {"ikhtisar": Blok("ikhtisar", "Ikhtisar Eksekutif", (hostile,), DITERIMA)}
    made = Document(io.BytesIO(lakip_berkas(bahan, lembar, blok, EDISI).data))

    assert after(made, "IKHTISAR EKSEKUTIF") == ["<w:p/> & {{ tahun }}  {%p if %}"]


def test_the_file_says_nothing_of_when_it_was_made(naskah, document):
    with zipfile.ZipFile(io.BytesIO(naskah.data)) as parts:
        assert {info.date_time for info in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert document.core_properties.created.year == 1980


def test_p19_another_process_in_another_zone_and_language_gives_the_same_bytes(toko_contoh):
    def made(zone, seed, locale):
        env = os.environ | {"TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": locale}
        command = [sys.executable, "-c", PROGRAM, str(toko_contoh / "lakip.duckdb")]
        return subprocess.run(command, env=env, check=True, capture_output=True, cwd=Path.cwd()).stdout

    assert made("Pacific/Kiritimati", "1", "C") == made("America/Anchorage", "2", "C.UTF-8")


def test_every_figure_of_a_table_is_the_one_in_the_workbook(lembar, document):
    book = openpyxl.load_workbook(io.BytesIO(workbook(lembar, "Instansi", "LAKIP", TAHUN, 2)), data_only=True)
    for sheet, key in (
        ("T07 Pengukuran", "Capaian (%)"),
        ("T08 Rekap Sasaran", "Rata-rata Capaian"),
        ("T18 Anggaran", "Sisa (Rp)"),
    ):
        head, *rows = [[cell.value for cell in row] for row in book[sheet].iter_rows(min_row=3)]
        heads = [label for label in head if label]
        at = heads.index(key)
        [printed] = [t for t in document.tables if [c.text for c in t.rows[0].cells] == heads][:1]
        texts = [printed.cell(n, at).text for n in range(1, len(printed.rows))]
        expected = [row[at] for row in rows[: len(texts)]]

        assert [_shown(value, key) for value in expected] == texts


def _shown(value, key):
    """Write a value of the workbook as the document does."""
    if not isinstance(value, int | float):
        return value or ""
    return format_id(Decimal(str(value)), 0 if "Rp" in key else 2)
