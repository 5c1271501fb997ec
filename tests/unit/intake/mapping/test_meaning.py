"""What a heading means by its words: subject, period, form, scale; why, and how sure."""

import pytest

from lakip.intake.mapping.meaning import read_heading
from lakip.intake.mapping.padanan import PADANAN
from lakip.intake.mapping.words import fold, read_ciri, scale_of


def meant(text):
    """Give subject, period, month and form of a heading whose levels are parted by " / "."""
    arti = read_heading(tuple(text.split(" / ")))
    ciri = arti.ciri
    return arti.ukuran, ciri.periode, ciri.bulan, ciri.bentuk


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KODE REKENING", ("kode", None, None, None)),
        ("No. Rek", ("kode", None, None, None)),
        ("No", ("nomor", None, None, None)),
        ("U R A I A N", ("uraian", None, None, None)),
        ("Program, Kegiatan dan Sub Kegiatan", ("nama", None, None, None)),
        ("Indikator Kinerja Program (outcome)/Kegiatan (output)", ("indikator", None, None, None)),
        ("IKU", ("indikator", None, None, None)),
        ("PAGU DPA & DPPA   TA. 2022", ("pagu", None, None, "rp")),
        ("Anggaran Setelah Perubahan", ("pagu", None, None, "rp")),
        ("Alokasi", ("pagu", None, None, "rp")),
        ("REALISASI BPKAD", ("realisasi", None, None, None)),
        ("SERAPAN OPD", ("realisasi", None, None, "rp")),
        ("Realisasi SP2D", ("realisasi", None, None, "rp")),
        ("Realisasi / TW.II / Rp", ("realisasi", 2, None, "rp")),
        ("Realisasi Kinerja pada Triwulan / III / K", ("realisasi", 3, None, "k")),
        ("Realisasi / I", ("realisasi", 1, None, None)),
        ("Triwulan 1", (None, 1, None, None)),
        ("NOPEMBER", (None, None, 11, None)),
        ("Realisasi Bulan Ags", ("realisasi", None, 8, None)),
        ("JUMLAH REALISASI", ("realisasi", 0, None, None)),
        ("% Capaian", ("capaian", None, None, "%")),
        ("Capaian Realisasi / TW I", ("realisasi", 1, None, None)),
        ("Target Renja Tahun 2025 / Kinerja", ("target", None, None, "k")),
        ("Target Kinerja dan Anggaran Renja / Anggaran (Rp)", ("target", None, None, "rp")),
        ("Realisasi Kinerja pada Triwulan / I / Anggaran", ("realisasi", 1, None, "rp")),
        ("Tingkat Capaian Kinerja & Realisasi Anggaran Renstra (%) / Rp", ("capaian", None, None, "%")),
        ("Realisasi Fisik (%)", ("fisik", None, None, "%")),
        ("SISA PAGU", ("sisa", None, None, None)),
        ("LEBIH/(KURANG)", ("sisa", None, None, None)),
        ("Target TW IV", ("target", 4, None, None)),
        ("NILAI KONTRAK", ("lain", None, None, None)),
        ("TANGGAL REALISASI", ("lain", None, None, None)),
        ("NAMA PERUSAHAAN", ("lain", None, None, None)),
        ("Faktor Penghambat", ("faktor_penghambat", None, None, None)),
        ("Kabupaten", (None, None, None, None)),
    ],
)  # fmt: skip
def test_headings_of_regulations_and_agencies_are_understood(text, expected):
    assert meant(text) == expected


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Realisasi s.d. Triwulan II", "sampai"),
        ("Realisasi s/d Bulan Ini", "sampai"),
        ("Realisasi Kumulatif", "sampai"),
        ("Realisasi Semester I", "sampai"),
        ("Target Renstra PD (akhir periode Renstra) / K", "renstra"),
        ("Realisasi Tahun Lalu", "lalu"),
        ("Realisasi Bulan Ini", "ini"),
    ],
)
def test_a_heading_tells_running_totals_and_other_periods_apart(text, field):
    assert getattr(read_heading(tuple(text.split(" / "))).ciri, field)


def test_the_year_under_evaluation_of_e81_is_no_year_before():
    ciri = read_ciri(("Target Kinerja dan Anggaran Renja Tahun Berjalan (n-1) yang Dievaluasi", "K"))
    assert (ciri.lalu, ciri.renstra, ciri.bentuk) == (False, False, "k")


def test_a_year_in_a_heading_is_kept():
    assert read_heading(("Capaian_Tahun_2018",)).ciri.tahun == 2018


@pytest.mark.parametrize(
    ("text", "kali"),
    [
        ("Anggaran (dalam ribuan rupiah)", 1_000),
        ("Pagu (Rp juta)", 1_000_000),
        ("Pagu (Juta Rupiah)", 1_000_000),
        ("Realisasi (Rp. 000)", 1_000),
        ("Anggaran (x Rp1.000)", 1_000),
        ("Sertifikasi Sejuta Nelayan", 1),
        ("Realisasi (jutaan Rp)", 1_000_000),
        ("dalam miliar rupiah", 1_000_000_000),
        ("Anggaran", 1),
    ],
)
def test_only_words_of_scale_multiply(text, kali):
    assert scale_of((text,)) == kali
    assert read_ciri((text,)).pengali == kali


def test_a_misspelt_heading_is_understood_with_less_certainty_and_says_so():
    exact, misspelt, far = (read_heading((text,)) for text in ("Realisasi", "Realiasi", "Relasi"))
    assert (exact.keyakinan, exact.alasan) == (100, 'padanan kata "realisasi"')
    assert (misspelt.ukuran, misspelt.keyakinan, misspelt.alasan) == (
        "realisasi",
        88,
        'mirip "realisasi" 94 %',
    )
    assert (far.ukuran, far.keyakinan < 80) == ("realisasi", True)


def test_words_that_are_no_filling_make_a_heading_less_sure():
    sure, less = read_heading(("Pagu Anggaran Kegiatan",)), read_heading(("Pagu Dana Hibah Parpol",))
    assert (sure.keyakinan, less.ukuran) == (95, "pagu")
    assert less.keyakinan < 80


def test_folding_makes_spellings_of_one_heading_equal():
    assert (
        fold("Realisasi  s/d\nTriwulan-II")
        == fold("REALISASI S.D. TRIWULAN II")
        == "realisasi sd triwulan ii"
    )
    assert fold("Program & Kegiatan") == fold("Program dan Keg.")


def test_no_phrase_hides_behind_an_earlier_one_of_the_table():
    for padanan in PADANAN:
        for frasa in padanan.frasa:
            arti = read_heading((frasa,))
            assert (arti.ukuran, arti.keyakinan) == (padanan.ukuran, 100), frasa
