"""Whatever goes wrong, stdout of a command with --json holds exactly one document."""

import json
import shutil
import sys
from pathlib import Path

import pytest
import typer

from lakip.cli import app as cli
from lakip.cli import main
from lakip.cli.akun import BY_ITSELF
from lakip.workflow.toko import open_store


def commands():
    """Give every command as it is typed, with its parameters."""
    for part in cli.PARTS:
        __import__(f"lakip.cli.{part}")
    root = typer.main.get_command(cli.app)
    for name, command in root.commands.items():
        for inner, leaf in getattr(command, "commands", {"": command}).items():
            yield [name, inner] if inner else [name], leaf.params


COMMANDS = {" ".join(words): (words, params) for words, params in commands()}
WITHOUT_STORE = {"numbers", "working-time", "petakan", "ketentuan simpan", "restore", "ringkasan-bagikan"}
"""They judge the file they are given before they open a store, or need none."""
VALUES = {
    int: "2024",
    "--waktu": "2026-01-14 09:00",
    "--tanggal": "2026-03-30",
    "--tenggat": "2026-01-20",
    "--dari": "2026-01-01",
    "--sampai": "2026-01-02",
    "--diterima": "2026-03-02",
    "--terbit": "2026-03-02",
    "--jenis": "arahan",
}
MORE = {"template": ["--tahun", "2024", "--unit", "SEK"], "trace": ["--instansi"], "putuskan": ["--terima"]}

TOLD_MORE = {"akun kode-admin": f" {BY_ITSELF}"}


@pytest.fixture
def run(monkeypatch, capsys):
    """Run a command in this process; give exit code, document and what was said."""

    def call(*words):
        monkeypatch.setattr(sys, "argv", ["lakip", *map(str, words), "--json"])
        with pytest.raises(SystemExit) as left:
            main()
        printed = capsys.readouterr()
        return left.value.code or 0, json.loads(printed.out), printed.err

    return call


@pytest.fixture(scope="module")
def held(toko_kosong, tmp_path_factory):
    """Give a store that somebody has open."""
    folder = shutil.copytree(toko_kosong, tmp_path_factory.mktemp("dipakai") / "toko")
    store = open_store(str(folder / "lakip.duckdb"))
    yield store
    store.close()


def required(params, file: Path):
    """Make up every argument and option a command can't do without."""
    for param in params:
        if not param.required:
            continue
        kind = param.type_descriptor.annotation
        value = str(file) if "Path" in str(kind) else VALUES.get(param.opts[0], VALUES.get(kind, "x"))
        yield from [param.opts[0], value] if param.param_type_name == "option" else [value]


@pytest.mark.parametrize("name", COMMANDS)
def test_an_unknown_option_is_one_document_and_exit_2(run, name):
    code, document, said = run(*COMMANDS[name][0], "--tidak-ada")
    assert (code, list(document)) == (2, ["galat"])
    assert document["galat"]["jenis"] == "cara_pakai"
    assert "--tidak-ada" in document["galat"]["pesan"]
    assert document["galat"]["pesan"] in said


@pytest.mark.parametrize("name", sorted(COMMANDS.keys() - WITHOUT_STORE))
def test_a_store_that_cannot_be_opened_is_one_document_and_exit_3(run, name, held, tmp_path):
    file = tmp_path / "berkas.csv"
    file.write_text("{}")
    words, params = COMMANDS[name]
    code, document, said = run(*words, *required(params, file), *MORE.get(name, ()), "--store", held.address)
    assert (code, document) == (
        3,
        {
            "galat": {
                "jenis": "penyimpanan",
                "pesan": "Penyimpanan lakip.duckdb sedang dipakai proses lain; tutup aplikasi yang masih berjalan "
                f"lalu coba lagi.{TOLD_MORE.get(name, '')}",
            }
        },
    )
    assert said == document["galat"]["pesan"] + "\n"


def test_a_refused_input_keeps_the_shape_of_an_upload(run, tmp_path):
    code, document, _ = run("tarik", "tidak-ada", "--alasan", "uji", "--store", tmp_path / "a.duckdb")
    assert (code, document["status"]) == (1, "ditolak")


def test_a_bug_is_one_document_and_exit_70(run, monkeypatch, tmp_path):
    monkeypatch.setattr("lakip.workflow.toko.Store", lambda *_, **__: 1 / 0)
    code, document, said = run("verify", "--store", tmp_path / "a.duckdb")
    assert (code, document["galat"]["jenis"]) == (70, "kesalahan_program")
    assert "ZeroDivisionError" in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["capaian"], "Belum diberikan: --tahun. Lihat python -m lakip capaian --help."),
        (["akun", "sandi"], "Belum diberikan: akun. Lihat python -m lakip akun sandi --help."),
        (["karangan"], "Perintah karangan tidak ada. Lihat python -m lakip --help."),
        (["capaian", "--tahunn", "1"], "Opsi --tahunn tidak ada. Lihat python -m lakip capaian --help."),
        (["capaian", "lebih", "--tahun", "2024"], "Yang ini berlebih: lebih. Lihat python -m lakip capaian --help."),
        (
            ["capaian", "--tahun", "dua"],
            "Nilai untuk --tahun tidak dapat dipakai: harus bilangan bulat. Lihat python -m lakip capaian --help.",
        ),
        (
            ["capaian", "--tahun", "2024", "--triwulan", "9"],
            "Nilai untuk --triwulan tidak dapat dipakai: paling besar 4. Lihat python -m lakip capaian --help.",
        ),
    ],
)  # fmt: skip
def test_a_wrong_call_is_told_in_indonesian_with_exit_2(run, words, said):
    code, document, shown = run(*words)
    assert (code, document) == (2, {"galat": {"jenis": "cara_pakai", "pesan": said}})
    assert shown == said + "\n"


def test_no_command_at_all_shows_what_there_is(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["lakip"])
    with pytest.raises(SystemExit) as left:
        main()
    printed = capsys.readouterr()
    assert (left.value.code, printed.out, "capaian" in printed.err) == (2, "", True)
