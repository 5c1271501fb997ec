"""What the units hand in: accepted, refused, doubted, repeated, withdrawn; nothing is lost and nothing counts twice."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal

import pytest

from lakip.domain.errors import InputRefused, NotPermitted, WrongUsage
from lakip.domain.pelaku import KONSOL, Pelaku
from lakip.intake.template.tables import workbook_from_tables
from lakip.workflow import isian, pemeliharaan, pengukuran, pengumpulan, perbaikan, permintaan
from tests.store.perkakas import hand_in, hand_in_file, kinerja, log, plan

DOUBT = ("IK-1", "", "", "1.545.4")
SURE = ("IK-2", "1", "2", "")


@pytest.fixture
def agency(store):
    """Give a store with the plan of the small agency."""
    plan(store)
    return store


def figure(store, kode, triwulan=0):
    """Give realisasi and status of one indikator."""
    row = next(r for r in pengukuran.capaian(store, 2025, triwulan=triwulan) if r["kode"] == kode)
    return row["realisasi_nilai"], row["status"]


def open_doubts(store):
    return [
        (t["check"], t["cell"])
        for t in perbaikan.findings(store, 2025)
        if t["severity"] == "tanya" and not t["pilihan"]
    ]


def test_sure_values_are_stored_and_a_receipt_is_given(agency):
    result = hand_in(agency, ("IK-1", "", "", "245,5"), SURE, lewat="WhatsApp", diterima=date(2026, 1, 12))
    told = [t.check for t in result.temuan]
    assert (result.status, result.jenis, result.rows, told) == (
        "diterima",
        "kinerja",
        2,
        ["check_teks_wajib"],
    )
    assert (figure(agency, "IK-1"), figure(agency, "IK-2")) == (
        (Decimal("245.5"), "ada"),
        (Decimal(3), "ada"),
    )
    newest = agency.audit_rows()[-1]
    assert result.resi.startswith(
        "Sudah diterima: data Bidang Mutasi untuk LAKIP 2025, berkas Kinerja.xlsx, diterima 12 Januari 2026 lewat WhatsApp. "
        "2 baris tersimpan sebagai versi 1 pada "
    )
    assert result.resi.endswith(f"Nomor bukti {newest.nomor}:{newest.h[:12]}.")
    (row,) = pengumpulan.uploads(agency, 2025)
    assert {k: row[k] for k in ("unit", "versi", "lewat", "diterima_on", "n_rows", "pelaku", "ditarik")} == {
        "unit": "MUT", "versi": 1, "lewat": "WhatsApp", "diterima_on": date(2026, 1, 12), "n_rows": 2,
        "pelaku": "konsol", "ditarik": False,
    }  # fmt: skip


def test_the_file_comes_back_as_it_was_handed_in(agency):
    data = kinerja(SURE)
    result = hand_in_file(agency, data, name="../../Kinerja\u202e.xlsx")
    assert pengumpulan.original(agency, result.unggahan) == ("../../Kinerja.xlsx", data)


def test_a_file_that_can_not_be_used_stores_nothing_but_a_row_in_the_log(agency):
    refused = [
        hand_in_file(agency, b"%PDF-1.7", name="a.pdf"),
        hand_in_file(agency, workbook_from_tables({"Kinerja": [["Satuan"]]})),
    ]
    assert [(r.status, r.unggahan, r.rows, [t.severity for t in r.temuan][:1]) for r in refused] == [
        ("ditolak", None, 0, ["tolak"])
    ] * 2
    assert pengumpulan.uploads(agency, 2025) == []
    assert log(agency) == ["impor_rencana", "tolak_unggahan", "tolak_unggahan"]


def test_one_refused_file_does_not_stop_the_others(agency):
    files = [("a.pdf", b"%PDF-1.7"), ("b.xlsx", kinerja(SURE))]
    results = pengumpulan.upload(agency, KONSOL, files, 2025, unit="MUT")
    assert [r.status for r in results] == ["ditolak", "diterima"]


def test_the_same_bytes_for_the_same_unit_and_year_are_kept_once(agency):
    first, again = hand_in(agency, SURE), hand_in(agency, SURE, name="Lain.xlsx")
    assert (again.status, again.unggahan, again.file) == ("duplikat", first.unggahan, "Lain.xlsx")
    assert again.resi.startswith("Berkas Lain.xlsx sudah tersimpan sebagai versi 1 pada ")
    assert len(pengumpulan.uploads(agency, 2025)) == 1
    other_unit = hand_in(agency, SURE, unit="BDN")
    assert (other_unit.status, other_unit.unggahan != first.unggahan) == ("diterima", True)


def test_p06_the_same_bytes_from_many_at_once_are_kept_once(agency):
    data = kinerja(SURE)
    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(lambda _: hand_in_file(agency, data), range(4)))
    assert sorted(r.status for r in results) == ["diterima", "duplikat", "duplikat", "duplikat"]
    assert len({r.unggahan for r in results}) == 1
    assert len(pengumpulan.uploads(agency, 2025)) == 1


def test_different_files_of_one_unit_at_once_get_a_version_each(agency):
    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(lambda n: hand_in(agency, ("IK-1", "", "", f"24{n}")), range(4)))
    assert {r.status for r in results} == {"diterima"}
    assert sorted(row["versi"] for row in pengumpulan.uploads(agency, 2025)) == [1, 2, 3, 4]
    assert pemeliharaan.verify(agency)["ok"]


def test_the_newest_value_wins_and_a_dash_never_hides_a_figure(agency):
    hand_in(agency, ("IK-1", "", "", "240"))
    hand_in(agency, ("IK-1", "", "", "245"))
    assert figure(agency, "IK-1") == (Decimal(245), "ada")
    hand_in(agency, ("IK-1", "", "", "-"))
    assert figure(agency, "IK-1") == (Decimal(245), "ada")
    assert [row["versi"] for row in pengumpulan.uploads(agency, 2025)] == [3, 2, 1]


def test_a_file_of_the_whole_agency_is_assigned_by_code(agency):
    result = hand_in(agency, ("IK-1", "", "", "245"), ("IK-3", "", "", "71"), unit=None)
    assert (result.status, result.rows) == ("diterima", 2)
    assert [r["realisasi"] for r in pengukuran.capaian(agency, 2025, "MUT")] == ["245", None]
    assert [r["realisasi"] for r in pengukuran.capaian(agency, 2025, "SEK")] == ["71"]


def test_a_line_of_another_unit_waits_and_a_unit_above_may_hand_in_for_those_below(agency):
    foreign = hand_in(agency, ("IK-3", "", "", "71"))
    assert (foreign.status, foreign.rows) == ("perlu_keputusan", 0)
    assert figure(agency, "IK-3") == (None, "belum_ada")
    assert hand_in(agency, ("IK-3", "", "", "72"), unit="BDN").status == "diterima"


def test_a_doubt_waits_while_the_rest_is_stored(agency):
    result = hand_in(agency, DOUBT, SURE)
    assert (result.status, result.rows) == ("perlu_keputusan", 1)
    assert "1 hal masih perlu keputusan." in result.resi
    assert (figure(agency, "IK-1"), figure(agency, "IK-2")) == ((None, "belum_ada"), (Decimal(3), "ada"))
    assert open_doubts(agency) == [("check_angka", "D2")]


def test_yes_takes_every_proposal_and_says_so(agency):
    result = hand_in(agency, DOUBT, ("IK-2", "satu dua tiga empat lima enam", "", ""), yes=True)
    assert (result.status, result.rows) == ("perlu_keputusan", 1)
    assert figure(agency, "IK-1") == (Decimal("1545.4"), "ada")
    decided = [(t["check"], t["pilihan"], t["nilai"]) for t in perbaikan.findings(agency, 2025)]
    assert decided == [
        ("check_angka", None, None), ("check_angka", "terima", "1545.4"), ("check_teks_wajib", None, None),
    ]  # fmt: skip


def test_a_proposal_is_accepted_once(agency):
    unggahan = hand_in(agency, DOUBT).unggahan
    perbaikan.decide(agency, KONSOL, unggahan, 1, "terima")
    assert figure(agency, "IK-1") == (Decimal("1545.4"), "ada")
    with pytest.raises(NotPermitted, match="sudah diputuskan"):
        perbaikan.decide(agency, KONSOL, unggahan, 1, "abaikan")
    assert open_doubts(agency) == []


def test_another_value_takes_the_place_of_the_doubted_one(agency):
    unggahan = hand_in(agency, DOUBT).unggahan
    with pytest.raises(InputRefused, match="belum jelas"):
        perbaikan.decide(agency, KONSOL, unggahan, 1, "ganti", "dua ratus")
    perbaikan.decide(agency, KONSOL, unggahan, 1, "ganti", "245,4")
    assert figure(agency, "IK-1") == (Decimal("245.4"), "ada")
    (step,) = [s for s in pengukuran.trace(agency, 2025, "IK-1") if s["jenis"] == "realisasi"]
    assert (step["raw"], step["cell"], step["file"], step["keputusan"], step["keputusan_nilai"]) == (
        "1.545.4", "D2", "Kinerja.xlsx", "ganti", "245,4",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("nilai", "stored"), [("belum rilis", "belum_rilis"), ("-", "belum_ada"), ("BB", "tidak_dapat_dihitung")]
)
def test_what_may_be_typed_may_also_take_the_place_of_a_doubted_value(agency, nilai, stored):
    unggahan = hand_in(agency, DOUBT).unggahan
    perbaikan.decide(agency, KONSOL, unggahan, 1, "ganti", nilai)
    assert (figure(agency, "IK-1"), open_doubts(agency)) == ((None, stored), [])


PAIR = ("Kode Indikator", "Pembilang", "Penyebut")


@pytest.mark.parametrize("nilai", ["BB", "80-90", "belum rilis", "-", "", "1/2"])
@pytest.mark.parametrize("cells", [("1.234.5", "2000"), ("20", "1.234.5")])
def test_a_pembilang_or_penyebut_is_replaced_by_a_number_only(agency, cells, nilai):
    unggahan = hand_in_file(agency, kinerja(("IK-1", *cells), judul=PAIR)).unggahan
    with pytest.raises(InputRefused, match="memerlukan satu angka"):
        perbaikan.decide(agency, KONSOL, unggahan, 1, "ganti", nilai)
    perbaikan.decide(agency, KONSOL, unggahan, 1, "ganti", "1234")
    assert open_doubts(agency) == []


def test_a_penyebut_is_not_replaced_by_zero(agency):
    unggahan = hand_in_file(agency, kinerja(("IK-1", "20", "1.234.5"), judul=PAIR)).unggahan
    with pytest.raises(InputRefused, match="Penyebut tidak boleh nol"):
        perbaikan.decide(agency, KONSOL, unggahan, 1, "ganti", "0")


def test_another_year_value_keeps_the_quarters_that_waited_with_it(agency):
    unggahan = hand_in(agency, ("IK-2", "1", "2", "5")).unggahan
    assert figure(agency, "IK-2", triwulan=2) == (None, "belum_ada")
    perbaikan.decide(agency, KONSOL, unggahan, 1, "ganti", "3")
    assert (figure(agency, "IK-2"), figure(agency, "IK-2", triwulan=2)) == (
        (Decimal(3), "ada"),
        (Decimal(3), "ada"),
    )


def test_a_doubt_about_a_whole_row_takes_no_single_value(agency):
    unggahan = hand_in(agency, ("IK-9", "", "", "5")).unggahan
    with pytest.raises(InputRefused, match="satu baris penuh"):
        perbaikan.decide(agency, KONSOL, unggahan, 1, "ganti", "6")
    with pytest.raises(InputRefused, match="tidak memiliki usulan"):
        perbaikan.decide(agency, KONSOL, unggahan, 1, "terima")
    perbaikan.decide(agency, KONSOL, unggahan, 1, "abaikan")
    assert open_doubts(agency) == []


def test_leaving_out_stores_nothing_but_the_decision(agency):
    unggahan = hand_in(agency, DOUBT).unggahan
    perbaikan.decide(agency, KONSOL, unggahan, 1, "abaikan")
    assert figure(agency, "IK-1") == (None, "belum_ada")
    assert len(pengumpulan.uploads(agency, 2025)) == 1
    assert log(agency)[-1] == "putuskan"


@pytest.mark.parametrize(
    ("nomor", "pilihan", "error"), [(9, "terima", InputRefused), (1, "mungkin", WrongUsage)]
)
def test_a_decision_on_nothing_or_of_no_kind_is_refused(agency, nomor, pilihan, error):
    unggahan = hand_in(agency, DOUBT).unggahan
    with pytest.raises(error):
        perbaikan.decide(agency, KONSOL, unggahan, nomor, pilihan)


@pytest.mark.parametrize("pilihan", ["terima", "abaikan"])
def test_p06_of_several_who_decide_at_once_one_does(agency, pilihan):
    unggahan = hand_in(agency, DOUBT).unggahan

    def decide(n):
        try:
            perbaikan.decide(agency, Pelaku(f"orang {n}", "staf"), unggahan, 1, pilihan)
        except NotPermitted:
            return "terlambat"
        return "diputuskan"

    with ThreadPoolExecutor(6) as pool:
        outcomes = list(pool.map(decide, range(6)))
    assert sorted(outcomes) == ["diputuskan", *["terlambat"] * 5]
    assert len(pengumpulan.uploads(agency, 2025)) == (2 if pilihan == "terima" else 1)
    assert pemeliharaan.verify(agency)["ok"]


def test_a_withdrawn_upload_stops_counting_with_its_decisions_and_comes_back(agency):
    hand_in(agency, ("IK-1", "", "", "240"))
    unggahan = hand_in(agency, DOUBT, SURE).unggahan
    perbaikan.decide(agency, KONSOL, unggahan, 1, "terima")
    perbaikan.withdraw(agency, KONSOL, unggahan, "salah berkas")
    assert (figure(agency, "IK-1"), figure(agency, "IK-2")) == ((Decimal(240), "ada"), (None, "belum_ada"))
    assert [row["ditarik"] for row in pengumpulan.uploads(agency, 2025)] == [True, True, False]
    assert unggahan not in {t["unggahan_id"] for t in perbaikan.findings(agency, 2025)}
    perbaikan.restore(agency, KONSOL, unggahan)
    assert (figure(agency, "IK-1"), figure(agency, "IK-2")) == (
        (Decimal("1545.4"), "ada"),
        (Decimal(3), "ada"),
    )
    assert log(agency)[-2:] == ["tarik_unggahan", "pulihkan_unggahan"]


def test_withdrawing_a_decision_opens_its_doubt_again(agency):
    unggahan = hand_in(agency, DOUBT).unggahan
    perbaikan.decide(agency, KONSOL, unggahan, 1, "ganti", "92,4")
    then = agency.query("audit_akhir")[0]["nomor"]
    wrong = pengumpulan.uploads(agency, 2025)[0]["id"]
    perbaikan.withdraw(agency, KONSOL, wrong, "salah ketik")
    assert (figure(agency, "IK-1"), open_doubts(agency)) == ((None, "belum_ada"), [("check_angka", "D2")])
    assert waiting(agency) == [1, 1, 1]
    perbaikan.decide(agency, KONSOL, unggahan, 1, "abaikan")
    with pytest.raises(NotPermitted, match="sudah diputuskan lagi"):
        perbaikan.restore(agency, KONSOL, wrong)
    assert (figure(agency, "IK-1"), open_doubts(agency)) == ((None, "belum_ada"), [])
    assert waiting(agency) == [0, 0, 0]
    assert (waiting(agency, sampai=then), settled(agency, sampai=then)) == ([0, 0, 0], ["ganti"])
    assert settled(agency) == ["abaikan"]
    assert pemeliharaan.verify(agency)["ok"]


def waiting(store, **sampai):
    """Give the open doubts as the findings, the uploads and the units count them."""
    return [
        sum(t["severity"] == "tanya" and not t["pilihan"] for t in store.query("temuan", tahun=2025, unit=None, **sampai)),
        sum(u["n_terbuka"] for u in store.query("unggahan", tahun=2025, unit=None, **sampai)),
        sum(u["n_keputusan_terbuka"] for u in store.query("status_unit", tahun=2025, **sampai)),
    ]  # fmt: skip


def settled(store, **sampai):
    """Give the choices that the report's list of data remarks names."""
    return [row["pilihan"] for row in store.query("catatan_mutu", tahun=2025, **sampai)]


@pytest.mark.parametrize("pilihan", ["terima", "abaikan"])
def test_a_doubt_of_a_withdrawn_upload_is_settled_only_after_it_is_restored(agency, pilihan):
    unggahan = hand_in(agency, DOUBT).unggahan
    perbaikan.withdraw(agency, KONSOL, unggahan, "salah berkas")
    with pytest.raises(NotPermitted, match="pulihkan dulu unggahannya"):
        perbaikan.decide(agency, KONSOL, unggahan, 1, pilihan)
    perbaikan.restore(agency, KONSOL, unggahan)
    perbaikan.decide(agency, KONSOL, unggahan, 1, pilihan)
    assert open_doubts(agency) == []


def test_withdrawing_needs_a_reason_an_upload_and_happens_once(agency):
    unggahan = hand_in(agency, SURE).unggahan
    with pytest.raises(InputRefused, match="alasan"):
        perbaikan.withdraw(agency, KONSOL, unggahan, "  ")
    with pytest.raises(InputRefused, match="tidak ditemukan"):
        perbaikan.withdraw(agency, KONSOL, "tidak-ada", "salah")
    with pytest.raises(NotPermitted, match="tidak sedang ditarik"):
        perbaikan.restore(agency, KONSOL, unggahan)
    perbaikan.withdraw(agency, KONSOL, unggahan, "salah")
    with pytest.raises(NotPermitted, match="sudah ditarik"):
        perbaikan.withdraw(agency, KONSOL, unggahan, "salah")


def test_a_withdrawn_file_may_be_handed_in_again_and_then_the_old_one_stays_out(agency):
    first = hand_in(agency, SURE).unggahan
    perbaikan.withdraw(agency, KONSOL, first, "salah unit")
    again = hand_in(agency, SURE)
    assert (again.status, again.unggahan != first) == ("diterima", True)
    with pytest.raises(NotPermitted, match="sudah tersimpan lagi sebagai versi 2"):
        perbaikan.restore(agency, KONSOL, first)


def test_a_typed_value_counts_with_its_basis_and_its_proof(agency):
    result = isian.type_value(
        agency, KONSOL, 2025, "IK-1", "245,5", "WA 12 Januari 2026", lampiran=("layar.png", b"\x89PNG bukti")
    )
    assert (result.status, result.rows, result.file) == ("diterima", 1, "isian langsung")
    assert "isian langsung, dasar WA 12 Januari 2026" in result.resi
    assert figure(agency, "IK-1") == (Decimal("245.5"), "ada")
    (row,) = pengumpulan.uploads(agency, 2025)
    assert (row["unit"], row["dasar"], row["lampiran_nama"]) == ("MUT", "WA 12 Januari 2026", "layar.png")
    assert agency.berkas.read(row["lampiran_sha256"]) == b"\x89PNG bukti"
    (step,) = [s for s in pengukuran.trace(agency, 2025, "IK-1") if s["jenis"] == "realisasi"]
    assert (step["raw"], step["sheet"], step["cell"], step["dasar"], step["pelaku"]) == (
        "245,5", "isian", "Tahun", "WA 12 Januari 2026", "konsol",
    )  # fmt: skip
    with pytest.raises(InputRefused, match="diketik langsung"):
        pengumpulan.original(agency, result.unggahan)


def test_a_typed_quarter_stands_in_its_quarter(agency):
    isian.type_value(agency, KONSOL, 2025, "IK-2", "4", "surat", triwulan=2)
    assert (figure(agency, "IK-2", triwulan=1), figure(agency, "IK-2", triwulan=2)) == (
        (None, "belum_ada"),
        (Decimal(4), "ada"),
    )


def test_belum_rilis_can_be_typed(agency):
    isian.type_value(agency, KONSOL, 2025, "IK-1", "belum rilis", "telepon 3 Januari")
    assert figure(agency, "IK-1") == (None, "belum_rilis")


@pytest.mark.parametrize(
    ("indikator", "nilai", "dasar", "words"),
    [
        ("IK-1", "1.545.4", "WA", "belum jelas"),
        ("IK-1", "  ", "WA", "belum jelas"),
        ("IK-1", "245", " ", "Dasar belum diisi"),
        ("IK-1", "-", "WA", "Unggah Data Bidang, bagian Tarik"),
        ("IK-1", "n/a", "WA", "Unggah Data Bidang, bagian Tarik"),
        ("IK-9", "245", "WA", "tidak ada atau tidak berlaku"),
    ],
)
def test_a_typed_value_that_is_not_clear_is_refused_at_once(agency, indikator, nilai, dasar, words):
    with pytest.raises(InputRefused, match=words):
        isian.type_value(agency, KONSOL, 2025, indikator, nilai, dasar)
    assert pengumpulan.uploads(agency, 2025) == []


@pytest.mark.parametrize("triwulan", [-1, 5, 7])
def test_a_triwulan_that_does_not_exist_is_refused(agency, triwulan):
    with pytest.raises(WrongUsage, match="pakai 1 sampai 4"):
        isian.type_value(agency, KONSOL, 2025, "IK-1", "245", "WA", triwulan=triwulan)
    assert pengumpulan.uploads(agency, 2025) == []


def test_a_typed_figure_hardly_possible_needs_a_second_word(agency):
    with pytest.raises(InputRefused, match=r"sebesar 2\.501 Nilai jauh dari wajar; targetnya 250\."):
        isian.type_value(agency, KONSOL, 2025, "IK-1", "2501", "WA")
    isian.type_value(agency, KONSOL, 2025, "IK-1", "2501", "WA", yakin=True)
    assert (figure(agency, "IK-1"), open_doubts(agency)) == ((Decimal(2501), "ada"), [])


def test_a_typed_value_after_a_file_is_the_newer_one(agency):
    hand_in(agency, ("IK-1", "", "", "240"))
    isian.type_value(agency, KONSOL, 2025, "IK-1", "241", "WA")
    assert figure(agency, "IK-1") == (Decimal(241), "ada")


def test_the_blank_template_is_received_with_no_rows(agency):
    result = hand_in_file(agency, permintaan.unit_template(agency, 2025, "MUT"), name="Templat.xlsx")
    assert (result.status, result.rows) == ("diterima", 0)
    assert [t.check for t in result.temuan] == ["check_isi_kosong"]
    assert figure(agency, "IK-1") == (None, "belum_ada")


def test_an_empty_file_is_no_hand_in_but_its_coming_is_told(agency):
    template = permintaan.unit_template(agency, 2025, "MUT")
    hand_in_file(agency, template, name="Templat.xlsx", diterima=date(2026, 1, 12))
    (row,) = [row for row in permintaan.unit_status(agency, 2025) if row["kode"] == "MUT"]
    assert [row[key] for key in ("status", "versi", "diterima_on", "kosong_on")] == [
        "belum", None, None, date(2026, 1, 12),
    ]  # fmt: skip
    silent = [
        row["kalimat"] for row in pengukuran.attention(agency, 2025) if row["jenis"] == "belum_menyerahkan"
    ]
    assert silent == [
        "Bidang Mutasi belum menyerahkan data (berkas kosong diterima 12 Januari 2026).",
        "Sekretariat belum menyerahkan data.",
    ]
    hand_in(agency, DOUBT, diterima=date(2026, 1, 13))
    (row,) = [row for row in permintaan.unit_status(agency, 2025) if row["kode"] == "MUT"]
    assert (row["status"], row["diterima_on"]) == ("sebagian", date(2026, 1, 13))


def test_a_day_of_receipt_is_kept_also_when_it_is_late(agency):
    hand_in(agency, SURE, diterima=date(2026, 3, 31))
    assert [row["diterima_on"] for row in pengumpulan.uploads(agency, 2025)] == [date(2026, 3, 31)]


def test_without_a_plan_every_file_is_refused(store):
    result = hand_in(store, SURE)
    assert (result.status, [t.check for t in result.temuan]) == ("ditolak", ["precheck_rencana"])


def test_an_unknown_unit_is_told_which_there_are(agency):
    with pytest.raises(WrongUsage, match="BDN, MUT, SEK"):
        hand_in(agency, SURE, unit="XYZ")


def test_budget_and_texts_come_in_with_their_own_kinds(agency):
    data = workbook_from_tables({
        "Kegiatan": [["Kode Sub Kegiatan", "Sub Kegiatan", "Target", "Satuan", "Realisasi Tahun", "Uraian"],
                     ["5.03.02.2.01.0001", "Mutasi", "12", "Dokumen", "11", "Selesai."]],
        "Anggaran": [["Kode Rekening", "Uraian", "Pagu (Rp)", "Realisasi (Rp)"],
                     ["5.03.02", "Program Kepegawaian", "1.000.000.000", "Rp 900.000.000,50"]],
    })  # fmt: skip
    result = hand_in_file(agency, data)
    assert (result.status, result.jenis, result.rows) == ("diterima", "campuran", 2)
    (line,) = pengukuran.anggaran(agency, 2025, "MUT")
    assert (line["realisasi_rp"], line["status"]) == (Decimal("900000000.50"), "ada")
    texts = {(t["tabel"], t["bagian"]): t["teks"] for t in agency.query("keterangan", tahun=2025)}
    assert texts["kegiatan", "uraian"] == "Selesai."


def test_a_text_longer_than_a_cell_may_be_waits_and_its_beginning_can_be_accepted(agency):
    data = kinerja(("IK-1", "245", "panjang " * 4000), judul=("Kode Indikator", "Realisasi Tahun", "Solusi"))
    result = hand_in_file(agency, data)
    assert (result.status, figure(agency, "IK-1")) == ("perlu_keputusan", (Decimal(245), "ada"))
    assert open_doubts(agency) == [("teks_terlalu_panjang", "C2")]
    assert agency.query("keterangan", tahun=2025) == []
    with pytest.raises(InputRefused, match="satu baris penuh"):
        perbaikan.decide(agency, KONSOL, result.unggahan, 1, "ganti", "singkat")
    perbaikan.decide(agency, KONSOL, result.unggahan, 1, "terima")
    (text,) = agency.query("keterangan", tahun=2025)
    assert ("panjang " * 4000).startswith(text["teks"])
    assert len(text["teks"]) > 4000
