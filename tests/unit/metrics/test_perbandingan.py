"""An indikator held against standards of several years, and against every version of its target."""

from decimal import Decimal

from lakip.domain.pelaku import SISTEM
from lakip.metrics.capaian import capaian
from lakip.metrics.perbandingan import standar, versi_target
from tests import pabrik

D = Decimal


def add_standar(store, tahun, nilai):
    row = {
        "indikator": "IK-1",
        "tahun": tahun,
        "tingkat": "Nasional",
        "raw": str(nilai),
        "nilai": nilai,
        "sumber": "BPS",
    }
    with store.write(SISTEM, "uji", "standar") as tx:
        tx.append("standar", [row | {"cell": "C2", "baris": tahun}])


def add_realisasi_lalu(store, tahun, nilai):
    isi = pabrik.read(nilai) | {"indikator": "IK-1", "tahun": tahun, "cell": "C2", "baris": 2}
    with store.write(SISTEM, "uji", "lalu") as tx:
        tx.append("realisasi_lalu", [isi])


def test_a_standard_is_held_against_the_realisasi_of_its_own_year_wherever_that_is_known_from(store):
    pabrik.add_indikator(store, target=D(80), realisasi=D(82))
    add_realisasi_lalu(store, 2023, D("71.5"))
    for tahun, nilai in ((2025, D(85)), (2024, D(80)), (2023, D(70)), (2019, D(60))):
        add_standar(store, tahun, nilai)

    found = standar(store, 2025, capaian(store, 2025)[0])

    assert [(row["tahun"], row["standar"], row["realisasi"], row["selisih"]) for row in found] == [
        (2025, "85", "82", D(-3)), (2024, "80", None, None), (2023, "70", "71.5", D("1.5")),
    ]  # fmt: skip


def test_every_version_of_the_target_says_what_the_year_comes_to_under_it(store):
    pabrik.add_indikator(store, target=D(80), realisasi=D(72))
    row = store.query("rencana_target")[0] | {"versi": "Perubahan", "nilai": D(75), "raw": "75"}
    with store.write(SISTEM, "uji", "target") as tx:
        tx.append("target", [row])

    found = versi_target(store, 2025, capaian(store, 2025)[0])

    assert [(v["versi"], v["target"], v["dipakai"], v["persen_capaian"], v["predikat"]) for v in found] == [
        ("Murni", "80", False, D(90), "Tinggi"), ("Perubahan", "75", True, D(96), "Sangat Tinggi"),
    ]  # fmt: skip
