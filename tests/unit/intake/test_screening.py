"""Screening: doubted values wait, the rest is stored at once, and nothing is stored twice."""

import importlib
from decimal import Decimal

import pytest

from lakip.intake import checks
from lakip.intake.checks.unit import ATURAN
from lakip.intake.screening import screen
from tests.meja import PROJECT, TANPA_NILAI, buku, indikator, lembar, register

KINERJA = ("Kode Indikator", "Realisasi TW I", "Realisasi TW II", "Realisasi Tahun")
PASANGAN = ("Kode Indikator", "Pembilang", "Penyebut")


def result(sheet, plan=None, *, accept=False):
    """Give what is stored at once, and for each doubt what waits and what its proposal would store."""
    out = screen(buku(sheet), plan or register(), accept=accept)
    doubts = [(t.temuan.check, figures(t.ditahan), figures(t.usulan), t.diterima) for t in out.tanya]
    return figures(out.calon), doubts, [t.check for t in out.temuan]


def figures(calon):
    return {(c.kode, c.ukuran, c.periode): c.number if c.bacaan else c.raw for c in calon}


def test_sure_values_pass_and_only_the_doubted_one_waits():
    stored, doubts, _ = result(lembar("Kinerja", KINERJA, ("IK-1", "70", "1.545.4", None)))
    assert stored == {("IK-1", "nilai", 1): 70}
    doubted = ("IK-1", "nilai", 2)
    assert doubts == [("check_angka", {doubted: None}, {doubted: Decimal("1545.4")}, False)]


def test_accepting_stores_the_proposal_and_keeps_the_doubt_on_record():
    stored, doubts, _ = result(lembar("Kinerja", KINERJA, ("IK-1", "70", "1.545.4", None)), accept=True)
    assert stored == {("IK-1", "nilai", 1): 70, ("IK-1", "nilai", 2): Decimal("1545.4")}
    assert [(check, accepted) for check, _, _, accepted in doubts] == [("check_angka", True)]


def test_accepting_leaves_out_a_doubt_without_a_proposal():
    stored, doubts, _ = result(lembar("Kinerja", KINERJA, ("IK-1", "70", TANPA_NILAI, None)), accept=True)
    assert stored == {("IK-1", "nilai", 1): 70}
    assert [(check, proposal, accepted) for check, _, proposal, accepted in doubts] == [
        ("check_angka", {}, False)
    ]


def test_a_proposal_goes_through_the_rules_that_follow():
    plan = register(
        indikator(satuan="Nilai", skala="SAKIP"),
        indikator("IK-2", unit="SEK", satuan="Nilai", skala="SAKIP"),
        unit="MUT",
    )
    stored, doubts, _ = result(
        lembar("Kinerja", ("Kode Indikator", "Realisasi Tahun"), ("IK-2", "75 (B)")), plan
    )
    assert stored == {}
    year = {("IK-2", "nilai", 0): Decimal(75)}
    # The line of another unit may be accepted, but then its predicate is still to be settled by itself.
    assert doubts == [("check_predikat", year, year, False), ("check_milik_unit", year, {}, False)]


def test_a_line_of_another_unit_is_one_question_when_nothing_else_is_wrong():
    plan = register(indikator(), indikator("IK-2", unit="SEK"), unit="MUT")
    stored, doubts, _ = result(
        lembar("Kinerja", KINERJA, ("IK-1", "71", None, None), ("IK-2", "72", "73", None)), plan
    )
    line = {("IK-2", "nilai", 1): 72, ("IK-2", "nilai", 2): 73}
    assert (stored, doubts) == ({("IK-1", "nilai", 1): 71}, [("check_milik_unit", line, line, False)])


def test_half_a_pair_that_only_waits_is_not_missing():
    plan = register(indikator(tipe_triwulan="RASIO"))
    stored, doubts, _ = result(lembar("Kinerja", PASANGAN, ("IK-1", "1.545.4", "2000")), plan)
    above, below = ("IK-1", "pembilang", 0), ("IK-1", "penyebut", 0)
    assert stored == {below: 2000}
    assert doubts == [("check_angka", {above: None}, {above: Decimal("1545.4")}, False)]


def test_year_and_quarters_that_disagree_wait_together_with_their_texts():
    sheet = lembar("Kinerja", (*KINERJA, "Solusi"), ("IK-1", "10", "20", "50", "Menambah jadwal."))
    stored, doubts, _ = result(sheet, register(indikator(tipe_triwulan="KUM", satuan="Orang")))
    line = {
        ("IK-1", "nilai", 1): 10,
        ("IK-1", "nilai", 2): 20,
        ("IK-1", "nilai", 0): 50,
        ("IK-1", "solusi", 0): "Menambah jadwal.",
    }
    assert (stored, doubts) == ({}, [("check_setahun_triwulan", line, line, False)])


def test_no_value_is_both_stored_and_waiting_and_none_twice():
    rows = [
        ("IK-1", "1.545.4", "20", "50"),
        ("IK-1", "1", None, None),
        ("IK-9", "1", "x y", None),
        (Decimal("5.1"), "2", None, None),
    ]
    for accept in (False, True):
        out = screen(buku(lembar("Kinerja", KINERJA, *rows)), register(), accept=accept)
        stored = [(c.sheet, c.cell) for c in out.calon]
        waiting = [(c.sheet, c.cell) for t in out.tanya if not t.diterima for c in t.usulan]
        assert len(stored) == len(set(stored))
        assert set(stored).isdisjoint(waiting)


def test_every_filled_cell_is_stored_or_asked_about():
    rows = [("IK-1", "1.545.4", "20", "50"), ("IK-9", "1", "x y", None), (None, "2", None, None)]
    out = screen(buku(lembar("Kinerja", KINERJA, *rows)), register())
    seen = {c.cell for c in out.calon} | {c.cell for t in out.tanya for c in t.ditahan}
    assert seen == {"B2", "C2", "D2", "B3", "C3", "B4"}


def test_a_refused_sheet_is_not_screened():
    out = screen(buku(lembar("Kinerja", ("Kode Indikator",), ("IK-9",))), register())
    assert (out.refused, out.calon, out.tanya) == (True, [], [])


@pytest.mark.parametrize(
    ("sheet", "texts"),
    [
        (lembar("Kegiatan", ("Kode Sub Kegiatan", "Sub Kegiatan", "Uraian"), ("5.03", "Mutasi", "Tertunda karena pemilu.")),
         {("5.03", "nama", 0): "Mutasi", ("5.03", "uraian", 0): "Tertunda karena pemilu."}),
        (lembar("Anggaran", ("Kode Rekening", "Uraian", "Pagu (Rp)", "Keterangan"), ("5.03", "Mutasi", None, "Gagal lelang.")),
         {("5.03", "uraian", 0): "Mutasi", ("5.03", "keterangan", 0): "Gagal lelang."}),
        (lembar("Kinerja", (*KINERJA, "Solusi"), ("IK-1", None, None, None, "Menunggu rilis.")),
         {("IK-1", "solusi", 0): "Menunggu rilis."}),
    ],
)  # fmt: skip
def test_a_remark_without_a_figure_is_kept(sheet, texts):
    stored, doubts, _ = result(sheet, register(pagu={"5.03": Decimal(10)}))
    assert (stored, doubts) == (texts, [])


@pytest.mark.parametrize(
    "sheet",
    [
        lembar("Kinerja", ("Kode Indikator", "Indikator Kinerja", "Satuan", "Target", "Realisasi Tahun"), ("IK-1", "M", "%", "90", None)),
        lembar("Kegiatan", ("Kode Sub Kegiatan", "Sub Kegiatan", "Target", "Satuan"), ("5.03", "Mutasi", "12", "Dokumen")),
        lembar("Anggaran", ("Kode Rekening", "Uraian", "Pagu (Rp)"), ("5.03", "Mutasi", "10")),
        lembar("Anggaran", ("Kode Rekening", "Uraian", "Pagu (Rp)"), (None, "BELANJA", None)),
    ],
)  # fmt: skip
def test_what_the_template_brought_along_is_no_data(sheet):
    assert result(sheet, register(pagu={"5.03": Decimal(10)})) == ({}, [], ["check_isi_kosong"])


def test_a_reported_pagu_outside_the_plan_is_data():
    sheet = lembar("Anggaran", ("Kode Rekening", "Uraian", "Pagu (Rp)"), ("5.9", "Lain", "10"))
    stored, _, told = result(sheet)
    assert stored == {("5.9", "pagu", 0): 10, ("5.9", "uraian", 0): "Lain"}
    assert told == ["check_di_luar_rencana"]


def test_belum_rilis_is_a_statement_about_the_year():
    sheet = lembar("Kinerja", (*KINERJA, "Status Data"), ("IK-1", None, None, "-", "Belum rilis"))
    out = screen(buku(sheet), register())
    assert [(c.periode, c.cell, c.fact("u", 2025)["status"]) for c in out.calon] == [(0, "E2", "belum_rilis")]


def test_a_file_full_of_unknown_codes_is_one_doubt_a_row():
    rows = [(f"X-{n}", "1", None, None) for n in range(3000)]
    out = screen(buku(lembar("Kinerja", KINERJA, *rows)), register())
    assert [t.temuan.cell for t in out.tanya] == [f"A{n}" for n in range(2, 3002)]


def told(out):
    return {p.check: (p.hasil, p.n_diperiksa, p.n_temuan) for p in out.periksa}


def test_every_rule_leaves_a_row_in_the_order_of_the_book_also_when_it_found_nothing():
    out = screen(buku(lembar("Kinerja", KINERJA, ("IK-1", "70", "1.545.4", None))), register())
    on_rows = [p for p in out.periksa if p.check.startswith("check_")]
    assert [(p.check, p.judul, p.tahap) for p in on_rows] == [(r.nama, r.judul, r.tahap) for r in ATURAN]
    rows = told(out)
    assert rows["precheck_lembar"] == ("lulus", 1, 0)
    assert rows["check_kode_indikator"] == ("lulus", 1, 0)
    assert rows["check_angka"] == ("perlu_keputusan", 1, 1)
    assert rows["check_pagu_beda"] == ("dilewati", 0, 0)


def test_a_refused_file_says_which_rule_refused_it_and_that_the_others_were_left_out():
    rows = told(screen(buku(lembar("Kinerja", ("Kode Indikator",), ("IK-9",))), register()))
    assert rows["precheck_kolom_nilai"] == ("ditolak", 1, 1)
    assert {rows[rule.nama] for rule in ATURAN} == {("dilewati", 0, 0)}


def test_a_row_held_back_whole_is_counted_by_the_rules_that_read_its_proposal():
    plan = register(indikator(), indikator("IK-2", unit="SEK"), unit="MUT")
    sheet = lembar("Kinerja", KINERJA, ("IK-1", "71", None, None), ("IK-2", "72", "73", None))
    rows = told(screen(buku(sheet), plan))
    assert (rows["check_milik_unit"], rows["check_angka"]) == (("perlu_keputusan", 2, 1), ("lulus", 2, 0))


def test_a_row_held_back_without_a_proposal_is_not_read_any_further():
    rows = told(screen(buku(lembar("Kinerja", KINERJA, ("IK-9", "1", None, None))), register()))
    assert (rows["check_kode_indikator"], rows["check_angka"]) == (
        ("perlu_keputusan", 1, 1),
        ("dilewati", 0, 0),
    )


RULES = sorted((PROJECT / "lakip" / "intake" / "checks").glob("*/check_*.py"))


def test_every_rule_file_holds_its_rule_has_its_test_and_is_in_use():
    used = {rule.nama for rule in ATURAN} | {check.__name__ for check in checks.rencana.ALL}
    assert used == {file.stem for file in RULES}
    tests = {
        file.stem.removeprefix("test_")
        for file in (PROJECT / "tests" / "unit" / "intake" / "checks").glob("*/test_*.py")
    }
    assert tests == used
    for file in RULES:
        module = importlib.import_module(f"lakip.intake.checks.{file.parent.name}.{file.stem}")
        assert callable(getattr(module, file.stem))


def test_what_is_said_of_a_row_is_said_once_however_many_answers_it_waits_for():
    sheet = lembar(
        "Data",
        ("Kode Rekening", "Uraian", "Pagu (dalam ribuan)", "Realisasi (dalam ribuan)"),
        ("5.1", "Belanja", "200", "100"),
    )
    out = screen(buku(sheet), register())
    assert [t.temuan.cell for t in out.tanya] == ["C1", "D1"]
    assert [t.cell for t in out.temuan if t.check == "check_di_luar_rencana"] == ["A2"]
