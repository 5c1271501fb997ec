"""Serapan as published: the right base where the data says which, and the rest named as differing."""

from collections import Counter

import pytest

from lakip.workflow import pengukuran
from lakip.workflow.toko import open_store
from tests.backtests.terbitan import TAHUN, agrees, bring_in, figure, read

pytestmark = pytest.mark.data_uji


def serapan(folder, lines):
    """Bring in (pagu murni, pagu perubahan, realisasi) of each line; give our rows in their order.

    Every line gets a code of its own on one level, so that none is the parent of another.
    """
    codes = [f"5.1.{n}" for n in range(1, len(lines) + 1)]
    pagu = [
        [kode, "Belanja", "U1", str(TAHUN), rupiah, versi]
        for kode, (murni, perubahan, _) in zip(codes, lines, strict=True)
        for rupiah, versi in ((murni, "Murni"), (perubahan, "Perubahan"))
        if rupiah
    ]
    plan = {"Unit Kerja": [["Kode", "Nama"], ["U1", "Dinas"]],
            "Anggaran": [["Kode Rekening", "Uraian", "Unit", "Tahun", "Pagu (Rp)", "Versi"], *pagu]}  # fmt: skip
    unit = {"Anggaran": [["Kode Rekening", "Uraian", "Realisasi (Rp)"],
                         *([kode, "Belanja", r] for kode, (_, _, r) in zip(codes, lines, strict=True))]}  # fmt: skip
    store = open_store(str(folder / "lakip.duckdb"))
    bring_in(store, plan, unit)
    ours = {row["kode_rekening"]: row for row in pengukuran.anggaran(store, TAHUN)}
    store.close()
    return [ours[kode] for kode in codes]


@pytest.fixture(scope="module")
def lra(data_uji, tmp_path_factory):
    """Give the lines of the departments' reports that say how their percentage was made, with ours."""
    rows = [r for r in read(data_uji, "budget", "toba_lra_2022.csv") if r["matches"] != "zero"]
    lines = [
        (
            r["pagu_murni_raw"],
            "" if r["matches"] == "ratio vs murni" else r["pagu_perubahan_raw"],
            r["realisasi_raw"],
        )
        for r in rows
    ]
    return list(zip(rows, serapan(tmp_path_factory.mktemp("lra"), lines), strict=True))


def same(row, ours):
    return agrees(ours["persen_serapan"], row["persen_published_raw"])


def test_a_percentage_of_the_revised_or_the_original_pagu_is_reproduced(lra):
    chosen = [(r, ours) for r, ours in lra if r["matches"].startswith("ratio vs")]
    assert len(chosen) == 219
    assert [(r["agency"], r["bulan"], r["kode_rekening"], r["persen_published_raw"], ours["persen_serapan"])
            for r, ours in chosen if not same(r, ours)] == []  # fmt: skip


def test_spending_without_a_pagu_can_not_be_computed(lra):
    chosen = [ours for r, ours in lra if r["matches"] == "pagu 0 but realisasi>0"]
    assert Counter((row["persen_serapan"], row["status"]) for row in chosen) == {
        (None, "tidak_dapat_dihitung"): 12
    }


def test_what_no_formula_gives_is_seen_to_differ(lra):
    assert Counter(same(r, ours) for r, ours in lra if r["matches"] == "no formula") == {False: 60}


def test_a_recap_whose_columns_slipped_is_not_taken_for_a_percentage(data_uji, tmp_path):
    rows = [
        r
        for r in read(data_uji, "budget", "toba_rekap_skpd_2022.csv")
        if r["persen_realisasi_published"] != "0"
    ]
    ours = serapan(
        tmp_path, [(r["pagu_murni_raw"], r["pagu_perubahan_raw"], r["realisasi_raw"]) for r in rows]
    )
    assert [
        agrees(row["persen_serapan"], r["persen_realisasi_published"])
        for r, row in zip(rows, ours, strict=True)
    ] == [False] * 5


def test_capaian_of_rupiah_against_the_renstra_is_reproduced_to_eight_decimals(data_uji, tmp_path):
    rows = [
        r
        for r in read(data_uji, "budget", "deliserdang_rp_2025.csv")
        if figure(r["capaian_rp_published"]) is not None and r["rp_target_renstra"]
    ]
    ours = serapan(tmp_path, [(r["rp_target_renstra"], "", r["rp_realisasi_akhir"]) for r in rows])
    assert len(rows) > 40
    wrong = [
        (r["uraian"], r["capaian_rp_published"], row["persen_serapan"])
        for r, row in zip(rows, ours, strict=True)
        if not agrees(row["persen_serapan"], r["capaian_rp_published"])
    ]
    assert wrong == []
