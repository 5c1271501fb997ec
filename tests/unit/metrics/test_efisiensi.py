"""Efficiency by its three ways, with the vectors of the reference and the sums over sasaran."""

from decimal import Decimal

import pytest

from lakip.metrics.efisiensi import efisiensi
from tests import pabrik
from tests.pabrik import Indikator

SUB = "5.03.02.2.01.000{}"


def isi(store, *rows):
    """Put in one sasaran per row: capaian in percent (None = no realisasi), pagu, realisasi."""
    for n, (capaian, pagu, terpakai) in enumerate(rows, start=1):
        pabrik.add(
            store, [Indikator(kode=f"IK-{n}", sasaran=f"S{n}", target=Decimal(100), realisasi=capaian)]
        )
        if pagu is not None:
            pabrik.add_pagu(store, {SUB.format(n): Decimal(pagu)}, kode_sasaran=f"S{n}")
        if terpakai is not None:
            pabrik.add_anggaran(store, [(SUB.format(n), "realisasi", 0, Decimal(terpakai))])
    return efisiensi(store, 2025)


@pytest.mark.parametrize(
    ("capaian", "pagu", "terpakai", "hasil"),
    [
        ("100", 1000, 900, ("10", "75")),
        ("105", 1000, 900, ("14.285714285714285714", "85.714285714285714285")),
        ("100", 1000, 700, ("30", "100")),
        ("80", 1000, 980, ("-22.5", "0")),
        ("100", 1000, 1000, ("0", "50")),
    ],
)
def test_cost_and_nilai_efisiensi_are_those_of_the_reference(store, capaian, pagu, terpakai, hasil):
    [row] = isi(store, (Decimal(capaian), pagu, terpakai)).sasaran

    assert row["biaya_rp"] == Decimal(capaian) * pagu / 100 - terpakai
    assert (row["persen_efisiensi"], row["nilai_efisiensi"]) == tuple(map(Decimal, hasil))


def test_the_sum_weighs_each_sasaran_by_its_pagu(store):
    """PMK 214/2017: {400, 380, 100 %}, {600, 540, 90 %} gives 2,1277 and 55,3191."""
    jumlah = isi(store, (Decimal(100), 400, 380), (Decimal(90), 600, 540), (None, 500, 100)).jumlah

    assert (jumlah["biaya_rp"], round(jumlah["persen_efisiensi"], 4), round(jumlah["nilai_efisiensi"], 4)) == (
        20, Decimal("2.1277"), Decimal("55.3191"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("capaian", "terpakai", "selisih", "simpulan"),
    [
        ("105", "925", "12.5", "efisien"),
        ("100", "1000", "0", "seimbang"),
        ("100", "1010", "-1", "kurang_efisien"),
        ("99.99", "500", "49.99", "tidak_disimpulkan"),
        ("80", "900", "-10", "tidak_disimpulkan"),
        (None, "900", None, "tidak_dapat_dihitung"),
        ("100", None, None, "tidak_dapat_dihitung"),
    ],
)
def test_nothing_is_called_efficient_before_its_target_is_reached(
    store, capaian, terpakai, selisih, simpulan
):
    [row] = isi(store, (capaian and Decimal(capaian), 1000, terpakai)).sasaran

    assert (row["selisih"], row["simpulan"]) == (selisih and Decimal(selisih), simpulan)


@pytest.mark.parametrize(
    ("capaian", "serapan", "rasio"),
    [
        ("106.52", "97.80", "108.92"),
        ("106.52", "91.10", "116.93"),
        ("106.93", "98.30", "108.78"),
        ("103.17", "98.50", "104.74"),
    ],
)
def test_the_ratio_is_the_one_published(store, capaian, serapan, rasio):
    """LKJ BPKP 2021: capaian output over capaian input."""
    [row] = isi(store, (Decimal(capaian), 10000, Decimal(serapan) * 100)).sasaran

    assert round(row["rasio"], 2) == Decimal(rasio)


def test_a_pagu_of_zero_and_a_budget_nobody_planned_have_no_efficiency(store):
    hasil = isi(store, (Decimal(100), 0, 0), (Decimal(100), None, None))

    kosong = dict.fromkeys(
        ("persen_serapan", "selisih", "rasio", "biaya_rp", "persen_efisiensi", "nilai_efisiensi")
    )
    assert [{key: row[key] for key in kosong} for row in [*hasil.sasaran, hasil.jumlah]] == [kosong] * 3


def test_the_agency_is_held_against_its_whole_budget(store):
    """The golden example (reference rules §14): 89,43 less 92 gives −2,57."""
    hasil = isi(store, (Decimal("98.87"), 400, 380), (Decimal(80), 600, 540)).instansi

    assert (hasil["persen_capaian"], hasil["persen_serapan"], hasil["selisih"]) == (
        Decimal("89.435"), 92, Decimal("-2.565"),
    )  # fmt: skip
