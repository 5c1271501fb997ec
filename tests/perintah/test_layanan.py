"""The service files for the IT person are such as systemd understands; the start script says what it needs."""

import os
import shutil
import subprocess

import pytest

from tests.meja import PROJECT

DEPLOY = PROJECT / "deploy"


@pytest.fixture
def systemd_analyze() -> str:
    """Give the program that reads service files as systemd does."""
    return shutil.which("systemd-analyze") or pytest.skip("systemd-analyze tidak terpasang")


@pytest.mark.parametrize(
    ("name", "instance"), [("lakip.service", "lakip.service"), ("lakip@.service", "lakip@8501.service")]
)
def test_systemd_finds_nothing_wrong_with_the_service(name, instance, systemd_analyze, tmp_path):
    """The folder of the project stands in for /srv/lakip, which exists on no computer of ours."""
    unit = tmp_path / instance
    unit.write_text(
        (DEPLOY / name).read_text(encoding="utf-8").replace("/srv/lakip", str(PROJECT)), encoding="utf-8"
    )
    done = subprocess.run(
        [systemd_analyze, "verify", "--man=no", str(unit)], capture_output=True, text=True, check=False
    )
    assert [line for line in done.stderr.splitlines() if instance in line] == []
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("ports", "store", "told"),
    [
        (
            [],
            "postgresql://localhost/lakip",
            "Sebutkan port setiap replika, misalnya: deploy/replika.sh 8501 8502\n",
        ),
        (
            ["8501", "8502"],
            "data/lakip.duckdb",
            "Beberapa replika memerlukan LAKIP_STORE=postgresql://…; penyimpanan satu berkas hanya dipakai satu proses.\n",
        ),
    ],
)
def test_the_start_script_says_what_is_missing(ports, store, told):
    done = subprocess.run(
        [DEPLOY / "replika.sh", *ports],
        env=os.environ | {"LAKIP_STORE": store}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (2, "", told)


def test_the_guide_speaks_of_every_file_that_ships():
    guide = (PROJECT / "docs" / "operasi.md").read_text(encoding="utf-8")
    assert [file.name for file in sorted(DEPLOY.iterdir()) if f"deploy/{file.name}" not in guide] == []
