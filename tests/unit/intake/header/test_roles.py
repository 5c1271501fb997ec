"""What each row below a head is."""

from lakip.intake.header import find_blocks
from tests.meja import HARI, gambar, lembar, peran

JUDUL = "No | Indikator | Satuan | Target | Realisasi"


def roles(text: str, gabung: str = "") -> list[dict[str, tuple[int, ...]]]:
    return [peran(block) for block in find_blocks(gambar(text, gabung))]


def test_the_row_of_column_numbers_is_no_data():
    for numbers in (
        "(1) | (2) | (3) | (4) | (5)",
        "1 | 2 | 3 | 4 | 5=4/3*100",
        "a | b | c | d | e",
        "1 | 2 | 3 | 4 |",
    ):
        assert roles(f"{JUDUL}\n{numbers}\n1 | IPM | Indeks | 70 | 71") == [
            {"data": (3,), "nomor_kolom": (2,)}
        ]


def test_a_first_row_of_small_figures_is_data():
    assert roles("No | Jan | Feb | Mar\n1 | 5 | 3 | 4\n2 | 2 | 2 | 2") == [{"data": (2, 3)}]


def test_names_without_figures_head_a_group():
    text = f"{JUDUL}\nSasaran 1: tata kelola\n1 | IPM | Indeks | 70 | 71\nB | PROGRAM KEPEGAWAIAN\n2 | IPK | Indeks | 70 | 71"
    assert roles(text) == [{"data": (3, 5), "kelompok": (2, 4)}]


def test_a_row_with_a_code_is_data_although_its_figures_are_missing():
    text = (
        "Kode | Uraian | Pagu | Realisasi\n4 | PENDAPATAN | 0 | 0\n4.1 | PAD | |\n5.03.01 | PROGRAM | - | -"
    )
    assert roles(text) == [{"data": (2, 3, 4)}]


def test_rows_of_zeros_and_dashes_are_data():
    text = (
        "Kode | Uraian | Pagu | Realisasi\n4 | PENDAPATAN | 0 | 0\n4.1 | PAD | - | -\n5 | BELANJA | – | n/a"
    )
    assert roles(text) == [{"data": (2, 3, 4)}]


def test_totals_are_told_by_their_label():
    labels = (
        "JUMLAH",
        "TOTAL",
        "Rata-rata",
        "J U M L A H",
        "Sub Total",
        "Jumlah I",
        "TOTAL KESELURUHAN (I + II)",
        "Jumlah Belanja",
    )
    for label in labels:
        text = f"{JUDUL}\n1 | IPM | Indeks | 70 | 71\n2 | IPK | Indeks | 70 | 71\n | {label} | | 140 | 142"
        assert (label, roles(text)) == (label, [{"data": (2, 3), "jumlah": (4,)}])


def test_an_indikator_called_jumlah_is_data():
    text = f"{JUDUL}\n1 | Jumlah dokumen | Dokumen | 5 | 4\n2 | Rata-rata lama sekolah | Tahun | 9 | 9\n3 | Total belanja | Rp | 9 | 9"
    assert roles(text) == [{"data": (2, 3, 4)}]


def test_an_indikator_called_jumlah_is_data_in_a_table_without_numbers():
    assert roles("Indikator | Target | Realisasi\nJumlah dokumen | 5 | 4\nJumlah | 5 | 4") == [
        {"data": (2,), "jumlah": (3,)}
    ]


def test_totals_between_groups_do_not_end_the_table():
    text = f"{JUDUL}\nA | PROGRAM A\n1 | x | y | 1 | 1\n | Jumlah A | | 1 | 1\nB | PROGRAM B\n2 | x | y | 1 | 1\n | JUMLAH | | 2 | 2"
    assert roles(text) == [{"data": (3, 6), "kelompok": (2, 5), "jumlah": (4, 7)}]


def test_footnotes_and_signatures_are_no_data():
    text = f"""{JUDUL}
1 | IPM | Indeks | 70 | 71
2 | IPK | Indeks | 70 | 71
*) angka sementara
Keterangan :
IPM dihitung BPS | | | 5 |

 | | | Tanjungpinang, 31 Desember 2025
Mengetahui, | | | Kepala Bidang
Kepala Badan

BUDI, S.Sos | | | ANI
NIP. 19650101 | | | NIP. 19700101
"""
    assert roles(text) == [
        {"data": (2, 3), "catatan": (4, 5, 6), "tanda_tangan": (8, 9, 10, 12, 13)}
    ]  # fmt: skip


def test_the_foot_of_form_e81_is_no_data():
    text = f"""{JUDUL}
1 | Nilai SAKIP | Nilai | 70 | 71
2 | Indeks | Indeks | 70 | 71
Rata-rata capaian kinerja (%) | | | 70 | 71
Predikat kinerja | | | Tinggi | Tinggi
Faktor pendorong keberhasilan kinerja: dukungan pimpinan
Faktor penghambat pencapaian kinerja:
Tindak lanjut yang diperlukan dalam triwulan berikutnya:
Disusun | | | Dievaluasi
"""
    assert roles(text) == [{"data": (2, 3), "jumlah": (4,), "catatan": (5, 6, 7, 8), "tanda_tangan": (9,)}]


def test_a_signer_named_in_a_row_of_data_is_data():
    text = "No | Rencana Aksi | Target | Penanggung Jawab\n1 | Rapat | 2 | Kepala Bidang\n2 | Kepala Dinas rapat | | Sekretaris"
    assert roles(text) == [{"data": (2, 3)}]


def test_data_after_a_note_are_still_data():
    text = f"{JUDUL}\n1 | IPM | Indeks | 70 | 71\n*) angka sementara\n2 | IPK | Indeks | 70 | 71"
    assert roles(text) == [{"data": (2, 4), "catatan": (3,)}]


def test_empty_rows_do_not_end_a_table():
    assert roles(f"{JUDUL}\n1 | IPM | Indeks | 70 | 71\n\n\n2 | IPK | Indeks | 70 | 71") == [{"data": (2, 5)}]


def test_a_head_repeated_on_the_next_page_stays_in_its_table():
    text = f"""LAPORAN KINERJA
{JUDUL}
1 | 2 | 3 | 4 | 5
1 | IPM | Indeks | 70 | 71
LAPORAN KINERJA
{JUDUL}
1 | 2 | 3 | 4 | 5
2 | IPK | Indeks | 70 | 71
"""
    assert roles(text) == [{"data": (4, 8), "nomor_kolom": (3, 7), "kepala": (5, 6)}]


def test_words_only_make_a_table_too():
    text = """
No | Tujuan | Sasaran | Strategi
1 | Tujuan satu | Sasaran satu | Strategi satu
 | | Sasaran dua | Strategi dua
2 | Tujuan dua | Kepala daerah puas | Strategi tiga

 | | | Tanjungpinang, Januari 2025
 | | | Kepala,
"""
    assert roles(text) == [{"data": (2, 3, 4), "tanda_tangan": (6, 7)}]


def test_dates_are_no_figures_but_data():
    sheet = lembar(
        "Uji", ["No", "Nama Kegiatan", "Tanggal", "Nilai"], [1, "Rapat", HARI, 5], [2, "Rapat", HARI]
    )
    assert [peran(block) for block in find_blocks(sheet)] == [{"data": (2, 3)}]


def test_an_indikator_that_begins_with_jumlah_is_data_where_rows_need_no_number():
    text = f"""{JUDUL}
1 | IPM | Indeks | 70 | 71
 | Nilai SAKIP | Nilai | 70 | 71
 | Jumlah ASN yang mengikuti diklat | Orang | 70 | 71
 | Jumlah | | 210 | 213
"""
    assert roles(text, "A2:A4") == [{"data": (2, 3, 4), "jumlah": (5,)}]
    assert roles(text) == [{"data": (2, 3, 4), "jumlah": (5,)}]
