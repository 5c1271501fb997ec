"""The two registers of the SOP: who was asked and what came in when, and to whom the report was sent."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.report.bahan import Bahan
from lakip.report.tables.register import t26, t27
from lakip.workflow import isian, penerimaan, pengiriman, publikasi, surat, surat_permintaan
from tests.akunan import put_clock
from tests.pabrik import Indikator, add

TAHUN = 2025
SENT = datetime(2026, 1, 6, 8, 0)


@pytest.fixture
def jam(monkeypatch):
    """Give the clock, at the hour of the request."""
    clock = put_clock(monkeypatch)
    clock.saat = SENT
    return clock


@pytest.fixture
def asked(store, jam):
    """Give a store whose units BID (two indikator) and SEK were asked on 6 January, until the 9th."""
    add(store, [
        Indikator(kode=kode, unit=unit, tahun=TAHUN, target=Decimal(90))
        for kode, unit in (("IK-1", "BID"), ("IK-2", "BID"), ("IK-3", "SEK"))
    ])  # fmt: skip
    surat.number(store, KONSOL, TAHUN, "nota_dinas", "800/1", date(2026, 1, 5))
    surat.number(store, KONSOL, TAHUN, "nota_dinas", "800/2", date(2026, 1, 5), "SEK")
    surat_permintaan.send(store, KONSOL, TAHUN, date(2026, 1, 9))
    return store


def cells(table):
    return [[row.value(column.key) for column in table.columns] for row in table.rows]


def of(store, unit):
    return [row[2:] for row in cells(t26(Bahan(store, TAHUN))) if row[1] == f"Bidang {unit}"]


def test_a_unit_that_was_asked_has_a_row_before_anything_came(asked):
    assert cells(t26(Bahan(asked, TAHUN)))[:2] == [
        [1, "Bidang BID", "800/1", date(2026, 1, 6), date(2026, 1, 9), "–", "Belum", "–", "belum diterima"],
        [2, "Bidang SEK", "800/2", date(2026, 1, 6), date(2026, 1, 9), "–", "Belum", "–", "belum diterima"],
    ]  # fmt: skip


def test_each_day_on_which_something_came_is_a_row_and_the_last_says_whether_all_is_in(asked, jam):
    head = ["800/1", date(2026, 1, 6), date(2026, 1, 9)]
    penerimaan.register_document(
        asked, KONSOL, TAHUN, "BID", "surat.pdf", b"%PDF-1", lewat="WA", diterima=date(2026, 1, 7)
    )
    jam.saat = datetime(2026, 1, 8, 9, 0)
    isian.type_value(asked, KONSOL, TAHUN, "IK-1", "90", "WA 8 Januari")
    assert of(asked, "BID") == [
        [*head, date(2026, 1, 7), "Sebagian", 1, "surat.pdf, lewat WA"],
        [*head, date(2026, 1, 8), "1 dari 2", 2, "1 nilai diketik, dasar WA 8 Januari"],
    ]
    jam.saat = datetime(2026, 1, 12, 9, 0)
    surat_permintaan.extend(asked, KONSOL, TAHUN, "BID", date(2026, 1, 10), "Operator dinas luar")
    isian.type_value(asked, KONSOL, TAHUN, "IK-2", "90", "WA 12 Januari")
    assert of(asked, "BID")[-1][3:] == [
        date(2026, 1, 12), "Lengkap", 4,
        "1 nilai diketik, dasar WA 12 Januari; lewat tenggat 2 hari; tenggat diundur: Operator dinas luar",
    ]  # fmt: skip


def test_before_anything_was_asked_or_sent_both_registers_say_why_they_are_empty(file_store):
    bahan = Bahan(file_store, TAHUN)
    assert (t26(bahan).rows, t27(bahan).rows) == ([], [])
    assert t26(bahan).kosong.startswith(
        "Belum ada data: permintaan kepada Bagian/Bidang belum dicatat terkirim"
    )
    assert t27(bahan).kosong == "Belum ada data: pengiriman LAKIP sampai dengan tahun 2025 belum dicatat."


def test_the_register_of_the_sample_counts_working_days_from_the_request(contoh):
    first = t26(Bahan(contoh, 2024)).rows[0]
    assert [first.value(key) for key in ("kirim", "terima", "lengkap", "selisih")] == [
        date(2025, 1, 6), date(2025, 1, 14), "Lengkap", 6,
    ]  # fmt: skip


def test_every_sending_of_the_years_before_stands_in_the_register_with_its_receipt(store, jam):
    jam.saat = datetime(2026, 2, 20, 9, 0)
    for tahun, nomor in ((2024, "4/X/2025"), (2025, "9/X/2026")):
        surat.number(store, KONSOL, tahun, "surat_pengantar", nomor, date(tahun + 1, 2, 9))
        sending = pengiriman.record(
            store, KONSOL, tahun, "Bagian Organisasi", "kurir", datetime(tahun + 1, 2, 10, 9, 0)
        )
    pengiriman.receive(store, KONSOL, sending, date(2026, 2, 11), "Rini", "Arsiparis")
    publikasi.publish(store, KONSOL, 2024, "Laman resmi", "https://a.example", date(2025, 3, 3))
    table = t27(Bahan(store, 2025))
    assert cells(table) == [
        [1, "2024", "4/X/2025, 9 Februari 2025", "Bagian Organisasi", "10 Februari 2025 pukul 09.00, kurir atau diantar", "–", "–"],
        [2, "2025", "9/X/2026, 9 Februari 2026", "Bagian Organisasi", "10 Februari 2026 pukul 09.00, kurir atau diantar",
         date(2026, 2, 11), "Rini, Arsiparis"],
    ]  # fmt: skip
    assert table.catatan == [
        "LAKIP tahun 2024 dipublikasikan di Laman resmi (https://a.example) pada 3 Maret 2025."
    ]
    assert len(t27(Bahan(store, 2024)).rows) == 1
