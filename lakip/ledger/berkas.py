"""Files by content: an uploaded file is kept once, under its sha256, written and synced before the claim that names it."""

import hashlib
import re
from pathlib import Path

from lakip.ledger import durable
from lakip.ledger.ruang import Ruang
from lakip.ledger.trouble import explained

SHA256 = re.compile(r"[0-9a-f]{64}")


class Berkas:
    """The folder of files beside an embedded store."""

    def __init__(self, folder: Path, ruang: Ruang | None = None) -> None:
        self.folder = folder
        self._ruang = ruang

    def keep(self, data: bytes) -> str:
        """Store the bytes unless they are there whole, and give their sha256; durable when this returns.

        Raises StoreUnavailable when the disk is full, or below the free-space line.
        """
        digest = hashlib.sha256(data).hexdigest()
        if not self.intact(digest):
            if self._ruang is not None:
                self._ruang.check(self.folder.name, more=len(data))
            # beside the place and renamed: a reader sees all or nothing, whoever else writes the same bytes
            with explained(self.folder.name), durable.written(self._place(digest)) as file:
                file.write(data)
        return digest

    def read(self, digest: str) -> bytes:
        """Give the bytes; raises FileNotFoundError when they are gone."""
        return self._place(digest).read_bytes()

    def intact(self, digest: str) -> bool:
        """Tell whether the file is there and still has its content."""
        place = self._place(digest)
        return place.exists() and hashlib.sha256(place.read_bytes()).hexdigest() == digest

    def digests(self) -> list[str]:
        """Give the sha256 of every file kept, in order."""
        return sorted(place.name for place in self.folder.glob("??/*") if SHA256.fullmatch(place.name))

    def size(self) -> int:
        """Give how many bytes all of them take."""
        return sum(self._place(digest).stat().st_size for digest in self.digests())

    def _place(self, digest: str) -> Path:
        return self.folder / digest[:2] / digest
