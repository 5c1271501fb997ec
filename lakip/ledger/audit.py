"""The log that shows tampering: every row's HMAC covers its content and the row before it.

The key lies outside the store (<store>.kunci, mode 600; LAKIP_KUNCI overrides), so rewriting the file is not enough.
"""

import hashlib
import hmac
import json
import os
import secrets
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from lakip.domain.pelaku import Pelaku

START = "0" * 64


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
    h: str


def load_key(path: Path) -> bytes:
    """Read the audit key, or make one the first time; LAKIP_KUNCI (hex) overrides the file."""
    override = os.environ.get("LAKIP_KUNCI")
    if override:
        return bytes.fromhex(override)
    if not path.exists():
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_hex(32))
            file.flush()
            os.fsync(file.fileno())
    return bytes.fromhex(path.read_text(encoding="ascii").strip())


def seal(key: bytes, nomor: int, prev: str, waktu: datetime, pelaku: Pelaku, tindakan: str, objek: str, isi: Any) -> AuditRow:
    """Make the next row of the chain."""
    text = json.dumps(isi, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
    name = f"{pelaku.nama} ({pelaku.peran})"
    return AuditRow(nomor, waktu, name, tindakan, objek, text, prev, _digest(key, nomor, waktu, name, tindakan, objek, text, prev))


def first_break(key: bytes, rows: list[AuditRow]) -> int | None:
    """Give the number of the first row that was edited, deleted, inserted, swapped or repeated; None for a whole chain."""
    prev = START
    for position, row in enumerate(rows, start=1):
        expected = _digest(key, row.nomor, row.waktu, row.pelaku, row.tindakan, row.objek, row.isi, row.prev)
        if row.nomor != position or row.prev != prev or not hmac.compare_digest(row.h, expected):
            return position
        prev = row.h
    return None


def _digest(key: bytes, *parts: object) -> str:
    text = json.dumps([str(p) for p in parts], ensure_ascii=False)
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()
