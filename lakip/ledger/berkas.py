"""Files by content: an uploaded file is kept once, under its sha256, written and synced before the claim that names it."""

import hashlib
import os
import uuid
from pathlib import Path

from lakip.ledger.trouble import explained


class Berkas:
    """The folder of files beside an embedded store."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, data: bytes) -> str:
        """Store the bytes unless they are there whole, and give their sha256; durable when this returns.

        Raises StoreUnavailable when the disk is full.
        """
        digest = hashlib.sha256(data).hexdigest()
        if not self.intact(digest):
            with explained(self.folder.name):
                _write_durably(self._place(digest), data)
        return digest

    def read(self, digest: str) -> bytes:
        """Give the bytes; raises FileNotFoundError when they are gone."""
        return self._place(digest).read_bytes()

    def intact(self, digest: str) -> bool:
        """Tell whether the file is there and still has its content."""
        place = self._place(digest)
        return place.exists() and hashlib.sha256(place.read_bytes()).hexdigest() == digest

    def _place(self, digest: str) -> Path:
        return self.folder / digest[:2] / digest


def _write_durably(place: Path, data: bytes) -> None:
    """Write beside the place and rename: a reader sees the whole file or none, whoever else writes the same bytes."""
    place.parent.mkdir(parents=True, exist_ok=True)
    temporary = place.with_name(f"{uuid.uuid4()}.tulis")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(place)
    finally:
        temporary.unlink(missing_ok=True)
    folder = os.open(place.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
