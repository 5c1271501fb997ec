"""jejak, kunci-baru: the log of what was changed and seen, and the key it is sealed with."""

from datetime import datetime, time, timedelta
from typing import Annotated

import typer

from lakip.cli.app import app
from lakip.cli.options import JsonOption, StoreOption, opened
from lakip.cli.output import emit
from lakip.domain.errors import WrongUsage
from lakip.domain.tanggal import parse_tanggal, parse_waktu
from lakip.present.jejak import saat
from lakip.workflow import jejak, toko

MOMENT = "Tanggal atau saat, misalnya 2026-01-12 atau 2026-01-12 08.00"


@app.command("jejak")
def trail(
    dari: Annotated[str, typer.Option("--dari", help=f"{MOMENT}.")],
    sampai: Annotated[
        str, typer.Option("--sampai", help=f"{MOMENT}; tanggal berarti sampai habis hari itu.")
    ],
    pelaku: Annotated[str | None, typer.Option("--pelaku", help="Hanya yang dilakukan akun ini.")] = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Siapa melihat dan mengubah apa antara dua saat, yang terlama lebih dahulu."""
    cari = jejak.Cari(_moment(dari, timedelta()), _moment(sampai, timedelta(days=1)), pelaku)
    with opened(store) as opened_store:
        rows = jejak.every(opened_store, cari)
    told = [f"{saat(row['waktu'])}  {row['pelaku']}  {row['uraian']}" for row in rows]
    emit(rows if json else told, as_json=json)


@app.command("kunci-baru")
def renew_key(
    alasan: Annotated[
        str, typer.Option("--alasan", help="Mengapa kunci lama tidak dipakai lagi; dicatat dan tampak.")
    ],
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Tutup catatan audit yang kuncinya hilang atau bocor, lalu lanjutkan dengan kunci baru."""
    emit({"kepala_lama": toko.renew_key(store, alasan)}, as_json=json)


def _moment(text: str, of_day: timedelta) -> datetime:
    """Read a moment, or a day and how far into it is meant; raises WrongUsage for neither."""
    if (moment := parse_waktu(text)) is not None:
        return moment
    if (day := parse_tanggal(text)) is not None:
        return datetime.combine(day, time()) + of_day
    raise WrongUsage(f'Saat "{text}" tidak terbaca; tulis seperti 2026-01-12 atau 2026-01-12 08.00.')
