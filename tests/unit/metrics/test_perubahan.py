"""Indikator that change: what is said of them, and how their history goes on."""

from datetime import date
from decimal import Decimal

from lakip.domain.pelaku import SISTEM
from lakip.metrics.antar_tahun import INDIKATOR_BARU, antar_tahun, pendahulu
from lakip.metrics.persen import Nilai
from lakip.metrics.perubahan import perubahan
from tests import pabrik
from tests.pabrik import Indikator, add

LAMA = {"kode": "IK-1", "berlaku": (None, date(2023, 12, 31))}
BARU = {"kode": "IK-2", "berlaku": (date(2024, 1, 1), None)}


def add_pair(store, *, menggantikan="IK-1", satuan="%"):
    add(store, [
        Indikator(tahun=2023, target=Decimal(50), realisasi=Decimal(40), **LAMA),
        Indikator(tahun=2024, target=Decimal(80), realisasi=Decimal(60), menggantikan=menggantikan, satuan=satuan, **BARU),
    ])  # fmt: skip


def figures(store, tahun=2024):
    riwayat = antar_tahun(store, tahun, banyak=2)[0]["riwayat"]
    return {
        y: (f["realisasi"].angka, f["persen_capaian"], f["status"], f["milik"]["kode"])
        for y, f in riwayat.items()
    }


def test_history_goes_on_over_the_indikator_that_was_replaced(store):
    add_pair(store)

    assert figures(store) == {2023: (40, 80, "ada", "IK-1"), 2024: (60, 75, "ada", "IK-2")}
    row = antar_tahun(store, 2024, banyak=2)[0]
    assert [(lama["indikator"], years) for lama, years in pendahulu(row, row["riwayat"])] == [
        ("Indikator IK-1", [2023])
    ]
    assert row["arah"] == "Meningkat"


def test_without_a_link_an_earlier_year_has_no_figure_because_the_indikator_is_new(store):
    add_pair(store, menggantikan=None)

    assert figures(store)[2023] == (None, None, INDIKATOR_BARU, "IK-2")


def test_a_predecessor_in_another_satuan_gives_no_direction(store):
    add_pair(store, satuan="Orang")

    assert antar_tahun(store, 2024, banyak=2)[0]["arah"] is None


def test_a_figure_of_its_own_stands_before_that_of_the_predecessor(store):
    add_pair(store)
    with store.write(SISTEM, "uji", "lalu") as tx:
        kosong = {"rendah": None, "tinggi": None, "predikat": None, "cell": "C2", "baris": 2}
        isi = {"indikator": "IK-2", "tahun": 2023, "raw": "44", "nilai": Decimal(44)}
        tx.append("realisasi_lalu", [kosong | isi])

    figure = antar_tahun(store, 2024, banyak=2)[0]["riwayat"][2023]
    assert (figure["realisasi"], figure["milik"]["kode"]) == (Nilai(Decimal(44)), "IK-2")


def test_indikator_that_replace_each_other_end_the_chain(store):
    add(store, [Indikator(tahun=2024, target=Decimal(8), realisasi=Decimal(6), menggantikan="IK-1")])

    assert figures(store)[2023] == (None, None, "belum_ada", "IK-1")


def test_a_replacement_is_dated_and_told_on_both_sides(store):
    add_pair(store, satuan="Orang")

    assert perubahan(store, 2024) == [
        {
            "kode": "IK-1",
            "jenis": "berakhir",
            "tanggal": date(2023, 12, 31),
            "kalimat": "IK-1 Indikator IK-1 berakhir 31 Desember 2023 dan digantikan IK-2 Indikator IK-2.",
        },
        {
            "kode": "IK-2",
            "jenis": "menggantikan",
            "tanggal": date(2024, 1, 1),
            "kalimat": "IK-2 Indikator IK-2 berlaku mulai 1 Januari 2024, menggantikan IK-1 Indikator IK-1; "
            "satuannya semula % dan kini Orang.",
        },
    ]


def test_without_a_link_one_is_new_and_the_other_ends_without_a_successor(store):
    add_pair(store, menggantikan=None)

    assert [(row["jenis"], row["kalimat"]) for row in perubahan(store, 2024)] == [
        ("berakhir", "IK-1 Indikator IK-1 berakhir 31 Desember 2023 tanpa pengganti."),
        ("baru", "IK-2 Indikator IK-2 berlaku mulai 1 Januari 2024 sebagai indikator baru."),
    ]


def test_changes_outside_the_years_compared_are_not_told(store):
    add_pair(store)

    assert perubahan(store, 2023, banyak=1)[1:] == []
    assert perubahan(store, 2030, banyak=4) == []


def test_a_new_rumus_and_satuan_are_told_with_the_plan_that_brought_them(store):
    pabrik.add_indikator(store, target=Decimal(8))
    pabrik.add_indikator(store, target=Decimal(8), rumus="SELISIH", satuan="Orang")

    awal = "IK-1 Indikator IK-1 didefinisikan ulang pada buku rencana Rencana.xlsx"
    akhir = "angka semua tahun dihitung menurut yang baru."
    assert [(row["jenis"], row["tanggal"], row["kalimat"]) for row in perubahan(store, 2025)] == [
        (
            "redefinisi",
            date(2026, 1, 5),
            f"{awal}: satuan semula % menjadi Orang, rumus capaian semula RASIO menjadi SELISIH; {akhir}",
        )
    ]


def test_a_plan_that_changes_only_the_weight_redefines_nothing(store):
    pabrik.add_indikator(store, target=Decimal(8))
    pabrik.add_indikator(store, target=Decimal(8), bobot=Decimal(2))

    assert perubahan(store, 2025) == []


def test_a_changed_target_names_both_versions_and_the_one_that_counts(store):
    pabrik.add_indikator(store, target=Decimal(80))
    pabrik.add_indikator(store, target=Decimal("84.5"), versi="Perubahan")

    kalimat = (
        "Target 2025 IK-1 diubah dari 80 (versi Murni) menjadi 84,5 (versi Perubahan); "
        "yang dipakai versi Perubahan."
    )
    assert [(row["jenis"], row["kalimat"]) for row in perubahan(store, 2025)] == [("target", kalimat)]


def test_the_same_target_in_a_later_version_is_no_change(store):
    pabrik.add_indikator(store, target=Decimal(80))
    pabrik.add_indikator(store, target=Decimal("80.0"), versi="Perubahan")

    assert perubahan(store, 2025) == []


def test_a_redefinition_is_told_whole_in_its_year_and_afterwards_by_its_year_alone(store):
    pabrik.add_indikator(store, target=Decimal(8), satuan="Orang")
    pabrik.add_indikator(store, target=Decimal(8), satuan="Paket", skala="SAKIP")
    awal = "IK-1 Indikator IK-1 didefinisikan ulang pada buku rencana Rencana.xlsx"
    akhir = "angka semua tahun dihitung menurut yang baru."

    def told(tahun):
        return [row["kalimat"] for row in perubahan(store, tahun) if row["jenis"] == "redefinisi"]

    assert told(2026) == [
        f"{awal}: satuan semula Orang menjadi Paket, Skala Nilai semula kosong menjadi SAKIP; {akhir}"
    ]
    assert told(2027) == ["IK-1 Indikator IK-1 memakai satuan, Skala Nilai yang berlaku sejak 2026."]


def test_a_year_computed_by_another_scale_than_the_year_before_is_marked(store):
    pabrik.add_indikator(store, target=Decimal(8))
    pabrik.add_kebijakan(store, 2, date(2025, 1, 1), skala="SAKIP", batas_rata=Decimal(120))

    assert perubahan(store, 2026) == [
        {
            "kode": "",
            "jenis": "ketentuan",
            "tanggal": date(2025, 1, 1),
            "kalimat": "Tahun 2025 dihitung menurut Ketentuan Perhitungan versi 2, tahun 2024 menurut versi 1; yang berbeda: "
            "skala kriteria, batas capaian. Kriteria dan rata-rata kedua tahun itu tidak dapat langsung dibandingkan.",
        }
    ]
    assert perubahan(store, 2024) == []
