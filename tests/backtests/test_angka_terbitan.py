"""Targets and realisations as agencies really wrote them: every one classed, none misread silently."""

import csv
import re
from collections import Counter
from decimal import ROUND_HALF_UP, Decimal

import pytest

from lakip.domain.numbers import Kind, read_number

pytestmark = pytest.mark.data_uji

COUNTS = {Kind.ANGKA: 948, Kind.RENTANG: 59, Kind.PREDIKAT: 18, Kind.RAGU: 18, Kind.KOSONG: 1}

# The odd ones, as a person reads them: raw, satuan → kind and the figure or proposal.
ODD = {
    ("AA", "poin"): (Kind.PREDIKAT, "AA"),
    ("Level 3", "Level"): (Kind.PREDIKAT, "Level 3"),
    ("-", "Poin"): (Kind.KOSONG, None),
    ("0.013", "Per 1000 Penduduk"): (Kind.ANGKA, Decimal("0.013")),
    ("2.456", "Rupiah"): (Kind.ANGKA, Decimal(2456)),
    ("2.808", "Investor"): (Kind.ANGKA, Decimal(2808)),
    ("6.536", "%"): (Kind.RAGU, None),
    ("1.520.64", "Milyar Rupiah"): (Kind.RAGU, Decimal("1520.64")),
    ("1.545.4", "Milyar Rupiah"): (Kind.RAGU, Decimal("1545.4")),
    ("2.75-2.70", "%"): (Kind.RAGU, (Decimal("2.70"), Decimal("2.75"))),
    ("0.0209%-0.0271%", "%"): (Kind.RENTANG, (Decimal("0.0209"), Decimal("0.0271"))),
    ("59.99-71.2", "Angka"): (Kind.RENTANG, (Decimal("59.99"), Decimal("71.2"))),
    ("69.64-70.07", "Tahun"): (Kind.RENTANG, (Decimal("69.64"), Decimal("70.07"))),
    ("0.1022", "Kg/Orang"): (Kind.ANGKA, Decimal("0.1022")),
}

KEPT = Decimal("1e-12")
"""Values keep twelve decimals; floats written out further are rounded half up."""


@pytest.fixture(scope="module")
def targets(data_uji):
    with (data_uji / "indicators" / "iku_targets_bengkuluutara.csv").open(
        encoding="utf-8", newline=""
    ) as file:
        return [(row["target_raw"], row["satuan"]) for row in csv.DictReader(file)]


@pytest.fixture(scope="module")
def published(data_uji):
    with (data_uji / "indicators" / "indicators.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [(row[column], row["satuan"]) for row in rows for column in ("target_raw", "realisasi_raw")]


def by_hand(raw, satuan):
    """Read as a person would: a short rule of its own, only for one number in one notation."""
    text = re.sub(r"\s*%$", "", raw)
    if satuan in ("Investor", "Rupiah") and re.fullmatch(r"\d\.\d{3}", text):
        return Decimal(text.replace(".", ""))
    assert re.fullmatch(r"-?\d+([.,]\d+)?", text), f"one number in one notation: {raw!r}"
    return Decimal(text.replace(",", ".")).quantize(KEPT, ROUND_HALF_UP)


def test_every_target_is_classed(targets):
    assert Counter(read_number(raw, satuan, target_column=True).kind for raw, satuan in targets) == COUNTS


def test_no_target_read_as_a_number_differs_from_reading_by_hand(targets):
    read = [(raw, satuan, read_number(raw, satuan, target_column=True)) for raw, satuan in targets]
    wrong = [row for row in read if row[2].kind is Kind.ANGKA and row[2].value != by_hand(row[0], row[1])]
    assert wrong == []


def test_no_range_differs_from_reading_by_hand(targets):
    for raw, satuan in targets:
        bacaan = read_number(raw, satuan, target_column=True)
        if bacaan.kind is Kind.RENTANG:
            assert [bacaan.low, bacaan.high] == [by_hand(end, satuan) for end in raw.split("-")]


@pytest.mark.parametrize(("raw", "satuan"), ODD)
def test_the_odd_targets_are_read_as_a_person_reads_them(targets, raw, satuan):
    assert (raw, satuan) in targets
    bacaan = read_number(raw, satuan, target_column=True)
    bounds = None if bacaan.low is None else (bacaan.low, bacaan.high)
    assert (bacaan.kind, bacaan.predikat or bacaan.value or bounds) == ODD[raw, satuan]


def test_every_published_target_and_realisasi_is_a_number_or_blank(published):
    kinds = Counter(read_number(raw, satuan).kind for raw, satuan in published)
    assert kinds == {Kind.ANGKA: 335, Kind.KOSONG: 9}


def test_no_published_number_differs_from_reading_by_hand(published):
    read = [(raw, satuan, read_number(raw, satuan)) for raw, satuan in published]
    assert [
        row for row in read if row[2].kind is Kind.ANGKA and row[2].value != by_hand(row[0], row[1])
    ] == []


def test_floats_written_out_beyond_twelve_decimals_are_rounded_and_say_so(published):
    long = [read_number(raw, satuan) for raw, satuan in published if len(raw.partition(".")[2]) > 12]
    assert long
    assert all("dibulatkan ke 12 angka desimal" in (bacaan.reason or "") for bacaan in long)
