"""The way back from a figure never shows a division that was not made."""

import pytest

from lakip.workflow import pengukuran
from tests.store import perkakas

HEAD = ["Kode", "Kode Sasaran", "Indikator Kinerja", "Satuan", "Polaritas", "Rumus", "Tipe Triwulan", "Unit"]


@pytest.mark.parametrize(
    ("rumus", "target", "realisasi", "ditulis"),
    [
        ("SELISIH", "0", "0", "target 0, realisasi 0: menurut Ketentuan Perhitungan untuk target nol"),
        ("RASIO", "0", "3", "target 0, realisasi 3: menurut Ketentuan Perhitungan untuk target nol"),
        ("TERBALIK", "4", "0", "target 4, realisasi 0: menurut Ketentuan Perhitungan untuk realisasi nol"),
        ("SELISIH", "4", "3", "(2 × 4 − 3) ÷ 4 × 100"),
    ],
)
def test_a_zero_is_answered_by_its_rule(store, rumus, target, realisasi, ditulis):
    indikator = ["IK-2", "S1", "Pelanggaran disiplin", "Kasus", "Turun", rumus, "AKHIR", "MUT"]
    perkakas.plan(
        store,
        Indikator=[HEAD, indikator],
        Target=[["Kode Indikator", "Tahun", "Target"], ["IK-2", "2025", target]],
    )
    perkakas.hand_in(store, ("IK-2", "", "", realisasi))
    (step,) = [s for s in pengukuran.trace(store, 2025, "IK-2") if s["jenis"] == "rumus"]
    assert step["uraian"].split("; ")[1] == ditulis
