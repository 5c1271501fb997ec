"""Every figure of the LAKIP is traced to cells that come to it, worked out without the product (promise P20)."""

from fractions import Fraction
from random import Random

import pytest

from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Peran
from lakip.intake.template.tables import workbook_from_tables
from lakip.workflow import pengukuran, pengumpulan, penyusunan, perencanaan
from tests.janji import Kali
from tests.proof import telusur

SETS = Kali(3, 200, "instansi acak")
PLANNER, OPERATOR = Pelaku("siti.aminah", Peran.STAF), Pelaku("budi", Peran.OPERATOR, unit="MUT")
N_INDIKATOR = 8
CLOSE = Fraction(1, 10**9)
"""A spreadsheet holds a figure to some fifteen digits."""


@pytest.mark.janji(SETS)
@pytest.mark.parametrize("seed", range(SETS.n))
def test_p20_every_figure_of_the_lakip_is_what_its_cells_come_to(file_store, seed):
    dice = Random(seed)
    kode = [f"IK-{n}" for n in range(N_INDIKATOR)]
    targets = [dice.randint(2000, 30000) for _ in kode]
    plan = perencanaan.import_plan(file_store, PLANNER, planned(dice, kode, targets), "Rencana.xlsx")
    sent = pengumpulan.upload(
        file_store, OPERATOR, [("Kinerja.xlsx", realised(dice, kode, targets))], 2025, unit="MUT", yes=True
    )
    assert (plan.status, [one.status for one in sent]) == ("diterima", ["diterima"])

    [lakip] = [
        d for n, d, _ in penyusunan.compile_edition(file_store, PLANNER, 2025).files if n == "LAKIP_2025.xlsx"
    ]
    figures = telusur.printed(lakip)
    assert sorted(figures) == [f"Indikator {one}" for one in kode]
    for one in kode:
        steps = pengukuran.trace(file_store, 2025, one)
        found = telusur.worked_out(file_store.berkas.folder, steps, one)
        assert abs(found - figures[f"Indikator {one}"]) < CLOSE
        assert abs(found - Fraction(steps[0]["nilai"])) < CLOSE
        assert {(s["jenis"], s["pelaku"]) for s in steps if "pelaku" in s} == {
            ("target", PLANNER.nama), ("realisasi", OPERATOR.nama),
        }  # fmt: skip


def planned(dice, kode, targets):
    """Make a plan of indikator of every kind of polarity and quarter type."""
    polaritas = ("Makin tinggi makin baik", "Makin rendah makin baik")
    indikator = [
        [
            one,
            "S1",
            f"Indikator {one}",
            "Nilai",
            dice.choice(polaritas),
            dice.choice([*telusur.JOINED]),
            "MUT",
        ]
        for one in kode
    ]
    return workbook_from_tables({
        "Unit Kerja": [["Kode", "Nama"], ["MUT", "Bidang Mutasi"]],
        "Sasaran": [["Kode", "Jenis", "Uraian"], ["S1", "Sasaran", "Merit naik"]],
        "Indikator": [
            ["Kode", "Kode Sasaran", "Indikator Kinerja", "Satuan", "Polaritas", "Tipe Triwulan", "Unit"], *indikator,
        ],
        "Target": [["Kode Indikator", "Tahun", "Target"], *([one, "2025", typed(t)] for one, t in zip(kode, targets, strict=True))],
    })  # fmt: skip


def realised(dice, kode, targets):
    """Make a unit's workbook: the year for some indikator, the four quarters for the others."""
    rows = [["Kode Indikator", *(f"Realisasi TW {tw}" for tw in ("I", "II", "III", "IV")), "Realisasi Tahun"]]
    for one, target in zip(kode, targets, strict=True):
        values = [typed(dice.randint(target // 5, target // 3)) for _ in range(4)]
        rows.append([one, *values, ""] if dice.random() < 0.7 else [one, "", "", "", "", values[0]])
    return workbook_from_tables({"Kinerja": rows})


def typed(hundredths):
    """Write a number with two decimals as a person does."""
    return f"{hundredths // 100},{hundredths % 100:02}"
