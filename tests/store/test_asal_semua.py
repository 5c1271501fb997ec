"""From every kind of figure the way leads back to its cells, and verify walks all of them."""

from decimal import Decimal

import pytest

from lakip.domain.errors import WrongUsage
from lakip.domain.pelaku import KONSOL
from lakip.intake.template.tables import workbook_from_tables
from lakip.workflow import asal_angka, isian, pengukuran, perbaikan
from tests import pabrik
from tests.store.perkakas import hand_in, hand_in_file, plan

KODE = "5.03.02"


@pytest.fixture
def agency(store):
    """Give a store with the plan of the small agency and both indikator of MUT handed in, one of them decided upon."""
    plan(store)
    unggahan = hand_in(store, ("IK-1", "", "", "1.545.4"), ("IK-2", "1", "2", "")).unggahan
    perbaikan.decide(store, KONSOL, unggahan, 1, "ganti", "240")
    isian.type_value(store, KONSOL, 2025, "IK-3", "70", "WA 12 Januari 2026")
    return store


def told(steps):
    """Give what the steps say, without files and moments."""
    return [(s["jenis"], s.get("induk"), s.get("sheet"), s.get("cell"), s.get("raw")) for s in steps]


def test_the_mean_of_the_agency_leads_to_the_cells_of_every_indikator_in_it(agency):
    steps = pengukuran.trace_mean(agency, 2025, "instansi")
    assert told(steps) == [
        ("laporan", None, None, None, None),
        ("rumus", None, None, None, None),
        ("sasaran", None, None, None, None),
        ("indikator", None, None, None, None),
        ("target", "IK-1", "Target", "C2", "250"),
        ("realisasi", "IK-1", "Kinerja", "D2", "1.545.4"),
        ("indikator", None, None, None, None),
        ("target", "IK-2", "Target", "C3", "10"),
        ("gabungan", "IK-2", None, None, None),
        ("realisasi", "IK-2", "Kinerja", "B3", "1"),
        ("realisasi", "IK-2", "Kinerja", "C3", "2"),
        ("indikator", None, None, None, None),
        ("target", "IK-3", "Target", "C4", "75"),
        ("realisasi", "IK-3", "isian", "Tahun", "70"),
    ]
    assert steps[1]["uraian"] == "(119,78) \u00f7 1 = 119,78; 3 dari 3 indikator ada datanya."
    assert (steps[1]["ketentuan_versi"], steps[0]["nilai"]) == (1, steps[1]["nilai"])


def test_the_mean_of_a_sasaran_shows_the_figures_it_is_made_of(agency):
    steps = pengukuran.trace_mean(agency, 2025, "sasaran", "S1")
    assert steps[1]["uraian"] == "(96,00 + 170,00 + 93,33) \u00f7 3 = 119,78; 3 dari 3 indikator ada datanya."
    assert [s["nilai"] for s in steps if s["jenis"] == "indikator"][:2] == [Decimal(96), Decimal(170)]


def test_the_mean_of_a_unit_and_of_a_tujuan(agency):
    assert pengukuran.trace_mean(agency, 2025, "unit", "MUT")[1]["uraian"] == (
        "(96,00 + 170,00) \u00f7 2 = 133,00; 2 dari 2 indikator ada datanya."
    )
    assert pengukuran.trace_mean(agency, 2025, "tujuan", "T1")[1]["uraian"].startswith(
        "(119,78) \u00f7 1 = 119,78"
    )


def test_a_weighted_mean_shows_its_weights_and_a_cap_that_follows_it(store):
    pabrik.add(store, [
        pabrik.Indikator(kode="A", target=Decimal(10), realisasi=Decimal(20), bobot=Decimal(3)),
        pabrik.Indikator(kode="B", target=Decimal(10), realisasi=Decimal(5), bobot=Decimal(1)),
        pabrik.Indikator(kode="C", target=Decimal(10), bobot=Decimal(1)),
    ])  # fmt: skip
    pabrik.add_kebijakan(
        store,
        rata_indikator="berbobot",
        urutan_batas="rata_lalu_batas",
        batas_rata=Decimal(100),
        data_kosong="nol",
    )
    assert pengukuran.trace_mean(store, 2025, "sasaran", "S-1")[1]["uraian"] == (
        "(200,00 \u00d7 3 + 50,00 \u00d7 1 + 0,00 \u00d7 1) \u00f7 5 = 100,00 (rata-rata dibatasi 100); "
        "2 dari 3 indikator ada datanya."
    )


def test_the_decision_on_a_doubt_stands_with_the_cell(agency):
    (step,) = [s for s in pengukuran.trace(agency, 2025, "IK-1") if s["jenis"] == "realisasi"]
    assert (step["raw"], step["nilai"], step["keputusan"], step["keputusan_nilai"], step["keputusan_oleh"]) == (
        "1.545.4", Decimal(240), "ganti", "240", "konsol",
    )  # fmt: skip
    assert step["keputusan_tentang"].endswith(".")


def lra(store, *rows, head="Realisasi s.d. Desember (Rp)"):
    """Hand in an LRA in a layout of its own."""
    heads = ["Kode Rekening", "Uraian", "Anggaran (dalam ribuan rupiah)", head]
    table = [["LAPORAN REALISASI ANGGARAN"], ["Tahun 2025"], heads, *rows]
    return hand_in_file(store, workbook_from_tables({"LRA": table}), unit=None, name="LRA.xlsx", yes=True)


def test_a_budget_line_leads_to_its_pagu_its_realisasi_and_the_mapping_of_the_column(agency):
    assert lra(agency, [KODE, "Program Kepegawaian", "1.000.000", "900.000.000"]).status == "diterima"
    steps = pengukuran.trace_line(agency, 2025, KODE)
    assert told(steps) == [
        ("laporan", None, None, None, None),
        ("rumus", None, None, None, None),
        ("pagu", None, "Anggaran", "E2", "1.000.000.000"),
        ("realisasi", None, "LRA", "D4", "900.000.000"),
    ]
    assert (
        steps[1]["uraian"]
        == "Serapan: Realisasi \u00f7 Pagu \u00d7 100; 900.000.000 \u00f7 1.000.000.000 \u00d7 100."
    )
    assert steps[3]["pemetaan"].startswith("Kolom Realisasi s.d. Desember (Rp) ")


def test_a_line_above_is_the_sum_of_its_rincian(store):
    pabrik.add_pagu(store, {"5.03.02.2.01": Decimal(10), "5.03.02.2.02": Decimal(30)})
    pabrik.add_pagu(store, {"5.03.02": None})
    pabrik.add_anggaran(
        store, [("5.03.02.2.01", "realisasi", 1, Decimal(4)), ("5.03.02.2.01", "realisasi", 2, Decimal(5))]
    )
    steps = pengukuran.trace_line(store, 2025, "5.03.02")
    assert [(s["jenis"], s.get("kode"), s.get("induk"), s["nilai"]) for s in steps[3:]] == [
        ("rincian", "5.03.02.2.01", None, Decimal(9)),
        ("pagu", None, "5.03.02.2.01", Decimal(10)),
        ("realisasi", None, "5.03.02.2.01", Decimal(4)),
        ("realisasi", None, "5.03.02.2.01", Decimal(5)),
        ("rincian", "5.03.02.2.02", None, None),
        ("pagu", None, "5.03.02.2.02", Decimal(30)),
    ]
    whole = pengukuran.trace_budget(store, 2025)
    assert (
        whole[1]["uraian"]
        == "Serapan: Realisasi \u00f7 Pagu \u00d7 100; 9 \u00f7 40 \u00d7 100; jumlah 2 rincian."
    )
    assert [s["nilai"] for s in pengukuran.trace_budget(store, 2025, unit="BID")] == [
        s["nilai"] for s in whole
    ]


def test_a_year_value_and_quarters_are_never_traced_together(store):
    pabrik.add_pagu(store, {KODE: Decimal(10)})
    pabrik.add_anggaran(store, [(KODE, "realisasi", 0, Decimal(9)), (KODE, "realisasi", 1, Decimal(4))])
    realisasi = [s["nilai"] for s in pengukuran.trace_line(store, 2025, KODE) if s["jenis"] == "realisasi"]
    assert realisasi == [Decimal(9)]
    pabrik.add_anggaran(store, [(KODE, "realisasi", 1, Decimal(5))])
    realisasi = [s["nilai"] for s in pengukuran.trace_line(store, 2025, KODE) if s["jenis"] == "realisasi"]
    assert realisasi == [Decimal(5)]


def test_a_figure_up_to_a_triwulan_leads_to_the_cells_of_its_quarters(agency):
    steps = pengukuran.trace(agency, 2025, "IK-2", 2)
    assert told(steps) == [
        ("laporan", None, None, None, None),
        ("rumus", None, None, None, None),
        ("gabungan", None, None, None, None),
        ("target", None, "Target", "D3", "2"),
        ("target", None, "Target", "E3", "3"),
        ("gabungan", None, None, None, None),
        ("realisasi", None, "Kinerja", "B3", "1"),
        ("realisasi", None, "Kinerja", "C3", "2"),
    ]
    assert [s["nilai"] for s in steps if s["jenis"] == "gabungan"] == [Decimal(5), Decimal(3)]
    assert steps[0]["uraian"].startswith("LAKIP_2025.xlsx, lembar T17 Triwulan s.d. TW II, baris IK-2 ")
    (cell,) = [s["cell"] for s in pengukuran.trace(agency, 2025, "IK-2", 1) if s["jenis"] == "realisasi"]
    assert cell == "B3"


def test_a_mean_up_to_a_triwulan_is_made_of_the_figures_of_that_triwulan(agency):
    steps = pengukuran.trace_mean(agency, 2025, "unit", "MUT", 2)
    assert steps[0]["uraian"] == "Rekap s.d. TW II, rata-rata capaian MUT Bidang Mutasi."
    assert [s["nilai"] for s in steps if s["jenis"] == "indikator"] == [None, Decimal(140)]


def test_on_the_base_murni_only_the_pagu_of_that_version_is_shown(store):
    pabrik.add_pagu(store, {KODE: Decimal(10)})
    pabrik.add_pagu(store, {KODE: Decimal(20), "5.03.03": Decimal(5)}, versi="Perubahan")
    pabrik.add_anggaran(store, [(KODE, "realisasi", 0, Decimal(9)), ("5.03.03", "realisasi", 0, Decimal(1))])
    steps = pengukuran.trace_budget(store, 2025, versi="Murni")
    assert steps[1]["uraian"] == (
        "Serapan: Realisasi \u00f7 Pagu Murni \u00d7 100; 10 \u00f7 10 \u00d7 100; jumlah 2 rincian."
    )
    assert [(s["jenis"], s.get("induk"), s["nilai"]) for s in steps[2:]] == [
        ("rincian", None, Decimal(9)),
        ("pagu", KODE, Decimal(10)),
        ("realisasi", KODE, Decimal(9)),
        ("rincian", None, Decimal(1)),
        ("realisasi", "5.03.03", Decimal(1)),
    ]
    line = pengukuran.trace_line(store, 2025, KODE, "Murni")
    assert (line[0]["uraian"], line[0]["nilai"]) == (
        f"Halaman Anggaran, baris {KODE} Uraian {KODE}, kolom Serapan (%).",
        Decimal(90),
    )


def test_a_kelompok_belanja_leads_to_the_cells_of_its_lines(store):
    pabrik.add_pagu(store, {"5.1.02.01": Decimal(10), "5.1.02.02": Decimal(30), "5.1.01.01": Decimal(7)})
    pabrik.add_anggaran(store, [("5.1.02.01", "realisasi", 0, Decimal(4))])
    steps = pengukuran.trace_kind(store, 2025, "5.1.02")
    assert (steps[0]["pagu_rp"], steps[0]["realisasi_rp"], steps[0]["nilai"]) == (40, 4, 10)
    assert [(s["jenis"], s.get("kode"), s.get("induk")) for s in steps[2:]] == [
        ("rincian", "5.1.02.01", None),
        ("pagu", None, "5.1.02.01"),
        ("realisasi", None, "5.1.02.01"),
        ("rincian", "5.1.02.02", None),
        ("pagu", None, "5.1.02.02"),
    ]


@pytest.mark.parametrize(
    ("function", "which"),
    [
        (pengukuran.trace, ("IK-9",)),
        (pengukuran.trace_kind, ("5.2.99",)),
        (pengukuran.trace_mean, ("sasaran", "S9")),
        (pengukuran.trace_mean, ("unit", "LAIN")),
        (pengukuran.trace_line, ("9.9",)),
        (pengukuran.trace_budget, ("LAIN",)),
        (pengukuran.trace_step, (9,)),
    ],
)
def test_a_figure_that_does_not_exist_is_refused_in_words(agency, function, which):
    with pytest.raises(WrongUsage, match=r"periksa .*\.$"):
        function(agency, 2025, *which)


def test_p20_every_cell_of_every_way_in_is_found_again_in_its_stored_file(agency):
    lra(agency, [KODE, "Program Kepegawaian", "1.000.000", "900.000.000"])
    n, lost = asal_angka.walk(agency, [2025])
    assert lost == []
    assert n > 10


def test_a_cell_that_says_something_else_than_was_stored_is_named(agency):
    rows = [
        {"unggahan_id": agency.query("nilai_asal", tahun=2025, triwulan=0, kode="IK-2")[0]["unggahan_id"], "indikator": "IK-2", "tahun": 2025,
         "periode": periode, "ukuran": "nilai", "raw": raw, "nilai": Decimal(nilai), "rendah": None, "tinggi": None,
         "predikat": None, "status": "ada", "status_data": None, "tahun_data": None, "sheet": sheet, "cell": cell}
        for periode, raw, nilai, sheet, cell in [
            (0, "7", 7, "Kinerja", "B3"), (3, "1", 1, "Kinerja", "Z99"), (4, "2", 9, "Kinerja", "C3"),
        ]
    ]  # fmt: skip
    agency.append_facts("realisasi", rows)
    assert asal_angka.walk(agency, [2025])[1] == [
        "IK-2 2025 Kinerja!B3: pada berkas tertulis 1",
        "IK-2 2025 Kinerja!Z99: sel itu tidak ada pada berkas tersimpan",
        "IK-2 2025 Kinerja!C3: 2 tidak terbaca sebagai nilai yang tersimpan",
    ]
