"""tindak-lanjut and arsip from the command line."""

import json
import shutil
import zipfile

import pytest

from tests.perintah.test_cli import run


@pytest.fixture(scope="module")
def place(toko_contoh, tmp_path_factory):
    """Give the path of a store with the sample agency for this file alone."""
    return shutil.copytree(toko_contoh, tmp_path_factory.mktemp("arsip") / "toko") / "lakip.duckdb"


def test_an_arahan_is_recorded_followed_up_and_listed(place):
    butir = {
        "tahun": 2024, "jenis": "arahan", "asal": "Kepala Badan", "isi": "Percepat penilaian merit", "indikator": "IK-1.1",
        "penanggung-jawab": "Kepala Bidang Mutasi", "tanggal": "2024-07-01", "tenggat": "2024-09-30", "unit": "MUT",
    }  # fmt: skip
    code, recorded, _ = run(place, "tindak-lanjut", "catat", *_options(butir))
    assert (code, recorded["status"]) == (0, "belum")
    done = {"status": "selesai", "isi": "Penilaian rampung", "tanggal": "2024-09-01"}
    assert run(place, "tindak-lanjut", "kemajuan", recorded["id"], *_options(done))[0] == 0
    code, rows, _ = run(place, "tindak-lanjut", "daftar", "--tahun", "2024")
    keys = ("id", "status", "kemajuan", "kemajuan_on", "tenggat", "indikator")
    assert (code, [[row[key] for key in keys] for row in rows]) == (
        0, [[recorded["id"], "selesai", "Penilaian rampung", "2024-09-01", "2024-09-30", "IK-1.1"]],
    )  # fmt: skip
    assert run(place, "tindak-lanjut", "catat", *_options(butir | {"jenis": "entah"}))[0] == 2


def test_a_document_is_found_and_written_and_the_package_is_made_of_what_was_compiled(place, tmp_path):
    code, rows, _ = run(place, "arsip", "daftar", "--tahun", "2024", "--unit", "MUT", "--jenis", "data")
    assert (code, [row["nama"] for row in rows]) == (0, ["Kinerja_MUT_2024.xlsx"])
    code, written, _ = run(place, "arsip", "ambil", rows[0]["id"], "--out", tmp_path / "mut.xlsx")
    assert (code, written["sha256"]) == (0, rows[0]["sha256"])
    package = ("arsip", "paket", "--tahun", "2024", "--out", tmp_path / "paket.zip")
    assert run(place, *package)[0] == 1
    assert run(place, "compile", "--tahun", "2024", "--out", tmp_path / "edisi")[0] == 0
    code, made, _ = run(place, *package)
    with zipfile.ZipFile(tmp_path / "paket.zip") as archive:
        manifest = json.loads(archive.read("manifest.json"))
        assert sorted(archive.namelist()) == [file["name"] for file in made["files"]]
    assert (code, manifest["tahun"]) == (0, 2024)
    assert run(place, "arsip", "data", "--tahun", "2024", "--out", tmp_path / "data.xlsx")[0] == 0


def _options(values):
    return [part for key, value in values.items() for part in (f"--{key}", str(value))]
