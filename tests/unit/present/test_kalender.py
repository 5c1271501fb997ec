"""The working calendar as tables."""

from datetime import date

from lakip.domain.kalender import HariKalender, Jenis
from lakip.present import kalender


def test_the_days_of_ramadan_are_one_row_among_the_others():
    rows = [
        HariKalender(date(2026, 1, 1), Jenis.LIBUR, "Tahun Baru"),
        *(HariKalender(date(2026, 2, day), Jenis.RAMADAN, "Ramadan") for day in (19, 20, 21)),
        HariKalender(date(2026, 3, 23), Jenis.CUTI_BERSAMA, "Idulfitri"),
    ]
    assert [tuple(row.cells.values()) for row in kalender.days(rows, 2026).rows] == [
        (date(2026, 1, 1), None, "Libur nasional", "Tahun Baru"),
        (date(2026, 2, 19), date(2026, 2, 21), "Ramadan", "Ramadan"),
        (date(2026, 3, 23), None, "Cuti bersama", "Idulfitri"),
    ]


def test_an_empty_calendar_says_what_to_do():
    table = kalender.days([], 2031)
    assert (table.rows, table.kosong) == (
        [],
        "Kalender tahun 2031 masih kosong; unggah kalendernya supaya waktu kerja terhitung benar.",
    )


def test_office_hours_are_written_as_clocks_are_here():
    rows = [{"profil": "ramadan", "hari": 4, "mulai": "08:00", "selesai": "11:30"}]
    assert [tuple(row.cells.values()) for row in kalender.hours(rows).rows] == [
        ("Ramadan", "Jumat", "08.00", "11.30")
    ]
