"""Puts a restored store in the place of the old one, so that a crash at any moment leaves one of the two, whole.

What is to be moved is written down first, in <store>.tukar; whoever opens the store next finishes what was begun.
"""

import json
from collections.abc import Sequence
from pathlib import Path

from lakip.domain.waktu import now
from lakip.ledger import durable
from lakip.ledger.connect import Embedded

PARTS = ("", "wal", "berkas", "kunci", "resi.jsonl")
"""What makes a store: the file itself and what lies beside it."""


def parts(engine: Embedded) -> list[Path]:
    """Give what there is of a store."""
    places = [engine.beside(part) if part else engine.path for part in PARTS]
    return [place for place in places if place.exists()]


def exchange(engine: Embedded, new: Embedded, also: Sequence[Path] = ()) -> Path:
    """Move the old store, and what lies at `also`, into <store>.lama-<time>; the new one from its folder into its place.

    Gives where the old one is kept.
    """
    old = engine.beside(f"lama-{now():%Y%m%d-%H%M%S}")
    moved = [*parts(engine), *(place for place in also if place.exists())]
    plan = {
        "baru": new.path.parent.name,
        "lama": old.name,
        "dipindahkan": [place.name for place in moved],
    }
    durable.sync_folder(new.path.parent)
    with durable.written(_note(engine)) as file:
        file.write(json.dumps(plan).encode())
    finish(engine)
    return old


def finish(engine: Embedded) -> None:
    """Finish an exchange that was begun; does nothing when there is none."""
    note = _note(engine)
    if not note.exists():
        return
    plan = json.loads(note.read_bytes())
    folder = engine.path.parent
    new, old = folder / plan["baru"], folder / plan["lama"]
    for name in plan["dipindahkan"]:
        old.mkdir(exist_ok=True)
        if not (old / name).exists():
            (folder / name).rename(old / name)
    for place in sorted(new.iterdir()) if new.exists() else ():
        place.rename(folder / place.name)
    if new.exists():
        new.rmdir()
    durable.sync_folder(folder)
    note.unlink()


def _note(engine: Embedded) -> Path:
    return engine.beside("tukar")
