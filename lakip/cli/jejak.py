"""kunci-baru: the log of what was changed and seen, and the key it is sealed with."""

from typing import Annotated

import typer

from lakip.cli.app import app
from lakip.cli.options import JsonOption, StoreOption
from lakip.cli.output import emit
from lakip.workflow import toko


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
