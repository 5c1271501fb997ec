"""A backup loaded into an empty store of either engine, verified before it counts."""

import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from glob import escape

import duckdb

from lakip.domain.errors import WrongUsage
from lakip.ledger import durable, tukar
from lakip.ledger.arsip import KEY, RECEIPTS, Arsip
from lakip.ledger.berkas import Berkas
from lakip.ledger.connect import Embedded, Engine
from lakip.ledger.digest import digest
from lakip.ledger.migrate import migrate
from lakip.ledger.receipts import parse

UNFINISHED = "pulih-"
"""How the folder beside a store is called in which a restored one is put together."""


@contextmanager
def place_for(engine: Engine, *, replace: bool) -> Iterator[Engine]:
    """Give the engine to restore into; when all went well it stands in the place of `engine`, which it may be itself.

    Until then an embedded store stays untouched, and nobody else may open it. Raises WrongUsage for a store that is
    not empty unless it may be replaced, StoreUnavailable for one in use.
    """
    if not isinstance(engine, Embedded):
        yield engine
        return
    if tukar.parts(engine) and not replace:
        raise _not_empty(engine)
    for left in engine.path.parent.glob(f"{escape(engine.path.name)}.{UNFINISHED}*"):
        shutil.rmtree(left)
    folder = engine.beside(f"{UNFINISHED}{uuid.uuid4()}")
    with _held(engine):
        try:
            folder.mkdir(parents=True)
            yield Embedded(folder / engine.path.name)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
    tukar.exchange(engine, Embedded(folder / engine.path.name))


def load(engine: Engine, arsip: Arsip, old_receipts: bytes) -> None:
    """Load everything and bring it to the newest schema; the ledger's commit is the last step, so a crash leaves an empty store.

    Raises WrongUsage when the store already holds something, or LAKIP_KUNCI is not the key of the backup.
    """
    key = arsip.read(KEY)
    override = os.environ.get("LAKIP_KUNCI")
    if override and override.lower().encode() != key:
        raise WrongUsage(
            "LAKIP_KUNCI bukan kunci audit cadangan ini; kosongkan atau isi dengan kunci semula."
        )
    connection = engine.attach()
    try:
        with engine.setting_up(connection):
            migrate(engine, connection, arsip.manifest.skema)
            with engine.cursor(connection) as own:
                if own.execute("select count(*) from ledger.audit").fetchall() != [(0,)]:
                    raise _not_empty(engine)
                _keep_files(engine, arsip, key, old_receipts)
                for namespace in ("facts", "ledger"):
                    _load_tables(own, arsip, namespace)
            migrate(engine, connection)
        engine.checkpoint(connection)
    finally:
        connection.close()


def _load_tables(own: duckdb.DuckDBPyConnection, arsip: Arsip, namespace: str) -> None:
    """Load the tables of a namespace in one transaction; what an interrupted loading left in them goes first."""
    own.execute("begin")
    for name, expected in arsip.manifest.tabel.items():
        if not name.startswith(f"{namespace}."):
            continue
        own.execute(f"delete from {name}")  # noqa: S608  (a name of our own schema)
        with arsip.table(name) as rows:
            own.execute(f"insert into {name} by name select * from {rows}")  # noqa: S608  (same)
        assert digest(own, name) == expected, name
    own.execute("commit")


def _keep_files(engine: Engine, arsip: Arsip, key: bytes, old_receipts: bytes) -> None:
    berkas = Berkas(engine.beside("berkas"))
    for sha256 in arsip.manifest.berkas:
        berkas.keep(arsip.read(f"berkas/{sha256}"))
    with durable.written(engine.beside("kunci"), 0o600) as file:
        file.write(key)
    with durable.written(engine.beside("resi.jsonl")) as file:
        file.write(continued(arsip.read(RECEIPTS), old_receipts))


def continued(receipts: bytes, old: bytes) -> bytes:
    """Give the receipts of a backup, and after them those the same store gave later: what the backup lacks is then named."""
    known = {receipt["h"] for receipt in parse(receipts)}
    if not known & {receipt["h"] for receipt in parse(old)}:
        return receipts
    later = [line for line in old.split(b"\n") if any(r["h"] not in known for r in parse(line))]
    return b"".join(line + b"\n" for line in [*receipts.rstrip(b"\n").split(b"\n"), *later])


@contextmanager
def _held(engine: Embedded) -> Iterator[None]:
    """Keep other processes out of the old store; a damaged one can't be held and needs not be."""
    connection = None
    if engine.path.exists():
        with suppress(duckdb.Error):
            connection = engine.attach()
    try:
        yield
    finally:
        if connection is not None:
            connection.close()


def _not_empty(engine: Engine) -> WrongUsage:
    way = (
        "isi --store dengan basis data dan LAKIP_FACTS dengan folder yang masih kosong"
        if engine.shared
        else "isi --store dengan tempat lain, atau tambahkan --timpa: yang lama disimpan di sebelahnya"
    )
    return WrongUsage(f"Penyimpanan {engine.name} sudah berisi; {way}.")
