"""Applies lakip/sql/schema/NNN_<namespace>.sql once each, in order; steps only ever add."""

from importlib import resources

import duckdb

from lakip.domain.waktu import now
from lakip.ledger.connect import checkpoint, cursor


def migrate(connection: duckdb.DuckDBPyConnection) -> int:
    """Bring the store to the newest schema and give its number; each step is one transaction."""
    own = cursor(connection)
    own.execute("create schema if not exists ledger")
    own.execute("create schema if not exists facts")
    own.execute(
        "create table if not exists ledger.skema "
        "(nomor integer, nama varchar, diterapkan_at timestamp, primary key (nomor, nama))"
    )
    done = set(own.execute("select nama from ledger.skema").fetchall())
    number = 0
    for name, text in _steps():
        number = int(name[:3])
        if (name,) in done:
            continue
        own.execute("begin")
        own.execute(text)
        own.execute("insert into ledger.skema values ($1, $2, $3)", [number, name, now()])
        own.execute("commit")
        checkpoint(connection)
    own.close()
    return number


def _steps() -> list[tuple[str, str]]:
    place = resources.files("lakip") / "sql" / "schema"
    return sorted((f.name, f.read_text(encoding="utf-8")) for f in place.iterdir() if f.name.endswith(".sql"))
