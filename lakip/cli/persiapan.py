"""init, template, plan: the store, the workbooks handed out, and the plan coming in."""

from hashlib import sha256
from pathlib import Path
from typing import Annotated

import typer

from lakip.cli.app import app
from lakip.cli.options import JsonOption, StoreOption, UnitOption, opened, read_file, write_file
from lakip.cli.output import emit, say
from lakip.domain.errors import WrongUsage
from lakip.domain.pelaku import KONSOL
from lakip.workflow import contoh, perencanaan, permintaan
from lakip.workflow.toko import schema_version


@app.command("init")
def init(
    store: StoreOption = None,
    json: JsonOption = False,
    with_sample: Annotated[
        bool, typer.Option("--contoh", help="Muat instansi contoh (rekaan) tahun 2022-2024.")
    ] = False,
) -> None:
    """Buat penyimpanan baru."""
    with opened(store) as opened_store:
        if with_sample:
            contoh.load(opened_store, KONSOL, say)
        emit({"store": opened_store.address, "version": schema_version(opened_store)}, as_json=json)


@app.command("hapus-contoh")
def remove_sample(
    store: StoreOption = None,
    json: JsonOption = False,
    confirmed: Annotated[
        bool, typer.Option("--yes", help="Benar-benar hapus; tanpa ini hanya disebut yang akan ikut keluar.")
    ] = False,
) -> None:
    """Sisihkan data contoh dan mulai lagi dengan penyimpanan kosong."""
    with opened(store) as opened_store:
        changes = contoh.changes_since(opened_store)
        lama = contoh.remove(opened_store, KONSOL) if confirmed else None
        emit(
            {"store": opened_store.address, "perubahan": changes, "disisihkan": lama and str(lama)},
            as_json=json,
        )
        if lama is None:
            say("Belum ada yang dihapus; ulangi dengan --yes.")


@app.command("template")
def template(  # noqa: PLR0913, PLR0917  (the contract's options, one each)
    out: Annotated[Path, typer.Option("--out", help="Berkas yang ditulis.")],
    plan: Annotated[bool, typer.Option("--rencana", help="Buku rencana kosong.")] = False,
    tahun: Annotated[int | None, typer.Option("--tahun", min=1990, max=2100, help="Tahun kinerja.")] = None,
    unit: UnitOption = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Tulis buku rencana kosong, atau buku kerja satu Bagian/Bidang."""
    if plan:
        data = perencanaan.plan_template()
    elif tahun is not None and unit is not None:
        with opened(store) as opened_store:
            data = permintaan.unit_template(opened_store, tahun, unit)
    else:
        raise WrongUsage("Pakai --rencana, atau --tahun beserta --unit.")
    write_file(out, data)
    emit({"file": str(out), "sha256": sha256(data).hexdigest()}, as_json=json)


@app.command("plan")
def plan(
    file: Annotated[Path, typer.Argument(help="Buku rencana.")],
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Impor buku rencana; berkas yang sama tidak mengubah apa pun."""
    data = read_file(file)
    with opened(store) as opened_store:
        result = perencanaan.import_plan(opened_store, KONSOL, data, file.name)
    emit(
        {
            "status": result.status,
            "temuan": [t.as_json() for t in result.temuan],
            "counts": result.counts,
            "file": result.file,
            "sha256": result.sha256,
        },
        as_json=json,
    )
    if result.status == "ditolak":
        raise typer.Exit(1)
