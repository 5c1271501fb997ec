"""What an agency chooses and attaches: paper, the statement of the review, its own template, pictures and planning documents."""

import io
import struct
import zlib
from datetime import date
from decimal import Decimal

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Cm

from lakip.domain.errors import InputRefused
from lakip.domain.pelaku import KONSOL
from lakip.report.bahan import Bahan
from lakip.report.narasi import DITERIMA, Blok, blok_rows
from lakip.report.naskah.bawaan import F4, template_naskah
from lakip.report.naskah.berkas import lakip_berkas
from lakip.report.tables import lembar_lakip
from lakip.workflow import lampiran_naskah, surat
from tests.pabrik import add_indikator

TAHUN = 2025
EDISI = "c" * 64


@pytest.fixture
def agency(file_store):
    """Give a store with one indikator, measured."""
    add_indikator(file_store, tahun=TAHUN, target=Decimal(90), realisasi=Decimal(95))
    return file_store


def made(store, **instansi):
    bahan = Bahan(store, TAHUN)
    bahan.__dict__["instansi"] = bahan.instansi | instansi
    return Document(io.BytesIO(lakip_berkas(bahan, lembar_lakip(bahan), blok_rows(bahan), EDISI).data))


def words(document):
    return [" ".join(p.text.split()) for p in document.paragraphs if p.text.strip()]


def picture(width, height):
    """Give a white PNG."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\xff" * width * 3 for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def template_of(agency, change):
    """Give the product's template as somebody changed it in Word."""
    document = Document(io.BytesIO(surat.template(agency, "lakip")))
    change(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_the_paper_is_a4_unless_the_agency_writes_on_folio(agency):
    sizes = [
        {
            tuple(sorted((round(s.page_width.cm, 1), round(s.page_height.cm, 1))))
            for s in made(agency, **chosen).sections
        }
        for chosen in ({}, {"kertas_naskah": "F4"}, {"kertas_naskah": "Kuarto"})
    ]

    assert sizes == [{(21.0, 29.7)}, {(21.5, 33.0)}, {(21.0, 29.7)}]


def test_the_statement_of_the_review_is_there_only_when_asked_for_and_nobody_signs_it(agency):
    asked, unasked = words(made(agency, pernyataan_reviu="Ya")), words(made(agency))
    at = asked.index("PERNYATAAN TELAH DIREVIU")

    assert "PERNYATAAN TELAH DIREVIU" not in unasked
    assert asked[at + 6 : at + 10] == [
        "……………………………, ……………………………",
        "Inspektur,",
        "……………………………",
        "NIP ……………………………",
    ]


def test_a_structure_chart_and_a_logo_stand_in_their_places(agency):
    lampiran_naskah.add_picture(
        agency, KONSOL, TAHUN, "Logo", ("logo.png", picture(100, 120)), "Lambang kota"
    )
    lampiran_naskah.add_picture(
        agency, KONSOL, TAHUN, "Struktur Organisasi", ("s.png", picture(300, 100)), "Bagan organisasi"
    )
    document = made(agency)
    pictures = {node.get("descr"): node.getparent() for node in document.element.body.iter(qn("wp:docPr"))}
    sizes = {alt: inline.find(qn("wp:extent")).get("cx") for alt, inline in pictures.items()}

    assert sizes["Logo: Lambang kota."] == str(Cm(3.5))
    assert sizes["Struktur Organisasi: Bagan organisasi."] == str(Cm(15))
    assert "Gambar 1.1 Bagan organisasi" in words(document)
    assert "[Belum diisi: Struktur Organisasi]" not in words(document)


def test_planning_documents_and_photos_become_annexes_of_their_own(agency):
    lampiran_naskah.add_document(agency, KONSOL, TAHUN, "Renstra", "12/2021", date(2021, 8, 4), "Perwali")
    lampiran_naskah.add_document(
        agency, KONSOL, TAHUN, "Perjanjian Kinerja", "7/PK", None, berkas=("pk.png", picture(200, 300))
    )
    lampiran_naskah.add_picture(agency, KONSOL, TAHUN, "Foto", ("f.png", picture(90, 60)), "Rapat kinerja")
    document = made(agency)
    [register] = [t for t in document.tables if t.rows[0].cells[1].text == "Dokumen"]

    assert [[cell.text for cell in row.cells] for row in register.rows][1:] == [
        ["1", "Renstra", "12/2021", "4 Agustus 2021", "Perwali", ""],
        ["2", "Perjanjian Kinerja", "7/PK", "", "", "pk.png"],
    ]
    found = words(document)
    assert [text for text in found if text.startswith("Lampiran ") and "\t" not in text][-2:] == [
        "Lampiran 4. Dokumen Perencanaan", "Lampiran 5. Dokumentasi",
    ]  # fmt: skip
    assert found[-1] == "Gambar L.2 Rapat kinerja"
    assert "Gambar L.1 Perjanjian Kinerja Nomor 7/PK" in found


def test_an_agency_s_own_template_decides_words_order_and_paper(agency):
    def change(document):
        document.sections[-1].page_width = Cm(25)
        for p in document.paragraphs:
            if p.text == "C. Maksud dan Tujuan":
                p.text = "C. Tujuan Laporan {{ singkatan }}"

    surat.save_template(agency, KONSOL, "lakip", "kami.docx", template_of(agency, change), TAHUN)
    document = made(agency)

    assert "C. Tujuan Laporan instansi" in words(document)
    assert round(document.sections[-1].page_width.cm, 1) == 25
    assert surat.template_name(agency, "lakip") == "kami.docx"


def test_a_template_that_asks_for_what_is_not_there_is_not_taken(agency):
    data = template_of(agency, lambda document: document.add_paragraph("{{ rahasia }}"))
    with pytest.raises(InputRefused, match=r"^Templat kami\.docx memuat isian yang tidak dapat dipakai"):
        surat.save_template(agency, KONSOL, "lakip", "kami.docx", data, TAHUN)
    assert surat.template_name(agency, "lakip") is None


def test_the_product_s_template_has_the_same_bytes_every_time():
    assert template_naskah(F4) == template_naskah(F4)


def test_items_that_end_with_a_semicolon_are_numbered(agency):
    bahan = Bahan(agency, TAHUN)
    text = ("Dasar:", "Peraturan satu;", "Peraturan dua.", "Selain itu ada kebiasaan.")
    blok = {"bab1/dasar_hukum": Blok("bab1/dasar_hukum", "Dasar Hukum", text, DITERIMA)}
    document = Document(io.BytesIO(lakip_berkas(bahan, lembar_lakip(bahan), blok, EDISI).data))
    found = words(document)
    at = found.index("Dasar:")

    assert found[at : at + 4] == [
        "Dasar:",
        "1. Peraturan satu;",
        "2. Peraturan dua.",
        "Selain itu ada kebiasaan.",
    ]


def test_an_agency_without_any_data_gets_a_document_that_says_what_is_missing(file_store):
    found = words(made(file_store))

    assert "BAB III AKUNTABILITAS KINERJA" in found
    assert (
        "Belum ada data: belum ada indikator sasaran yang masuk Perjanjian Kinerja tahun ini pada buku rencana."
        in found
    )
    assert "Naskah ini tidak memuat gambar." in found
