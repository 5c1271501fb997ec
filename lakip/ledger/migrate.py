"""Applies lakip/sql/schema/NNN_<namespace>.sql once each, in order; steps only ever add.

NNN_berkas.sql is a step of `ledger` for a store in one file alone.
"""

import re
from collections.abc import Collection
from importlib import resources

import duckdb

from lakip.domain.errors import StoreUnavailable
from lakip.domain.waktu import now
from lakip.ledger.connect import Engine


def migrate(
    engine: Engine, connection: duckdb.DuckDBPyConnection, only: Collection[str] | None = None
) -> int:
    """Bring the store to the newest schema, or to the steps named in `only`, and give its number.

    A step of `ledger` is one transaction with its line in ledger.skema. A step of `facts` comes before its line, and
    may be repeated when a crash comes in between. Raises StoreUnavailable for a store that a newer release has
    migrated further.
    """
    steps = _steps()
    with engine.cursor(connection) as own:
        own.execute(
            "create table if not exists ledger.skema "
            "(nomor integer, nama varchar, diterapkan_at timestamp, primary key (nomor, nama))"
        )
        done = applied(own)
        if done - steps.keys():
            raise StoreUnavailable(
                f"Penyimpanan ini dibuat oleh LAKIP yang lebih baru (skema {max(done)}); perbarui LAKIP lebih dahulu."
            )
        for name in sorted(steps.keys() - done if only is None else set(only) - done):
            if name.endswith("_facts.sql"):
                _apply_to_facts(own, steps[name], partitioned=engine.shared)
            own.execute("begin")
            if name.endswith("_ledger.sql") or (name.endswith("_berkas.sql") and not engine.shared):
                own.execute(steps[name])
            own.execute("insert into ledger.skema values ($1, $2, $3)", [int(name[:3]), name, now()])
            own.execute("commit")
            engine.checkpoint(connection)
    return newest()


def newest() -> int:
    """Give the number of the newest schema this release knows."""
    return max(int(name[:3]) for name in _steps())


def applied(own: duckdb.DuckDBPyConnection) -> set[str]:
    """Give the names of the steps the store has."""
    return {name for (name,) in own.execute("select nama from ledger.skema").fetchall()}


def behind(engine: Engine, connection: duckdb.DuckDBPyConnection) -> int | None:
    """Give the schema number of a file that steps wait for; None for a new or an up-to-date one."""
    with engine.cursor(connection) as own:
        found = own.execute(
            "select count(*) from duckdb_tables() where schema_name = 'ledger' and table_name = 'skema'"
        )
        if found.fetchall() == [(0,)]:
            return None
        done = applied(own)
    return max(int(name[:3]) for name in done) if done and _steps().keys() - done else None


def known_steps() -> frozenset[str]:
    """Give the names of the steps this release knows."""
    return frozenset(_steps())


def tables(steps: Collection[str]) -> list[str]:
    """Give the full names of the tables these steps make, in order."""
    text = "\n".join(text for name, text in _steps().items() if name in steps)
    return sorted(re.findall(r"create table (?:if not exists )?((?:ledger|facts)\.\w+)", text))


def _apply_to_facts(own: duckdb.DuckDBPyConnection, text: str, *, partitioned: bool) -> None:
    """Run a step of `facts`; where they lie in many files, keep each tahun in files of its own."""
    own.execute("begin")
    own.execute(text)
    if partitioned:
        for table in re.findall(r"create table if not exists (facts\.\w+)", text):
            own.execute(f"alter table {table} set partitioned by (tahun)")
    own.execute("commit")


def _steps() -> dict[str, str]:
    place = resources.files("lakip") / "sql" / "schema"
    return {f.name: f.read_text(encoding="utf-8") for f in place.iterdir() if f.name.endswith(".sql")}
