"""The audit key: where it lies, and that it is the one the newest rows of the log were sealed with.

It lies outside the store (<store>.kunci, mode 600; LAKIP_KUNCI overrides), so rewriting the file is not enough. Only a
store without any audit row gets a key by itself: one that is lost must never be replaced unseen.
"""

import os
import secrets
from collections.abc import Sequence
from pathlib import Path

from lakip.domain.errors import StoreUnavailable, WrongUsage
from lakip.domain.waktu import now
from lakip.ledger import durable
from lakip.ledger.audit import AuditRow, open_part, sealed_with

OVERRIDE = "LAKIP_KUNCI"
SHORTEST_KEY = 16
"""Bytes."""
WAY_BACK = (
    "Kembalikan {place} dari cadangan, lalu buka lagi. Bila kunci itu tidak dapat ditemukan, tutup catatan lama "
    'dengan: python -m lakip kunci-baru --alasan "…"'
)


def fitting(path: Path, rows: Sequence[AuditRow]) -> bytes:
    """Give the key the log was sealed with; a store without audit rows gets a new one.

    Raises StoreUnavailable when the key is lost or another one stands in its place, WrongUsage for what is no key.
    """
    key = _read(path)
    if key is None:
        if rows:
            raise StoreUnavailable(f"Kunci audit {path.name} tidak ada. {_way_back(path)}.")
        return _make(path)
    if rows and not fits(key, rows):
        raise StoreUnavailable(
            f"Kunci audit {_name(path)} bukan kunci yang menyegel catatan penyimpanan ini. {_way_back(path)}."
        )
    return key


def fits(key: bytes, rows: Sequence[AuditRow]) -> bool:
    """Tell whether any row of the part still open was sealed with it: one tampered row does not make a key wrong."""
    return any(sealed_with(key, row) for row in reversed(open_part(rows)))


def replaced(path: Path, rows: Sequence[AuditRow]) -> bytes:
    """Give a key the log was not sealed with: that of LAKIP_KUNCI, else a new one; an old file is kept under another name.

    Raises WrongUsage when LAKIP_KUNCI still holds the old one or no key at all.
    """
    if os.environ.get(OVERRIDE):
        key = _read(path)
        assert key is not None  # it is set
        if fits(key, rows):
            raise WrongUsage(f"{OVERRIDE} masih berisi kunci lama; isi dengan kunci baru, lalu ulangi.")
        return key
    if path.exists():
        path.replace(path.with_name(f"{path.name}.lama-{now():%Y%m%d-%H%M%S-%f}"))
    return _make(path)


def _read(path: Path) -> bytes | None:
    """Read the key; None when there is none. Raises WrongUsage when what stands there is not a key."""
    override = os.environ.get(OVERRIDE)
    if not override and not path.exists():
        return None
    text = override or path.read_text(encoding="ascii", errors="replace")
    try:
        key = bytes.fromhex(text)
    except ValueError:
        key = b""
    if len(key) < SHORTEST_KEY:
        place = OVERRIDE if override else f"Berkas {path.name}"
        raise WrongUsage(
            f"{place} bukan kunci audit; isinya harus paling sedikit {2 * SHORTEST_KEY} digit heksadesimal."
        )
    return key


def _make(path: Path) -> bytes:
    """Write a new key; a crash never leaves an empty one."""
    key = secrets.token_bytes(32)
    with durable.written(path, mode=0o600) as file:
        file.write(key.hex().encode())
    return key


def _name(path: Path) -> str:
    return f"dalam {OVERRIDE}" if os.environ.get(OVERRIDE) else path.name


def _way_back(path: Path) -> str:
    return WAY_BACK.format(place=f"isi {OVERRIDE}" if os.environ.get(OVERRIDE) else path.name)
