"""The SOP as a document: its identity, its steps with their pelaksana, the stated beside the computed total."""

import io

import pytest
from docx import Document

from lakip.domain.sop import LANGKAH, SOP, Naskah
from lakip.report.bahan import Bahan
from lakip.report.surat.sop import sop_berkas


@pytest.fixture
def printed(file_store):
    """Give the SOP of a new store."""
    return Document(io.BytesIO(sop_berkas(Bahan(file_store, 2025), Naskah(SOP, LANGKAH))))


def test_the_identity_names_the_version_and_its_validity(printed):
    rows = {row.cells[0].text: row.cells[1].text for row in printed.tables[0].rows}
    assert rows == {
        "Instansi": "Instansi",
        "Nomor SOP": "4.2.01/1/3/2024",
        "Tanggal pembuatan": "4 Maret 2024",
        "Tanggal revisi": "-",
        "Tanggal efektif": "4 Maret 2024",
        "Tanggal pengesahan": "4 Maret 2024",
        "Berlaku sampai": "4 Maret 2025",
        "Disahkan oleh": "Kepala\n……………………………",
        "Nama SOP": "Mekanisme Pengumpulan dan Pengukuran Data Kinerja",
        "Kualifikasi pelaksana": "-",
        "Peringatan": "-",
        "Pencatatan dan pendataan": "1. Data dari Bagian dan Bidang\n2. Lakip dilaporkan",
    }


def test_the_sections_stand_in_the_order_of_the_form(printed):
    heads = [p.text for p in printed.paragraphs if p.text[1:3] == ". " and p.text[0] in "ABCDEFG"]
    assert heads == [
        "A. Dasar Hukum",
        "B. Keterkaitan",
        "C. Peralatan dan Perlengkapan",
        "D. Persyaratan",
        "E. Jangka Waktu Penyelesaian",
        "F. Biaya",
        "G. Uraian Prosedur Mekanisme Pengumpulan dan Pengukuran Data Kinerja",
    ]


def test_each_step_is_marked_under_who_does_it_and_the_two_reviewers_in_turn(printed):
    rows = [[cell.text for cell in row.cells] for row in printed.tables[1].rows[2:]]
    assert [(row[0], row[2:6], row[7]) for row in rows] == [
        ("1.", ["■", "", "", ""], "15 menit"),
        ("2.", ["■", "", "", ""], "3 hari"),
        ("3.", ["■", "", "", ""], "5 hari"),
        ("4.", ["", "◆ 1", "◆ 2", ""], "45 menit"),
        ("5.", ["", "", "", "◆"], "45 menit"),
        ("6.", ["■", "", "", ""], "15 menit"),
    ]


def test_the_stated_total_stands_beside_the_one_the_steps_add_up_to(printed):
    assert printed.paragraphs[-1].text == (
        "Jumlah waktu menurut langkah: 8 hari 2 jam 0 menit. Tertulis dalam SOP: 8 hari 2 jam 5 menit (selisih 5 menit)."
    )
