"""The guides name buttons, headings and pages with the words that stand on the screen."""

import re
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
SHEETS = {"Kinerja", "Kegiatan", "Anggaran"}  # of the unit's workbook
PROSE = {"buku kerja"}


@pytest.fixture(scope="module")
def screen() -> str:
    """Give everything the screen is written with."""
    files = [
        *(PROJECT / "ui").glob("*.py"),
        *(PROJECT / "pages").rglob("*.py"),
        *(PROJECT / "lakip" / "present").rglob("*.py"),
    ]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


@pytest.mark.parametrize("peran", ["operator", "staf", "pimpinan"])
def test_every_label_a_guide_prints_in_bold_stands_on_the_screen(screen, peran):
    guide = (PROJECT / "docs" / "panduan" / f"{peran}.md").read_text(encoding="utf-8")
    labels = {" ".join(label.split()) for label in re.findall(r"\*\*(.+?)\*\*", guide, flags=re.DOTALL)}
    assert labels
    assert {label for label in labels - SHEETS - PROSE if f'"{label}' not in screen} == set()
