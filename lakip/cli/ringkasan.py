"""ringkasan-bagikan: the first page as a file to share."""

from pathlib import Path
from typing import Annotated

import typer

from lakip.cli.app import app
from lakip.cli.options import (
    JsonOption,
    StoreOption,
    TahunOption,
    TriwulanOption,
    UnitOption,
    opened,
    write_file,
)
from lakip.cli.output import emit
from lakip.domain.errors import WrongUsage
from lakip.workflow import ringkasan

_JENIS = {".pdf": ringkasan.share_pdf, ".png": ringkasan.share_png}


@app.command("ringkasan-bagikan")
def share(  # noqa: PLR0913, PLR0917  (a year, a part of it, and the file)
    berkas: Annotated[
        Path, typer.Argument(help="Berkas yang ditulis: .pdf satu halaman A4, .png gambar untuk ponsel.")
    ],
    tahun: TahunOption,
    unit: UnitOption = None,
    triwulan: TriwulanOption = 0,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Tulis halaman Ringkasan sebagai satu halaman PDF atau satu gambar."""
    drawn = _JENIS.get(berkas.suffix.lower())
    if drawn is None:
        raise WrongUsage(f"Akhiran berkas {berkas.name} tidak dikenal; pakai .pdf atau .png.")
    with opened(store) as opened_store:
        write_file(berkas, drawn(opened_store, tahun, unit, triwulan))
    emit({"berkas": str(berkas)}, as_json=json)
