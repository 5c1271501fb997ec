"""Letters: what stands in them, what an edited template may do, the same bytes every time."""

import io
import zipfile
from datetime import date

import pytest
from docx import Document

from lakip.domain.errors import InputRefused
from lakip.report.surat.bawaan import template_bawaan
from lakip.report.surat.isian import fill
from lakip.report.surat.nota_dinas import IndikatorDiminta, UnitDiminta, nota_dinas
from lakip.report.surat.pengantar import surat_pengantar
from lakip.report.surat.pihak import Penanda, kop, penanda

INSTANSI = {
    "pemerintah_daerah": "Pemerintah Kota Nusa Bahari",
    "nama": "Badan Contoh",
    "alamat": "Jalan Mercusuar 1",
    "telepon": "(0000) 123",
    "nama_laporan": "LKjIP",
}
SEKRETARIS = Penanda("Sekretaris", "Mutiara Karang", "Pembina (IV/a)", "1972")
MUTASI = UnitDiminta(
    "MUT", "Bidang Mutasi", (IndikatorDiminta("IK.1", "Indeks & <b>SPBE</b>", "nilai", "3,5"),), 2
)
SEKRETARIAT = UnitDiminta(
    "SEK", "Sekretariat", (IndikatorDiminta("IK.2", "Nilai SAKIP", "nilai", "75"),), tenggat=date(2026, 1, 20)
)


def letter(*units, **more):
    isi = nota_dinas(
        INSTANSI,
        2025,
        units,
        date(2026, 1, 16),
        SEKRETARIS,
        kontak="Sub Bagian Program",
        sop="SOP Nomor 1",
        **more,
    )
    return fill(template_bawaan("nota_dinas"), isi, "nota_dinas.docx")


def paragraphs(data):
    return [p.text for p in Document(io.BytesIO(data)).paragraphs if p.text.strip()]


def grids(data):
    return [[[cell.text for cell in row.cells] for row in t.rows] for t in Document(io.BytesIO(data)).tables]


def template(text):
    document = Document()
    document.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_letter_to_all_names_every_recipient_and_gives_each_its_own_annex():
    data = letter(MUTASI, SEKRETARIAT)
    heads, recipients, mutasi, sekretariat = (grids(data)[n] for n in (0, 2, 3, 4))
    assert heads == [
        ["Yth.", ":", "daftar terlampir"],
        ["Dari", ":", "Sekretaris"],
        ["Tembusan", ":", "-"],
        ["Tanggal", ":", "……………………………"],
        ["Nomor", ":", "……………………………"],
        ["Sifat", ":", "Penting"],
        ["Lampiran", ":", "2 berkas"],
        ["Hal", ":", "Permintaan Data Kinerja dan Kegiatan Tahun 2025"],
    ]
    assert recipients[1:] == [
        ["1", "Kepala Bidang Mutasi", "16 Januari 2026"],
        ["2", "Kepala Sekretariat", "20 Januari 2026"],
    ]
    assert mutasi[1:] == [["1", "IK.1", "Indeks & <b>SPBE</b>", "nilai", "3,5"]]
    assert sekretariat[1:] == [["1", "IK.2", "Nilai SAKIP", "nilai", "75"]]
    assert [t for t in paragraphs(data) if t.startswith("Selain itu")] == [
        "Selain itu diminta realisasi 2 sub kegiatan beserta anggarannya, sebagaimana tercantum pada lembar Kegiatan dan Anggaran."
    ]


def test_a_letter_to_one_unit_is_addressed_to_it_with_its_own_due_date():
    data = letter(SEKRETARIAT, nomor="800/12/SEK/2026", tanggal=date(2026, 1, 5))
    assert grids(data)[0][0] == ["Yth.", ":", "Kepala Sekretariat"]
    assert grids(data)[0][3:5] == [["Tanggal", ":", "5 Januari 2026"], ["Nomor", ":", "800/12/SEK/2026"]]
    assert "3. Data disampaikan paling lambat 20 Januari 2026." in paragraphs(data)
    assert not [t for t in paragraphs(data) if t.startswith("Daftar penerima")]


def test_a_surat_pengantar_lists_what_is_sent_and_leaves_the_receipt_open():
    isi = surat_pengantar(
        INSTANSI,
        2025,
        "Kepala Bagian Organisasi",
        [("LKjIP Tahun 2025", "1 (satu) berkas")],
        SEKRETARIS,
        tempat="Nusa Bahari",
    )
    data = fill(template_bawaan("surat_pengantar"), isi, "surat_pengantar.docx")
    sent, receipt = grids(data)
    assert sent[1:] == [
        [
            "1",
            "LKjIP Tahun 2025",
            "1 (satu) berkas",
            "Disampaikan dengan hormat untuk menjadi bahan seperlunya.",
        ]
    ]
    assert receipt == [[
        "Penerima\n……………………………\n\n\n\n……………………………\nNIP ……………………………\nTelepon ……………………………",
        "Pengirim\nSekretaris,\n\n\n\nMutiara Karang\nPembina (IV/a)\nNIP 1972",
    ]]  # fmt: skip
    assert "Nusa Bahari, ……………………………" in paragraphs(data)


def test_the_same_letter_has_the_same_bytes_and_no_moment_of_writing():
    assert letter(MUTASI) == letter(MUTASI)
    with zipfile.ZipFile(io.BytesIO(letter(MUTASI))) as parts:
        assert {info.date_time for info in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_value_is_never_read_as_a_placeholder_or_as_markup():
    unit = UnitDiminta("A", "{{ kop.alamat }}<w:p/>\x07", ())
    assert grids(letter(unit))[0][0][2] == "Kepala {{ kop.alamat }}<w:p/>"


@pytest.mark.parametrize(
    "text",
    [
        "{{ tidak_ada }}",
        "{{ kop.__class__.__mro__ }}",
        "{% for x in units %}",
        "{{ ''.__class__.__subclasses__() }}",
    ],
)
def test_a_template_that_asks_for_what_is_not_there_is_refused_by_name(text):
    isi = nota_dinas(INSTANSI, 2025, [MUTASI], date(2026, 1, 16), SEKRETARIS, kontak="x", sop="y")
    with pytest.raises(
        InputRefused, match=r"^Templat punya kami\.docx memuat isian yang tidak dapat dipakai: "
    ):
        fill(template(text), isi, "punya kami.docx")


@pytest.mark.parametrize("data", [b"", b"bukan", b"PK\x03\x04rusak"])
def test_what_is_no_word_file_is_refused(data):
    with pytest.raises(InputRefused, match=r"bukan dokumen Word \(\.docx\) yang dapat dibaca"):
        fill(data, {}, "a.docx")


def test_the_official_of_the_letter_s_day_signs_and_a_deputy_says_so():
    held = [
        {"jabatan": "Kepala Badan", "nama": "A", "pangkat": "IV/c", "nip": "1", "status": "Definitif", "dari": date(2021, 1, 1), "sampai": date(2024, 5, 31)},
        {"jabatan": "Kepala Badan", "nama": "B", "pangkat": None, "nip": None, "status": "Plt.", "dari": date(2024, 6, 1), "sampai": None},
    ]  # fmt: skip
    assert penanda(held, "Kepala Badan", date(2024, 5, 31)) == Penanda("Kepala Badan", "A", "IV/c", "1")
    assert penanda(held, "Kepala Badan", date(2024, 6, 1)) == Penanda("Plt. Kepala Badan", "B")
    assert penanda(held, "Sekretaris", date(2024, 6, 1)).nama == "……………………………"


def test_a_letterhead_names_only_what_is_known():
    assert kop({"nama": "Badan Contoh", "pos_el": "a@b.example"}) == {
        "pemerintah_daerah": "",
        "instansi": "BADAN CONTOH",
        "alamat": "",
        "kontak": "Pos-el a@b.example",
    }
