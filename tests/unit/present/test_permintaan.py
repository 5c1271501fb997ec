"""The request for data in words."""

from datetime import date

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
        "tenggat": date(2026, 1, 16), "terlambat": None, "diterima": None, "diingatkan": 2,
        "keterangan": "Tenggat diundur: Cuti",
    }  # fmt: skip
