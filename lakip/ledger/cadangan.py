"""The backup file, written: the whole store as it stands at one moment, while everybody goes on working.

Written under another name, opened again and checked in every part, made durable, then renamed (reliability §2.4).
"""

import hashlib
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import duckdb
import pyarrow.parquet as pq

from lakip.domain.errors import StoreUnavailable
from lakip.domain.waktu import now
from lakip.ledger import durable
from lakip.ledger.arsip import CHUNK, KEY, MANIFEST, RECEIPTS, Arsip, Manifest, kept_tables, member
from lakip.ledger.digest import Digest, digest
from lakip.ledger.migrate import applied
from lakip.ledger.ruang import Ruang
from lakip.ledger.store import Store

BATCH = 100_000
"""Rows in memory at a time."""
OWNER_ONLY = 0o600
"""The key of the log and everybody's figures are in it."""


def write(store: Store, out: Path) -> Manifest:
    """Write a backup of the store to `out` and give what it says of itself; a file that lay there is replaced.

    Raises StoreUnavailable when the file can't be written, or there is no room for it; nothing has changed then.
    """
    room = Ruang(out.absolute().parent)
    room.minimum_mb = store.ruang.minimum_mb
    room.check("cadangan", more=store.berkas.size())
    try:
        with durable.written(out, OWNER_ONLY) as file:
            manifest = _Writer(store, file, out.parent).write()
            file.flush()
            with Arsip(Path(file.name)) as arsip:
                arsip.check()
    except (OSError, StoreUnavailable) as error:
        cause = error if isinstance(error, OSError) else error.__cause__
        if not isinstance(cause, OSError):  # it is the store that can't be read
            raise
        raise StoreUnavailable(
            f"Cadangan {out} tidak dapat ditulis ({cause.strerror}); periksa folder, izin, dan ruang disknya, lalu ulangi."
        ) from cause
    return manifest


class _Writer:
    """One backup on its way into `file`; `folder` is where a table may lie while it is turned into a member."""

    def __init__(self, store: Store, file: IO[bytes], folder: Path) -> None:
        self._store = store
        self._zip = zipfile.ZipFile(file, "w", zipfile.ZIP_STORED)
        self._folder = folder
        self._members: dict[str, str] = {}

    def write(self) -> Manifest:
        with self._zip, self._store.snapshot() as moment:
            skema = sorted(applied(moment.cursor))
            tabel = {name: self._add_table(moment.cursor, name) for name in sorted(kept_tables(skema))}
            manifest = Manifest(
                dibuat_at=now().isoformat(timespec="seconds"),
                skema=skema,
                kepala=moment.head,
                tabel=tabel,
                rusak=self._add_files(),
                anggota=self._members,
            )
            self._add(KEY, [self._store.key.hex().encode()])
            self._add(RECEIPTS, [moment.receipts])
            self._zip.writestr(MANIFEST, manifest.to_json())
        return manifest

    def _add_table(self, cursor: duckdb.DuckDBPyConnection, name: str) -> Digest:
        found = digest(cursor, name)
        rows = cursor.execute(f"select * from {name}").to_arrow_reader(BATCH)  # noqa: S608  (a name of our own schema)
        with tempfile.TemporaryFile(dir=self._folder) as file:
            with pq.ParquetWriter(file, rows.schema, compression="zstd") as parquet:
                for batch in rows:
                    parquet.write_batch(batch)
            file.seek(0)
            self._add(member(name), iter(lambda: file.read(CHUNK), b""))
        return found

    def _add_files(self) -> list[str]:
        """Add every kept file; gives those whose content is no longer what it was."""
        damaged = []
        for sha256 in self._store.berkas.digests():
            data = self._store.berkas.read(sha256)
            if hashlib.sha256(data).hexdigest() == sha256:
                self._add(f"berkas/{sha256}", [data])
            else:
                damaged.append(sha256)
        return damaged

    def _add(self, name: str, chunks: Iterator[bytes] | list[bytes]) -> None:
        found = hashlib.sha256()
        with self._zip.open(zipfile.ZipInfo(name), "w", force_zip64=True) as to:
            for chunk in chunks:
                found.update(chunk)
                to.write(chunk)
        self._members[name] = found.hexdigest()
