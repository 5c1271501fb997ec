"""Letters of a year: from the agency's settings and register, with its own template where it has one."""

import io
from datetime import date
from decimal import Decimal

import pytest
from docx import Document

from lakip.domain.errors import InputRefused, WrongUsage
from lakip.domain.pelaku import KONSOL
from lakip.workflow import pemeliharaan, surat, surat_permintaan
from tests.pabrik import add_indikator

TAHUN = 2025
AGENDA = ("800/7/SEK/2026", date(2026, 1, 5))


@pytest.fixture
def asked(file_store):
    """Give a store with one unit, BID, that is asked for one indikator."""
    add_indikator(file_store, tahun=TAHUN, target=Decimal(90))
    return file_store


def head(data):
    table = Document(io.BytesIO(data)).tables[0]
    return {row.cells[0].text: row.cells[2].text for row in table.rows}


def own_template(text="{{ nomor }} kepada {{ yth }}"):
    document = Document()
    document.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def paragraphs(data):
    return [p.text for p in Document(io.BytesIO(data)).paragraphs]


def test_a_letter_bears_the_number_of_the_agenda_book_once_it_is_entered(asked):
    assert head(surat.nota_dinas(asked, TAHUN))["Nomor"].startswith("…")
    surat.number(asked, KONSOL, TAHUN, "nota_dinas", *AGENDA)
    fields = head(surat.nota_dinas(asked, TAHUN))
    assert (fields["Nomor"], fields["Tanggal"]) == ("800/7/SEK/2026", "5 Januari 2026")


def test_a_letter_to_one_unit_may_have_a_number_of_its_own(asked):
    surat.number(asked, KONSOL, TAHUN, "nota_dinas", *AGENDA)
    surat.number(asked, KONSOL, TAHUN, "nota_dinas", "800/8/SEK/2026", date(2026, 1, 6), "BID")
    assert head(surat.nota_dinas(asked, TAHUN, "BID"))["Nomor"] == "800/8/SEK/2026"
    with pytest.raises(InputRefused, match=r"^Bagian/Bidang XYZ tidak memiliki"):
        surat.nota_dinas(asked, TAHUN, "XYZ")


def test_an_edited_template_is_used_from_then_on_and_can_be_given_back(asked):
    surat.number(asked, KONSOL, TAHUN, "surat_pengantar", *AGENDA)
    edited = own_template()
    surat.save_template(asked, KONSOL, "surat_pengantar", "punya kami.docx", edited, TAHUN)
    assert paragraphs(surat.surat_pengantar(asked, TAHUN)) == ["800/7/SEK/2026 kepada ……………………………"]
    assert surat.template(asked, "surat_pengantar") == edited
    assert surat.template_name(asked, "surat_pengantar") == "punya kami.docx"
    surat.restore_template(asked, KONSOL, "surat_pengantar")
    assert surat.template_name(asked, "surat_pengantar") is None
    assert "SURAT PENGANTAR" in paragraphs(surat.surat_pengantar(asked, TAHUN))


def test_a_template_that_can_not_be_filled_is_not_taken(asked):
    before = surat.nota_dinas(asked, TAHUN)
    with pytest.raises(InputRefused, match=r"^Templat rusak\.docx memuat isian"):
        surat.save_template(asked, KONSOL, "nota_dinas", "rusak.docx", own_template("{{ apa }}"), TAHUN)
    assert surat.nota_dinas(asked, TAHUN) == before


def test_only_our_letters_have_a_number_and_only_they_and_the_report_a_template(asked):
    letters = r"^Surat lakip tidak dikenal; pakai nota_dinas atau surat_pengantar\.$"
    with pytest.raises(WrongUsage, match=letters):
        surat.number(asked, KONSOL, TAHUN, "lakip", "1", date(2026, 1, 5))
    with pytest.raises(WrongUsage, match=r"^Surat memo .* surat_pengantar atau lakip\.$"):
        surat.template(asked, "memo")
    with pytest.raises(InputRefused, match=r"^Nomor surat belum diisi"):
        surat.number(asked, KONSOL, TAHUN, "nota_dinas", " ", date(2026, 1, 5))


def test_what_was_entered_for_letters_is_covered_by_verify(asked):
    surat.number(asked, KONSOL, TAHUN, "nota_dinas", *AGENDA)
    surat.save_template(asked, KONSOL, "nota_dinas", "kami.docx", own_template(), TAHUN)
    surat_permintaan.register_incoming(asked, KONSOL, TAHUN, "Bagian Organisasi", date(2026, 2, 27))
    surat_permintaan.send(asked, KONSOL, TAHUN, date(2126, 1, 16))
    found = {one["nama"]: one for one in pemeliharaan.verify(asked)["periksa"] if not one["ok"]}
    assert {name: (one["n"], one["rusak"]) for name, one in found.items()} == {
        "berkas": (2, ["0" * 64])  # of the two files only the plan's, which the fixture makes up
    }
