"""Which table it is, one column per key, and how sure."""

from dataclasses import replace

import pytest

from lakip.intake.header import find_blocks
from lakip.intake.mapping import Pemetaan, TidakDikenal, propose
from tests.meja import gambar


def proposed(text, gabung="", name="Uji", tahun=2025):
    """Propose a mapping for the only table of a drawn sheet."""
    (block,) = find_blocks(replace(gambar(text, gabung), name=name))
    return propose(block, tahun)


def columns(pemetaan):
    """Give the letters by key."""
    assert isinstance(pemetaan, Pemetaan), pemetaan
    return {kunci: "".join(k.huruf for k in own) for kunci, own in pemetaan.keys().items()}


def reasons(pemetaan):
    """Give why a column is not read, by letter."""
    return {k.huruf: k.alasan for k in pemetaan.kolom if k.kunci is None}


LRA = """
LAPORAN REALISASI ANGGARAN
Kode Rek. | Uraian | {pagu} | {realisasi} | %
5.1 | Belanja Operasi | 1000000 | 900000 | 90
5.2 | Belanja Modal | 2000000 | 100000 | 5
"""


@pytest.mark.parametrize(("pagu", "realisasi"), [
    ("Anggaran", "Realisasi"), ("Pagu DPA", "Serapan"), ("Anggaran Setelah Perubahan", "Realisasi Keuangan"),
    ("Plafon", "Pencairan SP2D"), ("Target (Rp)", "Realisasi (Rp)"), ("Alokasi", "SPJ"),
])  # fmt: skip
def test_a_list_of_amounts_is_known_under_many_words(pagu, realisasi):
    pemetaan = proposed(LRA.format(pagu=pagu, realisasi=realisasi))
    assert pemetaan.tabel == "anggaran"
    assert columns(pemetaan) == {"kode": "A", "uraian": "B", "pagu": "C", "nilai_0": "D"}
    assert min(k.keyakinan for k in pemetaan.kolom if k.kunci) >= 80


def test_an_equal_heading_says_that_it_is_the_template_s():
    pemetaan = proposed(LRA.format(pagu="Pagu (Rp)", realisasi="Realisasi (Rp)"))
    assert [(k.alasan, k.keyakinan) for k in pemetaan.kolom if k.kunci in {"uraian", "pagu", "nilai_0"}] == [
        ("judul sama dengan templat", 100)
    ] * 3


def test_the_pagu_after_the_change_counts_and_the_other_is_told():
    pemetaan = proposed("""
    Kode | Uraian | Anggaran Murni | Anggaran Perubahan | Realisasi
    5.1 | Belanja Operasi | 1000000 | 1200000 | 900000
    5.2 | Belanja Modal | 2000000 | 2500000 | 100000
    """)
    assert columns(pemetaan)["pagu"] == "D"
    assert reasons(pemetaan) == {"C": "tidak dipakai karena yang dibaca kolom D (Anggaran Perubahan)"}


def test_a_column_prepared_but_empty_loses():
    pemetaan = proposed("""
    Kode | Uraian | Anggaran Murni | Anggaran Perubahan | Realisasi
    5.1 | Belanja Operasi | 1000000 | | 900000
    5.2 | Belanja Modal | 2000000 | | 100000
    """)
    assert columns(pemetaan)["pagu"] == "C"


def test_realisasi_counts_before_the_serapan_an_office_counted_itself():
    pemetaan = proposed("""
    Kode | Uraian | Anggaran | Serapan OPD | Realisasi BPKAD
    5.1 | Belanja Operasi | 1000000 | 950000 | 900000
    5.2 | Belanja Modal | 2000000 | 200000 | 100000
    """)
    assert columns(pemetaan)["nilai_0"] == "E"
    assert reasons(pemetaan) == {"D": "tidak dipakai karena yang dibaca kolom E (Realisasi BPKAD)"}


def test_of_running_totals_the_latest_filled_one_is_the_year_so_far():
    pemetaan = proposed("""
    Kode | Uraian | Pagu | Realisasi s.d. TW I | Realisasi s.d. TW II | Realisasi s.d. TW III
    5.1 | Belanja Operasi | 1000000 | 100000 | 300000 | 0
    5.2 | Belanja Modal | 2000000 | 100000 | 200000 | 0
    """)
    assert columns(pemetaan)["nilai_0"] == "E"


def test_the_total_so_far_counts_before_the_month_and_the_months_before():
    pemetaan = proposed("""
    Kode | Uraian | Pagu | Realisasi s.d. Bulan Lalu | Realisasi Bulan Ini | Realisasi s.d. Bulan Ini
    5.1 | Belanja Operasi | 1000000 | 100000 | 200000 | 300000
    5.2 | Belanja Modal | 2000000 | 100000 | 100000 | 200000
    """)
    assert columns(pemetaan)["nilai_0"] == "F"
    assert reasons(pemetaan)["D"] == "angka tahun atau periode lain"


def test_a_second_semester_without_a_running_total_is_asked_and_loses_against_one():
    text = """
    Kode | Uraian | Pagu | Realisasi Semester I | Realisasi Semester II{}
    5.1 | Belanja Operasi | 1000000 | 100000 | 200000 {}
    5.2 | Belanja Modal | 2000000 | 100000 | 100000 {}
    """
    (alone,) = proposed(text.format("", "", "")).keys()["nilai_0"]
    assert (alone.huruf, alone.ragu) == ("E", True)
    (total,) = proposed(text.format(" | Realisasi s.d. Semester II", "| 300000", "| 200000")).keys()[
        "nilai_0"
    ]
    assert (total.huruf, total.ragu) == ("F", False)


@pytest.mark.parametrize(
    ("head", "ragu"), [("Realisasi Bulan Ini", True), ("Realisasi s.d. Bulan Ini", False)]
)
def test_a_single_month_is_no_year_so_far(head, ragu):
    pemetaan = proposed(LRA.format(pagu="Pagu", realisasi=head))
    assert [(k.ragu, k.diusulkan) for k in pemetaan.keys()["nilai_0"]] == [(ragu, not ragu)]


def test_of_physical_progress_the_running_total_counts_too():
    pemetaan = proposed("""
    Kode | Uraian | Pagu | Realisasi Fisik s.d. Bulan Lalu (%) | Realisasi Fisik Bulan Ini (%) | Realisasi Fisik s.d. Bulan Ini (%)
    5.1 | Belanja Operasi | 1000000 | 10 | 20 | 30
    5.2 | Belanja Modal | 2000000 | 10 | 10 | 20
    """)
    (fisik,) = pemetaan.keys()["fisik"]
    assert (fisik.huruf, fisik.ragu) == ("F", False)


def test_of_codes_of_every_level_in_one_row_the_lowest_is_the_row_s():
    pemetaan = proposed("""
    Kode SKPD | Kode Program | Kode Kegiatan | Kode Sub Kegiatan | Nama Sub Kegiatan | Pagu | Realisasi
    5.03.0.00.0.00.01.0000 | 5.03.02 | 5.03.02.2.01 | 5.03.02.2.01.0003 | Pengadaan | 1000000 | 900000
    5.03.0.00.0.00.01.0000 | 5.03.02 | 5.03.02.2.01 | 5.03.02.2.01.0006 | Pemberhentian | 2000000 | 100000
    """)
    assert columns(pemetaan) == {"kode": "D", "uraian": "E", "pagu": "F", "nilai_0": "G"}


def test_two_columns_nothing_tells_apart_are_doubtful():
    pemetaan = proposed("""
    Kode | Uraian | Pagu | Realisasi | Realisasi
    5.1 | Belanja Operasi | 1000000 | 100000 | 200000
    5.2 | Belanja Modal | 2000000 | 100000 | 100000
    """)
    (first,) = pemetaan.keys()["nilai_0"]
    assert (first.huruf, first.keyakinan, first.ragu) == ("D", 50, True)


def test_columns_of_another_year_are_left_out():
    pemetaan = proposed("""
    No | Indikator Kinerja | Target 2025 | Realisasi 2024 | Realisasi 2025
    1 | Nilai SAKIP | 80 | 70 | 75
    2 | Indeks Profesionalitas | 82 | 71 | 80
    """)
    assert columns(pemetaan) == {"nama": "B", "target": "C", "nilai_0": "E"}


def test_capaian_alone_may_be_the_realisasi_and_is_asked():
    pemetaan = proposed("""
    No | Indikator Kinerja | Target | Capaian
    1 | Nilai SAKIP | 80 | 75
    2 | Indeks Profesionalitas | 82 | 80
    """)
    (capaian,) = pemetaan.keys()["nilai_0"]
    assert (capaian.alasan, capaian.ragu) == ("capaian tanpa kolom realisasi", True)


def test_a_running_number_under_kode_is_no_code():
    pemetaan = proposed("""
    Kode | Indikator Kinerja | Target | Realisasi
    1 | Nilai SAKIP | 80 | 75
    2 | Indeks Profesionalitas | 82 | 80
    """)
    assert columns(pemetaan) == {"nama": "B", "target": "C", "nilai_0": "D"}


def test_names_indented_over_columns_and_codes_in_parts_stay_together():
    pemetaan = proposed("""
    Kode Rekening | | | Uraian | | Anggaran | Realisasi
    5 | 1 | | Belanja Operasi | | 1000000 | 900000
    5 | 1 | 02 | | Belanja Barang | 1000000 | 900000
    """, "A1:C1 D1:E1")  # fmt: skip
    assert columns(pemetaan) == {"kode": "ABC", "uraian": "DE", "pagu": "F", "nilai_0": "G"}


def test_figures_that_strayed_into_the_next_cell_of_a_merged_column_belong_to_it():
    pemetaan = proposed("""
    LRA
    Kode | Uraian | Anggaran | Realisasi |
    5 | Belanja Daerah | 3000000 | 1000000 |
    5.1 | Belanja Operasi | 1000000 | | 900000
    5.2 | Belanja Modal | 2000000 | 100000 |
    """, "D3:E3 D5:E5")  # fmt: skip
    parts = pemetaan.keys()["nilai_0"]
    assert [(k.huruf, k.keyakinan) for k in parts] == [("D", 100), ("E", 100)]


def test_months_inherit_realisasi_from_their_table():
    pemetaan = proposed("""
    REALISASI BELANJA
    Kode | Uraian | Pagu | Jan | Feb | Mar | Jumlah Realisasi
    5.1 | Belanja Operasi | 1000000 | 1000 | 2000 | 3000 | 6000
    5.2 | Belanja Modal | 2000000 | 1000 | 2000 | 3000 | 6000
    """)
    assert columns(pemetaan) == {
        "kode": "A", "uraian": "B", "pagu": "C", "bulan_1": "D", "bulan_2": "E", "bulan_3": "F", "nilai_0": "G",
    }  # fmt: skip


def test_target_and_realisasi_in_pairs_under_each_triwulan():
    pemetaan = proposed("""
    No | Indikator Kinerja Utama | Satuan | Triwulan I | | Triwulan II |
    | | | Target | Realisasi | Target | Realisasi
    1 | Nilai SAKIP | Nilai | 70 | 71 | 72 | 73
    2 | Kasus disiplin | Kasus | 1 | 0 | 1 | 1
    """, "A1:A2 B1:B2 C1:C2 D1:E1 F1:G1")  # fmt: skip
    assert pemetaan.tabel == "realisasi"
    assert columns(pemetaan) == {
        "nama": "B", "satuan": "C", "target_1": "D", "nilai_1": "E", "target_2": "F", "nilai_2": "G",
    }  # fmt: skip


def test_an_action_plan_without_realisasi_is_known_as_one():
    pemetaan = proposed("""
    No | Indikator Kinerja | Target | TW I | TW II | TW III | TW IV
    1 | Nilai SAKIP | 80 | 0 | 0 | 0 | 80
    2 | Kasus disiplin | 5 | 1 | 1 | 1 | 2
    """)
    assert pemetaan.tabel == "rencana_aksi"


@pytest.mark.parametrize(
    ("text", "alasan"),
    [
        ("Bulan | Jan | Feb\nImpor | 11 | 21\nEkspor | 292 | 274",
         "tidak ada kolom kode, uraian, kegiatan, atau indikator"),
        ("No | Sub Kegiatan | Satuan\n1 | Pengadaan | Dokumen\n2 | Mutasi | Orang",
         "tidak ada kolom pagu, realisasi, atau target"),
        ("No | Indikator Kinerja | Capaian 2019\n1 | Nilai SAKIP | 70\n2 | Kasus | 3",
         "tidak ada kolom pagu atau realisasi untuk tahun ini"),
    ],
)  # fmt: skip
def test_a_table_of_something_else_is_not_recognised_and_says_why(text, alasan):
    found = proposed(text)
    assert isinstance(found, TidakDikenal)
    assert found.alasan == alasan


def test_the_fingerprint_is_that_of_the_headings_in_their_columns():
    one = proposed(LRA.format(pagu="Anggaran", realisasi="Realisasi"))
    other_data = proposed(LRA.format(pagu="ANGGARAN", realisasi="Realisasi").replace("900000", "800000"))
    other_words = proposed(LRA.format(pagu="Pagu", realisasi="Realisasi"))
    shifted = proposed(
        "\n".join(f"| {line}" for line in LRA.format(pagu="Anggaran", realisasi="Realisasi").split("\n"))
    )
    assert one.sidik == other_data.sidik
    assert len({one.sidik, other_words.sidik, shifted.sidik}) == 3


def test_without_merged_cells_names_and_parts_of_codes_still_find_their_column():
    pemetaan = proposed("""
    Kode Rekening | | | Uraian | | Anggaran | Realisasi
    5 | 1 | | Belanja Operasi | | 1000000 | 900000
    5 | 1 | 02 | | Belanja Barang | 1000000 | 900000
    """)
    assert columns(pemetaan) == {"kode": "ABC", "uraian": "DE", "pagu": "F", "nilai_0": "G"}


def test_figures_beside_without_any_tie_are_asked_and_contradicting_ones_are_left():
    text = """
    Kode | Uraian | Anggaran | Realisasi |
    5 | Belanja Daerah | 3000000 | 1000000 | {same}
    5.1 | Belanja Operasi | 1000000 | | 900000
    5.2 | Belanja Modal | 2000000 | 100000 |
    """
    for same in ("", "1000000"):
        parts = proposed(text.format(same=same)).keys()["nilai_0"]
        assert [(k.huruf, k.ragu) for k in parts] == [("D", False), ("E", True)]
    assert columns(proposed(text.format(same="7")))["nilai_0"] == "D"
