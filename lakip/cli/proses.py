"""sop, langkah, langkah-impor, working-time: when the steps happened and how long the work took."""

import csv
import io
from pathlib import Path
from typing import Annotated, Any

import typer

from lakip.cli.app import app
from lakip.cli.options import JsonOption, StoreOption, TahunOption, opened, read_file, read_text
from lakip.cli.output import emit
from lakip.domain.errors import InputRefused, LakipError
from lakip.domain.kalender import kalender_from, parse_calendar, parse_slots
from lakip.domain.pelaku import KONSOL
from lakip.domain.working_time import Kalender, working_time
from lakip.workflow import impor_langkah, siklus
from lakip.workflow.siklus import parse_moment


@app.command("sop")
def sop(tahun: TahunOption, store: StoreOption = None, json: JsonOption = False) -> None:
    """Waktu langkah SOP terhadap waktu bakunya."""
    with opened(store) as opened_store:
        emit(siklus.sop(opened_store, tahun), as_json=json)


@app.command("langkah")
def record_step(  # noqa: PLR0913, PLR0917  (the contract's options, one each)
    tahun: TahunOption,
    no: Annotated[int, typer.Option("--no", help="Nomor langkah.")],
    aksi: Annotated[str, typer.Option("--aksi", help="terima, mulai, selesai, atau kembali.")],
    waktu: Annotated[str, typer.Option("--waktu", help="Misalnya 2026-01-14 09:00.")],
    alasan: Annotated[str | None, typer.Option("--alasan", help="Mengapa dikembalikan.")] = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Catat kapan sebuah langkah diterima, dimulai, selesai, atau dikembalikan."""
    moment = parse_moment(waktu)
    with opened(store) as opened_store:
        emit(siklus.record_step(opened_store, KONSOL, tahun, no, aksi, moment, alasan), as_json=json)


@app.command("langkah-impor")
def import_steps(
    file: Annotated[Path, typer.Argument(help="CSV atau XLSX berkolom tahun, langkah, aksi, waktu, alasan.")],
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Catat banyak waktu langkah dari berkas, semuanya atau tidak sama sekali."""
    data = read_file(file)
    with opened(store) as opened_store:
        emit(
            {
                "file": file.name,
                "tercatat": impor_langkah.import_steps(opened_store, KONSOL, data, file.name),
            },
            as_json=json,
        )


@app.command("working-time")
def working_times(
    file: Annotated[Path, typer.Argument(help="CSV berkolom start,end.")],
    calendar: Annotated[Path | None, typer.Option("--calendar", help="Kalender pengganti.")] = None,
    slots: Annotated[Path | None, typer.Option("--slots", help="Jam kerja pengganti.")] = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Tambahkan working_seconds dan working_days pada setiap baris."""
    rows = list(csv.DictReader(io.StringIO(read_text(file))))
    kalender = _kalender(store, calendar, slots)
    emit([_timed(row, line, file.name, kalender) for line, row in enumerate(rows, start=2)], as_json=json)


def _kalender(store: str | None, calendar: Path | None, slots: Path | None) -> Kalender:
    """Build the calendar; given files replace the store's, and with both the store is not needed."""
    given_slots = parse_slots(read_text(slots)) if slots else None
    given_days = parse_calendar(read_text(calendar)) if calendar else None
    if given_slots is not None and given_days is not None:
        return kalender_from(given_days, given_slots)
    with opened(store) as opened_store:
        days, hours = siklus.calendar_rows(opened_store)
    return kalender_from(given_days if given_days is not None else days, given_slots or hours)


def _timed(row: dict[str, str], line: int, name: str, kalender: Kalender) -> dict[str, Any]:
    try:
        used = working_time(parse_moment(row["start"]), parse_moment(row["end"]), kalender)
    except KeyError:
        raise InputRefused(f"Berkas {name} harus berkolom start dan end.") from None
    except LakipError as error:
        raise InputRefused(f"Baris {line} pada berkas {name}: {error}") from None
    return row | {"working_seconds": used.seconds, "working_days": used.days}
