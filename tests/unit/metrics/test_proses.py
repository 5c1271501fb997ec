"""Where the report is: in words, with what is late and why."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.metrics.proses import Keadaan, proses
from lakip.present.views import proses as words
from lakip.workflow import siklus, surat_permintaan
from tests.pabrik import add_indikator

TAHUN = 2025
AWAL = datetime(2026, 1, 5, 8, 0)


@pytest.fixture
def kantor(file_store):
    """Give an office whose Bidang BID is asked for one indikator until 9 January 2026; it hands nothing in."""
    add_indikator(file_store, kode="IK-1", target=Decimal(90))
    record(file_store, 1, "mulai", AWAL)
    record(file_store, 1, "selesai", AWAL + timedelta(minutes=10))
    surat_permintaan.send(file_store, KONSOL, TAHUN, date(2026, 1, 9), waktu=AWAL + timedelta(minutes=9))
    record(file_store, 2, "mulai", AWAL + timedelta(hours=1))
    return file_store


def record(store, no, aksi, waktu, alasan=None, **isi):
    siklus.record_step(store, KONSOL, TAHUN, no, aksi, waktu, alasan, **isi)


def test_collecting_goes_on_and_compiling_may_begin(kantor):
    at = proses(kantor, TAHUN, AWAL + timedelta(hours=2))
    assert [row.keadaan for row in at.langkah_rows] == [
        Keadaan.SELESAI, Keadaan.DIKERJAKAN, Keadaan.GILIRAN, Keadaan.BELUM, Keadaan.BELUM, Keadaan.BELUM,
    ]  # fmt: skip
    assert words.where(at) == (
        "Langkah 2 (Pengumpulan dan rekapitulasi) sedang dikerjakan JFU/Staf sejak 5 Januari 2026 pukul 09.00. "
        "Langkah 3 (Penyusunan LAKIP) menunggu dimulai oleh JFU/Staf sejak 5 Januari 2026 pukul 09.00."
    )
    assert words.status(at) == (
        "LAKIP tahun 2025 berada pada langkah 2 (Pengumpulan dan rekapitulasi) dan langkah 3 (Penyusunan LAKIP)."
    )
    assert (at.langkah_rows[1].terpakai.minutes, words.late(at)) == (60, [])


def test_what_is_late_is_told_with_its_reason(kantor):
    at = proses(kantor, TAHUN, datetime(2026, 3, 2, 9, 0))
    used = at.langkah_rows[1].terpakai.days
    assert words.late(at) == [
        "Tenggat pengiriman 28 Februari 2026 sudah lewat 2 hari.",
        f"Langkah 2 (Pengumpulan dan rekapitulasi) melebihi waktu baku: terpakai {words.hari(used)} dari 3 hari.",
        "Data yang terlambat ditunggu dari Bidang BID.",
    ]
    assert words.closing_note(at) == "Belum lengkap: Bidang BID."


def test_a_return_is_told_with_its_reason_and_who_goes_on(kantor):
    record(kantor, 2, "selesai", AWAL + timedelta(hours=2), "Belum lengkap: Bidang BID.")
    for n, (no, aksi) in enumerate([(3, "mulai"), (3, "selesai"), (4, "mulai")], start=3):
        record(kantor, no, aksi, AWAL + timedelta(hours=n), pemeriksa="kasubbag" if no == 4 else "")
    saat = AWAL + timedelta(hours=6)
    at = proses(kantor, TAHUN, saat)
    assert (
        words.where(at)
        == "Langkah 4 (Pemeriksaan) sedang dikerjakan Ka. Subbag sejak 5 Januari 2026 pukul 13.00."
    )
    record(kantor, 4, "kembali", saat, "Tabel efisiensi", pemeriksa="kasubbag", ke=2)
    at = proses(kantor, TAHUN, saat)
    assert words.where(at) == (
        "Langkah 2 (Pengumpulan dan rekapitulasi) menunggu dimulai oleh JFU/Staf sejak 5 Januari 2026 pukul 14.00 "
        "(Tabel efisiensi)."
    )
    record(kantor, 2, "mulai", saat + timedelta(minutes=30))
    at = proses(kantor, TAHUN, saat + timedelta(hours=1))
    assert words.where(at).startswith(
        "Langkah 2 (Pengumpulan dan rekapitulasi) sedang dikerjakan JFU/Staf sebagai perbaikan sejak "
    )
    assert at.langkah_rows[1].terpakai.minutes == 60


def test_what_happens_later_is_not_seen_yet(kantor):
    assert proses(kantor, TAHUN, AWAL).langkah_rows[0].keadaan is Keadaan.DIKERJAKAN
