"""The archive: whatever came in or went out is found by what it is and had again byte for byte."""

import hashlib
from datetime import date, timedelta
from itertools import pairwise

import pytest

from lakip.domain.arsip import Cari
from lakip.domain.errors import InputRefused, NotAllowed, WrongUsage
from lakip.domain.pelaku import KONSOL, Pelaku
from lakip.domain.peran import Peran
from lakip.domain.tindak_lanjut import Butir, Jenis
from lakip.domain.waktu import now
from lakip.report import edition
from lakip.workflow import arsip, bukti, isian, lampiran_naskah, penerimaan, penyusunan, surat, tindak_lanjut
from lakip.workflow.access import Meja
from tests.store.perkakas import hand_in, kinerja, plan, plan_file

PDF = b"%PDF-1.7 bukti"
TAHUN = 2025
MUTASI = Pelaku("operator.mut", Peran.OPERATOR, unit="MUT")


@pytest.fixture
def agency(store):
    """Give a store in which one of each kind came in."""
    plan(store)
    hand_in(store, ["IK-1", "1", "2", "3"])
    bukti.attach(store, KONSOL, TAHUN, "realisasi", "IK-1", berkas=("sk.pdf", PDF), keterangan="SK merit")
    penerimaan.register_document(store, KONSOL, TAHUN, "SEK", "surat.pdf", PDF + b" surat", lewat="WA")
    butir = Butir(
        jenis=Jenis.ARAHAN, tahun=TAHUN, asal="Kepala", tanggal=date(2025, 3, 3), uraian="Percepat", unit="SEK",
        penanggung_jawab="Sekretaris", tenggat=date(2025, 6, 30),
    )  # fmt: skip
    one = tindak_lanjut.record(store, KONSOL, butir)
    bukti.attach(store, KONSOL, TAHUN, "tindak_lanjut", one, berkas=("nota.pdf", PDF + b" nota"))
    lampiran_naskah.add_document(
        store, KONSOL, TAHUN, "Renstra", "12", None, berkas=("renstra.pdf", PDF + b" r")
    )
    surat.number(store, KONSOL, TAHUN, "nota_dinas", "800/1", date(2026, 1, 5), "MUT")
    return store


@pytest.fixture
def compiled(agency):
    """Give the same store with one edition."""
    penyusunan.compile_edition(agency, KONSOL, TAHUN)
    return agency


def found(store, unit=None, **what):
    return [row["nama"] for row in arsip.search(store, Cari(**what), unit)[0]]


def one(store, nama):
    return next(row for row in arsip.search(store, Cari(teks=nama))[0] if row["nama"] == nama)


def test_every_document_is_found_newest_first_with_its_kind_and_unit(compiled):
    rows, n = arsip.search(compiled, Cari())
    assert n == len(rows)
    assert {(row["jenis"], row["unit"], row["nama"]) for row in rows} == {
        ("naskah", "", "LAKIP_2025.xlsx"), ("naskah", "", "LAKIP_2025.docx"), ("kertas_kerja", "", "Kertas_Kerja_2025.xlsx"),
        ("surat", "", "Nota_Dinas_2025.docx"), ("surat", "", "Surat_Pengantar_2025.docx"), ("naskah", "", "manifest.json"),
        ("surat", "MUT", "Nota_Dinas_2025_MUT.docx"), ("rencana", "", "Rencana.xlsx"), ("data", "MUT", "Kinerja.xlsx"),
        ("bukti", "MUT", "sk.pdf"), ("dokumen", "SEK", "surat.pdf"), ("bukti", "SEK", "nota.pdf"),
        ("bahan", "", "renstra.pdf"),
    }  # fmt: skip
    assert all(a["waktu"] >= b["waktu"] for a, b in pairwise(rows))


@pytest.mark.parametrize(
    ("what", "names"),
    [
        ({"teks": "sk MERIT"}, ["sk.pdf"]),
        ({"teks": hashlib.sha256(PDF).hexdigest()[:8].upper()}, ["sk.pdf"]),
        ({"jenis": "dokumen"}, ["surat.pdf"]),
        ({"unit": "SEK"}, ["nota.pdf", "surat.pdf"]),
        ({"tahun": 2020}, ["Rencana.xlsx"]),
        ({"hingga": now().date() - timedelta(days=1)}, []),
        ({"dari": now().date(), "jenis": "data"}, ["Kinerja.xlsx"]),
        ({"teks": "%"}, []),
    ],
)
def test_a_search_narrows_by_words_content_kind_unit_year_and_day(agency, what, names):
    assert found(agency, **what) == names


def test_a_kind_there_is_not_is_refused(agency):
    with pytest.raises(WrongUsage, match="naskah, kertas_kerja"):
        found(agency, jenis="entah")


def test_pages_follow_each_other_without_gap_or_overlap(agency):
    whole, n = arsip.search(agency, Cari())
    pages = [arsip.search(agency, Cari(), None, page, 3) for page in (1, 2, 3, 4)]
    assert [row for rows, _ in pages for row in rows] == whole
    assert [m for _, m in pages] == [n, n, n, 0]


def test_every_document_comes_back_with_the_bytes_its_sha256_names(compiled):
    for row in arsip.search(compiled, Cari())[0]:
        nama, data = arsip.content(compiled, row["id"])
        assert nama == row["nama"]
        assert row["sha256"] in {None, hashlib.sha256(data).hexdigest()}
    assert arsip.content(compiled, one(compiled, "Rencana.xlsx")["id"])[1] == plan_file()
    assert arsip.content(compiled, one(compiled, "Kinerja.xlsx")["id"])[1] == kinerja(["IK-1", "1", "2", "3"])


def test_an_edition_of_the_past_comes_back_byte_for_byte_after_the_data_moved_on(compiled):
    before = one(compiled, "LAKIP_2025.xlsx")
    isian.type_value(compiled, KONSOL, TAHUN, "IK-3", "80", "WA 12 Januari 2026")
    penyusunan.compile_edition(compiled, KONSOL, TAHUN)
    assert one(compiled, "LAKIP_2025.xlsx")["sha256"] != before["sha256"]
    assert hashlib.sha256(arsip.content(compiled, before["id"])[1]).hexdigest() == before["sha256"]


def test_an_edition_that_was_not_kept_is_compiled_again_and_of_older_tables_refused(compiled, monkeypatch):
    row = one(compiled, "LAKIP_2025.xlsx")
    monkeypatch.setattr(compiled.berkas, "intact", lambda _sha256: False)
    assert hashlib.sha256(arsip.content(compiled, row["id"])[1]).hexdigest() == row["sha256"]
    monkeypatch.setattr(edition, "VERSI_TEMPLATE", edition.VERSI_TEMPLATE + 1)
    with pytest.raises(InputRefused, match="bentuk tabel versi"):
        arsip.content(compiled, row["id"])
    with pytest.raises(InputRefused, match="hilang dari penyimpanan"):
        arsip.content(compiled, one(compiled, "sk.pdf")["id"])


def test_a_letter_comes_back_as_it_stood_when_its_number_was_entered(agency):
    before = arsip.content(agency, one(agency, "Nota_Dinas_2025_MUT.docx")["id"])[1]
    first = one(agency, "Nota_Dinas_2025_MUT.docx")["id"]
    surat.number(agency, KONSOL, TAHUN, "nota_dinas", "800/2", date(2026, 1, 6), "MUT")
    assert arsip.content(agency, first)[1] == before
    assert arsip.content(agency, one(agency, "Nota_Dinas_2025_MUT.docx")["id"])[1] != before


def test_what_was_detached_stays_in_the_archive_and_is_marked(agency):
    (row,) = bukti.of(agency, TAHUN, "realisasi", "IK-1")
    bukti.detach(agency, KONSOL, row["id"], "salah")
    assert (one(agency, "sk.pdf")["dilepas"], one(agency, "surat.pdf")["dilepas"]) == (True, False)


def test_an_operator_finds_and_takes_what_is_of_the_own_unit_alone(compiled):
    desk = Meja(compiled, MUTASI)
    assert {row["unit"] for row in arsip.search(desk, Cari(), "MUT")[0]} == {"MUT"}
    assert arsip.content(desk, one(compiled, "sk.pdf")["id"])[1] == PDF
    for refused in (
        lambda: arsip.search(desk, Cari()),
        lambda: arsip.search(desk, Cari(), "SEK"),
        lambda: arsip.content(desk, one(compiled, "nota.pdf")["id"]),
        lambda: arsip.content(desk, one(compiled, "Kertas_Kerja_2025.xlsx")["id"]),
        lambda: arsip.content(desk, "entah"),
    ):
        with pytest.raises(NotAllowed):
            refused()
