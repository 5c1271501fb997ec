"""Receipts: the head of the log, line by line in a file outside the store, so that a lost tail can be named."""

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from lakip.ledger.audit import AuditRow, content

_COPIED = ("nomor", "tindakan", "objek", "pelaku", "h")

Receipt = dict[str, Any]
"""nomor, waktu, tindakan, objek, pelaku, isi, h: the audit row it stands for."""

SAID = ("unggahan", "unit", "tahun", "versi", "berkas", "sha256", "karantina")
"""What a receipt repeats of the content of its row: enough to do the change again, no value and no free text."""
KEEPING = "hitung_hasil"
"""The audit word for results worked out while opening: nothing anybody handed in."""
CHANGES_NOTHING = frozenset({KEEPING, "cadangan", "cadangan_gagal", "periksa_cadangan", "unduh_cadangan"})
"""What is in the log and is never a loss. A backup's own row comes after the moment it holds, so a restored store lacks it."""


class Receipts:
    """The file <store>.resi.jsonl."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def add(self, row: AuditRow) -> None:
        """Write one receipt; durable when this returns. A line torn by a power cut stays a line of its own."""
        receipt = receipt_of(row)
        with self.path.open("a+b") as file:
            torn = file.tell() and not self._ends_with_newline()
            file.write(b"\n" * bool(torn) + json.dumps(receipt, ensure_ascii=False).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())

    def read(self) -> list[Receipt]:
        """Give the receipts in the order they were written; a torn line was never acknowledged and is left out."""
        return parse(self.raw())

    def raw(self) -> bytes:
        """Give the file as it is, empty when there is none."""
        return self.path.read_bytes() if self.path.exists() else b""

    def _ends_with_newline(self) -> bool:
        with self.path.open("rb") as file:
            file.seek(-1, os.SEEK_END)
            return file.read() == b"\n"


def receipt_of(row: AuditRow) -> Receipt:
    """Give the receipt of an audit row."""
    receipt = {name: getattr(row, name) for name in _COPIED} | {"waktu": row.waktu.isoformat()}
    return receipt | {"isi": {name: value for name, value in content(row).items() if name in SAID}}


def stands_for(receipt: Receipt, row: AuditRow) -> bool:
    """Tell whether the row is still what its receipt says; those of earlier releases repeat all of the content."""
    same = all(receipt.get(name) == getattr(row, name) for name in _COPIED)
    same = same and receipt.get("waktu") == row.waktu.isoformat()
    isi = receipt.get("isi")
    return same and isinstance(isi, dict) and isi.items() <= content(row).items()


def lost(receipts: Iterable[Receipt], known: set[str]) -> list[Receipt]:
    """Give the receipts of changes whose `h` is not among those known."""
    return [
        receipt
        for receipt in receipts
        if receipt["h"] not in known and receipt["tindakan"] not in CHANGES_NOTHING
    ]


def parse(data: bytes) -> list[Receipt]:
    """Give the receipts that stand in such a file."""
    found = (_parse(line) for line in data.split(b"\n"))
    return [receipt for receipt in found if receipt is not None]


def _parse(line: bytes) -> Receipt | None:
    try:
        receipt = json.loads(line)
    except ValueError:
        return None
    return receipt if isinstance(receipt, dict) and "h" in receipt else None
