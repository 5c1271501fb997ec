"""An edited document saved by the office suite: every mark is still there, and nothing else is read as changed."""

import shutil
import subprocess

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.workflow import naskah_kembali, penyusunan
from lakip.workflow.toko import open_store
from tests.sunting import cell, edited, say

pytestmark = pytest.mark.kantor
TAHUN = 2024
LATAR = "bab1/latar_belakang"
BARU = ("Latar yang ditulis tangan.", "Paragraf kedua yang baru.")
REALISASI = (9, 1, 5)
"""Table, row and column of the realisasi of IK-1.1 in BAB III."""


@pytest.fixture
def store(toko_contoh, tmp_path):
    opened = open_store(str(shutil.copytree(toko_contoh, tmp_path / "toko") / "lakip.duckdb"))
    yield opened
    opened.close()


def saved(soffice, folder, data):
    """Open and save with LibreOffice, in a profile of its own."""
    source = folder / "naskah.docx"
    source.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    command = [
        soffice,
        profile,
        "--headless",
        "--convert-to",
        "docx",
        "--outdir",
        str(folder / "hasil"),
        str(source),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return (folder / "hasil" / "naskah.docx").read_bytes()


def test_only_what_a_person_changed_is_read_as_changed_after_the_office_suite_saved_the_file(
    soffice, store, tmp_path
):
    made = penyusunan.compile_edition(store, KONSOL, TAHUN)
    naskah = {name: data for name, data, _sha in made.files}[f"LAKIP_{TAHUN}.docx"]
    data = saved(soffice, tmp_path, edited(naskah, say(LATAR, *BARU), cell(*REALISASI, "999")))

    found = naskah_kembali.preview(store, TAHUN, "naskah.docx", data)
    assert [(one.kunci, one.baru) for one in found.teks] == [(LATAR, BARU)]
    assert [(one.kolom, one.tertulis, one.terhitung) for one in found.angka] == [
        ("Realisasi", "999", "286,5")
    ]
    assert (found.luar, found.hilang, found.gambar) == ((), (), 0)
