"""compile, verify: the edition as files, and proof that the store is whole."""

from pathlib import Path
from typing import Annotated, Any

import typer

from lakip.cli.app import app
from lakip.cli.options import JsonOption, StoreOption, TahunOption, opened, write_file
from lakip.cli.output import emit
from lakip.domain.pelaku import KONSOL
from lakip.workflow import pemeliharaan, penyusunan


@app.command("compile")
def compile_edition(
    tahun: TahunOption,
    out: Annotated[Path, typer.Option("--out", help="Folder hasil.")],
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Susun tabel LAKIP dan kertas kerja ke dalam folder."""
    with opened(store) as opened_store:
        edisi = penyusunan.compile_edition(opened_store, KONSOL, tahun)
    for name, data, _digest in edisi.files:
        write_file(out / name, data)
    emit(
        {
            "edisi": edisi.edisi,
            "files": [{"name": name, "sha256": digest} for name, _data, digest in edisi.files],
            "kelengkapan": edisi.kelengkapan,
        },
        as_json=json,
    )


@app.command("verify")
def verify(
    kepala: Annotated[
        list[str] | None,
        typer.Option("--kepala", help="Kepala catatan yang pernah diterbitkan, NOMOR:HASH; boleh diulang."),
    ] = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Periksa keutuhan catatan, rujukan, jumlah, asal angka, dan berkas."""
    with opened(store) as opened_store:
        result = pemeliharaan.verify(opened_store, kepala or ())
    _tell(result, as_json=json)


@app.command("pelihara")
def tend(store: StoreOption = None, json: JsonOption = False) -> None:
    """Gabungkan berkas data yang kecil, buang yang tidak dipakai, lalu periksa keutuhannya seperti verify."""
    with opened(store) as opened_store:
        result = pemeliharaan.tend(opened_store, KONSOL)
    _tell(result, as_json=json)


def _tell(result: dict[str, Any], *, as_json: bool) -> None:
    emit(result, as_json=as_json)
    if not result["ok"]:
        raise typer.Exit(1)
