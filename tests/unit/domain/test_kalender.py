from collections import Counter
from datetime import date, time
from pathlib import Path

import pytest

from lakip.domain.errors import InputRefused
from lakip.domain.kalender import (
    HariKalender,
    Jenis,
    calendar_csv,
    kalender_from,
    parse_calendar,
    parse_slots,
    seed_rows,
    warnings_for,
)
from lakip.domain.working_time import DEFAULT_JAM, JamKerja

SHIPPED = Path(__file__).parents[3] / "data" / "kalender" / "indonesia_2022_2027.csv"
ROWS = (
    HariKalender(date(2024, 3, 11), Jenis.LIBUR, "Hari Suci Nyepi"),
    HariKalender(date(2024, 3, 12), Jenis.CUTI_BERSAMA, "Cuti Bersama, Nyepi"),
    HariKalender(date(2024, 3, 13), Jenis.RAMADAN, ""),
    HariKalender(date(2024, 3, 14), Jenis.KHUSUS, "Hari jadi kota"),
)
DEFAULT_JAM_JSON = """{
  "hari": {
    "senin": [["07:30", "12:00"], ["13:00", "16:00"]], "selasa": [["07:30", "12:00"], ["13:00", "16:00"]],
    "rabu": [["07:30", "12:00"], ["13:00", "16:00"]], "kamis": [["07.30", "12.00"], ["13.00", "16.00"]],
    "Jum'at": [["13:00", "16:30"], ["7:30", "11:30"]]
  },
  "ramadan": {
    "senin": [["08:00", "12:00"], ["12:30", "15:00"]], "selasa": [["08:00", "12:00"], ["12:30", "15:00"]],
    "rabu": [["08:00", "12:00"], ["12:30", "15:00"]], "kamis": [["08:00", "12:00"], ["12:30", "15:00"]],
    "jumat": [["08:00", "11:30"], ["12:30", "15:30"]]
  }
}"""


def test_calendar_rows_survive_being_written_and_read():
    assert parse_calendar(calendar_csv(ROWS)) == ROWS


def test_a_calendar_saved_by_an_indonesian_spreadsheet_is_read():
    text = "\ufeffTanggal;Jenis;Keterangan\r\n2024-03-11;Libur;Hari Suci Nyepi\r\n"

    assert parse_calendar(text) == ROWS[:1]


def test_every_jenis_but_ramadan_closes_its_day():
    kalender = kalender_from(ROWS)

    assert kalender.libur == {date(2024, 3, 11), date(2024, 3, 12), date(2024, 3, 14)}
    assert kalender.ramadan == {date(2024, 3, 13)}
    assert kalender.jam == DEFAULT_JAM


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "tgl,jenis\n",
            'Berkas kalender baris 1 berisi "tgl,jenis"; tulis judul kolom "tanggal,jenis,keterangan".',
        ),
        (
            "",
            'Berkas kalender baris 1 berisi ""; tulis judul kolom "tanggal,jenis,keterangan".',
        ),
        (
            "tanggal,jenis,keterangan\n2024-03-11,libur,Nyepi\n31/02/2024,libur,x\n",
            'Berkas kalender baris 3 berisi tanggal "31/02/2024"; tulis tahun-bulan-hari seperti 2026-03-20.',
        ),
        (
            "tanggal,jenis,keterangan\n2024-03-11,merah,Nyepi\n",
            (
                'Berkas kalender baris 2 berisi jenis "merah"; '
                "pilih salah satu dari libur, cuti_bersama, ramadan, khusus."
            ),
        ),
        (
            "tanggal,jenis,keterangan\n2024-03-11,libur\n",
            (
                "Berkas kalender baris 2 tidak berisi tepat 3 kolom; "
                "apit keterangan yang memuat tanda pemisah dengan tanda petik."
            ),
        ),
        (
            "tanggal,jenis,keterangan\n2024-03-11,libur,Hari Raya, Nyepi\n",
            (
                "Berkas kalender baris 2 tidak berisi tepat 3 kolom; "
                "apit keterangan yang memuat tanda pemisah dengan tanda petik."
            ),
        ),
    ],
)
def test_a_calendar_that_cannot_be_read_is_refused_naming_line_and_content(text, message):
    with pytest.raises(InputRefused) as refusal:
        parse_calendar(text)

    assert str(refusal.value) == message


def test_the_default_hours_can_be_written_as_json():
    assert parse_slots(DEFAULT_JAM_JSON) == DEFAULT_JAM


def test_hours_without_ramadan_and_up_to_midnight_are_read():
    jam = parse_slots('{"hari": {"minggu": [["00:00", "06:00:30"], ["22:00", "24:00"]]}}')

    assert jam == JamKerja({6: ((time(0), time(6, 0, 30)), (time(22), time(0)))}, {})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            '{"hari": {',
            "Berkas jam kerja bukan JSON yang sah pada baris 1 kolom 11; perbaiki tanda bacanya.",
        ),
        (
            '{"jam": {}}',
            'Berkas jam kerja harus berisi bagian "hari" dan boleh berisi bagian "ramadan".',
        ),
        (
            '{"hari": []}',
            'Bagian "hari" pada berkas jam kerja harus berisi nama hari beserta jamnya.',
        ),
        (
            '{"hari": {"monday": []}}',
            (
                'Bagian "hari" pada berkas jam kerja memuat hari "monday"; '
                "pilih dari senin, selasa, rabu, kamis, jumat, sabtu, minggu."
            ),
        ),
        (
            '{"hari": {"senin": ["07:30", "16:00"]}}',
            'Jam kerja hari senin bagian "hari" harus berupa daftar pasangan jam seperti [["07:30", "12:00"]].',
        ),
        (
            '{"hari": {}, "ramadan": {"senin": [["08:00", "25:00"]]}}',
            'Jam kerja hari senin bagian "ramadan" berisi "25:00"; tulis jam dan menit seperti 07:30.',
        ),
        (
            '{"hari": {"senin": [[8, 16]]}}',
            'Jam kerja hari senin bagian "hari" berisi "8"; tulis jam dan menit seperti 07:30.',
        ),
        (
            '{"hari": {"senin": [["16:00", "07:30"]]}}',
            'Jam kerja hari senin bagian "hari" memuat jam selesai yang tidak sesudah jam mulai.',
        ),
        (
            '{"hari": {"senin": [["07:30", "12:00"], ["11:00", "16:00"]]}}',
            'Jam kerja hari senin bagian "hari" saling bertumpang tindih; pisahkan tiap rentang jam.',
        ),
    ],
)
def test_hours_that_cannot_be_read_are_refused_naming_place_and_content(text, message):
    with pytest.raises(InputRefused) as refusal:
        parse_slots(text)

    assert str(refusal.value) == message


@pytest.mark.parametrize(
    ("year", "libur", "cuti_bersama"),
    [(2023, 16, 11), (2024, 19, 10), (2025, 17, 11), (2026, 17, 8), (2027, 18, 8), (2028, 17, 0)],
)
def test_seed_has_the_libur_and_cuti_bersama_of_the_skb_3_menteri(year, libur, cuti_bersama):
    counts = Counter(row.jenis for row in seed_rows([year]))

    assert (counts[Jenis.LIBUR], counts[Jenis.CUTI_BERSAMA]) == (libur, cuti_bersama)


def test_seed_names_days_in_indonesian_and_includes_election_days():
    by_day = {row.tanggal: row for row in seed_rows([2024])}

    assert by_day[date(2024, 2, 14)] == HariKalender(date(2024, 2, 14), Jenis.LIBUR, "Hari Pemilihan Umum")
    assert by_day[date(2024, 11, 27)].jenis is Jenis.LIBUR


@pytest.mark.parametrize(
    ("year", "first", "last"),
    [
        (2022, date(2022, 4, 3), date(2022, 5, 1)),
        (2023, date(2023, 3, 23), date(2023, 4, 21)),
        (2024, date(2024, 3, 12), date(2024, 4, 9)),
        (2025, date(2025, 3, 1), date(2025, 3, 30)),
        (2026, date(2026, 2, 19), date(2026, 3, 20)),
        (2027, date(2027, 2, 8), date(2027, 3, 9)),
    ],
)
def test_seed_has_every_day_of_ramadan(year, first, last):
    days = [row.tanggal for row in seed_rows([year]) if row.jenis is Jenis.RAMADAN]

    assert (days[0], days[-1], len(set(days))) == (first, last, (last - first).days + 1)


def test_the_shipped_calendar_is_what_the_seed_gives():
    assert SHIPPED.read_text(encoding="utf-8") == calendar_csv(seed_rows())


def test_a_complete_and_settled_year_has_no_warnings():
    assert warnings_for(2025, seed_rows()) == []


def test_estimates_are_named_with_their_days():
    assert warnings_for(2027, seed_rows()) == [
        (
            "Tanggal Ramadan (8 Februari 2027 sampai dengan 9 Maret 2027) masih perkiraan; "
            "ganti setelah ditetapkan pemerintah."
        ),
        "Tanggal Hari Raya Idul Fitri (10 Maret 2027) masih perkiraan; ganti setelah ditetapkan pemerintah.",
        (
            "Tanggal Hari kedua dari Hari Raya Idul Fitri (11 Maret 2027) masih perkiraan; "
            "ganti setelah ditetapkan pemerintah."
        ),
        "Tanggal Hari Raya Idul Adha (17 Mei 2027) masih perkiraan; ganti setelah ditetapkan pemerintah.",
    ]


def test_a_year_without_cuti_bersama_and_ramadan_is_warned_about():
    assert warnings_for(2028, seed_rows([2027])) == [
        "Kalender tahun 2028 belum memuat cuti bersama; lengkapi sesuai SKB 3 Menteri yang berlaku.",
        "Kalender tahun 2028 belum memuat hari Ramadan; jam kerja Ramadan belum diperhitungkan.",
    ]
