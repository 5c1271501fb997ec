"""The log that shows tampering: every row's HMAC covers its content and the row before it.

The key lies outside the store (<store>.kunci, mode 600; LAKIP_KUNCI overrides), so rewriting the file is not enough.
"""

import hashlib
import hmac
import json
import os
import secrets
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from lakip.domain.errors import WrongUsage

START = "0" * 64
SHORTEST_KEY = 16
"""Bytes."""


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One row as it is stored; `isi` is canonical JSON."""

    nomor: int
    waktu: datetime
    pelaku: str
    tindakan: str
    objek: str
    isi: str
    prev: str
    h: str = ""


def load_key(path: Path) -> bytes:
    """Read the audit key, or make one the first time; LAKIP_KUNCI (hex) overrides the file.

    Raises WrongUsage when what stands there is not a key.
    """
    override = os.environ.get("LAKIP_KUNCI")
    if not override and not path.exists():
        _make_key(path)
    text = override or path.read_text(encoding="ascii", errors="replace")
    try:
        key = bytes.fromhex(text)
    except ValueError:
        key = b""
    if len(key) < SHORTEST_KEY:
        place = "LAKIP_KUNCI" if override else f"Berkas {path.name}"
        raise WrongUsage(
            f"{place} bukan kunci audit; isinya harus paling sedikit {2 * SHORTEST_KEY} digit heksadesimal."
        )
    return key


def seal(key: bytes, row: AuditRow) -> AuditRow:
    """Give the row with its HMAC `h`, which covers everything else in it."""
    return replace(row, h=_digest(key, row))


def canonical(isi: Any) -> str:
    """Give the content of a row as JSON that reads the same wherever it is written."""
    return json.dumps(isi, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)


def first_break(key: bytes, rows: list[AuditRow]) -> int | None:
    """Give the place of the first row that was edited, deleted, inserted, swapped or repeated; None for a whole chain."""
    prev = START
    for position, row in enumerate(rows, start=1):
        if row.nomor != position or row.prev != prev or not hmac.compare_digest(row.h, _digest(key, row)):
            return position
        prev = row.h
    return None


def _digest(key: bytes, row: AuditRow) -> str:
    parts = (row.nomor, row.waktu, row.pelaku, row.tindakan, row.objek, row.isi, row.prev)
    text = json.dumps([str(part) for part in parts], ensure_ascii=False)
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()


def _make_key(path: Path) -> None:
    """Write the key beside its place and rename it, so that a crash never leaves an empty key."""
    temporary = path.with_name(path.name + ".tulis")
    temporary.unlink(missing_ok=True)
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(32))
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
