from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from lakip.domain.kebijakan import BAWAAN, check_kebijakan
from lakip.domain.skala import SKALA_NAMA


@pytest.mark.parametrize("batas", [None, Decimal(100), Decimal(120), Decimal(150), Decimal("110.5")])
def test_the_first_settings_and_any_cap_per_indikator_can_be_computed_with(batas):
    assert check_kebijakan(replace(BAWAAN, batas_rata=batas), SKALA_NAMA) == []


@pytest.mark.parametrize(
    ("ubah", "pesan"),
    [
        ({"dasar": " "}, "Dasar ketentuan belum diisi; tulis peraturan atau keputusan yang mendasarinya."),
        ({"berlaku_dari": date(1999, 1, 1)}, "Tanggal berlaku memakai tahun 1999; pakai tahun 2000 atau sesudahnya."),
        ({"skala": "X"}, f"Skala X tidak dikenal; pakai salah satu dari {', '.join(SKALA_NAMA)}."),
        ({"data_kosong": "x"}, "Setelan data_kosong berisi x; pakai salah satu dari dikeluarkan, nol."),
        ({"desimal_cetak": 7}, "Desimal yang dicetak berisi 7; pakai 0 sampai 6."),
        ({"peringatan_pita": 0}, "Setelan peringatan_pita berisi 0; pakai 1 sampai 5."),
        ({"peringatan_serapan": None}, "Setelan peringatan_serapan kosong; isi 1 sampai 10.000."),
        ({"peringatan_capaian": Decimal("0.5")}, "Setelan peringatan_capaian berisi 0,5; isi 1 sampai 10.000."),
        (
            {"urutan_batas": "rata_lalu_batas"},
            "Batas capaian belum diisi, padahal rata-rata hendak dibatasi; isi misalnya 100, 120, atau 150.",
        ),
        (
            {"urutan_batas": "tanpa_batas", "batas_rata": Decimal(100)},
            "Batas capaian diisi, padahal dipilih tanpa batas; kosongkan batasnya atau pilih kapan batas dipakai.",
        ),
        ({"batas_rata": Decimal("0.5")}, "Batas capaian berisi 0,5; isi 1 sampai 10.000, misalnya 100, 120, atau 150."),
        (
            {"turun_target_nol_realisasi_ada": Decimal(-1)},
            "Capaian untuk target nol, realisasi ada (makin rendah makin baik) berisi -1; isi 0 sampai 10.000, atau kosongkan bila tidak dihitung.",
        ),
        (
            {"naik_target_nol_realisasi_ada": Decimal("1e-13")},
            ("Capaian untuk target nol, realisasi ada (makin tinggi makin baik) berisi 0,0000000000001; isi 0 sampai 10.000, "
            "atau kosongkan bila tidak dihitung."),
        ),
    ],
)  # fmt: skip
def test_a_setting_nothing_can_be_computed_with_is_named_with_what_to_do(ubah, pesan):
    assert check_kebijakan(replace(BAWAAN, **ubah), SKALA_NAMA) == [pesan]
