"""The plan comes in: again, changed, refused; every time one row in the log."""

from lakip.domain.pelaku import KONSOL
from lakip.workflow import pengukuran, perencanaan
from tests.store.perkakas import RENCANA, log, plan, plan_file, with_row

NONE = {"baru": 0, "berubah": 0, "tetap": 0, "hilang": 0}


def counts(**sheets):
    """Give the counts of every sheet: all rows unchanged but those named."""
    rows = {name: len(table) - 1 for name, table in RENCANA.items()}
    return {name: NONE | {"tetap": rows[name]} | sheets.get(name.replace(" ", "_"), {}) for name in RENCANA}


def gone(result):
    """Give the findings about rows the file no longer names."""
    return [t for t in result.temuan if t.check == "rencana_baris_hilang"]


def ledger(store):
    return {
        name: store.query(f"rencana_{name}")
        for name in ("unit_kerja", "sasaran", "indikator", "target", "pagu")
    }


def test_the_first_import_stores_every_row_as_new(store):
    result = plan(store)
    assert (result.status, result.temuan, result.file) == ("diterima", [], "Rencana.xlsx")
    assert result.counts == {name: NONE | {"baru": len(rows) - 1} for name, rows in RENCANA.items()}
    assert [r["kode"] for r in perencanaan.units(store)] == ["BDN", "MUT", "SEK"]
    assert [r["kode"] for r in perencanaan.sasaran(store)] == ["T1", "S1"]
    assert [r["kode"] for r in perencanaan.indikator(store, 2025)] == ["IK-1", "IK-2", "IK-3"]
    assert [(r["indikator"], r["target"], r["tw_1"]) for r in perencanaan.targets(store, 2025)] == [
        ("IK-1", "250", None), ("IK-2", "10", "2"), ("IK-3", "75", None),
    ]  # fmt: skip


def test_the_same_file_again_changes_nothing(store):
    plan(store)
    before = ledger(store)
    assert plan(store).counts == counts()
    assert ledger(store) == before
    assert log(store) == ["impor_rencana", "impor_rencana"]


def test_the_same_rows_in_another_order_are_no_change(store):
    plan(store)
    turned = [RENCANA["Indikator"][0], *reversed(RENCANA["Indikator"][1:])]
    assert plan(store, Indikator=turned).counts == counts()


def test_a_changed_row_becomes_the_newest_and_the_old_one_stays(store):
    plan(store)
    at_first = store.audit_rows()[-1].nomor
    result = plan(store, Target=with_row("Target", 1, ["IK-1", "2025", "260", "", ""]))
    assert result.counts == counts(Target={"berubah": 1, "tetap": 2})
    assert pengukuran.capaian(store, 2025)[0]["target"] == "260"
    at_that_time = store.query("rencana_target", sampai=at_first)
    assert next(r["nilai"] for r in at_that_time if (r["indikator"], r["periode"]) == ("IK-1", 0)) == 250


def test_a_cleared_triwulan_is_a_change_that_clears(store):
    plan(store)
    plan(store, Target=with_row("Target", 2, ["IK-2", "2025", "10", "2", ""]))
    assert [r["tw_2"] for r in perencanaan.targets(store, 2025)] == [None, None, None]


def test_a_row_no_longer_in_the_file_is_counted_and_not_deleted(store):
    plan(store)
    result = plan(store, Indikator=RENCANA["Indikator"][:3])
    assert result.counts == counts(Indikator={"tetap": 2, "hilang": 1})
    (told,) = gone(result)
    assert (told.check, told.severity, told.sheet) == ("rencana_baris_hilang", "info", "Indikator")
    assert told.message == "Tidak ada lagi di berkas tetapi tetap berlaku: IK-3."
    assert told.guidance.endswith("cantumkan kembali barisnya dengan kolom Berlaku Sampai terisi.")
    assert [r["kode"] for r in perencanaan.indikator(store, 2025)] == ["IK-1", "IK-2", "IK-3"]


def test_a_row_that_has_ended_may_leave_the_file_unsaid(store):
    judul, *rows = RENCANA["Indikator"]
    plan(store, Indikator=[[*judul, "Berlaku Sampai"], *([*row, "2024"] for row in rows)])
    result = plan(store, Indikator=[judul, rows[0]])
    assert (result.counts["Indikator"]["hilang"], gone(result)) == (2, [])


def test_many_rows_no_longer_in_the_file_are_one_finding(store):
    target = [
        ["Kode Indikator", "Tahun", "Target"],
        *(["IK-1", str(tahun), "1"] for tahun in range(2010, 2023)),
    ]
    plan(store, Target=target)
    result = plan(store, Target=target[:2])
    (told,) = gone(result)
    assert told.message.startswith("Tidak ada lagi di berkas tetapi tetap berlaku: IK-1/2011/PK/Murni, ")
    assert told.message.endswith(", IK-1/2020/PK/Murni dan 2 lainnya.")
    assert told.guidance.endswith("cantumkan kembali barisnya dengan isi yang benar.")


def test_a_sheet_left_out_leaves_its_rows_as_they_are(store):
    plan(store)
    result = plan(store, Anggaran=None)
    assert "Anggaran" not in result.counts
    assert len(pengukuran.anggaran(store, 2025)) == 2


def test_a_refused_file_stores_nothing_but_a_row_in_the_log(store):
    plan(store)
    before = ledger(store)
    result = plan(store, Target=[["Kode Indikator", "Target"], ["IK-1", "99"]])
    assert (result.status, result.counts) == ("ditolak", {})
    assert [t.message for t in result.temuan] == ["Lembar Target tidak memiliki kolom Tahun."]
    assert ledger(store) == before
    assert len(store.query("rencana")) == 1
    assert log(store) == ["impor_rencana", "tolak_rencana"]


def test_a_repeated_key_refuses_the_whole_file(store):
    rows = [*RENCANA["Target"], ["IK-1", "2025", "251", "", ""]]
    assert plan(store, Target=rows).status == "ditolak"
    assert perencanaan.units(store) == []


def test_a_file_that_is_no_workbook_is_refused_and_only_logged(store):
    result = perencanaan.import_plan(store, KONSOL, b"%PDF-1.7", "Rencana.pdf")
    assert (result.status, [t.check for t in result.temuan]) == ("ditolak", ["berkas_tidak_terbaca"])
    assert (store.query("rencana"), log(store)) == ([], ["tolak_rencana"])


def test_looking_at_a_file_says_what_an_import_would_do_and_does_nothing(store):
    plan(store)
    changed = plan_file(Target=with_row("Target", 1, ["IK-1", "2025", "260", "", ""]))
    looked_at = perencanaan.check_plan(store, changed, "Rencana.xlsx")
    assert looked_at.counts == counts(Target={"berubah": 1, "tetap": 2})
    assert log(store) == ["impor_rencana"]
    assert perencanaan.import_plan(store, KONSOL, changed, "Rencana.xlsx") == looked_at


def test_a_doubtful_target_stays_empty_and_is_told(store):
    result = plan(store, Target=with_row("Target", 1, ["IK-1", "2025", "6.536", "", ""]))
    assert result.status == "diterima"
    assert [(t.check, t.sheet, t.cell) for t in result.temuan] == [("rencana_angka", "Target", "C2")]
    assert next(r for r in pengukuran.capaian(store, 2025) if r["kode"] == "IK-1")["target"] is None


def test_an_indikator_ends_by_its_own_date_and_keeps_its_earlier_years(store):
    judul = [*RENCANA["Indikator"][0], "Berlaku Dari", "Berlaku Sampai"]
    rows = [
        judul,
        [*RENCANA["Indikator"][1], "", "2024"],
        [*RENCANA["Indikator"][2], "2025", ""],
        [*RENCANA["Indikator"][3], "", ""],
    ]
    plan(store, Indikator=rows)
    in_force = {tahun: [r["kode"] for r in perencanaan.indikator(store, tahun)] for tahun in (2024, 2025)}
    assert in_force == {2024: ["IK-1", "IK-3"], 2025: ["IK-2", "IK-3"]}


def test_without_the_sheet_sasaran_an_indikator_counts_under_its_own_code(store):
    result = plan(store, Sasaran=None)
    assert [t.check for t in result.temuan] == ["check_lembar_sasaran"]
    assert [(r["kode"], r["jenis_sasaran"], r["dihitung"]) for r in pengukuran.capaian(store, 2025)] == [
        (kode, "Sasaran", True) for kode in ("IK-1", "IK-2", "IK-3")
    ]
    means = pengukuran.rekap(store, 2025)
    assert [(r["kode"], r["uraian"], r["n_total"]) for r in means["sasaran"]] == [("S1", "S1", 3)]
    assert means["instansi"]["n_total"] == 3


def test_the_sheet_sasaran_may_follow_later(store):
    plan(store, Sasaran=None)
    plan(store)
    assert [(r["kode"], r["jenis"]) for r in perencanaan.sasaran(store)] == [
        ("T1", "Tujuan"),
        ("S1", "Sasaran"),
    ]
    assert [r["uraian"] for r in pengukuran.rekap(store, 2025)["sasaran"]] == ["Merit naik"]
