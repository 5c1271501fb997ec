"""The package for the portal: the edition that counts with nothing inner in it, always the same; the data for other reports."""

import hashlib
import io
import json
import zipfile
from datetime import date, datetime

import pytest
from docx import Document
from openpyxl import load_workbook

from lakip.domain.arsip import Cari
from lakip.domain.errors import InputRefused, NotAllowed
from lakip.domain.pelaku import KONSOL, PENGGUNA_LOKAL, Pelaku
from lakip.domain.peran import Peran
from lakip.report import pdf as office
from lakip.report.pdf_tetap import timeless
from lakip.workflow import (
    arsip,
    isian,
    lampiran_naskah,
    paket,
    penandatanganan,
    pengiriman,
    penyusunan,
    surat,
)
from lakip.workflow.access import Meja
from lakip.workflow.penandatanganan import BASAH, TandaTangan
from tests.store.perkakas import hand_in, plan

TAHUN = 2025
OUTSIDE = ["Daftar_Periksa_2025.xlsx", "LAKIP_2025.xlsx", "Surat_Pengantar_2025.docx", "manifest.json"]


@pytest.fixture
def agency(store, monkeypatch):
    """Give a store with the plan and some figures, on a machine without LibreOffice."""
    monkeypatch.setattr(office.shutil, "which", lambda _program: None)
    plan(store)
    hand_in(store, ["IK-1", "", "", "240"], ["IK-2", "2", "3", "5"])
    return store


def names(made):
    return [name for name, _ in made.files if not name.endswith("docx") or name.startswith("Surat")]


def inside(made):
    with zipfile.ZipFile(io.BytesIO(made.data)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def test_a_year_that_was_never_compiled_has_no_package(agency):
    with pytest.raises(InputRefused, match=r"^LAKIP tahun 2025 belum disusun; susunlah dahulu"):
        paket.package(agency, TAHUN)


def test_the_package_is_always_the_same_and_says_what_is_in_it_and_what_is_not(agency):
    penyusunan.compile_edition(agency, KONSOL, TAHUN)
    made = paket.package(agency, TAHUN)
    isian.type_value(
        agency, KONSOL, TAHUN, "IK-3", "80", "WA 12 Januari 2026"
    )  # the edition stays what it is
    assert paket.package(agency, TAHUN).data == made.data
    assert (names(made), made.kurang) == (OUTSIDE, (paket.TANPA_PDF,))
    files = inside(made)
    assert [(name, hashlib.sha256(data).hexdigest()) for name, data in files.items()] == [*made.files]
    manifest = json.loads(files["manifest.json"])
    assert {one["name"]: one["sha256"] for one in manifest["files"]} == {
        name: digest for name, digest in made.files if name != "manifest.json"
    }
    assert (manifest["tahun"], manifest["instansi"], manifest["kurang"]) == (
        TAHUN, "Badan Contoh", [paket.TANPA_PDF],
    )  # fmt: skip
    listed = load_workbook(io.BytesIO(files["Daftar_Periksa_2025.xlsx"]))
    assert listed.sheetnames == ["Isi Paket", "Kelengkapan"]
    assert not [name for name in files if name.startswith(("Kertas_Kerja", "Nota_Dinas"))]


def test_planning_documents_go_with_it_and_the_inner_working_paper_only_when_asked_for(agency):
    for nomor in ("1", "2"):
        file = (f"{nomor}.PDF", b"%PDF-1.7 " + nomor.encode())
        lampiran_naskah.add_document(agency, KONSOL, TAHUN, "SK IKU", nomor, None, berkas=file)
    lampiran_naskah.add_document(agency, KONSOL, TAHUN, "Renja", "3", None)
    penyusunan.compile_edition(agency, KONSOL, TAHUN)
    made = paket.package(agency, TAHUN, kertas_kerja=True)
    assert names(made) == [
        "Daftar_Periksa_2025.xlsx", "Kertas_Kerja_2025.xlsx", "LAKIP_2025.xlsx", "SK_IKU.pdf", "SK_IKU_2.pdf",
        "Surat_Pengantar_2025.docx", "manifest.json",
    ]  # fmt: skip


def test_whoever_sees_no_files_takes_no_package(agency):
    for person in (Pelaku("tamu", Peran.TAMU), Pelaku("operator.mut", Peran.OPERATOR, unit="MUT")):
        with pytest.raises(NotAllowed):
            paket.package(Meja(agency, person), TAHUN)


def test_the_data_sheets_hold_every_figure_with_its_source_and_are_always_the_same(agency):
    data = paket.data_sheet(agency, TAHUN)
    assert paket.data_sheet(agency, TAHUN) == data
    book = load_workbook(io.BytesIO(data), data_only=True)
    assert book.sheetnames == ["LPPD", "Laporan Tahunan", "Anggaran", "Jenis Belanja"]
    rows = [[cell.value for cell in row] for row in book["LPPD"].iter_rows(min_row=3)]
    head, *lines = (row for row in rows if row[0] == "No" or isinstance(row[0], int))
    found = [dict(zip(head, line, strict=True)) for line in lines]
    keys = ("Indikator", "Target", "Realisasi", "Capaian (%)", "Asal Angka", "Keterangan")
    shown = [tuple(one[key] for key in keys) for one in found]
    assert shown[0] == ("Nilai merit", 250, 240, pytest.approx(96), "Kinerja.xlsx, Kinerja!D2", "Ada data")
    assert [line[-1] for line in shown] == ["Ada data", "Ada data", "Belum ada data"]


def test_what_is_signed_stays_the_package_and_goes_into_it_and_into_the_archive_with_its_receipt(agency):
    hand_in(agency, ["IK-1", "", "", "250"])
    hand_in(agency, ["IK-3", "", "", "76"], unit="SEK", name="Sekretariat.xlsx")
    edisi = penyusunan.compile_edition(agency, PENGGUNA_LOKAL, TAHUN).edisi
    scan = ("ttd.PDF", b"%PDF-1.7\nttd\n%%EOF\n")
    penandatanganan.record(
        agency, PENGGUNA_LOKAL, TAHUN, edisi, TandaTangan(cara=BASAH, tanggal=date(2026, 1, 4), berkas=scan)
    )
    surat.number(agency, KONSOL, TAHUN, "surat_pengantar", "9/X", date(2026, 1, 5), "Bagian Organisasi/Setda")
    sent = pengiriman.record(
        agency, KONSOL, TAHUN, "Bagian Organisasi/Setda", "e_office", datetime(2026, 1, 6, 9, 0)
    )
    receipt = ("terima.pdf", b"%PDF-1.7 paraf")
    pengiriman.receive(agency, KONSOL, sent, date(2026, 1, 7), "Penerima", berkas=receipt)
    made = paket.package(agency, TAHUN)
    assert inside(made)["LAKIP_2025_bertanda_tangan.pdf"] == scan[1]
    rows = {row["nama"]: row for row in arsip.search(agency, Cari(TAHUN))[0]}
    assert (rows["ttd.PDF"]["jenis"], rows["terima.pdf"]["jenis"]) == ("naskah", "tanda_terima")
    assert rows["terima.pdf"]["keterangan"] == "Bagian Organisasi/Setda, diterima Penerima"
    assert arsip.content(agency, rows["terima.pdf"]["id"]) == receipt
    letter = rows["Surat_Pengantar_2025_Bagian_Organisasi_Setda.docx"]
    assert (letter["unit"], letter["sha256"]) == ("", None)
    written = Document(io.BytesIO(arsip.content(agency, letter["id"])[1]))
    assert "Bagian Organisasi/Setda" in "\n".join(paragraph.text for paragraph in written.paragraphs)


@pytest.mark.skipif(office.soffice() is None, reason="LibreOffice tidak terpasang")
def test_a_letter_as_pdf_is_the_same_every_time(file_store):
    plan(file_store)
    letter = surat.surat_pengantar(file_store, TAHUN)
    first, second = (timeless(office.pdf(letter), TAHUN, "ab" * 32) for _ in range(2))
    assert (first[:5], first) == (b"%PDF-", second)
