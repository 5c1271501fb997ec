"""The way back from a figure never shows a division that was not made, nor a decision on another cell."""

from decimal import Decimal

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.domain.rumus import sebab_tanpa_persen
from lakip.workflow import pengukuran, perbaikan
from tests.store import perkakas

HEAD = ["Kode", "Kode Sasaran", "Indikator Kinerja", "Satuan", "Polaritas", "Rumus", "Tipe Triwulan", "Unit"]


@pytest.mark.parametrize(
    ("rumus", "target", "realisasi", "ditulis"),
    [
        ("SELISIH", "0", "0", "target 0, realisasi 0: menurut Ketentuan Perhitungan untuk target nol"),
        ("SELISIH", "0", "3", "target 0, realisasi 3: menurut Ketentuan Perhitungan untuk target nol"),
        (
            "RASIO",
            "0",
            "3",
            f"target 0, realisasi 3: tidak dapat dihitung karena {sebab_tanpa_persen('RASIO', Decimal(0), Decimal(3))}",
        ),
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


def keputusan(store, kode):
    """Give cell, raw text and decision of every cell the figure of an indikator was made of."""
    steps = pengukuran.trace(store, 2025, kode)
    return [(s["cell"], s["raw"], s["keputusan"]) for s in steps if s["jenis"] == "realisasi"]


DUA_RAGU_SATU_PASTI = (("IK-1", "", "", "1.545.4"), ("IK-2", "1", "2", ""), ("IK-3", "", "", "1.071.5"))


def test_a_decision_taken_with_the_file_is_told_of_its_own_cell_only(store):
    perkakas.plan(store)
    perkakas.hand_in(store, *DUA_RAGU_SATU_PASTI, unit=None, yes=True)

    assert keputusan(store, "IK-1") == [("D2", "1.545.4", "terima")]
    assert keputusan(store, "IK-2") == [("B3", "1", None), ("C3", "2", None)]
    assert keputusan(store, "IK-3") == [("D4", "1.071.5", "terima")]


def test_a_decision_taken_later_is_told_of_its_own_cell_only(store):
    perkakas.plan(store)
    unggahan = perkakas.hand_in(store, *DUA_RAGU_SATU_PASTI, unit=None).unggahan
    perbaikan.decide(store, KONSOL, unggahan, 1, "terima")
    perbaikan.decide(store, KONSOL, unggahan, 2, "ganti", "71,5")

    assert keputusan(store, "IK-1") == [("D2", "1.545.4", "terima")]
    assert keputusan(store, "IK-2") == [("B3", "1", None), ("C3", "2", None)]
    assert keputusan(store, "IK-3") == [("D4", "1.071.5", "ganti")]


@pytest.mark.parametrize("yes", [True, False])
def test_a_decision_on_a_whole_row_is_told_of_every_cell_of_that_row(store, yes):
    perkakas.plan(store)
    result = perkakas.hand_in(store, ("IK-3", "", "", "71"), ("IK-2", "1", "2", ""), unit="MUT", yes=yes)
    if not yes:
        perbaikan.decide(store, KONSOL, result.unggahan, 1, "terima")

    assert keputusan(store, "IK-3") == [("D2", "71", "terima")]
    assert keputusan(store, "IK-2") == [("B3", "1", None), ("C3", "2", None)]


def test_a_cell_doubted_twice_is_one_row_with_the_decision_on_the_cell_itself(store):
    perkakas.plan(store)
    perkakas.hand_in(store, ("IK-3", "", "", "1.071.5"), unit="MUT", yes=True)
    (row,) = store.query("nilai_asal", tahun=2025, triwulan=0, kode="IK-3")

    assert (row["cell"], row["keputusan"], row["keputusan_nilai"]) == ("D2", "terima", "1071.5")


JUDUL = ("Kode Indikator", "Realisasi TW I", "Realisasi TW II", "Realisasi TW III", "Realisasi Tahun")
PASANGAN = ("Kode Indikator", "Pembilang TW I", "Penyebut TW I", "Pembilang TW II", "Penyebut TW II")


@pytest.mark.parametrize(
    ("tipe", "judul", "isi", "ditulis"),
    [
        ("KUM", JUDUL, ("20", "30,5", "11", ""), ["Jumlah per triwulan: 20 + 30,5 + 11 = 61,5."]),
        ("RATA", JUDUL, ("80", "", "85", ""), ["Rata-rata: (80 + 85) \u00f7 2 = 82,5."]),
        ("AKHIR", JUDUL, ("70", "72", "", ""), ["Posisi akhir: realisasi TW II = 72."]),
        ("MAKS", JUDUL, ("70", "90", "80", ""), ["Nilai tertinggi: realisasi TW II = 90."]),
        (
            "RASIO",
            PASANGAN,
            ("8", "10", "7", "10"),
            ["Pembilang/penyebut: (8 + 7) \u00f7 (10 + 10) \u00d7 100 = 75."],
        ),
        ("KUM", JUDUL, ("", "", "", "90"), []),
    ],
)
def test_how_quarters_became_the_year_is_written_out_with_their_figures(store, tipe, judul, isi, ditulis):
    perkakas.plan(
        store,
        Indikator=[HEAD, ["IK-2", "S1", "Layanan tepat waktu", "%", "Naik", "RASIO", tipe, "MUT"]],
        Target=[["Kode Indikator", "Tahun", "Target"], ["IK-2", "2025", "90"]],
    )
    perkakas.hand_in_file(store, perkakas.kinerja(("IK-2", *isi), judul=judul), yes=True)

    assert [s["uraian"] for s in pengukuran.trace(store, 2025, "IK-2") if s["jenis"] == "gabungan"] == ditulis
