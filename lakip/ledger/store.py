"""The store in one process: a cursor per call, one write lock, facts first and claim second.

Protocol of a write: the facts go in under a fresh id in their own transaction, unseen; then one transaction in
`ledger` writes the claim together with its audit row. A crash in between leaves orphans nobody sees, never half an
upload. After the commit a receipt goes to a file outside the store, and the log is folded in.
"""

import json
import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from lakip.domain.pelaku import Pelaku
from lakip.domain.waktu import now
from lakip.ledger import audit, connect, query
from lakip.ledger.berkas import Berkas
from lakip.ledger.query import Row

NEWEST = 2**62
"""As of now: every audit number there is."""


class Transaction:
    """One write in `ledger`: everything appended here shares the audit number `urutan`."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection, urutan: int) -> None:
        self.cursor = cursor
        self.urutan = urutan
        self.isi: dict[str, Any] = {}

    def append(self, table: str, rows: Sequence[Row], *, numbered: bool = True) -> None:
        """Add rows to ledger.<table>; `numbered` rows get this transaction's urutan."""
        extra = {"urutan": self.urutan} if numbered else {}
        _append(self.cursor, "ledger", table, [row | extra for row in rows])

    def query(self, name: str, **values: Any) -> list[Row]:
        """Run a named query inside the write lock: the state a decision stands on is read here."""
        return query.run(self.cursor, name, {"sampai": NEWEST} | values)


class Store:
    """An open store; made by ledger.recovery.open_store, closed by whoever opened it."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, path: Path) -> None:
        self._connection = connection
        self._lock = threading.RLock()
        self.path = path
        self.berkas = Berkas(path.with_name(path.name + ".berkas"))
        self.receipts = path.with_name(path.name + ".resi.jsonl")
        self.key = audit.load_key(path.with_name(path.name + ".kunci"))
        newest = self.query("audit_akhir")
        self._generation: int = newest[0]["nomor"] if newest else 0

    @property
    def generation(self) -> int:
        """The newest audit number: what was worked out at the same generation still holds."""
        return self._generation

    def query(self, name: str, **values: Any) -> list[Row]:
        """Run lakip/sql/marts/<name>.sql; `sampai` (an audit number) defaults to now."""
        own = connect.cursor(self._connection)
        try:
            return query.run(own, name, {"sampai": NEWEST} | values)
        finally:
            own.close()

    def append_facts(self, table: str, rows: Sequence[Row]) -> None:
        """Add rows to facts.<table> under their unggahan_id; unseen until a claim names it."""
        own = connect.cursor(self._connection)
        try:
            _append(own, "facts", table, rows)
        finally:
            own.close()

    @contextmanager
    def write(self, pelaku: Pelaku, tindakan: str, objek: str) -> Iterator[Transaction]:
        """Hold the write lock for one transaction that ends with its audit row; any exception undoes all of it."""
        with self._lock:
            own = connect.cursor(self._connection)
            try:
                own.execute("begin")
                last = query.run(own, "audit_akhir", {})
                nomor, prev = (last[0]["nomor"] + 1, last[0]["h"]) if last else (1, audit.START)
                transaction = Transaction(own, nomor)
                yield transaction
                row = audit.seal(self.key, nomor, prev, now(), pelaku, tindakan, objek, transaction.isi)
                _append(own, "ledger", "audit", [{name: getattr(row, name) for name in row.__slots__}])
                own.execute("commit")
                self._generation = nomor
            except BaseException:
                _undo(own)
                raise
            finally:
                own.close()
            self._write_receipt(row)
            connect.checkpoint(self._connection)

    def close(self) -> None:
        """Fold the log in and let go of the file."""
        with self._lock:
            connect.checkpoint(self._connection)
            self._connection.close()

    def audit_rows(self) -> list[audit.AuditRow]:
        """Give the whole log in order."""
        return [audit.AuditRow(**row) for row in self.query("audit")]

    def _write_receipt(self, row: audit.AuditRow) -> None:
        """Keep the head of the log outside the store, so that a lost tail can be named (reliability §2.3)."""
        line = {
            "nomor": row.nomor,
            "waktu": row.waktu.isoformat(),
            "tindakan": row.tindakan,
            "objek": row.objek,
        }
        line |= {"pelaku": row.pelaku, "isi": json.loads(row.isi), "h": row.h}
        with self.receipts.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
            file.flush()
            os.fsync(file.fileno())


def _append(cursor: duckdb.DuckDBPyConnection, namespace: str, table: str, rows: Sequence[Row]) -> None:
    """Insert through Arrow: one INSERT per row would cost hundreds of times more (stack facts, Speed)."""
    if not rows:
        return
    if not (namespace in {"ledger", "facts"} and table.isidentifier()):
        raise ValueError(table)
    cursor.register("baris_baru", pa.Table.from_pylist(list(rows)))
    cursor.execute(f"insert into {namespace}.{table} by name select * from baris_baru")
    cursor.unregister("baris_baru")


def _undo(cursor: duckdb.DuckDBPyConnection) -> None:
    try:
        cursor.execute("rollback")
    except duckdb.Error:
        pass  # the transaction had not begun, or the database gave up itself; the first error is the one to show
