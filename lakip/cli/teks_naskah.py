"""naskah, naskah-tulis, naskah-terima, naskah-salin, naskah-unggah: the texts of the document, read, written, taken back from Word."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from lakip.cli.app import app
from lakip.cli.options import JsonOption, StoreOption, TahunOption, opened, read_file, read_text
from lakip.cli.output import emit
from lakip.domain.pelaku import KONSOL
from lakip.ledger.store import Store
from lakip.workflow import bahan_naskah, naskah_kembali
from lakip.workflow.bahan_naskah import Blok

BlokOption = Annotated[str, typer.Option("--blok", help="Kunci teks, misalnya bab1/tugas_fungsi.")]


@app.command("naskah")
def texts(
    tahun: TahunOption,
    blok: Annotated[str | None, typer.Option("--blok", help="Hanya teks dengan awalan kunci ini.")] = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Teks naskah: isi, status, dan angka yang berbeda dari hasil hitung sekarang."""
    with opened(store) as opened_store:
        found = bahan_naskah.texts(opened_store, tahun)
    emit({k: _document(one) for k, one in found.items() if k.startswith(blok or "")}, as_json=json)


@app.command("naskah-tulis")
def write(
    tahun: TahunOption,
    blok: BlokOption,
    berkas: Annotated[Path, typer.Option("--berkas", help="Teks UTF-8, satu paragraf per baris.")],
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Tulis satu teks naskah dari berkas."""
    teks = read_text(berkas)
    with opened(store) as opened_store:
        known = bahan_naskah.texts(opened_store, tahun)
        dari = known[blok].waktu if blok in known else None
        bahan_naskah.save(opened_store, KONSOL, tahun, blok, teks, dari)
        found = _one(opened_store, tahun, blok)
    emit(found, as_json=json)


@app.command("naskah-terima")
def accept(tahun: TahunOption, blok: BlokOption, store: StoreOption = None, json: JsonOption = False) -> None:
    """Terima satu teks naskah sebagaimana adanya."""
    with opened(store) as opened_store:
        bahan_naskah.accept(opened_store, KONSOL, tahun, [blok])
        found = _one(opened_store, tahun, blok)
    emit(found, as_json=json)


@app.command("naskah-salin")
def copy(
    tahun: TahunOption,
    blok: Annotated[
        str | None, typer.Option("--blok", help="Tanpa ini: Kata Pengantar sampai BAB II yang belum ditulis.")
    ] = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Salin teks naskah dari tahun sebelumnya."""
    with opened(store) as opened_store:
        taken = bahan_naskah.copy_last_year(opened_store, KONSOL, tahun, blok)
    emit({"disalin": taken}, as_json=json)


@app.command("naskah-unggah")
def take_back(
    file: Annotated[Path, typer.Argument(help="Naskah Word (.docx) yang sudah disunting.")],
    tahun: TahunOption,
    jadikan: Annotated[
        bool, typer.Option("--jadikan-resmi", help="Simpan; tanpa ini hanya diperlihatkan.")
    ] = False,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Lihat apa yang dibawa naskah yang disunting: teks, angka yang berbeda; dengan --jadikan-resmi berkas itu menjadi naskah resmi."""
    data = read_file(file)
    with opened(store) as opened_store:
        found = naskah_kembali.preview(opened_store, tahun, file.name, data)
        document = asdict(found) | {"edisi": None}
        if jadikan:
            made = naskah_kembali.take_back(opened_store, KONSOL, tahun, file.name, data, found.sidik)
            document["edisi"] = made.edisi
    emit(document, as_json=json)


def _one(store: Store, tahun: int, blok: str) -> dict[str, Any]:
    return {blok: _document(bahan_naskah.texts(store, tahun)[blok])}


def _document(blok: Blok) -> dict[str, Any]:
    return {
        "judul": blok.judul,
        "status": blok.status,
        "paragraf": list(blok.paragraf),
        "angka": [one._asdict() for one in blok.angka],
        "angka_lama": [one._asdict() for one in blok.basi],
        "konsep_berubah": blok.berubah,
        "pelaku": blok.pelaku,
        "waktu": blok.waktu,
    }
