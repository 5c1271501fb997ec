"""Working time of real permit-handling events against an independent tool's seconds, under two calendars."""

import csv
import json
from datetime import datetime, timedelta

import pytest

from lakip.domain.working_time import JamKerja, Kalender, working_time

pytestmark = pytest.mark.data_uji
TOLERANCE_S = 1e-6
OFFICE, SIMPLE = "slots_id_office_seconds_since_monday", "slots_simple"


@pytest.fixture(scope="module")
def eventlog(data_uji):
    return data_uji / "eventlog"


@pytest.fixture(scope="module")
def kalender_by_name(eventlog):
    settings = json.loads((eventlog / "oracle_settings.json").read_text())
    return {name: without_holidays(settings[name]) for name in (OFFICE, SIMPLE)}


def without_holidays(slots):
    """Turn seconds since Monday 00:00 into hours by weekday."""
    week = {}
    monday = datetime(2024, 1, 1)
    for pair in slots:
        opens, closes = (monday + timedelta(seconds=seconds) for seconds in pair)
        week.setdefault(opens.weekday(), []).append((opens.time(), closes.time()))
    return Kalender(frozenset(), frozenset(), JamKerja({day: tuple(pairs) for day, pairs in week.items()}))


def differing(path, start, end, seconds, kalender):
    """Give the number of rows with an interval, and those whose seconds are not the published ones."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row[seconds]]
    moments = [(datetime.fromisoformat(row[start]), datetime.fromisoformat(row[end])) for row in rows]
    ours = [working_time(*pair, kalender).seconds for pair in moments]
    wrong = [
        (row, used)
        for row, used in zip(rows, ours, strict=True)
        if abs(float(used) - float(row[seconds])) > TOLERANCE_S
    ]
    return len(rows), wrong


def test_every_interval_has_the_published_office_seconds(eventlog, kalender_by_name):
    path = eventlog / "interval_oracle.csv"

    assert differing(path, "start", "end", "biz_s_id_office", kalender_by_name[OFFICE]) == (1299, [])


@pytest.mark.parametrize(
    ("column", "calendar"), [("biz_s_id_office", OFFICE), ("biz_s_mon_fri_8_16", SIMPLE)]
)
def test_every_event_has_the_published_seconds_under_both_calendars(
    eventlog, kalender_by_name, column, calendar
):
    path = eventlog / "receipt_events_oracle.csv"

    count, wrong = differing(path, "prev_timestamp", "timestamp", column, kalender_by_name[calendar])

    assert (count, wrong) == (1550, [])


def test_every_case_has_the_published_office_seconds(eventlog, kalender_by_name):
    path = eventlog / "receipt_cases_oracle.csv"

    assert differing(path, "first", "last", "biz_s_id_office", kalender_by_name[OFFICE]) == (295, [])
