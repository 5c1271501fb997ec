"""Opens the engine, and mends what a crash or a power cut left: nothing is dropped silently.

A damaged write-ahead log refuses to open; it is set aside with a copy of the file, the file opens without it, and
the receipts outside the store tell which changes are missing and must be done again (reliability §2.3).
"""

import shutil
from collections.abc import Callable, Sequence
from glob import escape
from pathlib import Path
from typing import NamedTuple

import duckdb

from lakip.domain.errors import StoreUnavailable
from lakip.domain.waktu import now
from lakip.ledger import durable, kunci, query, tukar
from lakip.ledger.audit import AuditRow
from lakip.ledger.connect import Embedded, Engine
from lakip.ledger.formulas import load_formulas
from lakip.ledger.migrate import behind, migrate, newest
from lakip.ledger.trouble import disk_is_full

KeyOf = Callable[[Path, Sequence[AuditRow]], bytes]
"""Gives the key for a place and the rows of the log."""

QUARANTINE = "karantina"
"""The folder beside the file where a damaged log is kept."""


class Opened(NamedTuple):
    """A connection with all a store needs, the audit key, and the folder a damaged log was set aside in ("" for none)."""

    connection: duckdb.DuckDBPyConnection
    key: bytes
    quarantine: str = ""


def open_ready(engine: Engine, key_of: KeyOf = kunci.fitting) -> Opened:
    """Open or create the store at its newest schema, formulas loaded, doors closed; `key_of` gives the audit key.

    Raises StoreUnavailable for a damaged file, which stays as it was found, its log too, and for a lost key.
    """
    return _open_file(engine, key_of) if isinstance(engine, Embedded) else _ready(engine, key_of)


def _open_file(engine: Embedded, key_of: KeyOf) -> Opened:
    tukar.finish(engine)
    path, log = engine.path, engine.beside("wal")
    try:
        return _ready(engine, key_of)
    except duckdb.Error as error:
        if disk_is_full(error):
            raise
        if not log.exists():
            raise _damaged(path) from error
    folder = engine.beside(QUARANTINE) / now().strftime("%Y%m%d-%H%M%S-%f")
    folder.mkdir(parents=True)
    shutil.copy2(path, folder / path.name)
    aside = Path(shutil.move(log, folder / log.name))
    try:
        opened = _ready(engine, key_of)
        engine.read_through(opened.connection)
    except duckdb.Error as error:
        shutil.copy2(aside, log)
        raise _damaged(path) from error
    return opened._replace(quarantine=folder.name)


def put_back(engine: Engine, quarantine: str) -> None:
    """Put a log that was set aside back beside its file; the copy in quarantine stays."""
    log = engine.beside("wal")
    shutil.copy2(engine.beside(QUARANTINE) / quarantine / log.name, log)


def _ready(engine: Engine, key_of: KeyOf) -> Opened:
    connection = engine.attach()
    try:
        if isinstance(engine, Embedded) and (skema := behind(engine, connection)) is not None:
            connection.close()  # reading the file through another handle would let go of its lock
            _set_aside(engine, skema)
            connection = engine.attach()
        with engine.setting_up(connection):
            migrate(engine, connection)
            with engine.cursor(connection) as own:
                rows = [AuditRow(**row) for row in query.run(own, "audit", {})]
            key = key_of(engine.beside("kunci"), rows)
        with engine.cursor(connection) as own:
            load_formulas(own)
        engine.harden(connection)
    except BaseException:
        connection.close()
        raise
    return Opened(connection, key)


def _set_aside(engine: Embedded, skema: int) -> None:
    """Keep file and log as the earlier release left them, under a name that release can open; once for each new release.

    What a migration that was broken off has left is not what anybody would go back to.
    """
    to = f"ke-{newest():03d}"
    if any(
        place.suffix != ".wal"
        for place in engine.path.parent.glob(f"{escape(engine.path.name)}.skema-*-{to}*")
    ):
        return
    copy = engine.beside(f"skema-{skema:03d}-{to}")
    for source, kept in (
        (engine.beside("wal"), copy.with_name(f"{copy.name}.wal")),
        (engine.path, copy),
    ):
        if source.exists():
            with source.open("rb") as old, durable.written(kept) as new:
                shutil.copyfileobj(old, new)


def _damaged(path: Path) -> StoreUnavailable:
    return StoreUnavailable(
        f"Penyimpanan {path.name} rusak dan tidak dapat dibuka; pulihkan dari cadangan terakhir dengan "
        "python -m lakip restore BERKAS --timpa. Jangan hapus berkasnya."
    )
