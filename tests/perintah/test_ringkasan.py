"""ringkasan-bagikan on the command line: the ending of the file says what is drawn."""

import json
import sys

import pytest

from lakip.cli import main


@pytest.fixture
def share(monkeypatch, capsys, tmp_path):
    """Run the command for a file of this name on a new store; give exit code, document and the file."""

    def call(name: str):
        file = tmp_path / name
        words = ["ringkasan-bagikan", str(file), "--tahun", "2025", "--store", str(tmp_path / "toko.duckdb")]
        monkeypatch.setattr(sys, "argv", ["lakip", *words, "--json"])
        with pytest.raises(SystemExit) as left:
            main()
        return left.value.code or 0, json.loads(capsys.readouterr().out), file

    return call


@pytest.mark.parametrize(("name", "start"), [("r.pdf", b"%PDF-"), ("R.PNG", b"\x89PNG")])
def test_the_ending_of_the_file_says_what_is_drawn_even_of_an_empty_year(share, name, start):
    code, document, file = share(name)
    assert (code, document) == (0, {"berkas": str(file)})
    assert file.read_bytes().startswith(start)


def test_another_ending_is_refused_before_anything_is_read(share):
    code, document, file = share("r.docx")
    assert (code, document["galat"]["pesan"]) == (
        2,
        "Akhiran berkas r.docx tidak dikenal; pakai .pdf atau .png.",
    )
    assert not file.exists()
