"""Several tables in one sheet."""

from lakip.intake.header import find_blocks
from tests.meja import gambar, kepala, peran

JUDUL = "No | Indikator | Satuan | Target | Realisasi"


def test_tables_below_each_other_have_their_own_titles_and_heads():
    text = f"""A. Kinerja
{JUDUL}
1 | IPM | Indeks | 70 | 71

B. Anggaran
Kode Rekening | Uraian | Pagu (Rp) | Realisasi (Rp)
5.1 | Belanja Operasi | 1000 | 900
Jumlah Belanja | | 1000 | 900
"""
    assert [(b.title, b.header, peran(b)) for b in find_blocks(gambar(text))] == [
        (("A. Kinerja",), (2, 2), {"data": (3,)}),
        (("B. Anggaran",), (6, 6), {"data": (7,), "jumlah": (8,)}),
    ]


def test_a_second_head_may_follow_at_once():
    text = f"{JUDUL}\n1 | IPM | Indeks | 70 | 71\nNo | Program | Kode | Anggaran | Realisasi\n1 | Mutasi | 5.03 | 10 | 9"
    assert [b.header for b in find_blocks(gambar(text))] == [(1, 1), (3, 3)]


def test_the_same_head_under_a_title_of_its_own_is_another_table():
    text = f"""BIDANG MUTASI
{JUDUL}
1 | Jumlah SK | Dokumen | 10 | 10
JUMLAH | | | 10 | 10

BIDANG DIKLAT
{JUDUL}
1 | Jumlah diklat | Kali | 4 | 4
"""
    assert [(b.title, peran(b)) for b in find_blocks(gambar(text))] == [
        (("BIDANG MUTASI",), {"data": (3,), "jumlah": (4,)}),
        (("BIDANG DIKLAT",), {"data": (8,)}),
    ]


def test_the_notes_of_a_table_are_not_the_title_of_the_next():
    text = f"{JUDUL}\n1 | IPM | Indeks | 70 | 71\nSumber: BPS\n\nTabel 2\n{JUDUL}\n1 | IPK | Indeks | 70 | 71"
    assert [(b.title, peran(b)) for b in find_blocks(gambar(text))] == [
        ((), {"data": (2,), "catatan": (3,)}),
        (("Tabel 2",), {"data": (7,)}),
    ]


def test_tables_side_by_side_are_parted_at_the_empty_column():
    text = """
Rekap
No | Uraian | Nilai | | No | Uraian | Nilai
1 | a | 10 | | 1 | b | 20
2 | c | 10 | | | Jumlah | 20
No | Program | Anggaran | Sisa | Ket
1 | Mutasi | 10 | 5 | x
"""
    assert [(kepala(b), peran(b)) for b in find_blocks(gambar(text))] == [
        ({"A": "No", "B": "Uraian", "C": "Nilai"}, {"data": (3, 4)}),
        ({"E": "No", "F": "Uraian", "G": "Nilai"}, {"data": (3,), "jumlah": (4,)}),
        ({"A": "No", "B": "Program", "C": "Anggaran", "D": "Sisa", "E": "Ket"}, {"data": (6,)}),
    ]


def test_an_empty_column_inside_a_head_does_not_part_a_table():
    text = "No | Uraian | | Pagu | Realisasi\n1 | Mutasi | | 10 | 5\n2 | Diklat | | 10 | 5"
    assert [peran(b) for b in find_blocks(gambar(text))] == [{"data": (2, 3)}]
