"""Files by content: an uploaded file is kept once, under its sha256, written and synced before the claim that names it."""

import hashlib
import os
from pathlib import Path


class Berkas:
    """The folder of files beside an embedded store."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, data: bytes) -> str:
        """Store the bytes if they are new and give their sha256; durable when this returns."""
        digest = hashlib.sha256(data).hexdigest()
        place = self._place(digest)
        if not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            temporary = place.with_suffix(f".{os.getpid()}.tulis")
            with temporary.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(place)
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
