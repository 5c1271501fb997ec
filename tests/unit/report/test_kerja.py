"""The working paper says how good the data are."""

from lakip.report.bahan import Bahan
from lakip.report.tables.kerja import t29


def test_the_notes_on_quality_have_a_line_for_each_unit_and_say_nothing_of_evidence(contoh):
    catatan = t29(Bahan(contoh, 2024)).catatan
    assert len(catatan) == 5
    assert catatan[0] == (
        "Sekretariat. Kelengkapan: 5 dari 5 indikator terisi; 1 belum rilis. Kelengkapan anggaran: 9 dari 9 baris rincian "
        "terisi. Waktu: pertama diterima 14 Januari 2025, 8 hari kalender setelah permintaan 6 Januari 2025. Keraguan: tidak "
        "ada nilai yang diragukan. Koreksi: tidak ada nilai yang berubah antarversi; 0 nilai diketik tanpa berkas."
    )
