"""Of a year value and its quarters the later statement counts; of one upload, the year value."""

from decimal import Decimal

from lakip.metrics.capaian import capaian
from tests import pabrik


def terpakai(store):
    (row,) = capaian(store, 2025)
    return row["realisasi_nilai"], row["status"], row["s_d"]


def unggah(store, **isi):
    pabrik.add_indikator(store, target=Decimal(80), **isi)


def test_a_quarter_of_a_later_upload_counts_before_an_older_year_value(store):
    unggah(store, realisasi=Decimal(70))
    assert terpakai(store) == (70, "ada", 4)

    unggah(store, tw=(None, Decimal(72), None, None))
    assert terpakai(store) == (72, "ada", 2)

    unggah(store, realisasi=Decimal(75))
    assert terpakai(store) == (75, "ada", 4)


def test_quarters_of_a_later_upload_count_before_an_older_belum_rilis_of_the_year(store):
    unggah(store, realisasi="belum rilis")
    unggah(store, tw=(Decimal(72), None, None, None))
    assert terpakai(store) == (72, "ada", 1)


def test_a_later_quarter_without_a_figure_does_not_hide_the_year_value(store):
    unggah(store, realisasi=Decimal(70))
    unggah(store, tw=("belum rilis", "-", None, None))
    assert terpakai(store) == (70, "ada", 4)


def test_a_pair_of_a_later_upload_counts_too(store):
    unggah(store, tipe="RASIO", realisasi=Decimal(70))
    unggah(store, tipe="RASIO", pasangan_tw=((Decimal(3), Decimal(4)), None, None, None))
    assert terpakai(store) == (75, "ada", 1)
