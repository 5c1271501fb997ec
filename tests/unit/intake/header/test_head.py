"""Which rows are the head of a table, and which path of texts stands above each column."""

from lakip.intake.header import find_blocks
from tests.meja import gambar, kepala

JUDUL = "No | Indikator | Satuan | Target | Realisasi"


def heads(text: str, gabung: str = "") -> list[dict[str, str]]:
    return [kepala(block) for block in find_blocks(gambar(text, gabung))]


def places(text: str, gabung: str = "") -> list[tuple[int, int]]:
    return [block.header for block in find_blocks(gambar(text, gabung))]


def test_a_template_has_its_head_in_the_first_row():
    assert heads("Kode Indikator | Realisasi TW I | Status Data\nIK-1 | 80 | Final") == [
        {"A": "Kode Indikator", "B": "Realisasi TW I", "C": "Status Data"}
    ]


def test_merged_bands_become_paths():
    text = """
No | Indikator | Realisasi | | | | Ket
 | | TW I | | TW II | |
 | | K | Rp | K | Rp |
1 | Nilai SAKIP | 70 | 1000 | 71 | 2000 | -
"""
    assert heads(text, "A1:A3 B1:B3 C1:F1 C2:D2 E2:F2 G1:G3") == [
        {
            "A": "No", "B": "Indikator", "C": "Realisasi / TW I / K", "D": "Realisasi / TW I / Rp",
            "E": "Realisasi / TW II / K", "F": "Realisasi / TW II / Rp", "G": "Ket",
        }
    ]  # fmt: skip


def test_bands_nobody_merged_reach_over_the_blanks_to_their_right():
    text = """
No | Indikator | Realisasi | | | | Ket
 | | TW I | | TW II | |
 | | K | Rp | K | Rp |
1 | Nilai SAKIP | 70 | 1000 | 71 | 2000 | -
"""
    merged = heads(text, "A1:A3 B1:B3 C1:F1 C2:D2 E2:F2 G1:G3")
    assert heads(text) == merged
    assert places(text) == [(1, 3)]


def test_years_below_a_band_are_headings():
    text = """
No | Indikator | Target | | Realisasi |
 | | 2024 | 2025 | 2024 | 2025
1 | Angka Harapan Hidup | 70 | 71 | 70 | 72
"""
    assert heads(text) == [
        {
            "A": "No", "B": "Indikator", "C": "Target / 2024", "D": "Target / 2025",
            "E": "Realisasi / 2024", "F": "Realisasi / 2025",
        }
    ]  # fmt: skip


def test_years_alone_are_headings_when_figures_stand_below():
    assert heads(" | 2023 | 2024\nAngka Harapan Hidup | 70 | 71\nRata-rata Lama Sekolah | 9 | 10") == [
        {"A": "", "B": "2023", "C": "2024"}
    ]


def test_a_line_of_units_belongs_to_the_head():
    text = "Kode | Uraian | Anggaran | Realisasi\n | | (Rp) | (Rp)\n5.1 | Belanja | 100 | 90"
    assert heads(text) == [{"A": "Kode", "B": "Uraian", "C": "Anggaran / (Rp)", "D": "Realisasi / (Rp)"}]


def test_headings_may_go_on_in_the_next_row():
    text = "KODE | URAIAN | JUMLAH | JUMLAH\nREKENING | | ANGGARAN | REALISASI\n5.1 | Belanja | 100 | 90"
    assert heads(text) == [
        {"A": "KODE / REKENING", "B": "URAIAN", "C": "JUMLAH / ANGGARAN", "D": "JUMLAH / REALISASI"}
    ]


def test_a_heading_may_stand_one_row_higher_than_the_others():
    text = """
 | | | REALISASI
KODE | URAIAN | ANGGARAN |
 | | |
5.1 | Belanja Operasi | 100 | 90
"""
    assert heads(text, "A2:A3 B2:B3 C2:C3 D1:D3") == [
        {"A": "KODE", "B": "URAIAN", "C": "ANGGARAN", "D": "REALISASI"}
    ]
    assert places(text, "A2:A3 B2:B3 C2:C3 D1:D3") == [(1, 3)]


def test_a_band_in_a_row_of_its_own_is_no_title():
    text = f"LAPORAN KINERJA\n | | | Realisasi\n{'No | Indikator | Satuan | TW I | TW II'}\n1 | IPM | Indeks | 70 | 71"
    assert heads(text) == [
        {"A": "No", "B": "Indikator", "C": "Satuan", "D": "Realisasi / TW I", "E": "Realisasi / TW II"}
    ]


def test_a_title_right_above_the_head_is_no_band():
    text = f"LAPORAN REALISASI | | | Tabel 1\n | | REALISASI ANGGARAN TAHUN 2025\n{JUDUL}\n1 | IPM | Indeks | 70 | 71"
    found = find_blocks(gambar(text))
    assert [(b.header, b.title) for b in found] == [
        ((3, 3), ("LAPORAN REALISASI Tabel 1", "REALISASI ANGGARAN TAHUN 2025"))
    ]


def test_labels_with_a_colon_are_title():
    text = f"PEMERINTAH KOTA X\nUrusan | : | 5 | Kepegawaian\nUnit Organisasi | : | 5.03 |\n\n{JUDUL}\n1 | IPM | Indeks | 70 | 71"
    found = find_blocks(gambar(text))
    assert [(b.header, b.title) for b in found] == [
        ((5, 5), ("PEMERINTAH KOTA X", "Urusan : 5 Kepegawaian", "Unit Organisasi : 5.03"))
    ]


def test_line_breaks_and_spaced_letters_are_cleaned():
    assert heads("No | U R A I A N | Pagu (Rp)*\n1 | Belanja | 100") == [
        {"A": "No", "B": "URAIAN", "C": "Pagu (Rp)*"}
    ]


def test_a_table_may_begin_at_any_column():
    text = "\n\n | | | No | Uraian | Nilai\n | | | 1 | Belanja | 100"
    assert heads(text) == [{"D": "No", "E": "Uraian", "F": "Nilai"}]


def test_a_heading_beside_its_figures_goes_to_them_when_their_cells_are_merged_below_it():
    text = "KODE | URAIAN | ANGGARAN | | REALISASI\n5 | BELANJA | 100 | 90 |\n5.1 | OPERASI | 100 | 90 |"
    assert heads(text, "C1:D1 D2:E2 D3:E3") == [
        {"A": "KODE", "B": "URAIAN", "C": "ANGGARAN", "D": "REALISASI"}
    ]


def test_a_heading_beside_its_figures_goes_to_them_in_a_sheet_without_merges():
    text = """
KODE | | URAIAN | | | ANGGARAN | | REALISASI
 | 5 | | BELANJA | | 100 | 90 |
 | 5.1 | | | OPERASI | 100 | 90 |
"""
    assert heads(text) == [{"B": "KODE", "D": "URAIAN", "E": "URAIAN", "F": "ANGGARAN", "G": "REALISASI"}]


def test_stray_sums_beyond_the_last_heading_have_none():
    text = f"{JUDUL}\n1 | a | x | 1 | | 9\n2 | b | x | 1 | |\n3 | c | x | 1 | |"
    assert heads(text)[0] == {
        "A": "No", "B": "Indikator", "C": "Satuan", "D": "Target", "E": "Realisasi", "F": "",
    }  # fmt: skip


def test_the_cell_of_a_head_is_its_lowest():
    block = find_blocks(gambar("No | Uraian | Realisasi |\n | | TW I | TW II\n1 | a | 1 | 2", "C1:D1"))[0]
    assert {head.cell for head in block.heads.values()} == {"A1", "B1", "C2", "D2"}


def test_an_empty_form_is_a_table_without_rows():
    found = find_blocks(gambar("FORMULIR ISIAN\n\nNo | Program | Kegiatan | Target | Realisasi"))
    assert [(b.header, b.rows) for b in found] == [((3, 3), ())]


def test_heads_in_a_diagram_are_no_tables():
    text = """
KEPALA BIRO
Tujuan | | Tujuan | | Tujuan |
Terselenggaranya tata kelola | | Meningkatnya pelayanan | | Meningkatnya kinerja |
Indikator : | | Indikator : | | Indikator : |
1.1. | Jumlah dokumen | 2.1. | Jumlah unit | 3.1. | Predikat
"""
    assert heads(text) == []


def test_a_form_of_labels_and_answers_is_no_table():
    assert heads("Nama | Budi\nNIP | 1988\nJabatan | Kepala\nUnit | Mutasi") == []


def test_sheets_without_a_head_hold_no_table():
    assert [heads(text) for text in ("x", "1", "2021 | 2022 | 2023", "1 | a | 10\n2 | b | 20", "")] == [
        []
    ] * 5


def test_a_label_and_its_year_are_title():
    found = find_blocks(gambar("Tahun Anggaran | 2025\nNo | Uraian | Nilai\n1 | Belanja | 100"))
    assert [(b.title, b.header) for b in found] == [(("Tahun Anggaran 2025",), (2, 2))]


def test_the_unit_of_the_whole_table_is_title():
    found = find_blocks(gambar("LAPORAN\n | | (dalam ribuan)\nNo | Uraian | Nilai\n1 | Belanja | 100"))
    assert [(b.title, b.header) for b in found] == [(("LAPORAN", "(dalam ribuan)"), (3, 3))]


def test_a_band_nobody_merged_ends_where_the_next_heading_above_begins():
    text = """
No | Uraian | Realisasi pada Triwulan | | | | Realisasi Renja | | Ket
 | | III | | IV | | | |
 | | K | Rp | K | Rp | K | Rp |
1 | Nilai SAKIP | 70 | 1000 | 71 | 2000 | 71 | 3000 | -
"""
    (found,) = heads(text)
    assert [found[letter] for letter in "EFGH"] == [
        "Realisasi pada Triwulan / IV / K", "Realisasi pada Triwulan / IV / Rp",
        "Realisasi Renja / K", "Realisasi Renja / Rp",
    ]  # fmt: skip
