"""A version of the SOP: how it is kept, what keeps it from being saved, and what a new one says differently."""

from dataclasses import replace
from datetime import date

import pytest

from lakip.domain.sop import (
    LANGKAH,
    SOP,
    Durasi,
    Naskah,
    Ubahan,
    changes,
    check_naskah,
    isi_of,
    renewed,
    sop_of,
    turns,
    valid_until,
)

BAWAAN = Naskah(SOP, LANGKAH)


def with_step(no, **what):
    """Give the steps with one of them changed."""
    return tuple(replace(one, **what) if one.no == no else one for one in LANGKAH)


def test_the_text_of_the_register_reads_back_as_the_cover_it_was_written_from():
    assert sop_of(isi_of(SOP)) == SOP


def test_a_cover_kept_before_a_part_was_known_reads_with_its_default():
    old = isi_of(SOP).replace('"tanggal_efektif": null, "disahkan_oleh": "", ', "")

    assert old != isi_of(SOP)
    assert sop_of(old) == SOP


@pytest.mark.parametrize(
    ("first", "last"),
    [(date(2024, 3, 4), date(2025, 3, 4)), (date(2024, 2, 29), date(2025, 2, 28))],
)
def test_a_version_is_valid_for_one_year(first, last):
    assert valid_until(first) == last


def test_the_sop_as_it_came_can_be_saved():
    assert check_naskah(BAWAAN) == []


@pytest.mark.parametrize(
    ("naskah", "sentence"),
    [
        (Naskah(replace(SOP, nomor=" "), LANGKAH), "Nomor SOP belum diisi; salinlah dari naskah SOP."),
        (Naskah(replace(SOP, judul=""), LANGKAH), "Nama SOP belum diisi; salinlah dari naskah SOP."),
        (
            Naskah(replace(SOP, dasar_hukum=()), LANGKAH),
            "Dasar hukum belum diisi; tulislah satu peraturan pada setiap baris.",
        ),
        (
            Naskah(replace(SOP, tanggal_efektif=date(2024, 3, 1)), LANGKAH),
            "Tanggal efektif (1 Maret 2024) mendahului tanggal pengesahan (4 Maret 2024); periksa kembali tanggalnya.",
        ),
        (
            Naskah(SOP, with_step(3, output="")),
            "Langkah 3 belum memuat output; salinlah dari naskah SOP.",
        ),
        (
            Naskah(SOP, with_step(3, pelaksana="Bendahara")),
            'Langkah 3 memuat pelaksana "Bendahara" yang tidak dikenal; pakai JFU/Staf, Ka. Subbag, Sekretaris, Kepala Badan.',
        ),
        (
            Naskah(SOP, with_step(3, baku=Durasi())),
            "Waktu baku langkah 3 nol; tulis seperti 15 menit atau 3 hari.",
        ),
    ],
)
def test_what_keeps_a_version_from_being_saved_is_one_sentence(naskah, sentence):
    assert check_naskah(naskah) == [sentence]


def test_the_kepala_skpd_of_the_narrative_is_the_kepala_badan():
    assert turns("Ka. Subbag, selanjutnya Kepala SKPD") == ["Ka. Subbag", "Kepala Badan"]


def test_registering_again_changes_number_and_days_and_nothing_else():
    again = renewed(BAWAAN, " 4.2.01/1/4/2025 ", date(2025, 3, 5))

    assert changes(BAWAAN, again) == [
        Ubahan("Nomor SOP", "4.2.01/1/3/2024", "4.2.01/1/4/2025"),
        Ubahan("Tanggal efektif", "-", "5 Maret 2025"),
        Ubahan("Tanggal pengesahan", "4 Maret 2024", "5 Maret 2025"),
        Ubahan("Berlaku sampai", "4 Maret 2025", "5 Maret 2026"),
    ]


def test_a_changed_step_is_told_by_its_number():
    baru = Naskah(
        replace(SOP, keterkaitan=("SOP Renja",)), with_step(4, baku=Durasi(menit=90), pelaksana_asumsi=True)
    )

    assert changes(BAWAAN, baru) == [
        Ubahan("Keterkaitan", "SOP Renstra; SOP Renja; SOP LPPD; SOP Laporan Tahunan", "SOP Renja"),
        Ubahan("Langkah 4: pelaksana asumsi", "tidak", "ya"),
        Ubahan("Langkah 4: waktu baku", "45 menit", "1 jam 30 menit"),
    ]
