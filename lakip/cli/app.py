"""The commands of the contract: options, exit codes, and the one place where an error becomes a sentence."""

import sys
import traceback
from importlib import import_module
from typing import Any, NoReturn

import typer
from typer.exceptions import TyperException

from lakip.cli import salah_pakai
from lakip.cli.output import emit, refusal, say, trouble
from lakip.domain.errors import LakipError

BUG = 70
COMMAND = "python -m lakip"
BUG_SENTENCE = "Terjadi kesalahan program. Kirimkan pesan di atas kepada pengembang; data yang sudah tersimpan tidak berubah."
SALAH_PAKAI = "cara_pakai"
_KIND = {2: SALAH_PAKAI, 3: "penyimpanan"}
"""What kind of trouble an exit code stands for, as the document of --json names it."""

app = typer.Typer(
    help="Siklus data kinerja tahunan dan penyusunan LAKIP/LKjIP.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
PARTS = (
    "persiapan",
    "pengumpulan",
    "penerimaan",
    "angka",
    "ringkasan",
    "ketentuan",
    "kesiapan",
    "menyusul",
    "proses",
    "naskah",
    "teks_naskah",
    "akun",
    "jejak",
    "surat",
    "tindak_lanjut",
    "pengiriman",
    "arsip",
    "kalender",
    "sop",
    "cadangan",
)


def main() -> None:
    """Run the command line and leave with the contract's exit code; with --json, stdout holds one document in any case."""
    for part in PARTS:
        import_module(f"lakip.cli.{part}")
    try:
        sys.exit(app(prog_name=COMMAND, standalone_mode=False))  # 0, or the code of typer.Exit
    except TyperException as wrong:
        said = salah_pakai.sentence(wrong)
        say(said)
        _leave(2, trouble(SALAH_PAKAI, said))
    except typer.Abort:
        sys.exit(1)
    except LakipError as error:
        say(str(error))
        refused = error.exit_code == 1  # 2 and 3 say nothing about the input
        _leave(error.exit_code, refusal(error) if refused else trouble(_KIND[error.exit_code], str(error)))
    except Exception as bug:  # noqa: BLE001  (everything else is a bug and must leave with 70)
        traceback.print_exception(bug)
        say(BUG_SENTENCE)
        _leave(BUG, trouble("kesalahan_program", BUG_SENTENCE))


def _leave(code: str | int | None, document: dict[str, Any]) -> NoReturn:
    if "--json" in sys.argv:
        emit(document, as_json=True)
    sys.exit(code)
