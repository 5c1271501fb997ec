"""kalender, kalender-impor, jam-kerja-impor: the working calendar as the agency corrects it."""

from pathlib import Path
from typing import Annotated

import typer

from lakip.cli.app import app
from lakip.cli.options import JsonOption, StoreOption, TahunOption, opened, read_file
from lakip.cli.output import emit
from lakip.domain.pelaku import KONSOL
from lakip.workflow import kalender

FileArgument = Annotated[Path, typer.Argument(help="Berkas kalender (CSV) atau jam kerja (JSON).")]


@app.command("kalender")
def days(tahun: TahunOption, store: StoreOption = None, json: JsonOption = False) -> None:
    """Hari libur, cuti bersama, dan Ramadan sebuah tahun kalender, beserta yang perlu diperiksa."""
    with opened(store) as opened_store:
        found = {
            "hari": [
                {"tanggal": row.tanggal, "jenis": row.jenis.value, "keterangan": row.keterangan}
                for row in kalender.days(opened_store, tahun)
            ],
            "peringatan": kalender.warnings(opened_store, tahun),
            "sumber": kalender.sources(opened_store).get(tahun),
        }
    emit(found, as_json=json)


@app.command("kalender-impor")
def import_calendar(file: FileArgument, store: StoreOption = None, json: JsonOption = False) -> None:
    """Ganti kalender setiap tahun yang disebut berkas (tanggal,jenis,keterangan)."""
    data = read_file(file)
    with opened(store) as opened_store:
        counts = kalender.import_calendar(opened_store, KONSOL, data, file.name)
    emit({"file": file.name, "hari": {str(year): n for year, n in counts.items()}}, as_json=json)


@app.command("jam-kerja-impor")
def import_hours(file: FileArgument, store: StoreOption = None, json: JsonOption = False) -> None:
    """Ganti jam kerja biasa dan Ramadan menurut berkas JSON."""
    data = read_file(file)
    with opened(store) as opened_store:
        kalender.import_hours(opened_store, KONSOL, data, file.name)
        rows = kalender.hours(opened_store)
    emit({"file": file.name, "jam_kerja": rows}, as_json=json)
