"""Working time between two moments on an Indonesian office calendar, to the microsecond.

All moments are naive local wall-clock times of the agency. Source of the hours: Perpres 21/2023, Pasal 3-4.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from lakip.domain.errors import InputRefused
from lakip.domain.tanggal import tanggal_panjang, waktu_panjang

MICROSECOND = timedelta(microseconds=1)
LONGEST_CLOSURE_DAYS = 366

Slot = tuple[time, time]
"""Opening and closing time; a closing time of 00:00 is the midnight that ends the day."""
SlotsByWeekday = Mapping[int, tuple[Slot, ...]]
"""Slots in order and without overlap, by weekday: 0 = senin … 6 = minggu; a weekday not named has none."""


@dataclass(frozen=True)
class JamKerja:
    """Office hours of a week: `hari` on ordinary days, `ramadan` on days marked as Ramadan.

    An empty `ramadan` means that the ordinary hours hold in Ramadan too.
    """

    hari: SlotsByWeekday
    ramadan: SlotsByWeekday = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True)
class Kalender:
    """Which days are closed, which are Ramadan, and the office hours of the rest."""

    libur: frozenset[date]
    ramadan: frozenset[date]
    jam: JamKerja
    _slots: dict[date, tuple[tuple[datetime, datetime], ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def slots(self, day: date) -> tuple[tuple[datetime, datetime], ...]:
        """Give the opening and closing moments of a day, in order; nothing on a closed day."""
        if day not in self._slots:
            self._slots[day] = tuple(_moments(day, slot) for slot in self._slots_of_weekday(day))
        return self._slots[day]

    def day_seconds(self, day: date) -> int:
        """Give the working seconds of a whole day."""
        return _microseconds(day, self) // 1_000_000

    def is_working_day(self, day: date) -> bool:
        """Tell whether the day has any working time."""
        return bool(self.slots(day))

    def _slots_of_weekday(self, day: date) -> tuple[Slot, ...]:
        if day in self.libur:
            return ()
        in_ramadan = day in self.ramadan and self.jam.ramadan
        hours = self.jam.ramadan if in_ramadan else self.jam.hari
        return hours.get(day.weekday(), ())


@dataclass(frozen=True, slots=True)
class WaktuTerpakai:
    """Working time used: exact microseconds, and exact working days (each day weighs what its own length is)."""

    microseconds: int = 0
    day_fraction: Fraction = Fraction(0)

    @property
    def seconds(self) -> Decimal:
        """Exact working seconds."""
        return Decimal(self.microseconds) / 1_000_000

    @property
    def minutes(self) -> Decimal:
        """Working minutes, half up at 12 places."""
        return half_up(Fraction(self.microseconds, 60_000_000))

    @property
    def days(self) -> Decimal:
        """Working days, half up at 12 places."""
        return half_up(self.day_fraction)

    def __add__(self, other: "WaktuTerpakai") -> "WaktuTerpakai":
        return WaktuTerpakai(self.microseconds + other.microseconds, self.day_fraction + other.day_fraction)


def half_up(value: Fraction, places: int = 12) -> Decimal:
    """Give a non-negative fraction as a decimal, rounded half up, without trailing zeros."""
    scale: int = 10**places
    return Decimal((2 * value.numerator * scale + value.denominator) // (2 * value.denominator)) / scale


def working_time(start: datetime, end: datetime, kalender: Kalender) -> WaktuTerpakai:
    """Count the working time from `start` to `end`, both naive local.

    A day counts as the part of its own working seconds that was used, so that three full Ramadan days are three
    days. Raises InputRefused when `end` lies before `start`.
    """
    if end < start:
        raise InputRefused(
            f"Waktu selesai {waktu_panjang(end)} mendahului waktu mulai {waktu_panjang(start)}; "
            "periksa kembali kedua waktu tersebut."
        )
    used_by_day_length: Counter[int] = Counter()
    for day in _days(start.date(), end.date()):
        used = sum(_overlap(slot, start, end) for slot in kalender.slots(day))
        used_by_day_length[_microseconds(day, kalender)] += used
    fractions = (Fraction(used, length) for length, used in used_by_day_length.items() if length)
    return WaktuTerpakai(used_by_day_length.total(), sum(fractions, Fraction(0)))


def working_days_after(day: date, until: date, kalender: Kalender) -> int:
    """Count the working days after a day, up to and including another; 0 when that is the same day or an earlier one."""
    return sum(kalender.is_working_day(later) for later in _days(day + timedelta(days=1), until))


def working_dates(start: datetime, end: datetime, kalender: Kalender) -> int:
    """Count the days on which some working time lies between `start` and `end`, both naive local."""
    days = _days(start.date(), end.date())
    return sum(any(_overlap(slot, start, end) for slot in kalender.slots(day)) for day in days)


def last_working_day_on_or_before(day: date, kalender: Kalender) -> date:
    """Give the day itself, or the nearest working day before it.

    Raises InputRefused when the calendar has no working day in the year before.
    """
    return next(_working_days_backwards(day, kalender))


def latest_safe_start(deadline: date, days: int, minutes: int, kalender: Kalender) -> date:
    """Give the last day on which work of `days` working days and `minutes` may begin to be done by `deadline`.

    The day of the deadline counts; minutes fill the days before the whole days (8 days and 120 minutes take
    9 working days). Raises InputRefused when the calendar has no working day in the year before.
    """
    working_days = _working_days_backwards(deadline, kalender)
    start = next(working_days)
    for _ in range(days - 1):
        start = next(working_days)
    left = minutes * 60 if days else minutes * 60 - kalender.day_seconds(start)
    while left > 0:
        start = next(working_days)
        left -= kalender.day_seconds(start)
    return start


def _working_days_backwards(day: date, kalender: Kalender) -> Iterator[date]:
    closed = 0
    while closed < LONGEST_CLOSURE_DAYS:
        if kalender.is_working_day(day):
            closed = 0
            yield day
        else:
            closed += 1
        day -= timedelta(days=1)
    raise InputRefused(
        f"Kalender tidak memuat hari kerja selama {LONGEST_CLOSURE_DAYS} hari mulai "
        f"{tanggal_panjang(day + timedelta(days=1))}; "
        "periksa jam kerja dan hari libur."
    )


def _days(first: date, last: date) -> Iterator[date]:
    return map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))


def _moments(day: date, slot: Slot) -> tuple[datetime, datetime]:
    opens, closes = slot
    end_day = day if closes > time.min else day + timedelta(days=1)
    return datetime.combine(day, opens), datetime.combine(end_day, closes)


def _microseconds(day: date, kalender: Kalender) -> int:
    return sum((closes - opens) // MICROSECOND for opens, closes in kalender.slots(day))


def _overlap(slot: tuple[datetime, datetime], start: datetime, end: datetime) -> int:
    opens, closes = slot
    return max(0, (min(closes, end) - max(opens, start)) // MICROSECOND)


def _week(monday_to_thursday: tuple[Slot, ...], friday: tuple[Slot, ...]) -> SlotsByWeekday:
    return MappingProxyType({**dict.fromkeys(range(4), monday_to_thursday), 4: friday})


DEFAULT_JAM = JamKerja(
    hari=_week(
        ((time(7, 30), time(12)), (time(13), time(16))),
        ((time(7, 30), time(11, 30)), (time(13), time(16, 30))),
    ),
    ramadan=_week(
        ((time(8), time(12)), (time(12, 30), time(15))),
        ((time(8), time(11, 30)), (time(12, 30), time(15, 30))),
    ),
)
"""Perpres 21/2023: 37.5 hours a week, 32.5 in Ramadan; the clock times of the breaks are set by the PPK."""
