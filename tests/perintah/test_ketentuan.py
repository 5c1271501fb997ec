"""The commands ketentuan and bandingkan as processes."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from tests.meja import PROJECT

BARU = {
    "berlaku_dari": "2024-01-01", "dasar": "Keputusan Kepala Badan 7/2025", "skala": "PERMENDAGRI_86_2017",
    "pembulatan_predikat": "tidak", "rata_indikator": "sederhana", "rata_instansi": "menurut_indikator",
    "urutan_batas": "batas_lalu_rata", "batas_rata": "100", "data_kosong": "dikeluarkan",
    "naik_target_nol_realisasi_nol": "100", "naik_target_nol_realisasi_ada": None,
    "turun_target_nol_realisasi_nol": "100", "turun_target_nol_realisasi_ada": "0", "desimal_cetak": 2,
}  # fmt: skip


@pytest.fixture
def run(toko_contoh, tmp_path):
    """Run commands with --json on a store of this test's own: exit code, document, what was said."""
    place = shutil.copytree(toko_contoh, tmp_path / "toko") / "lakip.duckdb"

    def ask(*arguments):
        command = [sys.executable, "-m", "lakip", *map(str, arguments), "--store", str(place), "--json"]
        environment = {**os.environ, "PYTHONUTF8": "1"}
        done = subprocess.run(
            command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=False
        )
        assert "Traceback" not in done.stderr, done.stderr
        return done.returncode, json.loads(done.stdout) if done.stdout.strip() else None, done.stderr

    return ask


def test_a_version_is_saved_from_a_file_shown_compared_and_bound_to_a_year(run, tmp_path):
    file = tmp_path / "K.json"
    file.write_text(json.dumps(BARU), encoding="utf-8")

    assert run("ketentuan", "simpan", file)[:2] == (0, {"versi": 2, "tahun_tetap": []})
    code, shown, _ = run("ketentuan", "lihat", "--tahun", 2024)
    assert code == 0
    assert {key: shown[key] for key in BARU} == BARU
    assert [band["kode"] for band in shown["pita"]] == ["ST", "T", "S", "R", "SR"]

    code, hasil, _ = run("bandingkan", "--tahun", 2024, "--ketentuan", 1, "--dengan", 2)
    assert (code, hasil["beda"], list(hasil)) == (
        0,
        ["batas_rata", "rata_instansi"],
        ["tahun", "ketentuan", "dengan", "beda", "instansi", "sasaran", "unit", "indikator"],
    )
    assert hasil["instansi"]["sebab"] == ["batas", "rata_instansi"]
    assert hasil["indikator"][0] == {
        "kode": "IK-1.1",
        "nama": hasil["indikator"][0]["nama"],
        "ketentuan": {"persen_capaian": "102.321428571428571429", "predikat": "Sangat Tinggi"},
        "dengan": {"persen_capaian": "100", "predikat": "Sangat Tinggi"},
        "berubah": True,
        "sebab": ["batas"],
        "kalimat": (
            "Dari 102,32% (Sangat Tinggi) menjadi 100,00% (Sangat Tinggi) karena batas 100 diterapkan pada setiap "
            "indikator."
        ),
    }

    code, year, _ = run("ketentuan", "tetapkan", "--tahun", 2023, "--versi", 2, "--alasan", "Catatan reviu")
    assert (code, year["dipakai"], year["alasan"]) == (0, 2, "Catatan reviu")
    code, versions, _ = run("ketentuan", "daftar")
    assert (code, [(row["versi"], row["tahun"]) for row in versions]) == (0, [(2, [2024, 2023]), (1, [2022])])


def test_what_cannot_be_done_is_refused_with_the_exit_code_of_the_contract(run, tmp_path):
    file = tmp_path / "K.json"
    file.write_text(json.dumps(BARU | {"urutan_batas": "tanpa_batas"}), encoding="utf-8")

    code, document, said = run("ketentuan", "simpan", file)
    assert (code, document["status"]) == (1, "ditolak")
    assert "Batas capaian diisi, padahal dipilih tanpa batas" in said
    assert run("ketentuan", "lihat", "--versi", 9)[0] == 2
    assert run("bandingkan", "--tahun", 2024, "--ketentuan", "x", "--dengan", 1)[0] == 2
