"""The request for data in words."""

from datetime import date, datetime

import pytest

from lakip.present import permintaan

ROW = {
    "kode": "MUT", "nama": "Bidang Mutasi", "status": "terkirim", "n_indikator": 5, "n_terisi": 0, "tenggat": date(2026, 1, 16),
    "hari_terlambat": 0, "diterima_on": None, "n_ingatkan": 0, "alasan": None,
}  # fmt: skip


def test_the_status_says_by_how_many_days_a_request_is_late():
    assert permintaan.status(ROW) == "Terkirim, belum dibuka"
    assert (
        permintaan.status(ROW | {"status": "sebagian", "hari_terlambat": 3}) == "Sebagian, terlambat 3 hari"
    )


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "Data kinerja dan kegiatan tahun 2025 dari Bidang Mutasi belum kami terima. Tenggatnya 16 Januari 2026. "),
        ({"n_terisi": 3, "hari_terlambat": 2}, "Data kinerja dan kegiatan tahun 2025 dari Bidang Mutasi baru terisi 3 dari 5 indikator (2 lagi ditunggu). Tenggatnya 16 Januari 2026, sudah lewat 2 hari. "),
        ({"tenggat": None}, "Data kinerja dan kegiatan tahun 2025 dari Bidang Mutasi belum kami terima. Data ini diperlukan untuk menyusun laporan kinerja. "),
    ],
)  # fmt: skip
def test_a_reminder_says_what_is_missing_and_since_when(changed, expected):
    assert permintaan.pengingat(ROW | changed, 2025, "BKPSDM") == (
        f"Yth. Kepala Bidang Mutasi,\n{expected}Mohon disampaikan melalui buku kerja yang telah dikirim. Terima kasih.\nBKPSDM"
    )


def test_the_table_has_one_row_per_unit():
    (row,) = permintaan.table([ROW | {"n_ingatkan": 2, "alasan": "Cuti"}], 2025).rows
    assert row.cells == {
        "no": 1, "unit": "Bidang Mutasi", "status": "Terkirim, belum dibuka", "terisi": "0 dari 5",
        "tenggat": date(2026, 1, 16), "diterima": None, "keterangan": "Tenggat diundur: Cuti; Diingatkan 2 kali",
    }  # fmt: skip


def test_the_late_units_are_named_the_longest_first():
    late = ROW | {"nama": "Bidang Diklat", "hari_terlambat": 4, "n_terisi": 2}
    assert permintaan.terlambat([ROW, ROW | {"hari_terlambat": 1}, late]) == (
        "Lewat tenggat: Bidang Diklat (4 hari, terisi 2 dari 5); Bidang Mutasi (1 hari, terisi 0 dari 5)."
    )
    assert permintaan.terlambat([ROW]) is None


def test_the_cards_count_who_has_it_who_has_answered_and_who_is_late():
    sent = ROW | {"dikirim_at": datetime(2026, 1, 6, 8, 0)}
    rows = [
        sent,
        sent | {"status": "dibuka", "hari_terlambat": 2},
        sent | {"status": "lengkap"},
        ROW | {"status": "belum_dikirim", "dikirim_at": None},
    ]
    assert permintaan.cards(rows) == [
        ("Permintaan terkirim", "3 dari 4", "1 sudah dibuka dan belum berisi."),
        ("Data lengkap", "1 dari 4", "0 lagi baru sebagian."),
        ("Terlambat", "1", "Bagian/Bidang yang lewat tenggat dan belum lengkap."),
    ]
