"""Opens the engine behind `ledger` and `facts`; with the migration runner the only module that knows which one it is.

Embedded: two schemas of one DuckDB file, attached under a fixed name, so that any file name works (also
ledger.duckdb). Scale-out: PostgreSQL attached as `ledger` and DuckLake as `facts`; DuckDB computes in both, from the
same SQL text (docs/decisions/0006).
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import duckdb

from lakip.domain.errors import StoreUnavailable, WrongUsage
from lakip.ledger.ekstensi import S3, load, quoted, reach_objects

CATALOG = "toko"
HELD = ("Could not set lock on file", "already attached")
"""What DuckDB says of a file that another process, or another store of this process, has open."""
UNREACHABLE = (
    "Unable to connect to Postgres",
    "connection to server",
    "server closed the connection",
    "terminating connection",
    "no connection to the server",
    'Failed to execute query "COMMIT"',
    'Failed to execute query "ROLLBACK"',
)
"""What DuckDB says when PostgreSQL is down, restarts, or was restarted in the middle of a call.

The two queries fail for no other reason: no constraint of the ledger waits for the end of its transaction.
"""
BERKAS = "LAKIP_BERKAS"
HELD_IN = {"LAKIP_FACTS": "data", BERKAS: "berkas unggahan, kunci, dan tanda terima"}
"""The folders of a scale-out store by the variables that name them, and what lies there."""
EXTENSIONS = ("postgres_scanner", "ducklake")
SETTING_UP = 5_241_907
"""The number of PostgreSQL's advisory lock under which one process alone makes and migrates the store."""
TENDING = 5_241_908
"""The same for the one process that tends it."""
IN_USE = "interval '1 day'"
"""A file of facts younger than this may belong to somebody who writes or reads right now."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """One DuckDB file, used by one process."""

    path: Path
    shared = False

    @property
    def name(self) -> str:
        """Give what a message calls the store."""
        return self.path.name

    @property
    def address(self) -> str:
        """Give where the store lies."""
        return str(self.path)

    def beside(self, what: str) -> Path:
        """Give the place of what is kept outside the file: berkas, kunci, resi.jsonl."""
        return self.path.with_name(f"{self.path.name}.{what}")

    def attach(self) -> duckdb.DuckDBPyConnection:
        """Open or create the file; raises StoreUnavailable when another process holds it, duckdb.Error when damaged."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        connection = _connect()
        # An agency's figures are small: helper threads cost each query a quarter more processor time than it needs.
        connection.execute("set threads = 1")
        # A file that is refused must stay as it was found, its log too: only Store.close folds the log in.
        connection.execute("pragma disable_checkpoint_on_shutdown")
        try:
            # Storage v1.5.0 keeps the file readable by every DuckDB the product is tested on.
            connection.execute(f"attach {quoted(self.path)} as {CATALOG} (storage_version 'v1.5.0')")
        except duckdb.Error as error:
            connection.close()
            if any(sign in str(error) for sign in HELD):
                raise StoreUnavailable(
                    f"Penyimpanan {self.name} sedang dipakai proses lain; tutup aplikasi yang masih berjalan lalu coba lagi."
                ) from None
            raise
        return connection

    @contextmanager
    def setting_up(self, connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
        """Make both namespaces."""
        with self.cursor(connection) as own:
            own.execute("create schema if not exists ledger")
            own.execute("create schema if not exists facts")
        yield

    def harden(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Close the doors SQL could open to other files, and lock the settings."""
        _lock_settings(connection)

    def cursor(self, connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
        """Give a cursor of its own for one call: a shared one returns other sessions' answers (stack facts, DuckDB)."""
        own = connection.cursor()
        own.execute(f"use {CATALOG}")
        return own

    def begin_write(self, cursor: duckdb.DuckDBPyConnection) -> None:
        """Begin a transaction; the lock of the process is the write lock."""
        cursor.execute("begin")

    def checkpoint(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Fold the write-ahead log into the file: a torn log would refuse to open after a power cut."""
        connection.execute(f"checkpoint {CATALOG}")

    @contextmanager
    def tending(self, _connection: duckdb.DuckDBPyConnection) -> Iterator[bool]:
        """Say that nobody else tends the store: no other process has it open."""
        yield True

    def tidy(self, connection: duckdb.DuckDBPyConnection) -> tuple[int, int]:
        """Fold the log in; there are no files to merge or to remove."""
        self.checkpoint(connection)
        return 0, 0

    def read_through(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Read every value, so that each block's checksum is looked at; raises duckdb.Error for a damaged one."""
        with self.cursor(connection) as own:
            tables = own.execute(
                "select schema_name || '.' || table_name from duckdb_tables() where database_name = $1",
                [CATALOG],
            )
            for (name,) in tables.fetchall():
                own.table(name).aggregate("bit_xor(hash(columns(*)))").fetchall()


@dataclass(frozen=True, slots=True)
class Scaleout:
    """PostgreSQL at `url` for the ledger, DuckLake at `facts` for the facts; used by any number of processes.

    `folder` holds files, key and receipts; `facts` is a folder in it, or a place in an object store, and ends with "/".
    """

    url: str
    folder: Path
    facts: str
    shared = True

    @property
    def name(self) -> str:
        """Give what a message calls the store; never the password."""
        parts = urlsplit(self.url)
        return f"PostgreSQL {parts.hostname or 'localhost'}:{parts.port or 5432}{parts.path}"

    @property
    def address(self) -> str:
        """Give where the store lies; never the password."""
        parts = urlsplit(self.url)
        return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()

    def beside(self, what: str) -> Path:
        """Give the place of what is kept outside the database: berkas, kunci, resi.jsonl."""
        return self.folder / what

    def attach(self) -> duckdb.DuckDBPyConnection:
        """Load the extensions and reach the server; raises StoreUnavailable when either is missing."""
        connection = _connect()
        load(connection, *EXTENSIONS)
        if self.facts.startswith(S3):
            reach_objects(connection)
        connection.execute("set ducklake_max_retry_count = 100")  # 10 fails with 8 writers (scale-out facts)
        try:
            connection.execute(f"attach {quoted(self.url)} as ledger (type postgres)")
        except duckdb.Error:
            connection.close()
            # The cause names the password.
            raise StoreUnavailable(
                f"{self.name} tidak dapat dihubungi; periksa alamat dan kata sandi pada LAKIP_STORE, jaringan, "
                "dan layanan PostgreSQL, lalu ulangi."
            ) from None
        return connection

    @contextmanager
    def setting_up(self, connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
        """Attach or make the facts while no other process makes or migrates anything."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if not self.facts.startswith(S3):
            Path(self.facts).mkdir(exist_ok=True)
        with connection.cursor() as lock:
            lock.execute("begin")
            lock.execute(f"call postgres_execute('ledger', 'select pg_advisory_xact_lock({SETTING_UP})')")
            self._attach_facts(connection)
            yield
            lock.execute("commit")

    def harden(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Close the doors SQL could open to files other than the facts, and lock the settings."""
        connection.execute(f"set allowed_directories = [{quoted(self.facts)}]")
        _lock_settings(connection)

    def cursor(self, connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
        """Give a cursor of its own for one call."""
        return connection.cursor()

    def begin_write(self, cursor: duckdb.DuckDBPyConnection) -> None:
        """Begin a transaction that waits until it is the only writer of the ledger.

        LOCK TABLE takes no snapshot, so what is read after it includes the writer waited for; PostgreSQL gives the
        lock back when the transaction ends, also by the death of its process.
        """
        cursor.execute("begin")
        cursor.execute("call postgres_execute('ledger', 'lock table audit in exclusive mode')")

    def checkpoint(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Do nothing: PostgreSQL keeps its own log."""

    @contextmanager
    def tending(self, connection: duckdb.DuckDBPyConnection) -> Iterator[bool]:
        """Be the one process that tends the store; gives False where another one is at it."""
        with connection.cursor() as lock:
            lock.execute("begin")
            asked = f"postgres_query('ledger', 'select pg_try_advisory_xact_lock({TENDING})')"
            [[mine]] = lock.execute(f"from {asked}").fetchall()
            yield mine
            lock.execute("commit")

    def tidy(self, connection: duckdb.DuckDBPyConnection) -> tuple[int, int]:
        """Merge small files of facts, and remove those that nothing reads any more; gives how many of either."""
        with connection.cursor() as own:
            merged = own.execute("call ducklake_merge_adjacent_files('facts')").fetchall()
            older = f"older_than => now() - {IN_USE}"
            removed = own.execute(f"call ducklake_cleanup_old_files('facts', {older})").fetchall()
            removed += own.execute(f"call ducklake_delete_orphaned_files('facts', {older})").fetchall()
        return sum(files for _schema, _table, files, _made in merged), len(removed)

    def _attach_facts(self, connection: duckdb.DuckDBPyConnection) -> None:
        place = f"data_path {quoted(self.facts)}, metadata_schema 'lake'"
        try:
            connection.execute(f"attach {quoted('ducklake:postgres:' + self.url)} as facts ({place})")
        except duckdb.Error as error:
            if "DATA_PATH" not in str(error):
                raise
            raise StoreUnavailable(
                f"Data {self.name} tidak disimpan di {self.facts}; isi LAKIP_FACTS dengan letak semula."
            ) from None


Engine = Embedded | Scaleout


def engine_at(place: str, facts: str | None) -> Engine:
    """Choose by the address: the path of a DuckDB file, or postgresql://… with `facts`, a folder for facts and files.

    Facts in an object store (s3://…) leave the files in the folder LAKIP_BERKAS.
    Raises WrongUsage for any other address, or when the folder is missing.
    """
    scheme, separator, _rest = place.partition("://")
    if not separator:
        return Embedded(Path(place).absolute())
    if scheme != "postgresql":
        raise WrongUsage(
            f"Penyimpanan {scheme}://… tidak dikenal; isi LAKIP_STORE dengan alamat berkas atau postgresql://…."
        )
    if facts and facts.startswith(S3):
        return Scaleout(place, _folder(BERKAS, os.environ.get(BERKAS)), f"{facts.rstrip('/')}/facts/")
    folder = _folder("LAKIP_FACTS", facts)
    return Scaleout(place, folder, f"{folder / 'facts'}/")


def _folder(variable: str, path: str | None) -> Path:
    if not path or "://" in path:
        found = f"berisi {path}, yang bukan folder" if path else "kosong"
        raise WrongUsage(
            f"{variable} {found}; isi dengan folder tempat {HELD_IN[variable]} disimpan, misalnya /srv/lakip."
        )
    return Path(path).absolute()


@contextmanager
def scratch() -> Iterator[duckdb.DuckDBPyConnection]:
    """Give an engine of its own in memory, for reading a file that is no store."""
    with _connect() as connection:
        yield connection


def parquet(place: Path) -> str:
    """Give the SQL of the rows of a Parquet file."""
    return f"read_parquet({quoted(place)})"


def _connect() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(":memory:")
    connection.execute("set autoinstall_known_extensions = false")
    connection.execute("set autoload_known_extensions = false")
    return connection


def _lock_settings(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute("set allow_community_extensions = false")
    connection.execute("set enable_external_access = false")
    connection.execute("set lock_configuration = true")
