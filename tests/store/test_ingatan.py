"""A mapping somebody confirmed is remembered per unit and layout, with who and when; a changed layout is noticed."""

import io
from concurrent.futures import ThreadPoolExecutor

import openpyxl
import pytest

from lakip.domain.pelaku import KONSOL
from lakip.intake.mapping import PemetaanDiminta
from lakip.workflow import ingatan, pemeliharaan, pengukuran, pengumpulan, perbaikan, pratinjau
from tests.store.perkakas import log, plan

HEAD = ("Kode Rekening", "Uraian", "Uang Muka Kegiatan", "Terpakai s.d. Desember")
MAP = PemetaanDiminta.from_json(
    '{"lembar": [{"sheet": "DES", "tabel": "anggaran",'
    ' "kolom": {"A": "Kode Rekening", "B": "Uraian", "C": "Pagu (Rp)", "D": "Realisasi (Rp)"}}]}'
)


@pytest.fixture
def agency(store):
    """Give a store with the plan of the small agency."""
    plan(store)
    return store


def lra(realisasi, head=HEAD, sheet="DES"):
    """Make a budget list with a title and headings of its own."""
    book = openpyxl.Workbook()
    page = book.active
    page.title = sheet
    for row in (["LAPORAN"], [], head, ["5.03.02", "Program Kepegawaian", 1_000_000_000, realisasi]):
        page.append(row)
    page.append(["5.03.01", "Program Penunjang", 2_000_000_000, realisasi + 1])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def send(store, data, unit=None, **how):
    (result,) = pengumpulan.upload(store, KONSOL, [("LRA.xlsx", data)], 2025, unit=unit, **how)
    return result


def look(store, data, unit=None):
    (seen,) = pratinjau.preview(store, KONSOL, [("LRA.xlsx", data)], 2025, unit=unit)
    return seen


def realisasi(store, kode="5.03.02"):
    return next(r["realisasi_rp"] for r in pengukuran.anggaran(store, 2025) if r["kode_rekening"] == kode)


def asal(seen):
    return {p.asal for p in seen.pemetaan}


def test_a_confirmed_mapping_is_remembered_and_reads_the_next_file_by_itself(agency):
    assert asal(look(agency, lra(500))) <= {"usulan"}
    first = send(agency, lra(500), pemetaan=MAP)
    assert (first.status, {p.asal for p in first.pemetaan}, realisasi(agency)) == (
        "diterima",
        {"ditentukan"},
        500,
    )
    (row,) = ingatan.remembered(agency, "")
    assert (row["pelaku"], PemetaanDiminta.from_json(row["isi"]).lembar[0].tabel) == ("konsol", "anggaran")
    second = send(agency, lra(600))
    assert ({p.asal for p in second.pemetaan}, realisasi(agency)) == ({"diingat"}, 600)
    assert pengumpulan.understood(agency, second.unggahan)["pemetaan"][0]["asal"] == "diingat"
    assert len(ingatan.remembered(agency, "")) == 1
    assert pemeliharaan.verify(agency)["ok"]


def test_doubtful_columns_agreed_to_one_by_one_are_remembered_once_all_are(agency):
    doubtful = lra(500, ("Kode Rekening", "Uraian", "Pagu (Rp)", "Realisasi (ribuan Rp)"))
    first = send(agency, doubtful)
    asked = [t["nomor"] for t in perbaikan.findings(agency, 2025) if t["check"] == "peta_kolom"]
    assert (first.status, bool(asked), ingatan.remembered(agency, "")) == ("perlu_keputusan", True, [])
    for nomor in asked:
        perbaikan.decide(agency, KONSOL, first.unggahan, nomor, "terima")
    assert len(ingatan.remembered(agency, "")) == 1
    assert asal(
        look(agency, lra(600, ("Kode Rekening", "Uraian", "Pagu (Rp)", "Realisasi (ribuan Rp)")))
    ) == {"diingat"}
    assert pemeliharaan.verify(agency)["ok"]


def test_a_column_left_out_is_not_remembered_as_agreed(agency):
    first = send(agency, lra(500, ("Kode Rekening", "Uraian", "Pagu (Rp)", "Realisasi (ribuan Rp)")))
    for row in perbaikan.findings(agency, 2025):
        if row["check"] == "peta_kolom":
            perbaikan.decide(agency, KONSOL, first.unggahan, row["nomor"], "abaikan")
    assert ingatan.remembered(agency, "") == []


def test_what_one_unit_confirmed_is_not_offered_to_another(agency):
    send(agency, lra(500), unit="MUT", pemetaan=MAP)
    assert "diingat" in asal(look(agency, lra(600), unit="MUT"))
    assert "diingat" not in asal(look(agency, lra(600), unit="SEK"))


def test_a_changed_layout_is_noticed_and_not_read_by_memory(agency):
    send(agency, lra(500), pemetaan=MAP)
    changed = look(agency, lra(600, ("Kode Rekening", "Uraian", "Catatan", "Terpakai s.d. Desember")))
    assert "diingat" not in asal(changed)
    assert "peta_berubah" in {t.check for t in changed.temuan}


def test_the_newest_word_on_a_layout_counts(agency):
    send(agency, lra(500), pemetaan=MAP)
    swapped = PemetaanDiminta.from_json(MAP.as_json().replace('"C": "Pagu (Rp)"', '"C": "Fisik (%)"'))
    send(agency, lra(600), pemetaan=swapped)
    (row,) = ingatan.remembered(agency, "")
    assert "Fisik (%)" in row["isi"]


def test_a_mapping_that_does_not_fit_refuses_its_file_and_leaves_the_others(agency):
    files = [("a.xlsx", lra(500)), ("b.xlsx", lra(600, sheet="JAN"))]
    results = pengumpulan.upload(agency, KONSOL, files, 2025, pemetaan=MAP)
    assert [r.status for r in results] == ["diterima", "ditolak"]
    assert [t.check for t in results[1].temuan] == ["pemetaan_tidak_cocok"]
    assert "JAN" in results[1].temuan[0].guidance


def test_the_same_bytes_under_another_mapping_are_a_duplicate_that_says_what_to_do(agency):
    data = lra(500)
    send(agency, data, pemetaan=MAP)
    again = send(agency, data, pemetaan=MAP)
    assert (again.status, again.resi.endswith("tarik dahulu versi itu lalu unggah kembali.")) == (
        "duplikat",
        True,
    )


def test_a_preview_with_a_mapping_remembers_nothing(agency):
    before = log(agency)
    (seen,) = pratinjau.preview(agency, KONSOL, [("LRA.xlsx", lra(500))], 2025, pemetaan=MAP)
    assert (asal(seen), ingatan.remembered(agency, ""), log(agency)) == ({"ditentukan"}, [], before)


def test_one_confirms_while_others_upload_and_nothing_is_lost(agency):
    def work(n):
        return send(agency, lra(500 + n), unit="MUT" if n % 2 else "SEK", pemetaan=MAP, yes=True)

    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(work, range(4)))
    assert {r.status for r in results} == {"diterima"}
    assert [len(ingatan.remembered(agency, unit)) for unit in ("MUT", "SEK")] == [1, 1]
    assert pemeliharaan.verify(agency)["ok"]


def test_the_proposal_of_a_file_is_a_mapping_that_can_be_edited_and_used(agency):
    proposed = pratinjau.proposed_mapping(
        "LRA.xlsx", lra(500, ("Kode Rekening", "Uraian", "Pagu", "Realisasi")), 2025
    )
    assert PemetaanDiminta.from_json(proposed.as_json()) == proposed
    result = send(agency, lra(500, ("Kode Rekening", "Uraian", "Pagu", "Realisasi")), pemetaan=proposed)
    assert (result.status, realisasi(agency)) == ("diterima", 500)


def triwulan(name, nilai):
    """Make a table of kinerja whose sheet alone says which triwulan it is of."""
    book = openpyxl.Workbook()
    book.active.title = name
    for row in (
        ["Kode Indikator", "Indikator Kinerja", "Target", "Hasil Kerja"],
        ["IK-1", "Nilai merit", 250, nilai],
    ):
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_what_was_settled_for_one_triwulan_is_remembered_for_the_next_one_in_its_own_place(agency):
    wanted = PemetaanDiminta.from_json(
        '{"lembar": [{"sheet": "TW II", "tabel": "realisasi",'
        ' "kolom": {"A": "Kode Indikator", "C": "Target", "D": "Realisasi TW II"}}]}'
    )
    send(agency, triwulan("TW II", 230), unit="MUT", pemetaan=wanted)
    third = send(agency, triwulan("TW III", 240), unit="MUT")
    assert {p.asal for p in third.pemetaan} == {"diingat"}
    found = {row["periode"]: int(row["nilai"]) for row in agency.query("isi_berlaku", tahun=2025)}
    assert found == {2: 230, 3: 240}
