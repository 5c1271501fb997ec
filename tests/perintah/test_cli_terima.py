"""The commands around a hand-in: look first, map, list, compare, mark, prove; each one JSON document and the contract's exit codes."""

import io
import json
import shutil

import openpyxl
import pytest

from tests.perintah.test_cli import run, write
from tests.store.perkakas import kinerja

PDF = b"%PDF-1.7 bukti"


@pytest.fixture(scope="module")
def place(toko_contoh, tmp_path_factory):
    """Give the path of a store with the sample agency for this file alone."""
    return shutil.copytree(toko_contoh, tmp_path_factory.mktemp("cli_terima") / "toko") / "lakip.duckdb"


def foreign():
    """Make a budget list with a title and headings of its own, with two columns nobody can tell apart."""
    book = openpyxl.Workbook()
    book.active.title = "DES"
    for row in (
        ["LAPORAN"],
        [],
        ["Kode Rekening", "Uraian", "Catatan", "Terpakai"],
        ["5.03.02", "Program", 9, 5],
    ):
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_pratinjau_tells_what_would_change_and_stores_nothing(place, tmp_path):
    good = write(tmp_path, "a.xlsx", kinerja(("IK-1.1", "", "", "300,5")))
    bad = write(tmp_path, "b.pdf", PDF)
    before = run(place, "unggahan", "--tahun", 2024)[1]
    code, (seen,), _ = run(place, "pratinjau", good, "--tahun", 2024, "--unit", "MUT")
    assert (code, list(seen)) == (
        0,
        [
            "file",
            "sha256",
            "status",
            "jenis",
            "rows",
            "lembar",
            "pemetaan",
            "periksa",
            "temuan",
            "perubahan",
            "pembanding",
        ],
    )
    (change,) = [row for row in seen["perubahan"]["rincian"] if row["jenis"] == "berubah"]
    assert (seen["status"], change["kode"], change["baru"], seen["pembanding"].startswith("berkas ")) == (
        "siap", "IK-1.1", "300.5", True,
    )  # fmt: skip
    code, both, _ = run(place, "pratinjau", good, bad, "--tahun", 2024, "--unit", "MUT")
    assert (code, [one["status"] for one in both]) == (1, ["siap", "ditolak"])
    assert run(place, "unggahan", "--tahun", 2024)[1] == before


def test_a_proposed_mapping_is_edited_and_used(place, tmp_path):
    file = write(tmp_path, "LRA.xlsx", foreign())
    code, proposed, _ = run(place, "petakan", file, "--tahun", 2024)
    assert (code, list(proposed)) == (0, ["lembar"])
    wanted = {
        "sheet": "DES",
        "tabel": "anggaran",
        "kolom": {"A": "Kode Rekening", "B": "Uraian", "D": "Realisasi (Rp)"},
    }
    mapping = write(tmp_path, "peta.json", json.dumps({"lembar": [wanted]}))
    code, (result,), _ = run(place, "upload", file, "--tahun", 2024, "--map", mapping, "--yes")
    assert (code, result["status"], [p["asal"] for p in result["pemetaan"]]) == (
        0,
        "diterima",
        ["ditentukan"],
    )
    assert {"check", "judul", "hasil", "n_diperiksa", "n_temuan"} <= set(result["periksa"][0])
    assert run(place, "tarik", result["unggahan"], "--alasan", "selesai diuji")[0] == 0


@pytest.mark.parametrize(
    "text", ["{}", "bukan json", '{"lembar": [{"sheet": "DES", "tabel": "pegawai", "kolom": {}}]}']
)
def test_a_mapping_that_says_nothing_we_know_is_wrong_usage(place, tmp_path, text):
    file, mapping = write(tmp_path, "LRA.xlsx", foreign()), write(tmp_path, "peta.json", text)
    code, document, said = run(place, "upload", file, "--tahun", 2024, "--map", mapping)
    assert (code, document["galat"]["jenis"]) == (2, "cara_pakai")
    assert document["galat"]["pesan"] in said


def test_versions_are_listed_compared_and_handed_back_marked(place, tmp_path):
    sent = [
        run(place, "upload", write(tmp_path, f"{n}.xlsx", kinerja(("IK-1.1", "", "", text))), "--tahun", 2024, "--unit", "MUT")[1][0]
        for n, text in enumerate(("1.545.4", "301"))
    ]  # fmt: skip
    older, newer = (one["unggahan"] for one in sent)
    listed = [row["id"] for row in run(place, "unggahan", "--tahun", 2024, "--unit", "MUT")[1]]
    assert listed[:2] == [newer, older]
    code, document, _ = run(place, "beda", older, newer)
    assert (code, list(document), document["baru"]) == (
        0,
        ["baru", "berubah", "tetap", "hilang", "tidak_dipakai", "rincian"],
        1,
    )
    out = tmp_path / "bertanda.xlsx"
    code, document, _ = run(place, "bertanda", older, "--out", out)
    assert (code, document["file"]) == (0, str(out))
    assert openpyxl.load_workbook(out).sheetnames[-1] == "Catatan Data"
    assert run(place, "bertanda", "tidak-ada", "--out", out)[0] == 1
    for unggahan in (older, newer):
        assert run(place, "tarik", unggahan, "--alasan", "selesai diuji")[0] == 0


def test_evidence_is_attached_listed_fetched_and_detached(place, tmp_path):
    file, out = write(tmp_path, "sk.pdf", PDF), tmp_path / "kembali.pdf"
    code, attached, _ = run(
        place, "bukti", "lampirkan", "--tahun", 2024, "--kode", "IK-1.1", "--berkas", file, "--halaman", 3
    )
    assert (code, attached["status"]) == (0, "terlampir")
    (row,) = run(place, "bukti", "daftar", "--tahun", 2024)[1]
    assert (row["id"], row["kode"], row["halaman"], row["nama_berkas"]) == (
        attached["bukti"],
        "IK-1.1",
        "3",
        "sk.pdf",
    )
    assert run(place, "bukti", "ambil", row["id"], "--out", out)[0] == 0
    assert out.read_bytes() == PDF
    assert run(place, "bukti", "lepas", row["id"], "--alasan", "salah")[:2] == (
        0,
        {"bukti": row["id"], "status": "dilepas"},
    )
    assert run(place, "bukti", "daftar", "--tahun", 2024)[1] == []
    code, refused, said = run(
        place, "bukti", "lampirkan", "--tahun", 2024, "--kode", "IK-1.1", "--tautan", "javascript:1"
    )
    assert (code, refused["status"]) == (1, "ditolak")
    assert "http:// atau https://" in said


def test_a_letter_is_registered_and_cited_by_a_typed_value(place, tmp_path):
    letter = write(tmp_path, "surat.pdf", PDF)
    code, registered, _ = run(
        place, "terima-dokumen", letter, "--tahun", 2024, "--unit", "MUT", "--diterima", "2025-01-12"
    )
    assert (code, registered["status"]) == (0, "diterima")
    typed = ("isi", "--tahun", 2024, "--indikator", "IK-4.1", "--nilai", "73,5", "--dasar", "Surat")
    code, value, _ = run(place, *typed, "--dokumen", registered["dokumen"])
    assert (code, value["status"]) == (0, "diterima")
    (row,) = run(place, "dokumen", "--tahun", 2024)[1]
    assert (row["id"], row["diterima_on"], row["unit"]) == (registered["dokumen"], "2025-01-12", "MUT")
    assert run(place, *typed, "--dokumen", row["id"], "--lampiran", letter)[0] == 2
    assert run(place, "cabut-dokumen", row["id"], "--alasan", "selesai diuji")[0] == 0
    assert run(place, "dokumen", "--tahun", 2024)[1] == []


def test_the_budget_of_a_year_is_marked_audited_and_back(place):
    assert run(place, "audited", "--tahun", 2024)[1]["audit"] == "unaudited"
    code, status, _ = run(place, "audited", "--tahun", 2024, "--dasar", "LHP BPK 12 Mei 2025")
    assert (code, status["audit"], status["dasar"]) == (0, "audited", "LHP BPK 12 Mei 2025")
    assert {row["audit"] for row in run(place, "anggaran", "--tahun", 2024)[1]} == {"audited"}
    assert run(place, "audited", "--tahun", 2024, "--dasar", "lagi")[0] == 1
    assert run(place, "audited", "--tahun", 2024, "--batal")[0] == 2
    assert (
        run(place, "audited", "--tahun", 2024, "--batal", "--dasar", "belum final")[1]["audit"] == "unaudited"
    )
