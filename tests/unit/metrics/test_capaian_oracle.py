"""The SQL against the oracle in exact fractions, digit for digit, on thousands of generated indikator."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest

from lakip.metrics.capaian import rekap
from tests import oracle, pabrik
from tests.acak import KETENTUAN, RUMUS, SEMUA_STATUS, beda, dihitung, kebijakan_row, pecahan, sembarang
from tests.oracle import Rata
from tests.pabrik import Indikator

BATAS_PITA = (51, 66, 76, 91)


def di_tepi(acak, kode):
    """Give an indikator whose capaian is exactly the edge of a band: r = edge x t / 100."""
    t = Decimal(acak.randint(1, 10**6)).scaleb(-acak.choice((0, 1, 2, 4)))
    return Indikator(kode=kode, target=t, realisasi=acak.choice(BATAS_PITA) * t / 100)


def besar(acak, kode):
    """Give an indikator whose figures span one to 1e15."""
    t, r = (Decimal(acak.randint(1, 10 ** acak.randint(0, 15))) for _ in range(2))
    return Indikator(kode=kode, rumus=acak.choice(RUMUS[:4]), target=t, realisasi=r)


@pytest.mark.parametrize("benih", range(4))
def test_every_generated_indikator_has_the_figures_of_the_oracle(store, benih):
    acak = Random(benih)
    semua = [sembarang(acak, f"A-{n}") for n in range(600)]
    ketentuan = KETENTUAN[benih]
    pabrik.add_kebijakan(store, **kebijakan_row(ketentuan))
    pabrik.add(store, semua)

    hasil = {triwulan: dihitung(store, triwulan) for triwulan in range(5)}

    assert [b for triwulan in hasil for b in beda(semua, hasil[triwulan], triwulan, ketentuan)][:3] == []
    assert {h.status for rows in hasil.values() for h in rows.values()} == SEMUA_STATUS


def test_a_capaian_that_is_arithmetically_on_the_edge_of_a_band_is_in_the_upper_band(store):
    acak = Random(91)
    semua = [di_tepi(acak, f"T-{n}") for n in range(4000)]
    pabrik.add(store, semua)

    hasil = dihitung(store)

    assert {h.persen for h in hasil.values()} == set(map(Fraction, BATAS_PITA))
    assert beda(semua, hasil, 0, None)[:3] == []


def test_figures_up_to_1e15_are_exact(store):
    acak = Random(15)
    semua = [besar(acak, f"B-{n}") for n in range(1000)]
    pabrik.add(store, semua)

    assert beda(semua, dihitung(store), 0, None)[:3] == []


@pytest.mark.parametrize("benih", range(8))
def test_every_mean_is_that_of_the_oracle(store, benih):
    acak = Random(100 + benih)
    ketentuan = replace(
        acak.choice(KETENTUAN),
        berbobot=acak.random() < 0.5,
        menurut_indikator=acak.random() < 0.5,
        urutan_batas=acak.choice(("batas_lalu_rata", "rata_lalu_batas", "tanpa_batas")),
        batas_rata=acak.choice((None, Decimal(100), Decimal("110.5"))),
        kosong_nol=acak.random() < 0.5,
    )
    semua = [sembarang(acak, f"R-{n}") for n in range(60)]
    pabrik.add_kebijakan(store, berlaku_dari=date(2025, 12, 31), **kebijakan_row(ketentuan))
    pabrik.add(store, semua)

    for triwulan in (0, 2):
        hasil = rekap(store, 2025, triwulan=triwulan)
        benar = oracle.rekap(semua, ketentuan, triwulan)

        assert {row["kode"]: _rata(row) for row in hasil["sasaran"]} == benar.sasaran
        assert {row["kode"]: _rata(row) for row in hasil["tujuan"]} == benar.tujuan
        assert {row["kode"]: _rata(row) for row in hasil["unit"]} == benar.unit
        instansi = benar.menurut_indikator if ketentuan.menurut_indikator else benar.menurut_sasaran
        assert _rata(hasil["instansi"]) == instansi
        assert pecahan(hasil["instansi"]["menurut_sasaran"]) == benar.menurut_sasaran.persen
        assert pecahan(hasil["instansi"]["menurut_indikator"]) == benar.menurut_indikator.persen


def _rata(row):
    return Rata(pecahan(row["persen_capaian"]), row["predikat"], row["n_ada"], row["n_total"])
