"""The service file for the IT person is one that systemd understands."""

import shutil
import subprocess

import pytest

from tests.meja import PROJECT

UNIT = PROJECT / "deploy" / "lakip.service"


@pytest.fixture
def systemd_analyze() -> str:
    """Give the program that reads service files as systemd does."""
    return shutil.which("systemd-analyze") or pytest.skip("systemd-analyze tidak terpasang")


def test_systemd_finds_nothing_wrong_with_the_service(systemd_analyze, tmp_path):
    """The folder of the project stands in for /srv/lakip, which exists on no computer of ours."""
    unit = tmp_path / "lakip.service"
    unit.write_text(UNIT.read_text(encoding="utf-8").replace("/srv/lakip", str(PROJECT)), encoding="utf-8")
    done = subprocess.run(
        [systemd_analyze, "verify", "--man=no", str(unit)], capture_output=True, text=True, check=False
    )
    assert [line for line in done.stderr.splitlines() if "lakip.service" in line] == []
    assert done.returncode == 0, done.stderr


def test_the_guide_speaks_of_the_same_service():
    guide = (PROJECT / "docs" / "operasi.md").read_text(encoding="utf-8")
    assert "deploy/lakip.service" in guide
