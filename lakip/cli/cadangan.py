"""backup, restore, move: a verified copy of everything, and bringing it back anywhere."""

from pathlib import Path
from typing import Annotated

import typer

from lakip.cli.app import app
from lakip.cli.options import JsonOption, StoreOption, opened
from lakip.cli.output import emit, say
from lakip.domain.pelaku import KONSOL
from lakip.workflow import cadangan
from lakip.workflow.toko import private_files


@app.command("backup")
def backup(
    out: Annotated[Path, typer.Option("--out", help="Berkas cadangan yang ditulis.")],
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Tulis cadangan penyimpanan ke satu berkas, lalu periksa isinya."""
    with opened(store) as opened_store:
        _show(cadangan.backup(opened_store, KONSOL, out), as_json=json)


@app.command("restore")
def restore(
    file: Annotated[Path, typer.Argument(help="Berkas cadangan.")],
    replace: Annotated[
        bool,
        typer.Option(
            "--timpa", help="Ganti penyimpanan yang sudah berisi; yang lama disimpan di sebelahnya."
        ),
    ] = False,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Pulihkan cadangan ke penyimpanan yang masih kosong."""
    with private_files():
        restored = cadangan.restore(KONSOL, file, store, replace=replace)
    _show(restored, as_json=json)


@app.command("move")
def move(
    to: Annotated[str, typer.Option("--to", help="Penyimpanan tujuan, ditulis seperti LAKIP_STORE.")],
    facts: Annotated[
        str | None, typer.Option("--facts", help="Folder data tujuan; bawaan LAKIP_FACTS.")
    ] = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Salin seluruh isi ke penyimpanan lain yang masih kosong; yang lama tidak berubah."""
    with opened(store) as opened_store:
        _show(cadangan.move(opened_store, KONSOL, to, facts), as_json=json)


def _show(made: cadangan.Salinan, *, as_json: bool) -> None:
    if made.rusak:
        say(f"{len(made.rusak)} berkas unggahan sudah rusak sebelum dicadangkan: {', '.join(made.rusak)}.")
    answer = {"file": made.file, "sha256": made.sha256, "rows": made.rows, "rusak": made.rusak}
    if made.periksa is not None:
        answer["periksa"] = made.periksa
        for found in made.periksa["periksa"]:
            if not found["ok"]:
                say(
                    f"Isinya sama dengan yang dicadangkan; verify menyebut {found['nama']}: {'; '.join(found['rusak'])}."
                )
    emit(answer, as_json=as_json)
