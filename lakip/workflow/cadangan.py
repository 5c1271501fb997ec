"""Cadangan: a verified copy of everything, taken while the application runs, and brought back on any computer."""

import hashlib
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lakip.domain.errors import WrongUsage
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.ledger import cadangan, pulih
from lakip.ledger.arsip import Arsip, Manifest
from lakip.ledger.connect import Engine, engine_at
from lakip.ledger.receipts import Receipts
from lakip.ledger.store import Store
from lakip.workflow.access import acting
from lakip.workflow.pemeliharaan import verify
from lakip.workflow.toko import engine_of

UNFINISHED = ".lakip-"
"""How the folder is called in which a store is packed to be moved."""


@dataclass(frozen=True, slots=True)
class Salinan:
    """A backup that was written or restored: where, its sha256, rows by table, and kept files that are damaged in it.

    `periksa` is what verify found in the store it was restored into (workflow.pemeliharaan), None where nothing was.
    """

    file: str
    sha256: str
    rows: dict[str, int]
    rusak: list[str]
    periksa: dict[str, Any] | None = None


@acting(Hak.CADANGAN)
def backup(store: Store, pelaku: Pelaku, out: Path, jenis: str = "manual") -> Salinan:
    """Write a backup to `out`, verified before it takes that name, and note it in the log.

    Raises StoreUnavailable when it can't be written.
    """
    manifest = cadangan.write(store, out)
    made = _salinan(str(out), out, manifest)
    with store.write(pelaku, "cadangan", out.name) as tx:
        tx.isi = {
            "jenis": jenis,
            "folder": str(out.parent.absolute()),
            "sha256": made.sha256,
            "ukuran": out.stat().st_size,
            "kepala": manifest.kepala,
            "baris": sum(made.rows.values()),
            "tabel": len(made.rows),
            "berkas": len(manifest.berkas),
            "rusak": manifest.rusak,
        }
    return made


def restore(pelaku: Pelaku, file: Path, location: str | None = None, *, replace: bool = False) -> Salinan:
    """Restore a backup into the store at `location` (as in toko.open_store), which must be empty unless it is to be replaced.

    Raises InputRefused for a damaged backup, WrongUsage for a store that is not empty, StoreUnavailable for one in
    use; the store is then as it was.
    """
    engine = engine_of(location)
    with Arsip(file) as arsip:
        arsip.check()
        found = _restored(pelaku, arsip, engine, replace=replace)
        return _salinan(str(file), file, arsip.manifest, found)


@acting(Hak.CADANGAN)
def move(store: Store, pelaku: Pelaku, to: str, facts: str | None = None) -> Salinan:
    """Copy everything into the empty store at `to`, with its facts in the folder `facts`; this store stays as it is.

    Run again after it was done it changes nothing. Raises as `restore`.
    """
    engine = engine_at(to, facts or os.environ.get("LAKIP_FACTS"))
    if engine.address == store.address:
        raise WrongUsage("Tujuan pemindahan adalah penyimpanan ini sendiri; sebutkan yang lain.")
    folder = store.berkas.folder.parent
    if not store.engine.shared:  # nobody else moves this store: what lies there is of a move that was killed
        for left in folder.glob(f"{UNFINISHED}*"):
            shutil.rmtree(left)
    with tempfile.TemporaryDirectory(prefix=UNFINISHED, dir=folder) as place:
        file = Path(place) / "pindah.zip"
        manifest = cadangan.write(store, file)
        with Arsip(file) as arsip:
            found: dict[str, Any] | None
            try:
                found = _restored(pelaku, arsip, engine, replace=False)
            except WrongUsage:
                done, found = _moved_before(pelaku, engine, arsip)
                if not done:
                    raise
        return _salinan(engine.address, file, manifest, found)


def _restored(pelaku: Pelaku, arsip: Arsip, engine: Engine, *, replace: bool) -> dict[str, Any]:
    """Load, note it in the log of the restored store, and give what verify finds there."""
    with pulih.place_for(engine, replace=replace) as place:
        pulih.load(place, arsip, Receipts(engine.beside("resi.jsonl")).raw())
        store = Store(place)
        try:
            return _noted(store, pelaku, arsip)
        finally:
            store.close()


def _noted(store: Store, pelaku: Pelaku, arsip: Arsip) -> dict[str, Any]:
    """Note in the log of a store what was loaded into it, and give what verify finds there."""
    with store.write(pelaku, "pulihkan_cadangan", arsip.path.name) as tx:
        tx.isi = {"dibuat_at": arsip.manifest.dibuat_at, "kepala": arsip.manifest.kepala}
    return verify(store)


def _moved_before(pelaku: Pelaku, engine: Engine, arsip: Arsip) -> tuple[bool, dict[str, Any] | None]:
    """Tell whether a store has the newest audit row of this backup, and so everything before it.

    One that was killed before it could note the loading does so now; what verify found comes with it.
    """
    store = Store(engine)
    try:
        log = [row.h for row in store.audit_rows()]
        if log[-1:] == [arsip.manifest.kepala["h"]]:
            return True, _noted(store, pelaku, arsip)
        return arsip.manifest.kepala["h"] in log, None
    finally:
        store.close()


def sha256_of(file: Path) -> str:
    """Give the sha256 of a file."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _salinan(name: str, file: Path, manifest: Manifest, periksa: dict[str, Any] | None = None) -> Salinan:
    return Salinan(name, sha256_of(file), manifest.rows, manifest.rusak, periksa)
