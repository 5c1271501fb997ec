"""menyusul, perkiraan-rilis: the figures still to come, and when one is expected."""

from typing import Annotated

import typer

from lakip.cli.app import app
from lakip.cli.options import JsonOption, StoreOption, TahunOption, day, opened
from lakip.cli.output import emit
from lakip.domain.pelaku import KONSOL
from lakip.workflow import menyusul


@app.command("menyusul")
def late_values(tahun: TahunOption, store: StoreOption = None, json: JsonOption = False) -> None:
    """Angka yang menyusul, dan angka tahun itu yang tercetak lain pada edisi terakhirnya."""
    with opened(store) as opened_store:
        found = {
            "menyusul": menyusul.late_values(opened_store, tahun),
            "tercetak_lain": menyusul.printed_otherwise(opened_store, tahun),
        }
    emit(found, as_json=json)


@app.command("perkiraan-rilis")
def expect(  # noqa: PLR0913, PLR0917  (one option each)
    tahun: TahunOption,
    indikator: Annotated[str, typer.Option("--indikator", help="Kode indikator yang angkanya menyusul.")],
    tanggal: Annotated[str, typer.Option("--tanggal", help="Misalnya 2026-03-30.")],
    catatan: Annotated[str, typer.Option("--catatan", help="Misalnya: menunggu LHE Kemenpan-RB.")] = "",
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Catat kapan angka yang menyusul diperkirakan rilis."""
    perkiraan = day(tanggal)
    assert perkiraan is not None  # only an option that was not given has no day
    with opened(store) as opened_store:
        menyusul.expect(opened_store, KONSOL, tahun, indikator, perkiraan, catatan)
        rows = menyusul.late_values(opened_store, tahun)
    emit(next(row for row in rows if row["kode"] == indikator), as_json=json)
