"""Opens the embedded store; the only module that knows which engine stands behind `ledger` and `facts`.

The file is attached under a fixed name, so that any file name works (also ledger.duckdb), and the formulas live
in a memory database `rumus`, because stored macros would tie the file to one release (docs/decisions/0003).
"""

from importlib import resources
from pathlib import Path

import duckdb

from lakip.domain.errors import StoreUnavailable

CATALOG = "toko"
HELD = ("Could not set lock on file", "already attached")
"""What DuckDB says of a file that another process, or another store of this process, has open."""
MACRO_FOLDERS = ("macros", "staging", "intermediate")


def open_embedded(path: Path) -> duckdb.DuckDBPyConnection:
    """Open or create the DuckDB file; raises StoreUnavailable when another process holds it, duckdb.Error when damaged."""
    connection = duckdb.connect(":memory:")
    # An agency's figures are small: helper threads cost each query a quarter more processor time than it needs.
    connection.execute("set threads = 1")
    # A file that is refused must stay as it was found, its log too: only Store.close folds the log in.
    connection.execute("pragma disable_checkpoint_on_shutdown")
    connection.execute("set autoinstall_known_extensions = false")
    connection.execute("set autoload_known_extensions = false")
    place = str(path).replace("'", "''")
    try:
        # Storage v1.5.0 keeps the file readable by every DuckDB the product is tested on.
        connection.execute(f"attach '{place}' as {CATALOG} (storage_version 'v1.5.0')")
    except duckdb.Error as error:
        connection.close()
        if any(sign in str(error) for sign in HELD):
            raise StoreUnavailable(
                f"Penyimpanan {path.name} sedang dipakai proses lain; tutup aplikasi yang masih berjalan lalu coba lagi."
            ) from None
        raise
    return connection


def cursor(connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """Give a cursor of its own for one call: a shared one returns other sessions' answers (stack facts, DuckDB)."""
    own = connection.cursor()
    own.execute(f"use {CATALOG}")
    return own


def load_formulas(connection: duckdb.DuckDBPyConnection) -> None:
    """Create the macros of lakip/sql in the memory database `rumus`, in the order of their file names."""
    with cursor(connection) as own:
        own.execute("attach ':memory:' as rumus")
        for folder in MACRO_FOLDERS:
            for text in sql_texts(folder):
                own.execute(text)


def harden(connection: duckdb.DuckDBPyConnection) -> None:
    """Close the doors SQL could open to other files, and lock the settings."""
    connection.execute("set allow_community_extensions = false")
    connection.execute("set enable_external_access = false")
    connection.execute("set lock_configuration = true")


def checkpoint(connection: duckdb.DuckDBPyConnection) -> None:
    """Fold the write-ahead log into the file: a torn log would refuse to open after a power cut."""
    connection.execute(f"checkpoint {CATALOG}")


def read_through(connection: duckdb.DuckDBPyConnection) -> None:
    """Read every value of the store, so that each block's checksum is looked at; raises duckdb.Error for a damaged one."""
    with cursor(connection) as own:
        tables = own.execute(
            "select schema_name || '.' || table_name from duckdb_tables() where database_name = $1", [CATALOG]
        )
        for (name,) in tables.fetchall():
            own.table(name).aggregate("bit_xor(hash(columns(*)))").fetchall()


def sql_texts(folder: str) -> list[str]:
    """Give the texts of lakip/sql/<folder>/*.sql in file-name order."""
    place = resources.files("lakip") / "sql" / folder
    files = sorted((f for f in place.iterdir() if f.name.endswith(".sql")), key=lambda f: f.name)
    return [f.read_text(encoding="utf-8") for f in files]
