from decimal import Decimal

import pytest

from lakip.domain.rumus import sebab_tanpa_persen


@pytest.mark.parametrize(
    ("rumus", "target", "realisasi", "sebab"),
    [
        ("RASIO", -10, 5, "targetnya negatif, dan rumus RASIO hanya berlaku untuk target nol ke atas"),
        ("TERBALIK", 5, -1, "realisasinya negatif, dan rumus TERBALIK tidak berlaku untuk realisasi negatif"),
        ("SELISIH", 0, -3, "Ketentuan Perhitungan tidak memberi nilai untuk target nol dengan realisasi ini"),
        ("RASIO", None, 3, "targetnya belum ada atau bukan angka"),
        ("RASIO", 10, None, "realisasinya bukan angka"),
        ("RENTANG", None, -1, "batas rentang yang dilewati tidak lebih dari nol, atau targetnya belum ada"),
        ("TERCAPAI", None, None, "predikatnya tidak dapat dibandingkan dengan target"),
    ],
)
def test_a_missing_percentage_says_why(rumus, target, realisasi, sebab):
    decimal = [None if value is None else Decimal(value) for value in (target, realisasi)]
    assert sebab_tanpa_persen(rumus, *decimal) == sebab
