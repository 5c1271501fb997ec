from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip.domain.errors import InputRefused
from lakip.domain.kalender import kalender_from, seed_rows
from lakip.domain.working_time import (
    DEFAULT_JAM,
    JamKerja,
    Kalender,
    WaktuTerpakai,
    half_up,
    last_working_day_on_or_before,
    latest_safe_start,
    working_time,
)

NO_HOLIDAYS = Kalender(frozenset(), frozenset(), DEFAULT_JAM)
INDONESIA = kalender_from(seed_rows())
MOMENTS = st.datetimes(datetime(2023, 12, 20), datetime(2026, 1, 10))


def full_week(kalender, monday):
    return sum(kalender.day_seconds(monday + timedelta(days=n)) for n in range(7))


def test_default_hours_are_those_of_perpres_21_2023():
    """Pasal 3-4: 37 hours 30 minutes a week, 32 hours 30 minutes in Ramadan, without breaks."""
    monday = date(2025, 3, 3)
    ramadan = Kalender(frozenset(), frozenset(monday + timedelta(days=n) for n in range(7)), DEFAULT_JAM)

    assert full_week(NO_HOLIDAYS, monday) == 37.5 * 3600
    assert full_week(ramadan, monday) == 32.5 * 3600


def test_slots_of_a_friday_leave_out_the_break():
    assert NO_HOLIDAYS.slots(date(2024, 3, 8)) == (
        (datetime(2024, 3, 8, 7, 30), datetime(2024, 3, 8, 11, 30)),
        (datetime(2024, 3, 8, 13), datetime(2024, 3, 8, 16, 30)),
    )


def test_a_closed_day_has_no_slots_even_in_ramadan():
    day = date(2025, 3, 28)
    kalender = Kalender(frozenset({day}), frozenset({day}), DEFAULT_JAM)

    assert (kalender.slots(day), kalender.is_working_day(day)) == ((), False)


def test_a_weekday_not_named_has_no_working_time():
    only_monday = Kalender(frozenset(), frozenset(), JamKerja({0: ((time(8), time(16)),)}))

    used = working_time(datetime(2024, 3, 4), datetime(2024, 3, 11), only_monday)

    assert used == WaktuTerpakai(8 * 3600 * 1_000_000, Fraction(1))


def test_ramadan_hours_hold_only_on_days_marked_ramadan():
    jam = JamKerja({0: ((time(8), time(16)),)}, {0: ((time(9), time(12)),)})
    kalender = Kalender(frozenset(), frozenset({date(2024, 3, 11)}), jam)

    assert [kalender.day_seconds(date(2024, 3, day)) for day in (4, 11)] == [8 * 3600, 3 * 3600]


def test_without_ramadan_hours_the_ordinary_ones_hold_in_ramadan():
    kalender = Kalender(frozenset(), frozenset({date(2024, 3, 11)}), JamKerja({0: ((time(8), time(16)),)}))

    assert kalender.day_seconds(date(2024, 3, 11)) == 8 * 3600


def test_a_closing_time_of_midnight_ends_the_day():
    night_shift = Kalender(frozenset(), frozenset(), JamKerja({0: ((time(22), time(0)),)}))

    assert working_time(datetime(2024, 3, 4, 23), datetime(2024, 3, 5, 1), night_shift).seconds == 3600


def test_fractions_of_a_second_are_exact():
    used = working_time(
        datetime.fromisoformat("2011-10-25 14:13:10.744"),
        datetime.fromisoformat("2011-10-25 14:13:31.837"),
        NO_HOLIDAYS,
    )

    assert (str(used.seconds), used.days) == ("21.093", Decimal("0.000781222222"))


def test_an_end_before_the_start_is_refused_naming_both_moments():
    with pytest.raises(InputRefused) as refusal:
        working_time(datetime(2024, 3, 5, 9), datetime(2024, 3, 4, 8, 15, 30), NO_HOLIDAYS)

    assert str(refusal.value) == (
        "Waktu selesai 4 Maret 2024 pukul 08.15.30 mendahului waktu mulai 5 Maret 2024 pukul 09.00; "
        "periksa kembali kedua waktu tersebut."
    )


def test_an_interval_of_no_length_uses_nothing():
    moment = datetime(2024, 3, 4, 9)

    assert working_time(moment, moment, NO_HOLIDAYS) == WaktuTerpakai()


@pytest.mark.parametrize(
    ("fraction", "expected"),
    [
        (Fraction(1, 3), "0.333333333333"),
        (Fraction(2, 3), "0.666666666667"),
        (Fraction(5, 10**13), "1E-12"),
        (Fraction(3), "3"),
    ],
)
def test_day_fractions_are_rounded_half_up_at_twelve_places(fraction, expected):
    assert half_up(fraction) == Decimal(expected)


@pytest.mark.parametrize(
    ("days", "minutes", "start"),
    [
        (0, 0, date(2024, 3, 8)),
        (0, 45, date(2024, 3, 8)),
        (0, 450, date(2024, 3, 8)),
        (0, 451, date(2024, 3, 7)),
        (1, 0, date(2024, 3, 8)),
        (1, 450, date(2024, 3, 7)),
        (1, 451, date(2024, 3, 6)),
        (6, 0, date(2024, 3, 1)),
    ],
)
def test_latest_safe_start_counts_whole_days_then_minutes_back_from_the_deadline(days, minutes, start):
    sunday = date(2024, 3, 10)

    assert latest_safe_start(sunday, days, minutes, NO_HOLIDAYS) == start


def test_a_calendar_without_working_days_is_refused_instead_of_searched_forever():
    closed = Kalender(frozenset(), frozenset(), JamKerja({}))

    with pytest.raises(InputRefused, match=r"tidak memuat hari kerja selama 366 hari .* periksa jam kerja"):
        last_working_day_on_or_before(date(2024, 3, 10), closed)


@given(st.lists(MOMENTS, min_size=3, max_size=3).map(sorted))
def test_working_time_adds_up_over_adjoining_intervals(moments):
    first, middle, last = moments

    parts = working_time(first, middle, INDONESIA) + working_time(middle, last, INDONESIA)

    assert parts == working_time(first, last, INDONESIA)


@given(st.lists(MOMENTS, min_size=4, max_size=4).map(sorted))
def test_a_longer_interval_never_uses_less(moments):
    earliest, start, end, latest = moments

    inner, outer = working_time(start, end, INDONESIA), working_time(earliest, latest, INDONESIA)

    assert inner.microseconds <= outer.microseconds
    assert inner.day_fraction <= outer.day_fraction


@given(st.sampled_from(sorted(INDONESIA.libur)), st.times(), st.times())
def test_nothing_is_used_within_a_closed_day(day, one, other):
    start, end = sorted((datetime.combine(day, one), datetime.combine(day, other)))

    assert working_time(start, end, INDONESIA) == WaktuTerpakai()


@given(st.dates(date(2024, 1, 1), date(2026, 12, 31)))
def test_a_whole_day_is_one_day_or_none(day):
    midnight = datetime.combine(day, time.min)

    used = working_time(midnight, midnight + timedelta(days=1), INDONESIA)

    assert used.day_fraction == (1 if INDONESIA.is_working_day(day) else 0)
    assert used.seconds == INDONESIA.day_seconds(day)
