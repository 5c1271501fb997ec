from datetime import date, datetime

from lakip.domain.tanggal import tanggal_panjang, waktu_panjang


def test_a_date_is_written_as_in_a_letter():
    assert tanggal_panjang(date(2024, 8, 7)) == "7 Agustus 2024"


def test_a_moment_names_its_seconds_only_when_it_has_any():
    moments = (datetime(2024, 3, 4, 8, 5), datetime(2024, 3, 4, 8, 5, 9))

    assert [waktu_panjang(moment) for moment in moments] == [
        "4 Maret 2024 pukul 08.05",
        "4 Maret 2024 pukul 08.05.09",
    ]
