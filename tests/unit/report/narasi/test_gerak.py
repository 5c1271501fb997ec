"""Rise and fall in words, under both directions and where a point is aimed at."""

from decimal import Decimal

import pytest

from lakip.metrics.persen import Nilai
from lakip.report.narasi.gerak import Gerak, arah_angka, gerak

NAIK = Gerak("80", "82,4", "2024", "2,4")
TURUN = Gerak("82,4", "80", "2024", "2,4")
TETAP = Gerak("80", "80", "2024", "0")
KATA = Gerak("B", "BB", "2024")
TABEL = [
    ("Naik", "Meningkat", 1, NAIK, "meningkat 2,4 dari 80 pada tahun 2024 menjadi 82,4"),
    ("Naik", "Menurun", -1, TURUN, "menurun 2,4 dari 82,4 pada tahun 2024 menjadi 80"),
    ("Naik", "Tetap", 0, TETAP, "tetap 80 seperti pada tahun 2024"),
    ("Naik", "Meningkat", None, KATA, "meningkat dari B pada tahun 2024 menjadi BB"),
    ("Turun", "Membaik", -1, TURUN, "turun 2,4 dari 82,4 pada tahun 2024 menjadi 80, yang berarti membaik karena angka yang makin rendah makin baik"),
    ("Turun", "Memburuk", 1, NAIK, "naik 2,4 dari 80 pada tahun 2024 menjadi 82,4, yang berarti memburuk karena angka yang makin rendah makin baik"),
    ("Turun", "Tetap", 0, TETAP, "tetap 80 seperti pada tahun 2024"),
    ("Turun", "Membaik", None, KATA, "beralih dari B pada tahun 2024 menjadi BB, yang berarti membaik"),
    ("Stabil", "Membaik", 1, NAIK, "naik 2,4 dari 80 pada tahun 2024 menjadi 82,4, dan terhadap targetnya membaik"),
    ("Stabil", "Memburuk", -1, TURUN, "turun 2,4 dari 82,4 pada tahun 2024 menjadi 80, dan terhadap targetnya memburuk"),
    ("Stabil", "Memburuk", 0, TETAP, "tetap 80 seperti pada tahun 2024, dan terhadap targetnya memburuk"),
    ("Rentang", "Tetap", 1, NAIK, "naik 2,4 dari 80 pada tahun 2024 menjadi 82,4, dengan capaian terhadap target yang sama"),
]  # fmt: skip


@pytest.mark.parametrize(("polaritas", "arah", "angka", "perubahan", "kalimat"), TABEL)
def test_a_change_is_told_by_what_it_did_and_what_that_means(polaritas, arah, angka, perubahan, kalimat):
    assert gerak(polaritas, arah, angka, perubahan) == kalimat


@pytest.mark.parametrize(
    ("lama", "baru", "arah"), [("1", "2", 1), ("2", "1", -1), ("2", "2.0", 0), (None, "1", None)]
)
def test_a_number_rises_falls_or_stays(lama, baru, arah):
    assert arah_angka(Nilai(lama and Decimal(lama)), Nilai(Decimal(baru))) == arah
