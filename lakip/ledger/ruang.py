"""The free-space line: below it nothing is written, so that a disk never fills up in the middle of a change."""

import os
import shutil
from pathlib import Path

from lakip.domain.errors import StoreUnavailable, WrongUsage

MEGABYTE = 1024 * 1024
DEFAULT_MB = 200
OVERRIDE = "LAKIP_RUANG_MINIMUM_MB"


class Ruang:
    """The line for the disk a store lies on; `minimum_mb` is the agency's own, LAKIP_RUANG_MINIMUM_MB overrides it; 0 = none."""

    def __init__(self, folder: Path) -> None:
        self.minimum_mb = DEFAULT_MB
        self._folder = folder
        self._override = _override()

    def check(self, name: str, more: int = 0) -> None:
        """Raise StoreUnavailable when less is free than the line, after `more` bytes are written; `name` is the store's."""
        minimum = self.minimum_mb if self._override is None else self._override
        free = self.free()
        if minimum and free - more < minimum * MEGABYTE:
            raise StoreUnavailable(
                f"Ruang kosong di disk penyimpanan {name} tinggal {free // MEGABYTE} MB, sedangkan yang harus tersisa "
                f"{minimum} MB; tidak ada yang diubah. Kosongkan ruang disk lalu ulangi; melihat data tetap dapat."
            )

    def free(self) -> int:
        """Give the free bytes of the disk."""
        return shutil.disk_usage(
            next(place for place in (self._folder, *self._folder.parents) if place.exists())
        ).free


def _override() -> int | None:
    text = os.environ.get(OVERRIDE)
    if not text:
        return None
    if not (text.isascii() and text.isdigit()):
        raise WrongUsage(f"{OVERRIDE}={text} bukan bilangan MB; isi misalnya dengan {DEFAULT_MB}.")
    return int(text)
