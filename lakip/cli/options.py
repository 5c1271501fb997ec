"""Options every command shares, and opening the store around one command."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from lakip.domain.errors import InputRefused, WrongUsage
from lakip.domain.tanggal import parse_tanggal
from lakip.intake.mapping import PemetaanDiminta
from lakip.ledger.store import Store
from lakip.workflow.toko import open_store, private_files

StoreOption = Annotated[
    str | None, typer.Option("--store", help="Penyimpanan; bawaan LAKIP_STORE, lalu data/lakip.duckdb.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Cetak satu dokumen JSON di stdout.")]
TahunOption = Annotated[int, typer.Option("--tahun", min=1990, max=2100, help="Tahun kinerja.")]
UnitOption = Annotated[str | None, typer.Option("--unit", help="Kode Bagian/Bidang.")]
SheetOption = Annotated[str | None, typer.Option("--sheet", help="Hanya lembar ini.")]
MapOption = Annotated[
    Path | None, typer.Option("--map", help="Pemetaan kolom (JSON), misalnya hasil petakan yang disunting.")
]
TriwulanOption = Annotated[
    int,
    typer.Option(
        "--triwulan", min=0, max=4, help="Sampai dengan triwulan ke-n, dari angka triwulan saja; 0 = setahun."
    ),
]


@contextmanager
def opened(location: str | None) -> Iterator[Store]:
    """Open the store for one command and close it again."""
    with private_files():
        store = open_store(location)
        try:
            yield store
        finally:
            store.close()


def read_file(path: Path) -> bytes:
    """Give the bytes of a file named on the command line; raises WrongUsage when it can't be read."""
    try:
        return path.read_bytes()
    except OSError:
        raise WrongUsage(f"Berkas {path} tidak dapat dibaca; periksa nama dan letaknya.") from None


def read_text(path: Path) -> str:
    """Give the text of a UTF-8 file named on the command line."""
    try:
        return read_file(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputRefused(f"Berkas {path.name} bukan teks UTF-8; simpan ulang sebagai CSV UTF-8.") from None


def mapping(path: Path | None) -> PemetaanDiminta | None:
    """Give the mapping a person wrote; raises WrongUsage for what is not understood."""
    return PemetaanDiminta.from_json(read_text(path)) if path else None


def write_file(path: Path, data: bytes) -> None:
    """Write a result to the file named on the command line."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError:
        raise WrongUsage(f"Berkas {path} tidak dapat ditulis; periksa letaknya.") from None


def day(text: str | None) -> date | None:
    """Read a day option; raises WrongUsage for what is no day."""
    if text is None:
        return None
    found = parse_tanggal(text)
    if found is None:
        raise WrongUsage(f'Tanggal "{text}" tidak terbaca; tulis seperti 2026-01-12.')
    return found
