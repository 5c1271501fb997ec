"""sop, siklus, langkah, langkah-ubah, langkah-impor, working-time: when the steps happened and how long the work took."""

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

WaktuOption = Annotated[str, typer.Option("--waktu", help="Misalnya 2026-01-14 09:00.")]


@app.command("sop")
def sop(tahun: TahunOption, store: StoreOption = None, json: JsonOption = False) -> None:
    """Waktu langkah SOP terhadap waktu bakunya."""
    with opened(store) as opened_store:
        emit(siklus.sop(opened_store, tahun), as_json=json)


@app.command("siklus")
def cycle(
    tahun: TahunOption,
    buka: Annotated[bool, typer.Option("--buka", help="Buka proses tahun itu bila belum.")] = False,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Proses LAKIP satu tahun: kapan dibuka, versi SOP-nya, dan semua catatan waktu beserta perubahannya."""
    with opened(store) as opened_store:
        found = siklus.open_cycle(opened_store, KONSOL, tahun) if buka else siklus.cycle(opened_store, tahun)
        document = {"tahun": tahun, "siklus": found, "kejadian": siklus.events(opened_store, tahun)}
        emit(document, as_json=json)


@app.command("langkah")
def record_step(  # noqa: PLR0913, PLR0917  (the contract's options, one each)
    tahun: TahunOption,
    no: Annotated[int, typer.Option("--no", help="Nomor langkah.")],
    aksi: Annotated[str, typer.Option("--aksi", help="terima, mulai, selesai, kembali, alih, atau reviu.")],
    waktu: WaktuOption,
    alasan: Annotated[str | None, typer.Option("--alasan", help="Mengapa dikembalikan.")] = None,
    pemeriksa: Annotated[
        str, typer.Option("--pemeriksa", help="Langkah 4: kasubbag, lalu sekretaris; kosong = sekaligus.")
    ] = "",
    ke: Annotated[int | None, typer.Option("--ke", help="Kembali ke langkah 2 atau 3.")] = None,
    dasar: Annotated[str | None, typer.Option("--dasar", help="Dari mana waktunya diketahui.")] = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Catat kapan sebuah langkah diterima, dimulai, selesai, dikembalikan, diambil alih, atau dibuka lagi karena reviu."""
    moment = parse_moment(waktu)
    with opened(store) as opened_store:
        step = siklus.record_step(
            opened_store, KONSOL, tahun, no, aksi, moment, alasan, pemeriksa=pemeriksa, ke=ke, dasar=dasar
        )
        emit(step, as_json=json)


@app.command("langkah-ubah")
def amend_step(  # noqa: PLR0913, PLR0917  (which event, its new time, and why)
    tahun: TahunOption,
    kejadian: Annotated[str, typer.Option("--kejadian", help="Id catatan, dari perintah siklus.")],
    waktu: WaktuOption,
    alasan: Annotated[str, typer.Option("--alasan", help="Apa yang keliru dan apa dasarnya.")],
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Ubah waktu yang keliru; waktu semula tetap terlihat."""
    moment = parse_moment(waktu)
    with opened(store) as opened_store:
        siklus.amend(opened_store, KONSOL, tahun, kejadian, moment, alasan)
        emit(next(row for row in siklus.events(opened_store, tahun) if row["id"] == kejadian), as_json=json)


@app.command("langkah-impor")
def import_steps(
    file: Annotated[
        Path,
        typer.Argument(
            help="CSV atau XLSX berkolom tahun, langkah, aksi, waktu, alasan, pemeriksa, ke, dasar."
        ),
    ],
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
