"""kesiapan: what the LAKIP of a year still lacks before it can be signed."""

from lakip.cli.app import app
from lakip.cli.options import JsonOption, StoreOption, TahunOption, opened
from lakip.cli.output import emit
from lakip.workflow import kesiapan


@app.command("kesiapan")
def readiness(tahun: TahunOption, store: StoreOption = None, json: JsonOption = False) -> None:
    """Kelengkapan tujuh analisis, register, dan data: apa yang menghalangi tanda tangan, apa yang hanya diperingatkan."""
    with opened(store) as opened_store:
        emit(kesiapan.readiness(opened_store, tahun), as_json=json)
