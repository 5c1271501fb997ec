from dataclasses import asdict, replace
from datetime import date
from decimal import Decimal

import pytest

from lakip.domain.kebijakan import BAWAAN, PILIHAN
from lakip.metrics.banding import LANGKAH, Hasil
from lakip.present.ketentuan import KATA, SETELAN, gerak, nilai

RENDAH, TINGGI = Hasil(Decimal("89.4345"), "Tinggi"), Hasil(Decimal("92.58"), "Sangat Tinggi")


def sentence(sebab, dari=RENDAH, menjadi=TINGGI, **ubah):
    return gerak({"dari": dari, "ke": menjadi, "sebab": sebab}, asdict(replace(BAWAAN, **ubah)))


def test_every_setting_has_a_name_and_every_choice_a_word():
    assert set(SETELAN) == set(asdict(BAWAAN))
    assert {setelan: tuple(kata) for setelan, kata in KATA.items()} == dict(PILIHAN)


@pytest.mark.parametrize(
    ("setelan", "isi", "kata"),
    [
        ("batas_rata", None, "tanpa batas"),
        ("naik_target_nol_realisasi_ada", None, "tidak dihitung"),
        ("batas_rata", Decimal("120.000000000000"), "120"),
        ("berlaku_dari", date(2025, 1, 1), "1 Januari 2025"),
        ("pembulatan_predikat", "2", "ke dua desimal"),
        ("desimal_cetak", 2, "2"),
        ("skala", "SAKIP", "SAKIP"),
    ],
)
def test_a_setting_is_said_in_words(setelan, isi, kata):
    assert nilai(setelan, isi) == kata


@pytest.mark.parametrize(
    ("sebab", "ubah", "karena"),
    [
        ("target_nol", {}, "aturan target nol diubah"),
        ("batas", {"batas_rata": Decimal(120)}, "batas 120 diterapkan pada setiap indikator"),
        (
            "batas",
            {"batas_rata": Decimal(100), "urutan_batas": "rata_lalu_batas"},
            "batas 100 diterapkan setelah dirata-ratakan",
        ),
        ("batas", {"urutan_batas": "tanpa_batas"}, "batas capaian tidak dipakai"),
        ("batas", {}, "hanya batas capaian milik indikator yang diterapkan"),
        ("data_kosong", {"data_kosong": "nol"}, "indikator tanpa angka dihitung nol"),
        ("rata_indikator", {"rata_indikator": "berbobot"}, "rata-rata tertimbang menurut bobot"),
        ("rata_instansi", {"rata_instansi": "menurut_indikator"}, "rata-rata menurut indikator"),
        ("skala", {"skala": "SAKIP"}, "skala SAKIP dipakai"),
        (
            "pembulatan_predikat",
            {"pembulatan_predikat": "0"},
            "capaian dibulatkan ke bilangan bulat sebelum kriterianya dicari",
        ),
    ],
)
def test_why_a_figure_moved_is_said_by_the_setting_it_moved_to(sebab, ubah, karena):
    assert sebab in LANGKAH
    assert sentence([sebab], **ubah) == (
        f"Dari 89,43% (Tinggi) menjadi 92,58% (Sangat Tinggi) karena {karena}."
    )


def test_a_kriteria_that_moves_alone_an_absent_figure_and_no_move_have_words_of_their_own():
    assert sentence(["skala"], menjadi=replace_label(RENDAH, "Memuaskan"), skala="SAKIP") == (
        "Tetap 89,43%, kriteria dari Tinggi menjadi Memuaskan karena skala SAKIP dipakai."
    )
    assert sentence(["data_kosong"], dari=Hasil(None, None), data_kosong="nol") == (
        "Dari tanpa angka menjadi 92,58% (Sangat Tinggi) karena indikator tanpa angka dihitung nol."
    )
    assert sentence([], menjadi=RENDAH) == "Tidak berubah."


def replace_label(hasil, label):
    return Hasil(hasil.persen, label)
