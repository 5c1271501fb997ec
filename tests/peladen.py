"""A PostgreSQL server of the tests' own: Debian's programs, a data folder of its own, this computer only."""

import os
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path

import duckdb
import pytest

from lakip.ledger import connect
from lakip.workflow.toko import Store, open_store


class Postgres:
    """A running server; `fsync` off is quicker and loses nothing as long as the computer itself stays up."""

    def __init__(self, *, fsync: bool) -> None:
        self._bin = _programs()
        # Under /tmp, where the user postgres may go; pytest's own folders are closed to others.
        self._folder = Path(tempfile.mkdtemp(prefix="lakip-postgres-"))
        if os.geteuid() == 0:
            shutil.chown(self._folder, "postgres")
        self._port = _free_port()
        self._settings = (
            f"-p {self._port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self._folder} "
            f"-c fsync={'on' if fsync else 'off'} -c max_connections=200"
        )
        # Sorting as Indonesian does shows any comparison of texts that PostgreSQL makes in DuckDB's place.
        locale = ("-E", "UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=id-ID")
        self._run("initdb", "--pgdata", self._data, "-A", "trust", "-U", "postgres", "--no-sync", *locale)
        self.start()

    @property
    def _data(self) -> str:
        return str(self._folder / "data")

    def start(self) -> None:
        """Start and wait until it answers."""
        log = str(self._folder / "log")
        self._run("pg_ctl", "--pgdata", self._data, "-o", self._settings, "-l", log, "-w", "start")
        self._running = True

    def stop(self, mode: str = "fast") -> None:
        """Stop; mode "immediate" is a crash."""
        self._run("pg_ctl", "--pgdata", self._data, "-m", mode, "-w", "stop")
        self._running = False

    def remove(self) -> None:
        """Stop and leave nothing behind."""
        if self._running:
            self.stop("immediate")
        shutil.rmtree(self._folder)

    def url(self, database: str) -> str:
        """Give the address of a database."""
        return f"postgresql://postgres@127.0.0.1:{self._port}/{database}"

    def run(self, *commands: str, database: str = "postgres") -> None:
        """Run SQL as PostgreSQL's own client does."""
        each = [part for command in commands for part in ("-c", command)]
        self._run("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", self.url(database), *each)

    def dump(self, database: str) -> Path:
        """Write a database to a file as an administrator does, and give the file."""
        file = self._folder / f"{database}.dump"
        self._run("pg_dump", "--format=custom", "-f", str(file), "-d", self.url(database))
        return file

    def load(self, database: str, file: Path) -> None:
        """Make a database from such a file."""
        self.run(f"create database {database}")
        self._run("pg_restore", "--no-owner", "--exit-on-error", "-d", self.url(database), str(file))

    def _run(self, program: str, *arguments: str) -> None:
        other_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        done = subprocess.run(
            [*other_user, str(self._bin / program), *arguments],
            check=False,
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        assert done.returncode == 0, done.stdout


def open_lake(address: str, folder: Path) -> Store:
    """Open the store in PostgreSQL at `address`, with its facts and files in `folder`."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("LAKIP_FACTS", str(folder))
        return open_store(address)


def open_small_lake(address: str, folder: Path) -> Store:
    """Open the same without helper threads: for the few rows of a test they cost a third more than they save."""
    connect_with_helpers = connect._connect

    def connect_alone() -> duckdb.DuckDBPyConnection:
        connection = connect_with_helpers()
        connection.execute("set threads = 1")
        return connection

    with pytest.MonkeyPatch.context() as product:
        product.setattr(connect, "_connect", connect_alone)
        return open_lake(address, folder)


def _programs() -> Path:
    """Give the folder of Debian's newest PostgreSQL, which is not on the path."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda place: int(place.parent.name))
    return (
        folders[-1]
        if folders
        else pytest.skip("PostgreSQL tidak terpasang (Debian: apt-get install postgresql)")
    )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
