"""upload, isi, putuskan, tarik, pulihkan-unggahan: what the units hand in, and settling its doubts."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from lakip.cli.app import app
from lakip.cli.options import (
    JsonOption,
    MapOption,
    SheetOption,
    StoreOption,
    TahunOption,
    TriwulanOption,
    UnitOption,
    day,
    mapping,
    opened,
    read_file,
)
from lakip.cli.output import emit, say
from lakip.domain.errors import WrongUsage
from lakip.domain.pelaku import KONSOL
from lakip.workflow import isian, penerimaan, pengumpulan, perbaikan
from lakip.workflow.pengumpulan import HasilUnggah

UnggahanArgument = Annotated[str, typer.Argument(help="Nomor unggahan.")]


def _row(result: HasilUnggah) -> dict[str, Any]:
    return {
        "file": result.file,
        "sha256": result.sha256 or None,
        "status": result.status,
        "unggahan": result.unggahan,
        "jenis": result.jenis,
        "rows": result.rows,
        "temuan": [t.as_json() for t in result.temuan],
        "pemetaan": [asdict(p) for p in result.pemetaan],
        "periksa": [asdict(p) for p in result.periksa],
    }


@app.command("upload")
def upload(  # noqa: PLR0913, PLR0917  (the contract's options, one each)
    files: Annotated[list[Path], typer.Argument(help="Satu atau beberapa berkas.")],
    tahun: TahunOption,
    unit: UnitOption = None,
    sheet: SheetOption = None,
    map_file: MapOption = None,
    yes: Annotated[bool, typer.Option("--yes", help="Terima setiap usulan.")] = False,
    lewat: Annotated[str | None, typer.Option("--lewat", help="Cara diterima, misalnya WhatsApp.")] = None,
    diterima: Annotated[str | None, typer.Option("--diterima", help="Tanggal diterima.")] = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Unggah berkas Bagian/Bidang; tanpa --unit berkas se-instansi, baris dibagi menurut kode."""
    received, wanted = day(diterima), mapping(map_file)
    contents = [(file.name, read_file(file)) for file in files]
    with opened(store) as opened_store:
        results = pengumpulan.upload(
            opened_store,
            KONSOL,
            contents,
            tahun,
            unit=unit,
            yes=yes,
            lewat=lewat,
            diterima=received,
            sheet=sheet,
            pemetaan=wanted,
        )
    emit([_row(result) for result in results], as_json=json)
    for result in results:
        say(result.resi or f"{result.file}: {result.status}.")
    if any(result.status == "ditolak" for result in results):
        raise typer.Exit(1)


@app.command("isi")
def type_value(  # noqa: PLR0913, PLR0917  (the contract's options, one each)
    tahun: TahunOption,
    indikator: Annotated[str, typer.Option("--indikator", help="Kode indikator.")],
    nilai: Annotated[str, typer.Option("--nilai", help="Nilai seperti tertulis, misalnya 82,4.")],
    dasar: Annotated[str, typer.Option("--dasar", help="Dasar nilai, misalnya WA 12 Januari 2026.")],
    triwulan: TriwulanOption = 0,
    lampiran: Annotated[
        Path | None, typer.Option("--lampiran", help="Bukti, misalnya tangkapan layar.")
    ] = None,
    dokumen: Annotated[
        str | None, typer.Option("--dokumen", help="Nomor dokumen yang sudah diterima, sebagai lampiran.")
    ] = None,
    yakin: Annotated[bool, typer.Option("--yakin", help="Simpan walaupun nilainya jauh dari wajar.")] = False,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Isi satu nilai beserta dasarnya."""
    if lampiran and dokumen:
        raise WrongUsage("Pakai --lampiran atau --dokumen, tidak keduanya.")
    attached = (lampiran.name, read_file(lampiran)) if lampiran else None
    with opened(store) as opened_store:
        attached = penerimaan.document(opened_store, dokumen) if dokumen else attached
        result = isian.type_value(
            opened_store,
            KONSOL,
            tahun,
            indikator,
            nilai,
            dasar,
            triwulan=triwulan,
            yakin=yakin,
            lampiran=attached,
        )
    emit(_row(result), as_json=json)
    say(result.resi)


@app.command("putuskan")
def decide(  # noqa: PLR0913, PLR0917  (one option per choice)
    unggahan: UnggahanArgument,
    nomor: Annotated[int, typer.Option("--nomor", help="Nomor temuan pada unggahan itu.")],
    accept: Annotated[bool, typer.Option("--terima", help="Terima usulan.")] = False,
    ganti: Annotated[str | None, typer.Option("--ganti", help="Nilai yang dimaksud.")] = None,
    ignore: Annotated[bool, typer.Option("--abaikan", help="Nilainya tidak dipakai.")] = False,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Putuskan satu hal yang ragu: terima usulan, ganti nilai, atau abaikan."""
    chosen = [
        name
        for name, given in (("terima", accept), ("ganti", ganti is not None), ("abaikan", ignore))
        if given
    ]
    if len(chosen) != 1:
        raise WrongUsage("Pakai tepat satu: --terima, --ganti NILAI, atau --abaikan.")
    with opened(store) as opened_store:
        perbaikan.decide(opened_store, KONSOL, unggahan, nomor, chosen[0], ganti)
    emit({"unggahan": unggahan, "nomor": nomor, "pilihan": chosen[0], "nilai": ganti}, as_json=json)


@app.command("temuan")
def findings(
    tahun: TahunOption, unit: UnitOption = None, store: StoreOption = None, json: JsonOption = False
) -> None:
    """Daftar catatan data; hal yang perlu keputusan di atas."""
    with opened(store) as opened_store:
        emit(perbaikan.findings(opened_store, tahun, unit), as_json=json)


@app.command("tarik")
def withdraw(
    unggahan: UnggahanArgument,
    alasan: Annotated[str, typer.Option("--alasan", help="Mengapa ditarik.")],
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Tarik unggahan; nilainya tidak dihitung lagi, berkasnya tetap tersimpan."""
    with opened(store) as opened_store:
        perbaikan.withdraw(opened_store, KONSOL, unggahan, alasan)
    emit({"unggahan": unggahan, "status": "ditarik"}, as_json=json)


@app.command("pulihkan-unggahan")
def restore(unggahan: UnggahanArgument, store: StoreOption = None, json: JsonOption = False) -> None:
    """Pulihkan unggahan yang ditarik."""
    with opened(store) as opened_store:
        perbaikan.restore(opened_store, KONSOL, unggahan)
    emit({"unggahan": unggahan, "status": "diterima"}, as_json=json)
