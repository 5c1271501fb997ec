"""sop-versi, sop-daftar-ulang: the SOP register on the command line."""

from typing import Annotated

import typer

from lakip.cli.app import app
from lakip.cli.options import JsonOption, StoreOption, opened
from lakip.cli.output import emit
from lakip.domain.pelaku import KONSOL
from lakip.ledger.query import Row
from lakip.metrics.sop_register import VersiSop
from lakip.workflow import sop


@app.command("sop-versi")
def versions(store: StoreOption = None, json: JsonOption = False) -> None:
    """Versi SOP yang terdaftar, terbaru lebih dahulu, dan LAKIP tahun mana yang memakainya."""
    with opened(store) as opened_store:
        years = sop.years(opened_store)
        found = [_row(one) | {"tahun": years.get(one.urutan, [])} for one in sop.versions(opened_store)]
    emit(found, as_json=json)


@app.command("sop-daftar-ulang")
def register_again(
    nomor: Annotated[str, typer.Option("--nomor", help="Nomor SOP yang baru.")],
    tanggal: Annotated[str, typer.Option("--tanggal", help="Tanggal pengesahan, misalnya 2026-03-04.")],
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Daftarkan ulang SOP terbaru untuk satu tahun; isinya tetap."""
    with opened(store) as opened_store:
        last = sop.version(opened_store).versi
        sop.register_again(opened_store, KONSOL, nomor, tanggal, atas=last)
        found = _row(sop.version(opened_store))
    emit(found, as_json=json)


def _row(versi: VersiSop) -> Row:
    cover = versi.naskah.sop
    return {
        "versi": versi.versi,
        "nomor": cover.nomor,
        "berlaku_dari": cover.berlaku_dari,
        "berlaku_sampai": cover.berlaku_sampai,
        "jenis": versi.jenis or "bawaan",
        "alasan": versi.alasan,
    }
