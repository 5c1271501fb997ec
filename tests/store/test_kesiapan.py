"""The checklist before step 5: what it asks of indikator, sasaran and units, what blocks and what only warns."""

from decimal import Decimal

import pytest

from lakip.domain.pelaku import SISTEM
from lakip.metrics.kesiapan import ANALISIS, ATURAN
from lakip.workflow import kesiapan
from tests import pabrik
from tests.pabrik import Indikator
from tests.store.perkakas import hand_in, plan

D = Decimal


def of_rule(store, kode):
    """Give what one rule finds lacking: objek, kurang, whether it blocks."""
    rows = kesiapan.readiness(store, 2025)["butir"]
    return [(row["objek"], row["kurang"], row["menghalangi"]) for row in rows if row["aturan"] == kode]


def counts(store):
    """Give by rule how many items apply and how many of them are there."""
    rows = kesiapan.readiness(store, 2025)["aturan"]
    return {row["kode"]: (row["terpenuhi"], row["berlaku"]) for row in rows}


def add_text(store, bagian, kode="IK-1"):
    isi = {"unggahan_id": bagian, "tabel": "realisasi", "kode": kode, "tahun": 2025, "bagian": bagian}
    store.append_facts("keterangan", [isi | {"teks": "Karena.", "sheet": "Kinerja", "cell": "S2"}])
    with store.write(SISTEM, "uji", "teks") as tx:
        pabrik.claim(tx, bagian, 2025)


def test_a_figure_that_is_missing_blocks_and_one_that_others_release_only_warns(store):
    pabrik.add(store, [
        Indikator(kode="A", target=D(10), realisasi=D(10)),
        Indikator(kode="B", target=D(10)),
        Indikator(kode="C", target=D(10), realisasi="belum rilis"),
        Indikator(kode="D", realisasi=D(10)),
    ])  # fmt: skip

    assert of_rule(store, "target_realisasi") == [
        ("B", "realisasi belum ada; isi angkanya atau nyatakan belum rilis.", True),
        ("D", "target Perjanjian Kinerja belum ada.", True),
        ("C", "realisasi belum rilis; perbarui begitu angkanya terbit.", False),
    ]
    assert counts(store)["target_realisasi"] == (1, 4)


def test_causes_and_solutions_are_asked_for_where_the_target_is_not_reached(store):
    pabrik.add(store, [
        Indikator(kode="IK-1", target=D(10), realisasi=D(9)),
        Indikator(kode="IK-2", target=D(10), realisasi=D(10)),
        Indikator(kode="IK-3", target=D(10)),
    ])  # fmt: skip
    add_text(store, "faktor_penghambat")

    kurang = "belum diisi, padahal target belum tercapai."
    assert of_rule(store, "sebab_solusi") == [
        ("IK-1", f"Solusi {kurang}", True),
        ("IK-3", f"Faktor Penghambat dan Solusi {kurang}", True),
    ]
    add_text(store, "solusi")
    assert [objek for objek, *_ in of_rule(store, "sebab_solusi")] == ["IK-3"]


def test_contradictions_are_told_and_warn(store):
    pabrik.add_indikator(store, target=D(10), realisasi=D(16))
    pabrik.add_pagu(store, {"5.03.01": D(100), "5.03.02": D(50)})
    pabrik.add_anggaran(store, [("5.03.01", "realisasi", 0, D(101)), ("5.03.02", "realisasi", 0, D(50))])
    row = store.query("rencana_target")[0] | {"jenis": "Renstra", "nilai": D(12), "raw": "12"}
    with store.write(SISTEM, "uji", "target") as tx:
        tx.append("target", [row])

    assert of_rule(store, "capaian_tinggi") == [
        ("IK-1", "capaian 160,00% belum dijelaskan pada kolom Faktor Pendorong.", False)
    ]
    assert of_rule(store, "atas_pagu") == [("5.03.01", "realisasi Rp101 melebihi pagu Rp100.", False)]
    assert of_rule(store, "target_beda") == [
        ("IK-1", "target Renstra 12 berbeda dari target Perjanjian Kinerja 10.", False)
    ]
    add_text(store, "faktor_pendorong")
    assert of_rule(store, "capaian_tinggi") == []


@pytest.mark.parametrize("said", ["tidak ada", "85"])
def test_a_standard_or_the_word_that_there_is_none_is_the_fourth_analysis(store, said):
    pabrik.add_indikator(store, target=D(10), realisasi=D(10))
    assert [objek for objek, *_ in of_rule(store, "standar")] == ["IK-1"]
    row = store.rows("ledger", "indikator")[0] | {"standar_nasional": said}
    with store.write(SISTEM, "uji", "standar") as tx:
        tx.append("rencana", [pabrik.RENCANA])
        tx.append("indikator", [{key: value for key, value in row.items() if key != "urutan"}])
    assert of_rule(store, "standar") == []


def test_doubts_block_until_they_are_decided_and_lead_to_their_page(store):
    plan(store)
    hand_in(store, ("IK-1", "", "", "1.545.4"))
    found = [row for row in kesiapan.readiness(store, 2025)["butir"] if row["aturan"] == "keputusan"]
    assert [(row["objek"], row["kurang"], row["menghalangi"], row["halaman"], row["saringan"]) for row in found] == [
        ("MUT", "1 nilai masih menunggu keputusan.", True, "temuan", {"unit": "MUT"})
    ]  # fmt: skip


def test_coverage_counts_the_items_of_the_seven_analyses_that_apply(store):
    pabrik.add_indikator(store, target=D(10), realisasi=D(10))
    found = kesiapan.readiness(store, 2025)
    by_rule = counts(store)
    analyses = [rule.kode for rule in ATURAN if rule.bagian == ANALISIS]
    assert len(analyses) == 7
    assert (found["terpenuhi"], found["berlaku"]) == tuple(
        sum(by_rule[kode][n] for kode in analyses) for n in (0, 1)
    )
    assert by_rule["sebab_solusi"] == (0, 0)  # reached: nothing to explain
    assert (found["terpenuhi"], found["berlaku"]) == (1, 6)  # target and realisasi alone
    assert found["persen"] == D("16.666666666666666667")
    assert found["menghalangi"] + found["memperingatkan"] == len(found["butir"])
    assert [row["menghalangi"] for row in found["butir"]] == sorted(
        (row["menghalangi"] for row in found["butir"]), reverse=True
    )


def test_a_year_without_a_plan_has_no_coverage(store):
    found = kesiapan.readiness(store, 2025)
    assert (found["persen"], found["terpenuhi"], found["berlaku"], found["butir"]) == (None, 0, 0, [])
