"""The log that shows tampering: every row's HMAC covers its content and the row before it.

A row `kunci_baru` closes the part before it, whose key is lost: that part can no longer be checked by its key, but by
its numbers, its links and the digest that the closing row states of it.
"""

import hashlib
import hmac
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

START = "0" * 64
KUNCI_BARU = "kunci_baru"
SESSION_ACTS = frozenset({"masuk", "keluar", "masuk_ditolak"})
"""What changes nothing that anybody reads from the store: no figure has to be worked out anew for it."""
SHORT = 12
"""Hex digits of a head that a person can read out and type: 48 bits."""


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


def seal(key: bytes, row: AuditRow) -> AuditRow:
    """Give the row with its HMAC `h`, which covers everything else in it."""
    return replace(row, h=_hmac(key, row))


def sealed_with(key: bytes, row: AuditRow) -> bool:
    """Tell whether the row is as it was when it was sealed with this key."""
    return hmac.compare_digest(row.h, _hmac(key, row))


def canonical(isi: Any) -> str:
    """Give the content of a row as JSON that reads the same wherever it is written."""
    return json.dumps(isi, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)


def content(row: AuditRow) -> dict[str, Any]:
    """Give what a row says; nothing where somebody has made it unreadable, which the chain shows."""
    return said(row.isi)


def said(text: str) -> dict[str, Any]:
    """Read the content of a row; nothing where it can't be read."""
    try:
        isi = json.loads(text)
    except ValueError:
        return {}
    return isi if isinstance(isi, dict) else {}


def head(nomor: int, h: str) -> str:
    """Give the head of the log as people pass it on: "57:1f2e3d4c5b6a", the number and the first digits of `h`."""
    return f"{nomor}:{h[:SHORT]}"


def closing(rows: Sequence[AuditRow], alasan: str) -> dict[str, Any]:
    """Give what the row says that closes these rows, whose key is lost: their head and their digest."""
    return {"kepala": head(rows[-1].nomor, rows[-1].h), "sidik_lama": _digest(rows), "alasan": alasan}


def open_part(rows: Sequence[AuditRow]) -> Sequence[AuditRow]:
    """Give the rows that the key of today has sealed: the newest row `kunci_baru` and those after it, or all."""
    return rows[_closed(rows) :]


def first_break(key: bytes, rows: Sequence[AuditRow]) -> int | None:
    """Give the place of the first row that was edited, deleted, inserted, swapped or repeated; None for a whole chain.

    A change in a part whose key is lost shows at the row that closed it.
    """
    prev, closed = START, _closed(rows)
    for place, row in enumerate(rows):
        linked = row.nomor == place + 1 and row.prev == prev
        if not linked or (place >= closed and not sealed_with(key, row)):
            return place + 1
        prev = row.h
    if closed and content(rows[closed]).get("sidik_lama") != _digest(rows[:closed]):
        return closed + 1
    return None


def _closed(rows: Sequence[AuditRow]) -> int:
    """Give how many rows stand before the newest row `kunci_baru`."""
    return next((n for n in range(len(rows) - 1, 0, -1) if rows[n].tindakan == KUNCI_BARU), 0)


def _digest(rows: Sequence[AuditRow]) -> str:
    return hashlib.sha256("\n".join(f"{_text(row)} {row.h}" for row in rows).encode()).hexdigest()


def _hmac(key: bytes, row: AuditRow) -> str:
    return hmac.new(key, _text(row).encode(), hashlib.sha256).hexdigest()


def _text(row: AuditRow) -> str:
    parts = (row.nomor, row.waktu, row.pelaku, row.tindakan, row.objek, row.isi, row.prev)
    return json.dumps([str(part) for part in parts], ensure_ascii=False)
