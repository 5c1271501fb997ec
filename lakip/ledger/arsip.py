"""The backup file, read: a stored zip of one Parquet per table, every kept file, the receipts, the audit key, a manifest.

The format belongs to no release and no engine. Everything in it is looked at before anything is done with it.
"""

import hashlib
import json
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any, Self

import duckdb

from lakip.domain.errors import InputRefused
from lakip.ledger.berkas import SHA256
from lakip.ledger.connect import parquet, scratch
from lakip.ledger.digest import Digest, digest
from lakip.ledger.migrate import known_steps, tables

FORMAT = 1
MANIFEST, KEY, RECEIPTS = "manifest.json", "kunci", "resi.jsonl"
LARGEST_MANIFEST = 64 * 1024 * 1024
CHUNK = 1024 * 1024
NOT_KEPT = frozenset({"ledger.sesi", "ledger.percobaan_masuk"})
"""Who is signed in at this moment, and who tried: nothing that anybody would want back on another computer."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself.

    skema: the steps the tables were made by. kepala: number and h of the newest audit row. tabel: rows and digest by
    full name. anggota: sha256 by member. rusak: kept files whose content no longer was what their name says.
    """

    dibuat_at: str
    skema: list[str]
    kepala: dict[str, Any]
    tabel: dict[str, Digest]
    anggota: dict[str, str]
    rusak: list[str]
    format: int = FORMAT

    @classmethod
    def from_json(cls, data: bytes) -> Self:
        """Read a manifest; raises ValueError, TypeError or KeyError for what is none."""
        found = json.loads(data)
        tabel = {name: Digest(int(n), str(sha256)) for name, (n, sha256) in found.pop("tabel").items()}
        return cls(tabel=tabel, **found)

    def to_json(self) -> bytes:
        """Write it so that a person can read it too."""
        return json.dumps(asdict(self), indent=1, ensure_ascii=False).encode()

    @property
    def rows(self) -> dict[str, int]:
        """Give the number of rows by table."""
        return {name: found.n for name, found in self.tabel.items()}

    @property
    def berkas(self) -> list[str]:
        """Give the sha256 of the files kept in it."""
        return [name.removeprefix("berkas/") for name in self.anggota if name.startswith("berkas/")]


class Arsip:
    """An opened backup; raises InputRefused for a file that is none, or was made by a newer release."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with ExitStack() as opened:
            try:
                self._zip = opened.enter_context(zipfile.ZipFile(path))
            except (OSError, zipfile.BadZipFile):
                raise self._refused("tidak terbaca sebagai cadangan LAKIP") from None
            self.manifest = self._read_manifest()
            self._connection = opened.enter_context(scratch())
            self._opened = opened.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self._opened.close()

    def check(self) -> None:
        """Look at every member by its sha256 and at every table by its digest; raises InputRefused for what differs."""
        for name in self.manifest.anggota:
            if not name.startswith("tabel/"):
                self._copy(name, None)
        for name in self.manifest.tabel:
            with self.table(name):
                pass

    def read(self, name: str) -> bytes:
        """Give a small member whole, checked."""
        with tempfile.SpooledTemporaryFile(max_size=CHUNK) as file:
            self._copy(name, file)
            file.seek(0)
            return file.read()

    @contextmanager
    def table(self, name: str) -> Iterator[str]:
        """Give the SQL of one table's rows, checked, for as long as its file lies on the disk."""
        with tempfile.TemporaryDirectory(prefix="lakip-") as folder:
            place = Path(folder) / "tabel.parquet"
            with place.open("wb") as file:
                self._copy(member(name), file)
            relation = parquet(place)
            try:
                found = digest(self._connection, relation)
            except duckdb.Error:
                found = None
            if found != self.manifest.tabel[name]:
                raise self._refused(f"rusak pada tabel {name}")
            yield relation

    def _copy(self, name: str, to: IO[bytes] | None) -> None:
        """Copy a member, checking its sha256 on the way."""
        found = hashlib.sha256()
        try:
            with self._zip.open(name) as file:
                while chunk := file.read(CHUNK):
                    found.update(chunk)
                    if to is not None:
                        to.write(chunk)
        except (KeyError, EOFError, zipfile.BadZipFile):
            raise self._refused(f"rusak pada {name}") from None
        if found.hexdigest() != self.manifest.anggota[name]:
            raise self._refused(f"rusak pada {name}")

    def _read_manifest(self) -> Manifest:
        try:
            with self._zip.open(MANIFEST) as file:
                manifest = Manifest.from_json(file.read(LARGEST_MANIFEST))
        except (KeyError, TypeError, ValueError, EOFError, zipfile.BadZipFile):
            raise self._refused("tidak memuat daftar isi cadangan LAKIP") from None
        if manifest.format > FORMAT or set(manifest.skema) - known_steps():
            raise self._refused("dibuat oleh LAKIP yang lebih baru", "perbarui LAKIP lebih dahulu")
        if not self._is_complete(manifest):
            raise self._refused("tidak lengkap")
        return manifest

    def _is_complete(self, manifest: Manifest) -> bool:
        """Tell whether members, tables and files are exactly those there must be, none of them compressed."""
        members = self._zip.infolist()
        expected = {
            KEY,
            RECEIPTS,
            *map(member, manifest.tabel),
            *(f"berkas/{name}" for name in manifest.berkas),
        }
        return (
            set(manifest.tabel) == kept_tables(manifest.skema)
            and set(manifest.anggota) == expected
            and sorted(info.filename for info in members) == sorted([MANIFEST, *expected])
            and all(info.compress_type == zipfile.ZIP_STORED for info in members)
            and all(SHA256.fullmatch(name) for name in manifest.berkas)
        )

    def _refused(self, what: str, todo: str = "pakai cadangan lain") -> InputRefused:
        return InputRefused(f"Berkas {self.path.name} {what}; {todo}.")


def kept_tables(steps: list[str]) -> set[str]:
    """Give the tables a backup of a store with these steps holds."""
    return set(tables(steps)) - NOT_KEPT


def member(table: str) -> str:
    """Give the name of the member that holds a table."""
    return f"tabel/{table}.parquet"
