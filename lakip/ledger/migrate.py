"""Applies lakip/sql/schema/NNN_<namespace>.sql once each, in order; steps only ever add."""

from importlib import resources

import duckdb

from lakip.domain.errors import StoreUnavailable
from lakip.domain.waktu import now
from lakip.ledger.connect import checkpoint, cursor


def migrate(connection: duckdb.DuckDBPyConnection) -> int:
    """Bring the store to the newest schema and give its number; each step is one transaction.

    Raises StoreUnavailable for a store that a newer release has migrated further.
    """
    steps = _steps()
    with cursor(connection) as own:
        own.execute("create schema if not exists ledger")
        own.execute("create schema if not exists facts")
        own.execute(
            "create table if not exists ledger.skema "
            "(nomor integer, nama varchar, diterapkan_at timestamp, primary key (nomor, nama))"
        )
        done = {name for (name,) in own.execute("select nama from ledger.skema").fetchall()}
        if done - steps.keys():
            raise StoreUnavailable(
                f"Penyimpanan ini dibuat oleh LAKIP yang lebih baru (skema {max(done)}); perbarui LAKIP lebih dahulu."
            )
        for name in sorted(steps.keys() - done):
            own.execute("begin")
            own.execute(steps[name])
            own.execute("insert into ledger.skema values ($1, $2, $3)", [int(name[:3]), name, now()])
            own.execute("commit")
            checkpoint(connection)
    return max(int(name[:3]) for name in steps)


def _steps() -> dict[str, str]:
    place = resources.files("lakip") / "sql" / "schema"
    return {f.name: f.read_text(encoding="utf-8") for f in place.iterdir() if f.name.endswith(".sql")}
