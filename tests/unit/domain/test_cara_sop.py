"""The settings that leave open what a day is, whether waiting counts, and which total the whole is judged by."""

from datetime import datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from lakip.domain.kalender import kalender_from, seed_rows
from lakip.domain.sop import LANGKAH, SOP, CaraHitung, Durasi, Kejadian, StatusLangkah, evaluate

KALENDER = kalender_from(seed_rows([2024, 2025]))


def at(text):
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("mulai", "berakhir", "fraksi", "tanggal", "menit"),
    [
        ("2024-03-04 09:00", "2024-03-07 09:00", 3, 4, 3),
        ("2024-03-04 07:30", "2024-03-06 16:00", 3, 3, 3),
        ("2025-03-03 08:00", "2025-03-05 15:00", 3, 3, Fraction(1170, 450)),
        ("2025-03-01 08:00", "2025-03-02 15:00", 0, 0, 0),
        ("2024-03-04 16:30", "2024-03-05 08:30", Fraction(60, 450), 1, Fraction(60, 450)),
    ],
)
def test_a_day_is_its_own_hours_or_a_date_or_450_minutes(mulai, berakhir, fraksi, tanggal, menit):
    counted = [
        CaraHitung(hari).count(at(mulai), at(berakhir), KALENDER, in_days=True).day_fraction
        for hari in ("fraksi", "tanggal", "450_menit")
    ]
    assert counted == [fraksi, tanggal, menit]


def test_a_step_of_minutes_is_not_counted_by_dates():
    used = CaraHitung("tanggal").count(
        at("2024-03-04 15:50"), at("2024-03-05 07:35"), KALENDER, in_days=False
    )

    assert used.day_fraction == Fraction(15, 450)


EVENTS = [
    Kejadian(1, "terima", at("2024-02-01 07:30")),
    Kejadian(1, "mulai", at("2024-02-01 08:00")),
    Kejadian(1, "selesai", at("2024-02-01 08:15")),
]


def judged(cara):
    step = evaluate(LANGKAH, EVENTS, KALENDER, cara=cara).langkah_rows[0]
    return step.status, step.terpakai_menit, step.kerja_menit, step.tunggu_menit


def test_waiting_counts_only_where_the_ketentuan_say_so_and_is_shown_either_way():
    assert judged(CaraHitung()) == (StatusLangkah.SESUAI, 15, 15, 30)
    assert judged(CaraHitung(waktu="antrean")) == (StatusLangkah.MELEBIHI, 45, 15, 30)


@pytest.mark.parametrize(
    ("total", "baku_hari"), [("dihitung", Decimal("8.266666666667")), ("tertulis", Decimal("8.277777777778"))]
)
def test_the_whole_is_judged_by_the_sum_of_the_steps_or_by_the_stated_total(total, baku_hari):
    result = evaluate(LANGKAH, EVENTS, KALENDER, cara=CaraHitung(total=total), tertulis=SOP.baku_tertulis)

    assert (result.baku, result.baku_hari) == (Durasi(8, 120), baku_hari)
