"""Several years of one indikator, and its way to the end of the Renstra."""

from decimal import Decimal

from lakip.domain.pelaku import SISTEM
from lakip.metrics.antar_tahun import antar_tahun
from lakip.metrics.kemajuan import kemajuan
from lakip.metrics.persen import Nilai
from tests import pabrik


def add_lalu(store, tahun, nilai, kode="IK-1"):
    kosong = {"rendah": None, "tinggi": None, "predikat": None, "cell": "C2", "baris": 2}
    with store.write(SISTEM, "uji", "lalu") as tx:
        tx.append(
            "realisasi_lalu",
            [kosong | {"indikator": kode, "tahun": tahun, "raw": str(nilai), "nilai": nilai}],
        )


def arah(store, polaritas, lama, baru, **isi):
    pabrik.add_indikator(store, tahun=2024, polaritas=polaritas, target=Decimal(10), realisasi=lama, **isi)
    pabrik.add_indikator(store, tahun=2025, polaritas=polaritas, target=Decimal(10), realisasi=baru, **isi)
    return antar_tahun(store, 2025)[0]["arah"]


def test_a_measured_year_counts_before_the_plan_and_a_past_year_before_nothing(store):
    pabrik.add_indikator(store, tahun=2023, target=Decimal(50))
    pabrik.add_indikator(store, tahun=2024, target=Decimal(80), realisasi=Decimal(60))
    pabrik.add_indikator(store, tahun=2025, target=Decimal(80), realisasi=Decimal(84))
    for tahun, nilai in ((2022, 30), (2023, 40), (2024, 99)):
        add_lalu(store, tahun, Decimal(nilai))

    riwayat = antar_tahun(store, 2025)[0]["riwayat"]

    assert {y: (f["realisasi"], f["persen_capaian"], f["dari"]) for y, f in riwayat.items()} == {
        2022: (Nilai(Decimal(30)), None, "rencana"),
        2023: (Nilai(Decimal(40)), 80, "rencana"),
        2024: (Nilai(Decimal(60)), 75, "unggahan"),
        2025: (Nilai(Decimal(84)), 105, "unggahan"),
    }


def test_a_zero_under_terbalik_counts_alike_in_a_measured_year_and_in_one_of_the_plan(store):
    cara = {"polaritas": "Turun", "rumus": "TERBALIK", "target": Decimal(4), "batas": Decimal(120)}
    pabrik.add_indikator(store, tahun=2024, **cara)
    pabrik.add_indikator(store, tahun=2025, realisasi=Decimal(0), **cara)
    add_lalu(store, 2024, Decimal(0))

    riwayat = antar_tahun(store, 2025, banyak=2)[0]["riwayat"]

    assert [(f["dari"], f["persen_capaian"], f["predikat"]) for f in riwayat.values()] == [
        ("rencana", 120, "Sangat Tinggi"),
        ("unggahan", 120, "Sangat Tinggi"),
    ]


def test_progress_of_a_zero_under_terbalik_is_its_cap(store):
    pabrik.add_indikator(store, target=Decimal(4), realisasi=Decimal(0), polaritas="Turun", rumus="TERBALIK")
    with store.write(SISTEM, "uji", "akhir") as tx:
        tx.append("indikator", [store.query("rencana_indikator")[0] | {"target_akhir": "5"}])

    assert [row["kemajuan"] for row in kemajuan(store, 2025)] == [100]


def test_a_rise_is_named_by_what_it_means(store):
    assert arah(store, "Naik", Decimal(4), Decimal(5)) == "Meningkat"


def test_a_fall_of_a_higher_is_better_indikator(store):
    assert arah(store, "Naik", Decimal(5), Decimal(4)) == "Menurun"


def test_a_rise_where_lower_is_better_is_worse(store):
    assert arah(store, "Turun", Decimal(4), Decimal(5), rumus="SELISIH") == "Memburuk"


def test_a_fall_where_lower_is_better_is_better(store):
    assert arah(store, "Turun", Decimal(5), Decimal(4), rumus="SELISIH") == "Membaik"


def test_the_same_figure_is_tetap(store):
    assert arah(store, "Naik", Decimal(5), Decimal("5.00")) == "Tetap"


def test_nearer_to_a_point_target_is_better(store):
    assert arah(store, "Stabil", Decimal(5), Decimal(11), rumus="STABIL") == "Membaik"


def test_predikat_are_compared_by_their_place_on_the_scale(store):
    assert arah(store, "Naik", "CC", "BB", rumus="TERCAPAI", skala="SAKIP") == "Meningkat"


def test_without_last_year_there_is_no_direction(store):
    pabrik.add_indikator(store, tahun=2025, target=Decimal(10), realisasi=Decimal(5))

    assert antar_tahun(store, 2025)[0]["arah"] is None


def test_progress_uses_the_formula_of_the_indikator(store):
    pabrik.add_indikator(store, target=Decimal(10), realisasi=Decimal(8), polaritas="Turun", rumus="SELISIH")
    with store.write(SISTEM, "uji", "akhir") as tx:
        row = store.query("rencana_indikator")[0] | {"target_akhir": "5"}
        tx.append("indikator", [row])

    assert [(row["akhir"], row["kemajuan"]) for row in kemajuan(store, 2025)] == [(Nilai(Decimal(5)), 40)]


def test_progress_from_the_baseline_is_the_part_of_the_way_behind(store):
    pabrik.add_indikator(store, target=Decimal(80), realisasi=Decimal(79))
    with store.write(SISTEM, "uji", "akhir") as tx:
        akhir = {"target_akhir": "85", "kondisi_awal_nilai": Decimal(70)}
        tx.append("indikator", [store.query("rencana_indikator")[0] | akhir])

    row = kemajuan(store, 2025)[0]
    assert (round(row["kemajuan"], 2), row["kemajuan_awal"]) == (Decimal("92.94"), 60)


def test_a_way_without_length_has_no_part_behind(store):
    pabrik.add_indikator(store, target=Decimal(80), realisasi=Decimal(79))
    with store.write(SISTEM, "uji", "akhir") as tx:
        akhir = {"target_akhir": "70", "kondisi_awal_nilai": Decimal(70)}
        tx.append("indikator", [store.query("rencana_indikator")[0] | akhir])

    assert kemajuan(store, 2025)[0]["kemajuan_awal"] is None


def add_renstra(store, targets=()):
    kosong = store.query("rencana_target")[0] | {"jenis": "Renstra"}
    with store.write(SISTEM, "uji", "renstra") as tx:
        tx.append("instansi", [{"kunci": "periode_rencana", "nilai": "2024-2026", "baris": 2}])
        tx.append("indikator", [row | {"target_akhir": "50"} for row in store.query("rencana_indikator")])
        rows = [{"tahun": tahun, "raw": str(nilai), "nilai": Decimal(nilai)} for tahun, nilai in targets]
        tx.append("target", [kosong | row for row in rows])


def add_years(store, **isi):
    for tahun, nilai in ((2023, 99), (2024, 10), (2025, 14)):
        pabrik.add_indikator(store, tahun=tahun, target=Decimal(20), realisasi=Decimal(nilai), **isi)


def essence(store):
    row = kemajuan(store, 2025)[0]
    return (row["akhir"].angka, row["sampai_kini"].angka, row["tahun_dijumlah"], row["kemajuan"])


def test_years_that_add_up_are_held_against_the_sum_of_the_renstra(store):
    add_years(store, tipe="KUM", satuan="Orang")
    add_renstra(store, [(2024, 20), (2025, 20), (2026, 20)])

    assert essence(store) == (60, 24, [2024, 2025], 40)


def test_without_a_target_for_every_year_of_the_renstra_its_end_counts(store):
    add_years(store, tipe="KUM_SD", satuan="Orang")
    add_renstra(store, [(2024, 20)])

    assert essence(store) == (50, 24, [2024, 2025], 48)


def test_percentages_never_add_up_over_the_years(store):
    add_years(store, tipe="KUM")
    add_renstra(store)

    assert essence(store) == (50, 14, [], 28)
