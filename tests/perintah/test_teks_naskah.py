"""The texts of the document from the command line."""

import shutil

import pytest

from tests.perintah.test_cli import run


@pytest.fixture(scope="module")
def place(toko_contoh, tmp_path_factory):
    """Give the path of a store with the sample agency for this file alone."""
    return shutil.copytree(toko_contoh, tmp_path_factory.mktemp("naskah") / "toko") / "lakip.duckdb"


def test_a_text_is_written_accepted_and_copied_into_the_next_year(place, tmp_path):
    file = tmp_path / "tugas.txt"
    file.write_text("Menyusun kebijakan teknis tahun 2023.\n\nMembina pegawai.\n", encoding="utf-8")
    code, written, _ = run(
        place, "naskah-tulis", "--tahun", "2023", "--blok", "bab1/latar_belakang", "--berkas", file
    )
    one = written["bab1/latar_belakang"]
    assert (code, one["paragraf"]) == (0, ["Menyusun kebijakan teknis tahun 2023.", "Membina pegawai."])
    assert (one["status"], one["angka"]) == ("disunting", [{"kunci": "", "teks": "2023"}])

    code, accepted, _ = run(place, "naskah-terima", "--tahun", "2023", "--blok", "bab1/latar_belakang")
    assert (code, accepted["bab1/latar_belakang"]["status"]) == (0, "diterima")
    assert run(place, "naskah-salin", "--tahun", "2024")[:2] == (0, {"disalin": ["bab1/latar_belakang"]})


def test_texts_are_given_by_the_beginning_of_their_kunci_and_an_unknown_one_is_refused(place, tmp_path):
    code, found, _ = run(place, "naskah", "--tahun", "2024", "--blok", "sasaran/S2/")
    assert (code, [*found]) == (0, [f"sasaran/S2/{n}" for n in range(1, 8)])
    assert {one["status"] for one in found.values()} == {"konsep"}

    file = tmp_path / "isi.txt"
    file.write_text("isi", encoding="utf-8")
    code, _, complaint = run(place, "naskah-tulis", "--tahun", "2024", "--blok", "bab9", "--berkas", file)
    assert (code, "bab9" in complaint) == (2, True)
