from datetime import date, datetime

import pytest

from lakip.domain.tanggal import parse_waktu, tanggal_panjang, waktu_panjang


def test_a_date_is_written_as_in_a_letter():
    assert tanggal_panjang(date(2024, 8, 7)) == "7 Agustus 2024"


def test_a_moment_names_its_seconds_only_when_it_has_any():
    moments = (datetime(2024, 3, 4, 8, 5), datetime(2024, 3, 4, 8, 5, 9))

    assert [waktu_panjang(moment) for moment in moments] == [
        "4 Maret 2024 pukul 08.05",
        "4 Maret 2024 pukul 08.05.09",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "14-01-2025 09.00", "14/1/2025 9:00", "2025-01-14 09:00", "2025-01-14T09:00:00", "14 Januari 2025 pukul 09.00",
        " 14  jan 2025, jam 9.00 WIB ",
    ],
)  # fmt: skip
def test_a_moment_is_read_as_it_is_written_here_and_by_computers(text):
    assert parse_waktu(text) == datetime(2025, 1, 14, 9)


@pytest.mark.parametrize(
    "text", ["14-01-2025", "14.01.2025", "09.00", "31-02-2025 09.00", "14-01-2025 24.30", "besok 09.00", ""]
)
def test_what_lacks_a_day_or_a_clock_is_no_moment(text):
    assert parse_waktu(text) is None
