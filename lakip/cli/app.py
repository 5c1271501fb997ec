"""The commands of the contract: options, exit codes, and the one place where an error becomes a sentence."""

import sys
import traceback
from importlib import import_module

import typer

from lakip.cli.output import emit, refusal, say
from lakip.domain.errors import LakipError

BUG = 70

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
    "ketentuan",
    "menyusul",
    "proses",
    "naskah",
    "akun",
)


def main() -> None:
    """Run the command line and leave with the contract's exit code."""
    for part in PARTS:
        import_module(f"lakip.cli.{part}")
    try:
        app()  # leaves by itself: 0, the code of typer.Exit, or 2 for wrong usage
    except LakipError as error:
        say(str(error))
        if (
            error.exit_code == 1 and "--json" in sys.argv
        ):  # the input was refused; 2 and 3 say nothing about it
            emit(refusal(error), as_json=True)
        sys.exit(error.exit_code)
    except Exception as bug:  # noqa: BLE001  (everything else is a bug and must leave with 70)
        _report_bug(bug)
        sys.exit(BUG)


def _report_bug(bug: Exception) -> None:
    traceback.print_exception(bug)
    say(
        "Terjadi kesalahan program. Kirimkan pesan di atas kepada pengembang; data yang sudah tersimpan tidak berubah."
    )
