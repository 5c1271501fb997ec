"""Receipts: the head of the log, line by line in a file outside the store, so that a lost tail can be named."""

import json
import os
from pathlib import Path
from typing import Any

from lakip.ledger.audit import AuditRow

Receipt = dict[str, Any]
"""nomor, waktu, tindakan, objek, pelaku, isi, h: the audit row it stands for."""


class Receipts:
    """The file <store>.resi.jsonl."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def add(self, row: AuditRow) -> None:
        """Write one receipt; durable when this returns. A line torn by a power cut stays a line of its own."""
        fields = ("nomor", "tindakan", "objek", "pelaku", "h")
        receipt = {name: getattr(row, name) for name in fields}
        receipt |= {"waktu": row.waktu.isoformat(), "isi": json.loads(row.isi)}
        with self.path.open("a+b") as file:
            torn = file.tell() and not self._ends_with_newline()
            file.write(b"\n" * bool(torn) + json.dumps(receipt, ensure_ascii=False).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())

    def read(self) -> list[Receipt]:
        """Give the receipts in the order they were written; a torn line was never acknowledged and is left out."""
        if not self.path.exists():
            return []
        found = (_parse(line) for line in self.path.read_bytes().split(b"\n"))
        return [receipt for receipt in found if receipt is not None]

    def _ends_with_newline(self) -> bool:
        with self.path.open("rb") as file:
            file.seek(-1, os.SEEK_END)
            return file.read() == b"\n"


def _parse(line: bytes) -> Receipt | None:
    try:
        receipt = json.loads(line)
    except ValueError:
        return None
    return receipt if isinstance(receipt, dict) and "h" in receipt else None
