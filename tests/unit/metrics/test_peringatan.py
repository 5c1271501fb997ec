"""Early warnings: which rule speaks of which indikator, and only the first that applies."""

from datetime import date
from decimal import Decimal

from lakip.domain.kebijakan import BAWAAN
from lakip.domain.pelaku import SISTEM
from lakip.metrics import peringatan as m_peringatan
from lakip.metrics.capaian import kebijakan
from lakip.metrics.peringatan import JENIS, Bahan, aturan, peringatan
from tests import pabrik
from tests.pabrik import Indikator

D = Decimal


def told(store):
    return [(row["jenis"], row["kode"]) for row in peringatan(store, 2025)]


def add_text(store, bagian, kode="IK-1"):
    isi = {"unggahan_id": bagian, "tabel": "realisasi", "kode": kode, "tahun": 2025, "bagian": bagian}
    store.append_facts("keterangan", [isi | {"teks": "Karena.", "sheet": "Kinerja", "cell": "S2"}])
    with store.write(SISTEM, "uji", "teks") as tx:
        pabrik.claim(tx, bagian, 2025)


def add_target(store, jenis, nilai):
    row = store.query("rencana_target")[0] | {"jenis": jenis, "nilai": nilai, "raw": str(nilai)}
    with store.write(SISTEM, "uji", "target") as tx:
        tx.append("target", [row])


def test_every_rule_has_its_indikator(store):
    pabrik.add(store, [
        Indikator(kode="A", target=D(10)),
        Indikator(kode="B", target=D(10), realisasi="belum rilis"),
        Indikator(kode="C", target=D(10), tipe="MIN", tw=(D(9), None, None, None)),
        Indikator(kode="D", target=D(10), tipe="KUM_SD", tw=(D(4), D(3), D(7), D(10))),
        Indikator(kode="E", target=D(10), realisasi=D(5)),
        Indikator(kode="F", target=D(10), realisasi=D(16)),
        Indikator(kode="G", target=D(10), realisasi=D(10)),
    ])  # fmt: skip

    assert told(store) == [
        ("belum_ada", "A"),
        ("belum_rilis", "B"),
        ("laju", "C"),
        ("kumulatif_turun", "D"),
        ("capaian_lemah", "E"),
        ("capaian_tinggi", "F"),
    ]
    assert list(dict(told(store))) == [jenis for jenis in JENIS if jenis not in ("target_beda", "anggaran")]


def test_only_the_first_rule_that_applies_speaks(store):
    pabrik.add_indikator(store, target=D(100), tipe="KUM", satuan="Orang", tw=(D(1), D(2), None, None))

    assert told(store) == [("laju", "IK-1")]


def test_a_year_that_is_not_over_is_weak_only_against_the_target_up_to_its_triwulan(store):
    tw = {"tipe": "KUM", "satuan": "Orang", "target": D(100), "target_tw": (D(20), D(40), D(20), D(20))}
    pabrik.add(store, [
        Indikator(kode="A", tw=(D(20), D(38), None, None), **tw),
        Indikator(kode="B", tw=(D(4), D(26), None, None), **tw | {"target": D(60)}),
        Indikator(kode="C", tw=(D(25), None, None, None), **tw | {"target_tw": pabrik.KOSONG, "tipe": "KUM_SD"}),
    ])  # fmt: skip

    assert [row["kalimat"] for row in peringatan(store, 2025)] == [
        "B Indikator B: capaian s.d. TW II 50,00% (Sangat Rendah)."
    ]


def test_the_two_lowest_bands_are_those_of_the_scale_of_the_year(store):
    pabrik.add_kebijakan(store, skala="SAKIP")
    pabrik.add(store, [
        Indikator(kode="A", target=D(100), realisasi=D(65)), Indikator(kode="B", target=D(100), realisasi=D(50)),
    ])  # fmt: skip

    assert told(store) == [("capaian_lemah", "B")]


def test_a_target_of_the_renstra_that_differs_is_told_with_both_figures(store):
    pabrik.add_indikator(store, target=D(10), realisasi=D(10))
    add_target(store, "Renstra", D(12))

    assert [row["kalimat"] for row in peringatan(store, 2025)] == [
        "IK-1 Indikator IK-1: target Renstra 12 berbeda dari target Perjanjian Kinerja 10 (versi Murni)."
    ]


def test_the_same_target_in_the_renstra_is_silent(store):
    pabrik.add_indikator(store, target=D(10), realisasi=D(10))
    add_target(store, "Renstra", D("10.0"))

    assert told(store) == []


def test_a_high_figure_with_its_reason_is_silent(store):
    pabrik.add_indikator(store, target=D(10), realisasi=D(16))
    add_text(store, "faktor_penghambat")
    assert told(store) == [("capaian_tinggi", "IK-1")]
    add_text(store, "faktor_pendorong")

    assert told(store) == []


def test_hundred_and_fifty_percent_needs_no_reason(store):
    pabrik.add_indikator(store, target=D(10), realisasi=D(15))

    assert told(store) == []


def budget(store, realisasi):
    pabrik.add_indikator(store, target=D(100), realisasi=D(95))
    pabrik.add_pagu(store, {"5.03.02.2.01.0001": D(1000)}, kode_sasaran="S-1")
    pabrik.add_anggaran(store, [("5.03.02.2.01.0001", "realisasi", 0, D(realisasi))])
    return [row["kalimat"] for row in peringatan(store, 2025)]


def test_money_far_behind_performance_is_told(store):
    assert budget(store, 700) == ["S-1 S-1: serapan 70,00% jauh di belakang capaian 95,00%."]


def test_money_not_so_far_behind_is_silent(store):
    assert budget(store, 701) == []


def test_the_deadline_is_named_when_it_is_near(store):
    pabrik.add_indikator(store, target=D(10))
    assert m_peringatan.deadline(Bahan(store, 2025), date(2026, 1, 20)) == ""
    assert m_peringatan.deadline(Bahan(store, 2025), date(2026, 2, 20)) == (
        "; batas laporan 27 Februari 2026, tinggal 7 hari"
    )
    assert m_peringatan.deadline(Bahan(store, 2025), date(2026, 3, 1)) == (
        "; batas laporan 27 Februari 2026, terlewat 2 hari"
    )


def test_the_thresholds_are_those_of_the_ketentuan_of_the_year(store):
    pabrik.add_kebijakan(
        store, 2, date(2025, 1, 1),
        peringatan_capaian=D(120), peringatan_hari=60, peringatan_pita=1, peringatan_serapan=D(50),
    )  # fmt: skip
    pabrik.add(store, [
        Indikator(kode="A", target=D(100), realisasi=D(55)), Indikator(kode="B", target=D(100), realisasi=D(121)),
    ])  # fmt: skip

    assert told(store) == [("capaian_tinggi", "B")]
    assert m_peringatan.deadline(Bahan(store, 2025), date(2026, 1, 20)).endswith(", tinggal 38 hari")
    assert aturan(kebijakan(store, 2025))["anggaran"] == (
        "Serapan anggaran sasaran terpaut 50 poin atau lebih dari capaiannya."
    )
    assert kebijakan(store, 2024)["peringatan_hari"] == 30


def test_a_version_saved_without_thresholds_has_the_first_ones(store):
    ambang = ("peringatan_hari", "peringatan_pita", "peringatan_capaian", "peringatan_serapan")
    with store._cursor() as own:
        for setelan in ambang:
            own.execute(f"update ledger.kebijakan set {setelan} = null")
    assert [kebijakan(store, 2025)[setelan] for setelan in ambang] == [
        getattr(BAWAAN, setelan) for setelan in ambang
    ]
