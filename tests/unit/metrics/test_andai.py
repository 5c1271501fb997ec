"""What if: the same figures come out as if what is supposed had been handed in, and nothing is stored."""

from decimal import Decimal

import pytest

from lakip.metrics.andai import TAHUN, andai
from lakip.metrics.capaian import capaian, rekap
from lakip.metrics.persen import Nilai
from tests import pabrik
from tests.pabrik import Indikator

D = Decimal
LAIN = [
    Indikator(kode="IK-2", target=D(60), realisasi=D(33)),
    Indikator(kode="IK-3", sasaran="S-2", target=D(7), realisasi=D(9), batas=D(120)),
    Indikator(kode="IK-4", sasaran="S-2", target=D(10)),
]


def supposed(store, isian, **isi):
    pabrik.add(store, [Indikator(**({"target": D(100)} | isi)), *LAIN])
    row = capaian(store, 2025)[0]
    before = store.generation
    found = andai(store, 2025, row, {n: Nilai(D(str(value))) for n, value in isian.items()})
    assert store.generation == before
    return found


def stored(store):
    row, means = capaian(store, 2025)[0], rekap(store, 2025)
    return (
        Nilai.of(row, "realisasi"),
        row["predikat"],
        means["sasaran"][0]["persen_capaian"],
        means["sasaran"][0]["predikat"],
        means["instansi"]["persen_capaian"],
        means["instansi"]["predikat"],
    )


def essence(found):
    keys = ("realisasi", "predikat", "sasaran", "predikat_sasaran", "instansi", "predikat_instansi")
    return tuple(found[key] for key in keys)


@pytest.mark.parametrize("tipe", ["KUM", "KUM_SD", "RATA", "AKHIR", "MAKS", "MIN"])
def test_supposing_quarters_gives_what_handing_them_in_gives(store, tipe):
    tw = (D(20), D(30), None, None)
    found = supposed(store, {3: 55, 4: 42}, tipe=tipe, tw=tw)
    pabrik.add_indikator(store, target=D(100), tipe=tipe, tw=(D(20), D(30), D(55), D(42)))

    assert essence(found) == stored(store)


@pytest.mark.parametrize("ubah", [
    {"rata_instansi": "menurut_indikator"}, {"data_kosong": "nol"}, {"rata_indikator": "berbobot"},
    {"urutan_batas": "tanpa_batas"}, {"urutan_batas": "rata_lalu_batas", "batas_rata": D(90)},
])  # fmt: skip
def test_the_means_follow_the_ketentuan_of_the_year(store, ubah):
    pabrik.add_kebijakan(store, **ubah)
    found = supposed(store, {TAHUN: 150}, batas=D(120), bobot=D(3))
    pabrik.add_indikator(store, target=D(100), batas=D(120), bobot=D(3), realisasi=D(150))

    assert essence(found) == stored(store)


def test_a_mean_of_three_quarters_is_joined_to_the_twelfth_decimal(store):
    found = supposed(store, {3: 55}, tipe="RATA", tw=(D(20), D(30), None, None))

    assert (found["realisasi"], found["persen_capaian"]) == (Nilai(D(35)), D(35))


def test_an_indikator_that_does_not_count_moves_no_mean(store):
    assert supposed(store, {TAHUN: 50}, masuk_pk=False)["instansi"] is None


def test_supposing_nothing_where_nothing_is_gives_no_figure(store):
    found = supposed(store, {})

    assert (found["realisasi"], found["persen_capaian"], found["predikat"]) == (Nilai(), None, None)
