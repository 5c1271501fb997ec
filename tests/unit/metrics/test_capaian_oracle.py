"""The SQL against the oracle in exact fractions, digit for digit, on thousands of generated indikator."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest

from lakip.metrics.capaian import capaian, rekap
from tests import oracle, pabrik
from tests.oracle import Capaian, Ketentuan, Rata
from tests.pabrik import KOSONG, Indikator

BATAS_PITA = (51, 66, 76, 91)
RUMUS = ("RASIO", "SELISIH", "TERBALIK", "STABIL", "RENTANG", "TERCAPAI")
TIPE = ("KUM", "KUM_SD", "RATA", "AKHIR", "MAKS", "MIN", "RASIO")
TANPA_ANGKA = (None, "-", "belum rilis", "BB", "a", "Memuaskan", "WTP")
SEMUA_STATUS = {"ada", "belum_ada", "belum_rilis", "tidak_dapat_dihitung", "nihil"}
KETENTUAN = (
    Ketentuan(),
    Ketentuan(pembulatan="0", naik_nol_nol=None, naik_nol_ada=Decimal(100)),
    Ketentuan(pembulatan="2", turun_nol_nol=None, turun_nol_ada=None),
    Ketentuan(skala="SAKIP", naik_nol_ada=Decimal(120), turun_nol_ada=Decimal("0.5")),
)


def kebijakan_row(k):
    return {
        "skala": k.skala,
        "pembulatan_predikat": k.pembulatan,
        "rata_indikator": "berbobot" if k.berbobot else "sederhana",
        "rata_instansi": "menurut_indikator" if k.menurut_indikator else "menurut_sasaran",
        "urutan_batas": k.urutan_batas,
        "batas_rata": k.batas_rata,
        "data_kosong": "nol" if k.kosong_nol else "dikeluarkan",
        "naik_target_nol_realisasi_nol": k.naik_nol_nol,
        "naik_target_nol_realisasi_ada": k.naik_nol_ada,
        "turun_target_nol_realisasi_nol": k.turun_nol_nol,
        "turun_target_nol_realisasi_ada": k.turun_nol_ada,
    }


def angka(acak):
    """Give a figure as agencies write it: mostly small, sometimes zero, negative or with all eight decimals."""
    desimal = acak.choice((0, 0, 1, 2, 2, 8))
    bentuk = acak.random()
    if bentuk < 0.08:
        return Decimal(0)
    batas = 10 ** acak.choice((1, 2, 2, 3, 6)) * 10**desimal
    return Decimal(acak.randint(-batas // 10 if bentuk < 0.2 else 1, batas)).scaleb(-desimal)


def rentang(acak):
    rendah = abs(angka(acak))
    return (rendah, rendah + abs(angka(acak)))


def nilai(acak):
    bentuk = acak.random()
    if bentuk < 0.15:
        return acak.choice(TANPA_ANGKA)
    return rentang(acak) if bentuk < 0.2 else angka(acak)


def pasangan(acak):
    return (abs(angka(acak)), abs(angka(acak))) if acak.random() < 0.7 else None


def sembarang(acak, kode):
    rumus = acak.choice(RUMUS)
    sasaran = acak.randint(1, 9)
    return Indikator(
        kode=kode,
        tujuan=f"T-{sasaran % 3}",
        sasaran=f"S-{sasaran}",
        jenis_sasaran="Program" if sasaran == 9 else "Sasaran",
        unit=acak.choice(("SEK", "MUT", "PKA")),
        satuan=acak.choice(("%", "Persen (%)", "Prosentase", "orang", "indeks")),
        polaritas=acak.choice(("Naik", "Turun", "Stabil", "Rentang")),
        rumus=rumus,
        tipe=acak.choice(TIPE),
        target=rentang(acak) if rumus == "RENTANG" and acak.random() < 0.7 else nilai(acak),
        target_tw=tuple(nilai(acak) if acak.random() < 0.6 else None for _ in range(4)),
        realisasi=nilai(acak) if acak.random() < 0.5 else None,
        tw=tuple(nilai(acak) if acak.random() < 0.7 else None for _ in range(4)),
        pasangan=pasangan(acak) if acak.random() < 0.2 else None,
        pasangan_tw=tuple(pasangan(acak) for _ in range(4)) if acak.random() < 0.3 else KOSONG,
        batas=acak.choice((None, None, Decimal(100), Decimal(120), Decimal("99.99"))),
        bobot=acak.choice((None, Decimal(10), Decimal("33.33333333"))),
        skala=acak.choice((None, "SAKIP", "WTP")),
        masuk_pk=acak.random() < 0.9,
    )


def di_tepi(acak, kode):
    """Give an indikator whose capaian is exactly the edge of a band: r = edge x t / 100."""
    t = Decimal(acak.randint(1, 10**6)).scaleb(-acak.choice((0, 1, 2, 4)))
    return Indikator(kode=kode, target=t, realisasi=acak.choice(BATAS_PITA) * t / 100)


def besar(acak, kode):
    """Give an indikator whose figures span one to 1e15."""
    t, r = (Decimal(acak.randint(1, 10 ** acak.randint(0, 15))) for _ in range(2))
    return Indikator(kode=kode, rumus=acak.choice(RUMUS[:4]), target=t, realisasi=r)


def dihitung(store, triwulan=0):
    """Give what the product says, in the words of the oracle."""
    return {
        row["kode"]: Capaian(
            _pecahan(row["target_nilai"]),
            _pecahan(row["realisasi_nilai"]),
            _pecahan(row["persen_capaian"]),
            _pecahan(row["persen_capaian_dibatasi"]),
            row["predikat"],
            row["status"],
        )
        for row in capaian(store, 2025, triwulan=triwulan)
    }


def _pecahan(value):
    return None if value is None else Fraction(value)


def beda(indikator_rows, hasil, triwulan, ketentuan):
    """Give the indikator the two versions disagree on, with both answers."""
    seharusnya = {i.kode: oracle.capaian(i, triwulan, ketentuan) for i in indikator_rows}
    return [
        (i, seharusnya[i.kode], hasil.get(i.kode))
        for i in indikator_rows
        if seharusnya[i.kode] != hasil.get(i.kode)
    ]


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
        assert _pecahan(hasil["instansi"]["menurut_sasaran"]) == benar.menurut_sasaran.persen
        assert _pecahan(hasil["instansi"]["menurut_indikator"]) == benar.menurut_indikator.persen


def _rata(row):
    return Rata(_pecahan(row["persen_capaian"]), row["predikat"], row["n_ada"], row["n_total"])
