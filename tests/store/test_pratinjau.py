"""A preview says what a file would do and leaves nothing behind; two stored versions can be compared the same way."""

import io

import openpyxl
import pytest

from lakip.domain.errors import InputRefused, WrongUsage
from lakip.domain.pelaku import KONSOL
from lakip.domain.tanggal import tanggal_panjang
from lakip.domain.waktu import now
from lakip.intake.template.tables import workbook_from_tables
from lakip.workflow import isian, pengumpulan, perbaikan, pratinjau
from tests.store.perkakas import hand_in, hand_in_file, kinerja, plan

FIRST = (("IK-1", "", "", "240"), ("IK-2", "1", "2", ""))


@pytest.fixture
def agency(store):
    """Give a store with the plan of the small agency."""
    plan(store)
    return store


def look(store, *rows, unit="MUT", name="Kinerja.xlsx"):
    (seen,) = pratinjau.preview(store, KONSOL, [(name, kinerja(*rows))], 2025, unit=unit)
    return seen


def counts(perubahan):
    return perubahan.baru, perubahan.berubah, perubahan.tetap, perubahan.hilang


def rincian(perubahan):
    return [(r["jenis"], r["kode"], r["periode"], r["lama"], r["baru"], r["cell"]) for r in perubahan.rincian]


def test_a_preview_stores_nothing_and_logs_nothing(agency):
    before = (agency.rows("facts", "realisasi"), agency.rows("ledger", "temuan"), len(agency.audit_rows()))
    seen = look(agency, *FIRST)
    refused, *_ = pratinjau.preview(agency, KONSOL, [("a.pdf", b"%PDF-1.7")], 2025, unit="MUT")
    assert (seen.status, seen.jenis, seen.rows, seen.pembanding, counts(seen.perubahan)) == (
        "siap", "kinerja", 2, None, (3, 0, 0, 0),
    )  # fmt: skip
    assert (refused.status, [t.check for t in refused.temuan]) == ("ditolak", ["berkas_tidak_terbaca"])
    assert (
        agency.rows("facts", "realisasi"),
        agency.rows("ledger", "temuan"),
        len(agency.audit_rows()),
    ) == before
    assert not list(agency.berkas.folder.rglob("*")) or agency.query("periksa_berkas")[0]["sha256"]


def test_what_changes_is_told_against_the_values_in_force(agency):
    hand_in(agency, *FIRST)
    hand_in(agency, ("IK-3", "", "", "70"), unit="SEK")
    seen = look(agency, ("IK-1", "", "", "245,50"), ("IK-2", "1", "", ""))
    assert seen.pembanding == f"berkas Kinerja.xlsx versi 1, {tanggal_panjang(now())}"
    assert counts(seen.perubahan) == (0, 1, 1, 1)
    assert rincian(seen.perubahan) == [
        ("berubah", "IK-1", 0, "240", "245.5", "D2"),
        ("hilang", "IK-2", 2, "2", None, "C3"),
    ]
    assert {r["nama"] for r in seen.perubahan.rincian} == {"Nilai merit", "Pelanggaran disiplin"}


def test_the_same_figure_written_otherwise_is_no_change_and_a_dash_says_nothing(agency):
    hand_in(agency, ("IK-1", "", "", "240"), ("IK-2", "1", "-", ""))
    seen = look(agency, ("IK-1", "", "", "240,0"), ("IK-2", "1", "", ""))
    assert counts(seen.perubahan) == (0, 0, 2, 0)


def test_what_waits_for_a_decision_is_neither_changed_nor_gone(agency):
    hand_in(agency, *FIRST)
    seen = look(agency, ("IK-1", "", "", "1.545.4"), FIRST[1])
    assert (seen.status, counts(seen.perubahan)) == ("perlu_keputusan", (0, 0, 2, 0))
    assert [t.check for t in seen.temuan if t.severity == "tanya"] == ["check_angka"]


def test_a_value_an_older_file_holds_is_in_force_though_a_newer_file_left_it_out(agency):
    hand_in(agency, ("IK-2", "1", "", ""))
    hand_in(agency, ("IK-2", "", "2", ""))
    seen = look(agency, ("IK-2", "1", "3", ""))
    assert counts(seen.perubahan) == (0, 1, 1, 0)
    assert rincian(seen.perubahan) == [("berubah", "IK-2", 2, "2", "3", "C2")]


def test_what_a_file_left_out_may_be_a_typed_value_of_the_unit(agency):
    isian.type_value(agency, KONSOL, 2025, "IK-1", "240", "WA 12 Januari 2026")
    seen = look(agency, FIRST[1])
    assert seen.pembanding == f"isian langsung {tanggal_panjang(now())}"
    assert rincian(seen.perubahan)[0] == ("hilang", "IK-1", 0, "240", None, "Tahun")


def budget(**cells):
    """Make a workbook of one budget line."""
    heads = [f"{head.replace('_', ' ')} (Rp)" for head in cells]
    rows = [["Kode Rekening", "Uraian", *heads], ["5.03.02", "Program Kepegawaian", *cells.values()]]
    return workbook_from_tables({"Anggaran": rows})


def look_at_budget(store, unit, **cells):
    (seen,) = pratinjau.preview(store, KONSOL, [("Anggaran.xlsx", budget(**cells))], 2025, unit=unit)
    return [
        (r["jenis"], r["ukuran"], r["periode"], r["lama"], r["baru"])
        for r in seen.perubahan.rincian
        if r["ukuran"] in {"pagu", "realisasi"}
    ]


def test_a_figure_the_agency_wide_lra_states_is_told_as_not_used(agency):
    hand_in_file(agency, budget(Realisasi="900"), unit=None)
    assert look_at_budget(agency, "MUT", Pagu="1000", Realisasi="950") == [
        ("baru", "pagu", 0, None, "1000"),
        ("tidak_dipakai", "realisasi", 0, "900", "950"),
    ]
    assert look_at_budget(agency, "MUT", Realisasi_TW_I="100") == [
        ("tidak_dipakai", "realisasi", 1, None, "100")
    ]


def test_an_lra_takes_the_place_of_what_a_unit_reported(agency):
    hand_in_file(agency, budget(Realisasi_TW_I="100"), unit="MUT")
    assert look_at_budget(agency, None, Realisasi="900") == [
        ("baru", "realisasi", 0, None, "900"),
        ("hilang", "realisasi", 1, "100", None),
    ]


def test_a_withdrawn_version_is_no_measure(agency):
    hand_in(agency, *FIRST)
    second = hand_in(agency, ("IK-1", "", "", "250"))
    perbaikan.withdraw(agency, KONSOL, second.unggahan, "salah")
    assert look(agency, ("IK-1", "", "", "250")).perubahan.berubah == 1


def test_the_same_bytes_are_told_as_a_duplicate_also_within_one_call(agency):
    data = kinerja(*FIRST)
    twice = pratinjau.preview(agency, KONSOL, [("a.xlsx", data), ("b.xlsx", data)], 2025, unit="MUT")
    hand_in_file(agency, data)
    (again,) = pratinjau.preview(agency, KONSOL, [("a.xlsx", data)], 2025, unit="MUT")
    assert [seen.status for seen in (*twice, again)] == ["siap", "duplikat", "duplikat"]


def test_two_files_of_the_same_name_in_one_call_are_two_versions(agency):
    files = [
        ("Data.xlsx", kinerja(FIRST[0])),
        ("Data.xlsx", kinerja(FIRST[1])),
        ("Data.xlsx", kinerja(FIRST[0])),
    ]
    results = pengumpulan.upload(agency, KONSOL, files, 2025, unit="MUT")
    assert [r.status for r in results] == ["diterima", "diterima", "duplikat"]
    assert [row["versi"] for row in pengumpulan.uploads(agency, 2025)] == [2, 1]


def test_a_file_handed_in_for_the_wrong_unit_is_told_as_one(agency):
    def told(*rows):
        return [t.message for t in look(agency, *rows, unit="SEK").temuan if t.check == "check_unit_berkas"]

    assert told(("IK-1", "", "", "240"), ("IK-2", "1", "2", "")) == [
        "Semua baris berkas ini milik unit MUT, sedangkan berkas ini diserahkan untuk unit SEK."
    ]
    assert told(("IK-1", "", "", "240"), ("IK-3", "", "", "70")) == []


def test_a_file_of_another_unit_waits_line_by_line_and_is_refused_for_a_unit_there_is_not(agency):
    seen = look(agency, ("IK-1", "", "", "240"), unit="SEK")
    assert (seen.status, seen.rows, {t.check for t in seen.temuan if t.severity == "tanya"}) == (
        "perlu_keputusan", 0, {"check_milik_unit"},
    )  # fmt: skip
    with pytest.raises(WrongUsage, match="BDN, MUT, SEK"):
        look(agency, *FIRST, unit="XYZ")


def test_without_a_plan_nothing_can_be_previewed(store):
    assert [t.check for t in look(store, *FIRST).temuan] == ["precheck_rencana"]


def test_two_stored_versions_differ_with_what_was_decided_since(agency):
    first = hand_in(agency, *FIRST).unggahan
    second = hand_in(agency, ("IK-1", "", "", "1.545.4"), FIRST[1]).unggahan
    assert counts(pratinjau.difference(agency, first, second)) == (0, 0, 2, 0)
    perbaikan.decide(agency, KONSOL, second, 1, "ganti", "241")
    assert rincian(pratinjau.difference(agency, first, second)) == [
        ("berubah", "IK-1", 0, "240", "241", "D2")
    ]
    perbaikan.withdraw(agency, KONSOL, second, "salah")
    assert rincian(pratinjau.difference(agency, second, first)) == [
        ("berubah", "IK-1", 0, "241", "240", "D2")
    ]
    with pytest.raises(InputRefused, match="tidak ditemukan"):
        pratinjau.difference(agency, first, "tidak-ada")


def test_the_stored_file_comes_back_marked_with_how_each_doubt_was_settled(agency):
    unggahan = hand_in(agency, ("IK-1", "", "", "1.545.4")).unggahan
    perbaikan.decide(agency, KONSOL, unggahan, 1, "ganti", "241")
    name, data = pengumpulan.marked_copy(agency, unggahan)
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert (name, book.sheetnames) == ("Kinerja (bertanda).xlsx", ["Kinerja", "Catatan Data"])
    assert book["Kinerja"]["D2"].comment.text.endswith(
        f"Diganti menjadi 241 oleh konsol, {tanggal_panjang(now())}."
    )


def test_what_was_understood_stays_with_the_upload(agency):
    unggahan = hand_in(agency, *FIRST).unggahan
    understood = pengumpulan.understood(agency, unggahan)
    assert understood.keys() == {"pemetaan", "periksa", "lembar"}
    assert {row["hasil"] for row in understood["periksa"]} >= {"lulus"}
    assert pengumpulan.understood(agency, "tidak-ada") == {"pemetaan": [], "periksa": [], "lembar": []}
