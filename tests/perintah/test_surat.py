"""The letters and the request for data from the command line."""

import io
import shutil

import pytest
from docx import Document

from tests.perintah.test_cli import run


@pytest.fixture(scope="module")
def place(toko_contoh, tmp_path_factory):
    """Give the path of a store with the sample agency for this file alone."""
    return shutil.copytree(toko_contoh, tmp_path_factory.mktemp("surat") / "toko") / "lakip.duckdb"


def test_a_request_is_sent_numbered_and_printed(place, tmp_path):
    code, sent, _ = run(
        place, "kirim-permintaan", "--tahun", "2025", "--unit", "MUT", "--tenggat", "2126-01-16"
    )
    assert (code, sent) == (0, {"unit": ["MUT"], "tenggat": "2126-01-16"})
    numbered = run(
        place,
        "nomor-surat",
        "--tahun",
        "2025",
        "--jenis",
        "nota_dinas",
        "--nomor",
        "800/1",
        "--tanggal",
        "2026-01-05",
    )
    assert numbered[0] == 0
    out = tmp_path / "nota.docx"
    code, file, _ = run(
        place, "surat", "--tahun", "2025", "--jenis", "nota_dinas", "--unit", "MUT", "--out", out
    )
    heads = {
        row.cells[0].text: row.cells[2].text for row in Document(io.BytesIO(out.read_bytes())).tables[0].rows
    }
    assert (code, file["file"], heads["Nomor"], heads["Yth."]) == (
        0,
        str(out),
        "800/1",
        "Kepala Bidang Mutasi dan Promosi",
    )
    code, found, _ = run(place, "permintaan", "--tahun", "2025")
    asked = {row["kode"]: (row["status"], row["tenggat"]) for row in found["unit"]}
    assert (code, found["masuk"], asked["MUT"], asked["SEK"]) == (
        0,
        None,
        ("terkirim", "2126-01-16"),
        ("belum_dikirim", None),
    )


def test_an_unknown_letter_and_a_second_sending_are_refused(place, tmp_path):
    code, _, words = run(place, "surat", "--tahun", "2025", "--jenis", "memo", "--out", tmp_path / "x.docx")
    assert (code, words.strip()) == (
        2,
        "Dokumen memo tidak dikenal; pakai nota_dinas, surat_pengantar, atau sop.",
    )
    run(place, "kirim-permintaan", "--tahun", "2025", "--tenggat", "2126-01-16")
    assert run(place, "kirim-permintaan", "--tahun", "2025", "--tenggat", "2126-01-16")[0] == 1


def test_a_store_is_its_owner_s_alone_and_what_is_taken_out_is_not(tmp_path):
    held, out = tmp_path / "lakip.duckdb", tmp_path / "sop.docx"
    assert run(held, "init")[0] == 0
    assert run(held, "surat", "--tahun", "2025", "--jenis", "sop", "--out", out)[0] == 0
    loose = {
        file.name: oct(file.stat().st_mode & 0o077)
        for file in tmp_path.iterdir()
        if file.stat().st_mode & 0o077
    }
    assert set(loose) == {"sop.docx"}


def test_the_sop_is_registered_again_listed_and_any_version_of_it_printed(place, tmp_path):
    run(place, "sop-daftar-ulang", "--nomor", "9/2026", "--tanggal", "2026-03-04")
    found = {"versi": 2, "nomor": "9/2026", "berlaku_dari": "2026-03-04", "berlaku_sampai": "2027-03-04"}
    versions = run(place, "sop-versi")[1]
    assert [row["versi"] for row in versions] == [2, 1]
    assert found.items() <= versions[0].items()

    def nomor(*options):
        out = tmp_path / "sop.docx"
        run(place, "surat", "--tahun", "2025", "--jenis", "sop", "--out", out, *options)
        return Document(str(out)).tables[0].rows[1].cells[1].text

    assert (nomor("--versi", "1"), nomor()) == ("4.2.01/1/3/2024", "9/2026")
    assert (
        run(place, "surat", "--tahun", "2025", "--jenis", "sop", "--versi", "7", "--out", tmp_path / "x")[0]
        == 2
    )
