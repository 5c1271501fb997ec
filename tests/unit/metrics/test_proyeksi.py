"""What the quarters left must bring, and where the year may end."""

from decimal import Decimal

import pytest

from lakip.metrics.hasil_bagi import hasil_bagi
from lakip.metrics.proyeksi import proyeksi
from tests import pabrik

D = Decimal


def outlook(store, tw, **isi):
    tw = tuple(None if value is None else D(str(value)) for value in tw)
    pabrik.add_indikator(store, **({"target": D(100), "satuan": "Orang"} | isi | {"tw": tw}))
    return proyeksi(store, 2025)["IK-1"]


def essence(row):
    return (row["keadaan"], row["s_d"], row["sisa"], row["perlu"])


@pytest.mark.parametrize(
    ("tipe", "tw", "expected"),
    [
        ("KUM", (10, 20, None, None), ("berat", 2, 2, D(35))),
        ("KUM", (10, 60, None, None), ("terjangkau", 2, 2, D(15))),
        ("KUM", (40, 60, None, None), ("tercapai", 2, 2, D(0))),
        ("KUM_SD", (10, 30, None, None), ("berat", 2, 2, D(35))),
        ("KUM_SD", (10, 60, None, None), ("terjangkau", 2, 2, D(20))),
        ("RATA", (80, 85, 90, None), ("berat", 3, 1, D(145))),
        ("RATA", (80, None, 90, None), ("berat", 3, 1, D(130))),
        ("AKHIR", (70, 72, None, None), ("menuju", 2, 2, None)),
        ("AKHIR", (70, 100, None, None), ("tercapai", 2, 2, None)),
        ("MAKS", (70, 100, 60, None), ("tercapai", 3, 1, None)),
        ("MIN", (99, 100, None, None), ("tidak_terjangkau", 2, 2, None)),
        ("MIN", (100, 101, None, None), ("menuju", 2, 2, None)),
        ("RASIO", (70, 72, None, None), ("kata", 2, 2, None)),
        ("KUM", (10, 20, 30, 40), ("selesai", 4, 0, None)),
        ("KUM", (None, None, None, None), ("menuju", 0, 4, D(25))),
    ],
)
def test_the_quarters_left_must_bring_what_the_quarter_type_asks(store, tipe, tw, expected):
    assert essence(outlook(store, tw, tipe=tipe)) == expected


@pytest.mark.parametrize(
    ("tipe", "tw", "expected"),
    [
        ("KUM", (1, 1, None, None), ("menuju", 2, 2, D("1.5"))),
        ("KUM", (3, 4, None, None), ("tidak_terjangkau", 2, 2, D(-1))),
        ("RATA", (4, 4, None, None), ("menuju", 2, 2, D(6))),
        ("RATA", (20, 20, None, None), ("tidak_terjangkau", 2, 2, D(-10))),
        ("MAKS", (4, 6, None, None), ("tidak_terjangkau", 2, 2, None)),
        ("MAKS", (4, 5, None, None), ("menuju", 2, 2, None)),
        ("AKHIR", (7, 4, None, None), ("tercapai", 2, 2, None)),
    ],
)
def test_where_lower_is_better_the_rate_is_what_may_still_come(store, tipe, tw, expected):
    found = outlook(store, tw, tipe=tipe, polaritas="Turun", rumus="SELISIH", target=D(5))

    assert essence(found) == expected


def test_a_mean_of_percentages_above_hundred_is_out_of_reach(store):
    assert outlook(store, (50, 60, 70, None), tipe="RATA", satuan="%", target=D(90))["keadaan"] == (
        "tidak_terjangkau"
    )


def test_a_target_that_is_a_range_has_no_rate(store):
    found = outlook(
        store, (70, None, None, None), target=(D(80), D(90)), polaritas="Rentang", rumus="RENTANG"
    )

    assert (found["keadaan"], found["perlu"]) == ("kata", None)


def test_the_sentence_holds_the_figures(store):
    assert outlook(store, (10, 20, None, None), tipe="KUM")["kalimat"] == (
        "Untuk target 100, tambahan setiap triwulan 35 selama 2 triwulan; tertinggi sejauh ini 20 dalam satu "
        "triwulan, jadi diperlukan laju yang belum pernah dicapai tahun ini."
    )


def add_years(store, years):
    for tahun, (tw_1, tw_2, rest) in years.items():
        tw = (D(tw_1), D(tw_2), D(rest), D(0))
        pabrik.add_indikator(store, tahun=tahun, tipe="KUM", satuan="Orang", target=D(100), tw=tw)


def test_three_earlier_years_give_a_range_by_their_smallest_and_largest_share(store):
    add_years(store, {2022: (20, 20, 60), 2023: (25, 25, 50), 2024: (40, 40, 20)})
    found = outlook(store, (20, 20, None, None), tipe="KUM")

    assert found["rentang"] == (D(50), D(100))
    assert found["rentang_kalimat"] == (
        "Bila bagian TW II dari setahun sama dengan 3 tahun sebelumnya, angka setahun antara 50 dan 100."
    )


def test_two_earlier_years_give_no_range_and_say_so(store):
    add_years(store, {2023: (25, 25, 50), 2024: (40, 40, 20)})
    found = outlook(store, (20, 20, None, None), tipe="KUM")

    assert (found["rentang"], found["rentang_kalimat"]) == (
        None,
        (
            "Rentang akhir tahun tidak diperkirakan: baru 2 tahun sebelumnya yang mempunyai realisasi s.d. TW II dan "
            "setahun, sedangkan yang diperlukan 3."
        ),
    )


def test_quarters_that_do_not_add_up_give_no_range(store):
    assert outlook(store, (20, None, None, None), tipe="AKHIR")["rentang"] is None


def test_quotients_are_exact_to_eighteen_decimals_and_nothing_is_divided_by_zero(store):
    pairs = [(D(2), D(3)), (D(-1), D(8)), (D(1), D(0)), (D("500000000000"), D("900000000000"))]

    assert hasil_bagi(store, pairs) == [
        D("0.666666666666666667"),
        D("-0.125"),
        None,
        D("0.555555555555555556"),
    ]
