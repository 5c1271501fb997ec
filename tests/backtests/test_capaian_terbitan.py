"""Capaian as agencies printed it: plan and realisasi go in at the front door, the printed figures come out."""

from decimal import Decimal

import pytest

from lakip.domain.kebijakan import BAWAAN
from lakip.workflow import pengukuran
from lakip.workflow.toko import open_store
from tests.backtests.terbitan import TAHUN, agrees, bring_in, figure, read

pytestmark = pytest.mark.data_uji


@pytest.fixture(scope="module")
def rows(data_uji, tmp_path_factory):
    """Give every published row together with our row of capaian."""
    published = read(data_uji, "indicators", "indicators.csv")
    codes = [f"IK-{number:03}" for number in range(1, len(published) + 1)]
    agencies = {
        name: f"U{n}" for n, name in enumerate(dict.fromkeys(row["agency"] for row in published), start=1)
    }
    plan = {
        "Unit Kerja": [["Kode", "Nama"], *([kode, name] for name, kode in agencies.items())],
        "Sasaran": [["Kode", "Uraian"], ["S1", "Sasaran"]],
        "Indikator": [
            ["Kode", "Kode Sasaran", "Indikator Kinerja", "Satuan", "Unit", "Batas Capaian"],
            *([kode, "S1", r["indikator"], satuan(r), agencies[r["agency"]], "120" if "120" in r["formula_fit"] else ""]
              for kode, r in zip(codes, published, strict=True)),
        ],
        "Target": [["Kode Indikator", "Tahun", "Target"],
                   *([kode, str(TAHUN), r["target_raw"]] for kode, r in zip(codes, published, strict=True))],
    }  # fmt: skip
    unit = {"Kinerja": [["Kode Indikator", "Realisasi Tahun"],
                        *([kode, r["realisasi_raw"]] for kode, r in zip(codes, published, strict=True))]}  # fmt: skip
    store = open_store(str(tmp_path_factory.mktemp("terbitan") / "lakip.duckdb"))
    _, result = bring_in(store, plan, unit)
    assert [t for t in result.temuan if t.check == "check_wajar"] == [], (
        "a published figure was called implausible"
    )
    ours = {row["kode"]: row for row in pengukuran.capaian(store, TAHUN)}
    store.close()
    return [(r, ours[kode]) for kode, r in zip(codes, published, strict=True)]


def satuan(row):
    """Give the unit the row names, or the one its spelling shows."""
    return row["satuan"] or ("%" if "%" in row["target_raw"] + row["realisasi_raw"] else "Nilai")


def fitting(rows, *fits):
    return [(r, ours) for r, ours in rows if r["formula_fit"] in fits]


def test_every_row_that_follows_a_formula_is_reproduced_to_its_printed_decimals(rows):
    chosen = fitting(rows, "r/t", "r/t (r=t: all formulas agree)", "min(r/t,120)")
    assert len(chosen) == 62
    wrong = [
        (
            r["indikator"],
            r["target_raw"],
            r["realisasi_raw"],
            r["capaian_published_raw"],
            ours["persen_capaian_dibatasi"],
        )
        for r, ours in chosen
        if not agrees(ours["persen_capaian_dibatasi"], r["capaian_published_raw"])
    ]
    assert wrong == []


def test_the_row_rounded_on_the_way_is_reproduced_within_its_rounding(rows):
    ((r, ours),) = fitting(rows, "r/t within rounding 0.6")
    assert abs(ours["persen_capaian"] - figure(r["capaian_published_raw"])) <= Decimal("0.6")


def test_a_row_no_formula_gives_is_seen_to_differ(rows):
    ((r, ours),) = fitting(rows, "none")
    assert (r["capaian_published_raw"], ours["persen_capaian"], ours["status"]) == (
        "120",
        Decimal("117.38"),
        "ada",
    )


def test_a_target_of_zero_follows_the_declared_rule(rows):
    chosen = fitting(rows, "target 0")
    assert len(chosen) == 10
    assert {(ours["target_nilai"], ours["persen_capaian"], ours["status"]) for _, ours in chosen} == {
        (Decimal(0), BAWAAN.naik_target_nol_realisasi_ada, "tidak_dapat_dihitung")
    }


def test_what_was_not_reported_stays_missing(rows):
    blank = [(r, ours) for r, ours in rows if not r["realisasi_raw"]]
    assert len(blank) == 6
    assert {(ours["realisasi"], ours["persen_capaian"], ours["status"]) for _, ours in blank} == {
        (None, None, "belum_ada")
    }
