"""Writing a file so that it is there whole, or not at all, whatever happens to the power."""

import os
import stat
import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

OTHERS = stat.S_IRWXG | stat.S_IRWXO
UNFINISHED = ".tulis"
"""How the name ends of what is still being written."""


@contextmanager
def written(place: Path, mode: int = 0o666) -> Iterator[BinaryIO]:
    """Give a file to fill beside `place`, which it takes once all of it is on the disk; any exception leaves `place` as it was."""
    place.parent.mkdir(parents=True, exist_ok=True)
    temporary = place.with_name(f"{uuid.uuid4()}{UNFINISHED}")
    try:
        temporary.touch(mode, exist_ok=False)
        with temporary.open("r+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(place)
    finally:
        temporary.unlink(missing_ok=True)
    sync_folder(place.parent)


def make_private(places: Iterable[Path]) -> list[Path]:
    """Take from others the right to read what we own at these places and in the folders among them; give what was open.

    A folder that is closed is not walked: nobody gets to what lies in it. Windows has no such rights.
    """
    opened = []
    for place in places if os.name == "posix" else ():
        state = place.stat() if place.exists() else None
        if state is None or state.st_uid != os.geteuid() or not state.st_mode & OTHERS:
            continue
        place.chmod(stat.S_IMODE(state.st_mode) & ~OTHERS)
        opened += [place, *(make_private(place.iterdir()) if place.is_dir() else ())]
    return opened


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable; Windows has no such call."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
