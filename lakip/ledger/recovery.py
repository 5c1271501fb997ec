"""Opens the file and mends what a crash or a power cut left: nothing is dropped silently.

A damaged write-ahead log refuses to open; it is set aside with a copy of the file, the file opens without it, and
the receipts outside the store tell which changes are missing and must be done again (reliability §2.3).
"""

import shutil
from pathlib import Path

import duckdb

from lakip.domain.errors import StoreUnavailable
from lakip.domain.waktu import now
from lakip.ledger import connect, migrate
from lakip.ledger.trouble import disk_is_full


def open_ready(path: Path) -> tuple[duckdb.DuckDBPyConnection, str]:
    """Open or create the store at its newest schema, formulas loaded, doors closed.

    Gives the connection and the folder a damaged log was set aside in ("" when there was none).
    Raises StoreUnavailable for a damaged file, which stays as it was found, its log too.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    log = path.with_name(path.name + ".wal")
    try:
        return _ready(path), ""
    except duckdb.Error as error:
        if disk_is_full(error):
            raise
        if not log.exists():
            raise _damaged(path) from error
    folder = path.with_name(path.name + ".karantina") / now().strftime("%Y%m%d-%H%M%S-%f")
    folder.mkdir(parents=True)
    shutil.copy2(path, folder / path.name)
    aside = Path(shutil.move(log, folder / log.name))
    try:
        connection = _ready(path)
        connect.read_through(connection)
    except duckdb.Error as error:
        shutil.copy2(aside, log)
        raise _damaged(path) from error
    return connection, folder.name


def _ready(path: Path) -> duckdb.DuckDBPyConnection:
    connection = connect.open_embedded(path)
    try:
        migrate.migrate(connection)
        connect.load_formulas(connection)
        connect.harden(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _damaged(path: Path) -> StoreUnavailable:
    return StoreUnavailable(
        f"Penyimpanan {path.name} rusak dan tidak dapat dibuka; pulihkan dari cadangan terakhir. Jangan hapus berkasnya."
    )
