"""What could not run is named at the end, also by workers at once, and fails the run in CI."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
TESTS = """
import pytest

@pytest.fixture
def program():
    pytest.skip("program tidak terpasang")

def test_one(program): ...

@pytest.mark.skip(reason="data tidak ada")
def test_two(): ...

def test_three(): ...
"""


@pytest.mark.parametrize("workers", ["0", "2"])
@pytest.mark.parametrize(("ci", "code"), [("true", 1), ("", 0)])
def test_every_test_left_out_is_named_with_its_reason_and_ci_leaves_none_out(tmp_path, workers, ci, code):
    (tmp_path / "test_sebagian.py").write_text(TESTS, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "tests.conftest",
        "-p",
        "no:cacheprovider",
        "-n",
        workers,
    ]
    where = ["-c", str(PROJECT / "pyproject.toml"), f"--rootdir={tmp_path}", str(tmp_path)]
    done = subprocess.run(
        [*command, *where],
        cwd=PROJECT,
        env=os.environ | {"CI": ci},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done.stdout + done.stderr
    assert [line for line in done.stdout.splitlines() if line.startswith("TIDAK DIJALANKAN: ")] == [
        "TIDAK DIJALANKAN: test_sebagian.py::test_one: program tidak terpasang",
        "TIDAK DIJALANKAN: test_sebagian.py::test_two: data tidak ada",
    ]
