"""backup, restore and move as processes: the contract's keys and exit codes."""

import hashlib
import shutil

import pytest

from lakip.workflow.toko import open_store
from tests.perintah.test_cli import run

FIRST = ["file", "sha256", "rows"]


@pytest.fixture
def place(toko_contoh, tmp_path):
    """Give the path of a store with the sample agency."""
    return shutil.copytree(toko_contoh, tmp_path / "toko") / "lakip.duckdb"


def test_a_backup_restores_and_moves_with_the_same_rows(place, tmp_path):
    out = tmp_path / "salinan.zip"
    code, made, _ = run(place, "backup", "--out", out)
    assert (code, list(made)[:3], made["file"]) == (0, FIRST, str(out))
    assert made["sha256"] == hashlib.sha256(out.read_bytes()).hexdigest()
    code, restored, _ = run(tmp_path / "baru.duckdb", "restore", out)
    assert (code, list(restored)[:3]) == (0, FIRST)
    assert (restored["sha256"], restored["rows"]) == (made["sha256"], made["rows"])
    assert restored["periksa"]["ok"] is True
    code, moved, _ = run(tmp_path / "baru.duckdb", "move", "--to", tmp_path / "pindah.duckdb")
    assert (code, list(moved)[:3]) == (0, FIRST)
    assert moved["rows"]["facts.realisasi"] == made["rows"]["facts.realisasi"]
    assert run(tmp_path / "pindah.duckdb", "verify")[1]["ok"] is True


def test_exit_codes_tell_a_damaged_backup_a_full_place_and_a_store_in_use(place, tmp_path):
    out = tmp_path / "salinan.zip"
    run(place, "backup", "--out", out)
    assert run(place, "restore", out)[0] == 2
    broken = tmp_path / "rusak.zip"
    broken.write_bytes(out.read_bytes()[:1000])
    code, document, said = run(tmp_path / "baru.duckdb", "restore", broken)
    assert (code, document["status"]) == (1, "ditolak")
    assert said == "Berkas rusak.zip tidak terbaca sebagai cadangan LAKIP; pakai cadangan lain.\n"
    serving = open_store(str(place))
    assert run(place, "backup", "--out", tmp_path / "b.zip")[0] == 3
    assert run(place, "restore", out, "--timpa")[0] == 3
    serving.close()
    assert not (tmp_path / "b.zip").exists()
