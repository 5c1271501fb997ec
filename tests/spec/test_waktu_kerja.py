"""Waktu kerja: the vectors of Perpres 21/2023 and the SKB 3 Menteri calendars, as tables to be read."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from lakip.domain.kalender import kalender_from, seed_rows
from lakip.domain.working_time import last_working_day_on_or_before, latest_safe_start, working_time

WAKTU_KERJA = """
| Mulai            | Selesai          | Menit | Hari   | Sebab                                                    |
|------------------|------------------|-------|--------|----------------------------------------------------------|
| 2024-03-04 08:00 | 2024-03-04 08:15 | 15    | 0.0333 | langkah 1 tepat waktu                                    |
| 2024-03-04 15:50 | 2024-03-05 07:35 | 15    | 0.0333 | malam tidak dihitung                                     |
| 2024-03-08 11:20 | 2024-03-08 13:10 | 20    | 0.0444 | istirahat hari Jumat                                     |
| 2024-03-04 07:30 | 2024-03-06 16:00 | 1350  | 3.0    | tepat 3 hari                                             |
| 2024-03-04 09:00 | 2024-03-07 09:00 | 1350  | 3.0    | 3 hari bergulir                                          |
| 2024-03-08 15:00 | 2024-03-13 15:00 | 480   | 1.2    | akhir pekan, Nyepi, cuti bersama, dan satu hari Ramadan  |
| 2025-01-24 08:00 | 2025-01-30 16:00 | 870   | 1.9333 | Isra Mikraj, cuti bersama, Imlek                         |
| 2025-03-03 08:00 | 2025-03-05 15:00 | 1170  | 3.0    | tiga hari Ramadan                                        |
| 2025-03-01 08:00 | 2025-03-02 15:00 | 0     | 0      | akhir pekan saja                                         |
| 2025-03-27 14:30 | 2025-04-08 08:15 | 75    | 0.1769 | libur Lebaran                                            |
| 2026-02-13 07:30 | 2026-02-20 15:30 | 1680  | 4.0    | Imlek dan awal Ramadan                                   |
"""

HARI_KERJA = """
| Tahun | Januari | Februari | Setahun |
|-------|---------|----------|---------|
| 2024  | 22      | 18       | 238     |
| 2025  | 19      | 20       | 237     |
| 2026  | 20      | 18       | 240     |
| 2027  | 19      | 19       | 242     |
"""

BATAS_AKHIR_FEBRUARI = """
| Akhir Februari | Hari kerja terakhir | Mulai paling lambat |
|----------------|---------------------|---------------------|
| 2024-02-29     | 2024-02-29          | 2024-02-19          |
| 2025-02-28     | 2025-02-28          | 2025-02-18          |
| 2026-02-28     | 2026-02-27          | 2026-02-13          |
| 2027-02-28     | 2027-02-26          | 2027-02-16          |
"""

KALENDER = kalender_from(seed_rows())


def rows(table):
    lines = table.strip().splitlines()[2:]
    return [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]


@pytest.mark.parametrize(("mulai", "selesai", "menit", "hari", "sebab"), rows(WAKTU_KERJA))
def test_working_time_is_as_tabled(mulai, selesai, menit, hari, sebab):
    used = working_time(datetime.fromisoformat(mulai), datetime.fromisoformat(selesai), KALENDER)

    assert (used.minutes, round(used.days, 4)) == (Decimal(menit), Decimal(hari)), sebab


@pytest.mark.parametrize(("tahun", "januari", "februari", "setahun"), rows(HARI_KERJA))
def test_working_days_of_a_year_are_as_tabled(tahun, januari, februari, setahun):
    first = date(int(tahun), 1, 1).toordinal()
    last = date(int(tahun), 12, 31).toordinal()
    days = [day for day in map(date.fromordinal, range(first, last + 1)) if KALENDER.is_working_day(day)]

    in_month = [sum(day.month == month for day in days) for month in (1, 2)]

    assert (*in_month, len(days)) == (int(januari), int(februari), int(setahun))


@pytest.mark.parametrize(("batas", "terakhir", "mulai"), rows(BATAS_AKHIR_FEBRUARI))
def test_eight_days_and_two_hours_before_the_end_of_february_start_as_tabled(batas, terakhir, mulai):
    deadline = date.fromisoformat(batas)

    assert last_working_day_on_or_before(deadline, KALENDER) == date.fromisoformat(terakhir)
    assert latest_safe_start(deadline, 8, 120, KALENDER) == date.fromisoformat(mulai)
