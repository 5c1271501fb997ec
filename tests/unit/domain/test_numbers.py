"""The number reader: laws that hold for every text, and the figures it prints."""

import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip.domain.bacaan import angka
from lakip.domain.numbers import (
    Kind,
    format_id,
    format_rp,
    half_up,
    plain,
    read_cell_number,
    read_number,
    shifted,
    significant,
)
from lakip.domain.satuan import Jenis, read_satuan

UNITS = ["Rp", "orang", "%", "indeks", "rasio", "Predikat", "Milyar Rupiah", "m", None]
NUMBERISH = "0123456789.,-+%() :/<>≥≤RpOoBMTjuta\n\u00a0\u2212*#'"
stored_values = st.decimals(min_value=-(10**15), max_value=10**15, places=None, allow_nan=False).map(
    lambda value: half_up(value, 8)
)


@given(
    st.one_of(st.text(max_size=250), st.text(NUMBERISH, max_size=40)), st.sampled_from(UNITS), st.booleans()
)
def test_reading_never_raises_and_keeps_the_text(text, satuan, rupiah):
    bacaan = read_number(text, satuan, Decimal(95), rupiah=rupiah)
    assert bacaan.raw == text
    assert (bacaan.kind is Kind.ANGKA) <= (bacaan.value is not None and bacaan.value.is_finite())


@given(stored_values, st.sampled_from(["Rp", "indeks", "%"]))
def test_what_we_print_we_read_back_or_doubt(value, satuan):
    text = format_id(value, None)
    bacaan = read_number(text, satuan)
    if satuan == "Rp" or bacaan.kind is Kind.ANGKA:
        three_decimals = 1 <= abs(value) < 1000 and len(plain(value).partition(".")[2]) == 3
        assert (bacaan.kind, bacaan.value) == (
            (Kind.RAGU, None) if satuan == "Rp" and three_decimals else (Kind.ANGKA, value)
        )
    else:
        assert (bacaan.kind, bacaan.value, text.count(".")) == (Kind.RAGU, None, 1)


@given(stored_values)
def test_printed_rupiah_reads_back_to_the_cent(value):
    assert read_number(format_rp(value), "Rp", rupiah=True).value == half_up(value, 2)


@given(st.from_regex(r"[1-9][0-9]{0,2}[.,][0-9]{3}", fullmatch=True))
def test_a_text_with_two_magnitudes_is_a_number_only_where_the_unit_settles_it(text):
    fraction, thousands = Decimal(text.replace(",", ".")), Decimal(text.replace(",", "").replace(".", ""))
    readings = {satuan: read_number(text, satuan) for satuan in ("orang", "Rp", "%", "indeks", None)}
    sure = {satuan for satuan, bacaan in readings.items() if bacaan.kind is Kind.ANGKA}
    assert sure == ({"orang", "Rp"} if "." in text else {"%", "indeks", None})
    assert {readings[satuan].value for satuan in sure} == {thousands if "." in text else fraction}
    assert {readings[satuan].value for satuan in readings.keys() - sure} == {None}


@given(st.text(NUMBERISH, max_size=20), st.sampled_from(UNITS), st.decimals(0, 2000, places=2))
def test_a_target_only_ever_adds_a_doubt_or_a_proposal(text, satuan, target):
    alone, held = read_number(text, satuan), read_number(text, satuan, target)
    assert held == alone or held.kind is Kind.RAGU


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e15, max_value=1e15))
def test_a_numeric_cell_keeps_its_fifteen_digits_to_twelve_decimals(value):
    text = significant(value)
    assert "e" not in text
    assert math.isclose(float(text), value, rel_tol=1e-14, abs_tol=0)
    assert read_cell_number(text, "indeks", None).value == half_up(Decimal(text), 12)


@pytest.mark.parametrize(
    ("text", "satuan", "target", "proposal"),
    [
        ("1.234", "%", "1.2", "1.234"),
        ("1.234", "indeks", "1300", "1234"),
        ("1.234", "nilai", "40", None),
        ("1,234", "orang", "1000", "1234"),
    ],
)
def test_an_ambiguous_number_is_proposed_only_where_the_target_settles_its_magnitude(
    text, satuan, target, proposal
):
    bacaan = read_number(text, satuan, Decimal(target))
    assert (bacaan.kind, bacaan.value) == (Kind.RAGU, proposal and Decimal(proposal))


def test_the_scale_is_asked_for_text_as_for_numeric_cells_but_not_where_percent_is_written():
    assert read_number("0,95", "%", Decimal(95)).value == 95
    assert read_number("0,95", "%", Decimal(95)).kind is Kind.RAGU
    assert read_number("0,95 %", "%", Decimal(95)).value == Decimal("0.95")


def test_a_bound_is_at_home_in_a_target_column_and_worth_a_word_elsewhere():
    assert read_number("≥ 80", "%", target_column=True).reason is None
    assert read_number("≥ 80", "%").reason == "Angka ini ditulis sebagai batas bawah."


def test_a_money_column_reads_thousands_and_rounds_to_cents_aloud():
    assert read_number("1.234", "%", rupiah=True).value == 1234
    bacaan = read_number("1.234,567", rupiah=True)
    assert (bacaan.value, bacaan.reason) == (Decimal("1234.57"), "Angka dibulatkan ke 2 angka desimal.")
    assert read_cell_number("3333.33333333333", None, None, rupiah=True).value == Decimal("3333.33")


def test_nothing_is_a_blank_and_a_very_long_text_no_number():
    assert read_number(None).kind is Kind.KOSONG
    assert read_number("9" * 201).kind is Kind.BUKAN_ANGKA


def test_remarks_join_into_one_sentence():
    assert angka("5", Decimal(5), "Satu hal").noted("Hal lain").reason == "Satu hal; hal lain."


@pytest.mark.parametrize(
    ("nama", "jenis", "berskala"),
    [
        ("Orang/ Bulan", Jenis.HITUNGAN, False),
        ("Jumlah Dokumen", Jenis.HITUNGAN, False),
        ("Kg/Orang", Jenis.LAIN, False),
        ("Per 1000 Penduduk", Jenis.LAIN, False),
        ("Orang per 100.000 penduduk", Jenis.LAIN, False),
        ("Rp.", Jenis.UANG, False),
        ("(Rp)", Jenis.UANG, False),
        ("Milyar Rupiah", Jenis.LAIN, True),
        ("(%)", Jenis.PERSEN, False),
        ("Persentase dokumen", Jenis.PERSEN, False),
        ("Opini BPK", Jenis.PREDIKAT, False),
        ("Angka rasio", Jenis.RASIO, False),
        (None, Jenis.LAIN, False),
    ],
)
def test_the_head_word_tells_what_a_unit_measures(nama, jenis, berskala):
    satuan = read_satuan(nama)
    assert (satuan.jenis, satuan.berskala) == (jenis, berskala)


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        ("1234.56", 2, "1.234,56"),
        ("90.005", 2, "90,01"),
        ("2.675", 2, "2,68"),
        ("76.5", 0, "77"),
        ("-0.001", 2, "0,00"),
        ("0.5", None, "0,5"),
        ("1234567890123456.12345678", None, "1.234.567.890.123.456,12345678"),
        ("1E+3", None, "1.000"),
    ],
)
def test_figures_are_shown_the_indonesian_way_rounded_half_up(value, decimals, shown):
    assert format_id(Decimal(value), decimals) == shown


def test_a_missing_figure_is_a_dash_and_never_zero():
    assert (format_id(None), format_rp(None)) == ("\u2013", "\u2013")


@pytest.mark.parametrize(
    ("value", "shown"),
    [("1455199373", "Rp1.455.199.373"), ("1.5", "Rp1,50"), ("-1500", "-Rp1.500"), ("0", "Rp0")],
)
def test_rupiah_is_written_as_eyd_asks(value, shown):
    assert format_rp(Decimal(value)) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [("94.736842", "94.736842"), ("80.00", "80"), ("-0.0", "0"), ("1E+2", "100"), ("1E-8", "0.00000001")],
)
def test_plain_notation_has_no_trailing_zeros_and_no_exponent(value, shown):
    assert plain(Decimal(value)) == shown


def test_the_decimal_of_a_float_is_its_fifteen_digits():
    assert [significant(value) for value in (0.1 + 0.2, 1.5e6, 1e22, -0.0)] == [
        "0.3",
        "1500000",
        "1" + "0" * 22,
        "0",
    ]


def test_shifting_the_point_is_exact():
    assert str(shifted(Decimal("12.5"), 6)) == "12500000"
