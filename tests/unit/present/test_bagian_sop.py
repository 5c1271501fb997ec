"""Where the time of a cycle went: whole = work + waiting + rework, by step, by jabatan, by unit, and over the years."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from lakip.domain.kalender import kalender_from, seed_rows
from lakip.domain.sop import LANGKAH, Kejadian, evaluate
from lakip.domain.working_time import WaktuTerpakai
from lakip.metrics.sop_bagian import WaktuUnit, per_jabatan
from lakip.present.palette import PATOKAN, PERHATIAN, UTAMA
from lakip.present.views import antar_tahun_sop, bagian_sop
from lakip.present.views.waktu_sop import PERBAIKAN, longest_wait

KALENDER = kalender_from(seed_rows([2024, 2025]))


def cycle(tahun, *lines):
    """Judge events (langkah, aksi, day and clock of January after `tahun`[, alasan, pemeriksa])."""
    events = [
        Kejadian(no, aksi, datetime.fromisoformat(f"{tahun + 1}-01-{waktu}"), *more)
        for no, aksi, waktu, *more in lines
    ]
    return evaluate(LANGKAH, events, KALENDER)


RETURNED = (
    (3, "mulai", "08 07:30"),
    (3, "selesai", "10 07:30"),
    (4, "mulai", "10 08:30", None, "kasubbag"),
    (4, "selesai", "10 09:00", None, "kasubbag"),
    (4, "terima", "10 09:00", None, "sekretaris"),
    (4, "mulai", "10 10:00", None, "sekretaris"),
    (4, "kembali", "10 10:30", "Tabel kurang", "sekretaris"),
    (3, "mulai", "10 11:30"),
    (3, "selesai", "10 12:00"),
)


@pytest.fixture
def returned():
    """Step 3 takes two days, step 4 is returned by the Sekretaris, step 3 is mended for half an hour."""
    return cycle(2023, *RETURNED)


def test_each_jabatan_has_its_own_work_waiting_and_rework(returned):
    rows = per_jabatan(LANGKAH, returned)

    told = [
        (r.jabatan, sorted(r.langkah), r.kerja.minutes, r.tunggu.minutes, r.perbaikan.minutes) for r in rows
    ]
    assert told == [
        ("JFU/Staf", [3], 900, 0, 30),
        ("Ka. Subbag", [4], 30, 0, 0),
        ("Sekretaris", [4], 30, 60, 0),
    ]


def test_the_whole_splits_into_work_waiting_and_rework_that_add_up(returned):
    whole = bagian_sop.shares_of(returned, per_jabatan(LANGKAH, returned))[0]

    assert (whole.kerja.minutes, whole.tunggu.minutes, whole.perbaikan.minutes, whole.total.minutes) == (
        960, 180, 30, 1170,
    )  # fmt: skip


def test_a_bar_shows_its_parts_one_after_the_other_to_a_hundred_percent(returned):
    bar = bagian_sop.split(bagian_sop.shares_of(returned, []), "jabatan", 2023).baris_rows[0]

    assert [(one.kelas, one.rincian) for one in bar.ruas_rows] == [
        (UTAMA, "Mengerjakan: 16 jam 0 menit"),
        (PATOKAN, "Menunggu: 3 jam 0 menit"),
        (PERBAIKAN, "Perbaikan: 30 menit"),
    ]
    assert [one.awal for one in bar.ruas_rows[1:]] == [one.akhir for one in bar.ruas_rows[:2]]
    assert bar.ruas_rows[-1].akhir == 100


def test_steps_without_work_have_no_bar(returned):
    bars = bagian_sop.split(bagian_sop.by_step(returned), "langkah", 2023).baris_rows

    assert [bar.nama for bar in bars] == ["3. Penyusunan LAKIP", "4. Pemeriksaan"]


def test_the_step_that_waited_longest_is_named_by_its_step(returned):
    assert (
        longest_wait(returned)
        == "Paling lama menunggu dikerjakan: langkah 4 (Pemeriksaan), 1 jam 0 menit pada jam kerja."
    )
    assert longest_wait(cycle(2023)) is None


def unit(nama, tunggu, terlambat):
    return {
        "kode": nama[:3].upper(), "nama": nama, "dikirim_at": datetime(2025, 1, 6, 8), "tenggat": date(2025, 1, 10),
        "diterima_at": None if terlambat else datetime(2025, 1, 9, 8), "tunggu_hari": Decimal(tunggu),
        "terlambat_hari": terlambat,
    }  # fmt: skip


def test_units_are_shown_longest_first_and_late_ones_stand_out():
    found = WaktuUnit(
        [unit("Mutasi", "3", 0), unit("Sekretariat", "7.5", 4)], WaktuTerpakai(), WaktuTerpakai()
    )

    bars = bagian_sop.units(found, 2024).baris_rows
    assert [(bar.nama, bar.teks, bar.ruas_rows[0].kelas) for bar in bars] == [
        ("Sekretariat", "7,50 hari · terlambat 4 hari", PERHATIAN),
        ("Mutasi", "3,00 hari", UTAMA),
    ]
    assert (
        bagian_sop.slowest_unit(found)
        == "Yang paling lama ditunggu Sekretariat: 4 hari melewati tenggat 10 Januari 2025."
    )
    assert [row.value("lengkap") for row in bagian_sop.units_table(found, 2024).rows] == [
        "9 Januari 2025 pukul 08.00",
        "belum lengkap",
    ]
    assert bagian_sop.collecting(found) is None


FAST = ((1, "mulai", "08 07:30"), (1, "selesai", "08 07:42"))
SLOW = ((1, "mulai", "08 07:30"), (1, "selesai", "08 08:00"))


def test_each_year_is_a_mark_against_the_standard_and_the_median_is_told():
    chart = antar_tahun_sop.spread({2023: cycle(2023, *FAST), 2024: cycle(2024, *SLOW)})

    first = chart.baris_rows[0]
    assert first.teks == "140% · 2 tahun"
    assert [(mark.kelas, mark.rincian) for mark in first.ruas_rows] == [
        (UTAMA, "2023: 80% (12 menit)"),
        (PERHATIAN, "2024: 200% (30 menit)"),
    ]
    assert chart.baris_rows[1].ruas_rows == ()


def test_the_years_are_told_beside_each_other_with_what_was_over_its_standard():
    found = {2023: cycle(2023, *FAST), 2024: cycle(2024, *SLOW)}

    first = antar_tahun_sop.table(found).rows[0]
    assert [first.value(key) for key in ("baku", "tahun_2023", "tahun_2024", "tengah")] == [
        "15 menit", "12 menit", "▲ 30 menit", "140%",
    ]  # fmt: skip
    assert antar_tahun_sop.trend(found) == (
        "Proses LAKIP 2024 memakan 0,07 hari, lebih lama daripada LAKIP 2023 (0,03 hari); keduanya dari langkah pertama sampai "
        "dikirim atau catatan terakhir."
    )
    assert antar_tahun_sop.trend({2023: found[2023]}) is None
