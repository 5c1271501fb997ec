"""The working paper says when data were asked for and received, and how good they are."""

from datetime import date

from lakip.report.bahan import Bahan
from lakip.report.tables.kerja import t26, t29


def test_the_register_counts_the_days_from_the_request(contoh):
    first = t26(Bahan(contoh, 2024)).rows[0]
    assert [first.value(key) for key in ("kirim", "terima", "selisih")] == [
        date(2025, 1, 6), date(2025, 1, 13), "7 hari",
    ]  # fmt: skip


def test_the_notes_on_quality_have_a_line_for_each_unit_and_say_nothing_of_evidence(contoh):
    catatan = t29(Bahan(contoh, 2024)).catatan
    assert len(catatan) == 5
    assert catatan[0] == (
        "Sekretariat. Kelengkapan: 5 dari 5 indikator terisi; 1 belum rilis. Kelengkapan anggaran: 9 dari 9 baris rincian "
        "terisi. Waktu: pertama diterima 14 Januari 2025, 8 hari kalender setelah permintaan 6 Januari 2025. Keraguan: tidak "
        "ada nilai yang diragukan. Koreksi: tidak ada nilai yang berubah antarversi; 0 nilai diketik tanpa berkas."
    )
