"""Formulir E.81: its numbered columns, years that add up or stand, and its means (reference rules §4.1)."""

from decimal import Decimal

import pytest

from lakip.domain.pelaku import SISTEM
from lakip.metrics.e81 import e81
from tests import pabrik
from tests.pabrik import Indikator

SUB = "5.03.01.2.01.0001"
JT = Decimal(1_000_000)


@pytest.fixture
def store_2025(store):
    """Give a store whose Renstra runs from 2024 to 2028."""
    with store.write(SISTEM, "uji", "instansi") as tx:
        tx.append("instansi", [{"kunci": "periode_rencana", "nilai": "2024-2028", "baris": 1}])
    return store


def lalu(store, kode, tahun, target, realisasi):
    """Add a line of the sheet Anggaran Lalu."""
    with store.write(SISTEM, "uji", "lalu") as tx:
        tx.append("anggaran_lalu", [{
            "kode_rekening": kode, "tahun": tahun, "target_renstra": target, "pagu_rp": None, "realisasi_rp": realisasi,
            "baris": 2,
        }])  # fmt: skip


def kinerja(**isi):
    """Give an indikator of the sub kegiatan."""
    return Indikator(kode="IK-1", sasaran=SUB, jenis_sasaran="Sub Kegiatan", satuan="Dokumen", **isi)


def k(baris):
    """Give the figures under K as texts by column."""
    return {nomor: nilai.text for nomor, nilai in sorted(baris.k.items())}


def test_the_example_of_the_form(store_2025):
    """5: 500 and 2 miliar; 6: 200 and 800 juta; 7: 100 and 400 juta; quarters 20, 30, 25, 25 and 80, 120, 90, 90 juta."""
    store = store_2025
    pabrik.add(store, [kinerja(tahun=2024, tipe="KUM", target=Decimal(200), realisasi=Decimal(200))])
    pabrik.add(
        store,
        [
            kinerja(
                tipe="KUM",
                target=Decimal(100),
                target_akhir="500",
                tw=(Decimal(20), Decimal(30), Decimal(25), Decimal(25)),
            )
        ],
    )
    pabrik.add_pagu(store, {SUB: 400 * JT})
    lalu(store, SUB, 2024, "2.000.000.000", 800 * JT)
    pabrik.add_anggaran(
        store, [(SUB, "realisasi", n, rp * JT) for n, rp in enumerate((80, 120, 90, 90), start=1)]
    )

    [baris] = e81(store, 2025).baris

    assert k(baris) == {
        5: "500",
        6: "200",
        7: "100",
        8: "20",
        9: "30",
        10: "25",
        11: "25",
        12: "100",
        13: "300",
    }
    assert {nomor: rp / JT for nomor, rp in sorted(baris.rp.items())} == {
        5: 2000, 6: 800, 7: 400, 8: 80, 9: 120, 10: 90, 11: 90, 12: 380, 13: 1180,
    }  # fmt: skip
    assert (baris.persen_k, baris.persen_rp) == (60, 59)
    assert (baris.persen_tahun_k, baris.persen_tahun_rp) == (100, 95)


def test_a_position_is_not_added_up_over_the_years(store_2025):
    store = store_2025
    pabrik.add(store, [kinerja(tahun=2024, target=Decimal(70), realisasi=Decimal(70))])
    pabrik.add(store, [kinerja(target=Decimal(75), target_akhir="80", realisasi=Decimal(76))])

    [baris] = e81(store, 2025).baris

    assert k(baris) == dict.fromkeys(range(5, 14)) | {5: "80", 6: "70", 7: "75", 12: "76", 13: "76"}
    assert baris.persen_k == 95


def test_where_years_add_up_so_do_the_targets_of_the_renstra(store_2025):
    store = store_2025
    pabrik.add(store, [kinerja(tipe="KUM", target=Decimal(12), target_akhir="12", realisasi=Decimal(15))])
    with store.write(SISTEM, "uji", "renstra") as tx:
        tx.append("target", [
            pabrik.read(Decimal(12)) | {"indikator": "IK-1", "tahun": tahun, "jenis": "Renstra", "versi": "Murni", "periode": 0,
                                        "nomor_sk": None, "tanggal": None, "cell": "C2", "baris": 2}
            for tahun in range(2024, 2029)
        ])  # fmt: skip

    [baris] = e81(store, 2025).baris

    assert (baris.k[5].text, baris.persen_k) == ("60", 25)


def test_a_percentage_is_not_added_up_even_where_its_quarters_are(store_2025):
    store = store_2025
    isi = {
        "kode": "IK-1",
        "sasaran": SUB,
        "jenis_sasaran": "Sub Kegiatan",
        "tipe": "KUM_SD",
        "target": Decimal(100),
    }
    pabrik.add(store, [Indikator(tahun=2024, realisasi=Decimal(97), **isi)])
    pabrik.add(store, [Indikator(target_akhir="100", realisasi=Decimal(98), **isi)])

    [baris] = e81(store, 2025).baris

    assert (k(baris)[6], k(baris)[13], baris.persen_k) == ("97", "98", 98)


def test_a_lower_is_better_figure_is_held_against_the_end_of_the_renstra_by_its_own_rumus(store_2025):
    turun = {"polaritas": "Turun", "rumus": "SELISIH"}
    pabrik.add(store_2025, [kinerja(target=Decimal(10), target_akhir="10", realisasi=Decimal(8), **turun)])

    assert e81(store_2025, 2025).baris[0].persen_k == 120


def test_what_is_not_there_stays_empty_and_counts_in_no_mean(store_2025):
    pabrik.add(store_2025, [kinerja(target=Decimal(10), target_akhir="10")])
    pabrik.add_pagu(store_2025, {SUB: Decimal(100), "5.03.01.2.01.0002": Decimal(50)})

    hasil = e81(store_2025, 2025)

    assert [k(b) for b in hasil.baris] == [dict.fromkeys(range(5, 14)) | {5: "10", 7: "10"}, {}]
    assert [{n: rp for n, rp in b.rp.items() if rp is not None} for b in hasil.baris] == [{7: 100}, {7: 50}]
    assert (hasil.rata_k["persen"], hasil.rata_k["predikat"], hasil.rata_rp["persen"]) == (None, None, None)


def test_lines_above_have_the_sum_of_the_lines_below(store_2025):
    store = store_2025
    pabrik.add_pagu(store, {"5.03.01": Decimal(300), SUB: Decimal(200), "5.03.01.2.01.0002": Decimal(100)})
    pabrik.add_anggaran(
        store, [(SUB, "realisasi", 1, Decimal(40)), ("5.03.01.2.01.0002", "realisasi", 1, Decimal(5))]
    )

    program = e81(store, 2025).baris[0]

    assert (program.kode, program.rp[8], program.rp[12]) == ("5.03.01", 45, 45)


def test_a_program_without_a_line_of_its_own_has_every_rupiah_of_the_lines_below(store_2025):
    store, kedua = store_2025, "5.03.01.2.01.0002"
    pabrik.add(store, [Indikator(kode="IK-1", sasaran="5.03.01", jenis_sasaran="Program", target=Decimal(1))])
    pabrik.add_pagu(store, {SUB: Decimal(200), kedua: Decimal(100)})
    lalu(store, SUB, 2024, "900", Decimal(50))
    lalu(store, kedua, 2024, "100", Decimal(70))
    pabrik.add_anggaran(store, [(SUB, "realisasi", 1, Decimal(40)), (kedua, "realisasi", 2, Decimal(20))])

    program = e81(store, 2025).baris[0]

    assert program.kode == "5.03.01"
    assert program.rp == {5: 1000, 6: 120, 7: 300, 8: 40, 9: 20, 10: None, 11: None, 12: 60, 13: 180}
    assert (program.persen_rp, program.persen_tahun_rp) == (18, 20)


def test_targets_of_the_renstra_are_summed_only_where_every_line_below_has_one(store_2025):
    store = store_2025
    pabrik.add_pagu(store, {"5.03.01": Decimal(300), SUB: Decimal(200), "5.03.01.2.01.0002": Decimal(100)})
    lalu(store, SUB, 2024, "900", Decimal(50))

    program, sub, _ = e81(store, 2025).baris

    assert (program.rp[5], sub.rp[5]) == (None, 900)


def test_the_means_are_unweighted_and_rated(store_2025):
    isi = {"sasaran": SUB, "jenis_sasaran": "Sub Kegiatan", "target": Decimal(100), "target_akhir": "100"}
    pabrik.add(store_2025, [
        Indikator(kode="IK-1", realisasi=Decimal(100), **isi), Indikator(kode="IK-2", realisasi=Decimal(81), **isi),
    ])  # fmt: skip

    hasil = e81(store_2025, 2025)

    assert (hasil.rata_k["persen"], hasil.rata_k["predikat"]) == (Decimal("90.5"), "Tinggi")
