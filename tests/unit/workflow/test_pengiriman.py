"""Sending the report: with a number from the agenda book, corrected by newer rows, with the receipt that came back."""

from datetime import date, datetime, timedelta
from functools import partial

import pytest

from lakip.domain.errors import InputRefused, NotAllowed, NotPermitted, WrongUsage
from lakip.domain.pelaku import KONSOL, Pelaku
from lakip.domain.peran import Peran
from lakip.workflow import pemeliharaan, pengiriman, publikasi, setelan, siklus, surat, surat_permintaan
from tests.akunan import put_clock

TAHUN = 2025
LETTER = date(2026, 2, 9)
SENT = datetime(2026, 2, 10, 9, 0)
NOW = datetime(2026, 2, 20, 10, 0)
PDF = ("tanda terima.pdf", b"%PDF-1.4 paraf")
ORGANISASI = "Bagian Organisasi"
STAF = Pelaku("staf", Peran.STAF)
STEPS = [
    *((no, aksi, "") for no in (1, 2, 3) for aksi in ("mulai", "selesai")),
    *((4, aksi, pemeriksa) for pemeriksa in ("kasubbag", "sekretaris") for aksi in ("mulai", "selesai")),
    (5, "mulai", ""), (5, "selesai", ""), (6, "mulai", ""),
]  # fmt: skip


@pytest.fixture(autouse=True)
def jam(monkeypatch):
    """Let it be 20 February 2026."""
    clock = put_clock(monkeypatch)
    clock.saat = NOW
    return clock


@pytest.fixture
def numbered(store):
    """Give a store whose Surat Pengantar has its number."""
    surat.number(store, KONSOL, TAHUN, "surat_pengantar", "9/X/2026", LETTER)
    return store


def send(store, penerima=ORGANISASI, media="e_office", waktu=SENT, **more):
    return pengiriman.record(store, KONSOL, TAHUN, penerima, media, waktu, **more)


def told(store, *keys):
    return [tuple(row[key] for key in keys) for row in pengiriman.sendings(store, TAHUN)]


def test_who_asked_stands_first_among_those_the_report_may_be_sent_to(store):
    assert pengiriman.recipients(store, TAHUN) == [ORGANISASI, "Bappelitbang", "Inspektorat"]
    surat_permintaan.register_incoming(store, KONSOL, TAHUN, "Inspektorat", date(2026, 2, 27))
    setelan.put(store, KONSOL, penerima_laporan="Bagian Organisasi ;; Diskominfo")
    assert pengiriman.recipients(store, TAHUN) == ["Inspektorat", ORGANISASI, "Diskominfo"]


def test_a_sending_names_its_letter_and_is_noted_once_per_recipient(numbered):
    surat.number(numbered, KONSOL, TAHUN, "surat_pengantar", "10/X/2026", LETTER, "Bappelitbang")
    assert not pengiriman.is_sent(numbered, TAHUN)
    send(numbered)
    send(numbered, "Bappelitbang", "kurir", SENT + timedelta(hours=1))
    assert told(numbered, "penerima", "nomor", "media") == [
        (ORGANISASI, "9/X/2026", "e_office"), ("Bappelitbang", "10/X/2026", "kurir"),
    ]  # fmt: skip
    assert pengiriman.is_sent(numbered, TAHUN)
    assert not pengiriman.is_sent(numbered, TAHUN - 1)
    with pytest.raises(NotPermitted, match=rf"^Pengiriman kepada {ORGANISASI} sudah dicatat"):
        send(numbered)


@pytest.mark.parametrize(
    ("isi", "error", "message"),
    [
        ({"penerima": " "}, InputRefused, r"^Penerima belum diisi"),
        ({"media": "merpati"}, WrongUsage, r"^Media merpati tidak dikenal; pakai e_office, pos_el, kurir, portal\.$"),
        ({"waktu": NOW + timedelta(minutes=1)}, InputRefused, r"^Waktu pengiriman belum lewat"),
        ({"waktu": datetime(2026, 2, 8, 9, 0)}, InputRefused, r"mendahului tanggal Surat Pengantar 9 Februari 2026"),
    ],
)  # fmt: skip
def test_only_what_has_happened_can_be_noted_as_sent(numbered, isi, error, message):
    with pytest.raises(error, match=message):
        send(numbered, **isi)
    assert told(numbered, "id") == []


def test_nothing_is_sent_before_the_agenda_book_has_given_the_letter_a_number(store):
    with pytest.raises(InputRefused, match=r"^Nomor Surat Pengantar belum dicatat"):
        send(store)


def test_a_correction_is_a_newer_row_with_its_reason_and_the_old_one_stays(numbered):
    sending = send(numbered)
    right = {"penerima": ORGANISASI, "media": "pos_el", "waktu": SENT + timedelta(days=1)}
    with pytest.raises(InputRefused, match=r"^Koreksi memerlukan alasan"):
        pengiriman.correct(numbered, KONSOL, sending, " ", **right)
    pengiriman.correct(numbered, KONSOL, sending, "Salah hari", **right)
    assert told(numbered, "media", "dikirim_at", "n_koreksi", "alasan") == [
        ("pos_el", SENT + timedelta(days=1), 1, "Salah hari")
    ]
    assert [row["media"] for row in numbered.rows("ledger", "pengiriman")] == ["e_office", "pos_el"]


def test_a_sending_that_was_none_no_longer_counts(numbered):
    sending = send(numbered)
    pengiriman.cancel(numbered, KONSOL, sending, "Salah SKPD")
    assert told(numbered, "id") == []
    assert not pengiriman.is_sent(numbered, TAHUN)
    with pytest.raises(InputRefused, match="tidak ditemukan atau sudah dibatalkan"):
        pengiriman.cancel(numbered, KONSOL, sending, "Lagi")
    assert send(numbered) != sending


def test_the_receipt_says_who_received_and_its_scan_can_be_opened(numbered):
    sending = send(numbered)
    pengiriman.receive(numbered, KONSOL, sending, date(2026, 2, 11), "Rini", "Arsiparis", PDF)
    assert told(numbered, "diterima_on", "nama", "jabatan", "nama_berkas") == [
        (date(2026, 2, 11), "Rini", "Arsiparis", PDF[0])
    ]
    assert pengiriman.receipt(numbered, TAHUN, sending) == PDF[1]
    pengiriman.receive(numbered, KONSOL, sending, date(2026, 2, 11), "Rini Lestari", "Arsiparis")
    assert told(numbered, "nama") == [("Rini Lestari",)]
    assert pengiriman.receipt(numbered, TAHUN, sending) == PDF[1]


@pytest.mark.parametrize(
    ("isi", "message"),
    [
        ((date(2026, 2, 11), " "), r"^Nama penerima belum diisi"),
        (
            (date(2026, 2, 9), "Rini"),
            r"^Tanggal terima 9 Februari 2026 harus sejak dikirim \(10 Februari 2026\)",
        ),
        ((date(2026, 2, 21), "Rini"), r"tidak sesudah hari ini\.$"),
        ((date(2026, 2, 11), "Rini", "", ("x.exe", b"MZ")), r"bukan jenis yang dapat disimpan"),
    ],
)
def test_a_receipt_that_can_not_be_is_refused(numbered, isi, message):
    sending = send(numbered)
    with pytest.raises(InputRefused, match=message):
        pengiriman.receive(numbered, KONSOL, sending, *isi)
    with pytest.raises(InputRefused, match=r"^Tanda terima yang dipindai belum ada"):
        pengiriman.receipt(numbered, TAHUN, sending)


def test_a_publication_is_corrected_by_naming_its_address_again_and_can_be_withdrawn(store):
    alamat = "https://bkpsdm.example/lakip-2025"
    for day in (date(2026, 2, 12), date(2026, 2, 13)):
        publikasi.publish(store, KONSOL, TAHUN, "Laman resmi", alamat, day)
    assert [(row["tempat"], row["terbit_on"]) for row in publikasi.published(store, TAHUN)] == [
        ("Laman resmi", date(2026, 2, 13))
    ]
    publikasi.withdraw(store, KONSOL, TAHUN, alamat, "Pindah laman")
    assert publikasi.published(store, TAHUN) == []
    with pytest.raises(InputRefused, match=r"^Publikasi ini tidak tercatat"):
        publikasi.withdraw(store, KONSOL, TAHUN, alamat, "Pindah laman")


@pytest.mark.parametrize(
    ("isi", "message"),
    [
        ((" ", "https://a.example", NOW.date()), r"^Tempat publikasi belum diisi"),
        (("Laman", "a.example", NOW.date()), r"^Tautan harus berupa alamat http"),
        (("Laman", "https://a.example", NOW.date() + timedelta(days=1)), r"^Tanggal publikasi belum tiba"),
    ],
)
def test_a_publication_has_a_place_an_address_and_a_day_that_has_come(store, isi, message):
    with pytest.raises(InputRefused, match=message):
        publikasi.publish(store, KONSOL, TAHUN, *isi)


def test_only_who_may_send_notes_it(numbered):
    for peran in (Peran.TAMU, Peran.KEPALA, Peran.OPERATOR):
        with pytest.raises(NotAllowed):
            pengiriman.record(numbered, Pelaku("x", peran, unit="BID"), TAHUN, ORGANISASI, "kurir", SENT)


def test_verify_covers_sendings_receipts_and_publications(numbered):
    pengiriman.receive(numbered, KONSOL, send(numbered), date(2026, 2, 11), "Rini", "", PDF)
    publikasi.publish(numbered, KONSOL, TAHUN, "Laman", "https://a.example", date(2026, 2, 12))
    assert pemeliharaan.verify(numbered)["ok"]


def test_the_suggested_number_goes_on_from_those_entered_in_the_year_of_the_letter(numbered):
    assert surat.suggestion(numbered, "surat_pengantar", LETTER) == "1/instansi/2026"
    setelan.put(numbered, KONSOL, pola_surat_pengantar="{urut}/X/{tahun}")
    assert surat.suggestion(numbered, "surat_pengantar", LETTER) == "10/X/2026"
    assert surat.suggestion(numbered, "surat_pengantar", date(2027, 1, 4)) == "1/X/2027"
    assert surat.suggestion(numbered, "nota_dinas", LETTER) == "1/instansi/2026"


def test_a_person_finishes_the_last_step_once_the_report_is_sent_and_the_console_whenever_it_was(numbered):
    for no, aksi, pemeriksa in STEPS:
        siklus.record_step(numbered, KONSOL, TAHUN, no, aksi, SENT, pemeriksa=pemeriksa)
    finish = partial(siklus.record_step, numbered, STAF, TAHUN, 6, "selesai", NOW, dasar="Buku ekspedisi")
    with pytest.raises(
        NotPermitted, match=r"^Langkah 6 baru selesai setelah LAKIP dikirim; catat dahulu pengirimannya"
    ):
        finish()
    sending = send(numbered)
    assert finish()["selesai"] == NOW
    with pytest.raises(NotPermitted, match=r"^Langkah 6 sudah selesai dengan pengiriman ini"):
        pengiriman.cancel(numbered, KONSOL, sending, "Salah SKPD")
    send(numbered, "Inspektorat")
    pengiriman.cancel(numbered, KONSOL, sending, "Salah SKPD")
    assert pengiriman.is_sent(numbered, TAHUN)
