"""The store as a process has it open: a cursor per call, one write lock, facts first and claim second.

Protocol of a write: the facts go in under a fresh id in their own transaction, unseen; then one transaction in
`ledger` writes the claim together with its audit row. A crash in between leaves orphans nobody sees, never half an
upload. After the commit a receipt goes to a file outside the store, and the log is folded in.
"""

import json
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import pyarrow as pa

from lakip.domain.errors import StoreUnavailable, WrongUsage
from lakip.domain.pelaku import KONSOL, SISTEM, Pelaku
from lakip.domain.waktu import now
from lakip.ledger import audit, durable, hasil, kunci, query, recovery, tukar
from lakip.ledger.audit import AuditRow
from lakip.ledger.berkas import Berkas
from lakip.ledger.connect import Embedded, Engine
from lakip.ledger.query import Row
from lakip.ledger.receipts import KEEPING, Receipt, Receipts, lost
from lakip.ledger.ruang import Ruang
from lakip.ledger.sidik import fingerprint
from lakip.ledger.trouble import explained, for_want_of_room, gave_up

PATIENCE_SECONDS = 10
"""How long a store that is to give way waits for those who still read."""
NEWEST = 2**62
"""As of now: every audit number there is."""
FACTS = ("realisasi", "kegiatan", "anggaran", "keterangan")


class Snapshot(NamedTuple):
    """One moment of a store: a cursor that sees nothing later, the newest audit row, the receipts as they were."""

    cursor: duckdb.DuckDBPyConnection
    head: Row
    receipts: bytes


class Transaction:
    """One write in `ledger`: everything appended here shares the audit number `urutan`."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection, urutan: int) -> None:
        self.cursor = cursor
        self.urutan = urutan
        self.isi: dict[str, Any] = {}
        self._numbered: defaultdict[str, list[Row]] = defaultdict(list)

    def append(self, table: str, rows: Sequence[Row], *, numbered: bool = True) -> None:
        """Add rows to ledger.<table>; `numbered` rows get this transaction's urutan."""
        if numbered:
            rows = [row | {"urutan": self.urutan} for row in rows]
            self._numbered[table].extend(rows)
        _append(self.cursor, "ledger", table, rows)

    def sealed(self) -> dict[str, Any]:
        """Give what the audit row says: `isi`, and the fingerprint of the numbered rows that came with it."""
        return self.isi | ({"sidik": fingerprint(self._numbered)} if self._numbered else {})

    def refresh(self, tahun: Iterable[int] = ()) -> None:
        """Work out again what the rows appended so far change, and the whole of `tahun`."""
        lingkup = hasil.touched(self.cursor, self._numbered)
        hasil.refresh(self.cursor, lingkup | dict.fromkeys(tahun), self.urutan)

    def query(self, name: str, **values: Any) -> list[Row]:
        """Run a named query inside the write lock: the state a decision stands on is read here."""
        return query.run(self.cursor, name, {"sampai": NEWEST} | values)


class Store:
    """An open store: what its engine holds, and beside it its files, receipts and audit key.

    Raises StoreUnavailable when another process holds the file, it is damaged, the disk is full, the server can't be
    reached, or the audit key is lost. `new_chain` says why the part of the log that a lost key has sealed is closed
    and a new key goes on.
    """

    def __init__(self, engine: Engine, *, new_chain: str = "") -> None:
        self.engine = engine
        self.ruang = Ruang(engine.beside("berkas").parent)
        self.berkas = Berkas(engine.beside("berkas"), self.ruang)
        self.receipts = Receipts(engine.beside("resi.jsonl"))
        self._lock = threading.RLock()
        self._calls_over = threading.Condition()
        self._calls = 0
        self._connection: duckdb.DuckDBPyConnection | None = None
        self._closed = False
        self._generation = self._log_number = 0
        self._open(new_chain)

    def make_private(self) -> list[Path]:
        """Close the store's files to other users of the computer where they were open to them; gives those that were."""
        beside = [self.engine.beside(what) for what in ("berkas", "kunci", "resi.jsonl", "cadangan", "wal")]
        return durable.make_private([Path(self.address), *beside])

    @property
    def address(self) -> str:
        """Where the store lies, without a password."""
        return self.engine.address

    @property
    def generation(self) -> int:
        """The newest audit number of a change: what was worked out at the same generation still holds.

        Signing in and out is no change, or everybody's figures would be worked out anew for each of a hundred people.
        """
        if self.engine.shared:
            with self._cursor() as own:
                self._generation = query.newest_change(own, audit.SESSION_ACTS)
        return self._generation

    @property
    def log_number(self) -> int:
        """The newest audit number of all: it moves with every sign-in and sign-out too."""
        if self.engine.shared:
            self._log_number = self._newest()
        return self._log_number

    def query(self, name: str, *, sampai: int = NEWEST, **values: Any) -> list[Row]:
        """Run lakip/sql/marts/<name>.sql as it stood at audit number `sampai`, by default now.

        Now is a number read before: an engine that sees the facts before the claims would otherwise show an upload
        that is claimed in between without its facts. What is kept answers where it is what was asked for.
        """
        with self._cursor() as own:
            if query.has_source(name):
                return self._from_source(own, name, values | {"sampai": sampai})
            if "sampai" in query.parameters_of(name):
                values["sampai"] = min(sampai, self.generation)
            return query.run(own, name, values)

    @staticmethod
    def _from_source(own: duckdb.DuckDBPyConnection, name: str, values: Row) -> list[Row]:
        """Answer from the kept results of now, else compute; one transaction sees one state of both."""
        own.execute("begin")
        newest = query.newest(own)
        kept = values["sampai"] >= newest and values.get("varian") is None
        kept = kept and values["tahun"] in hasil.kept_years(own)
        values = values | {"sampai": min(values["sampai"], newest)}
        rows = query.run(own, name, values, "simpan" if kept else "hitung")
        own.execute("commit")
        return rows

    def rows(self, namespace: str, table: str) -> list[Row]:
        """Give every row of one table, also those nobody claims; for proofs, not for figures."""
        with self._cursor() as own:
            return query.rows(own, namespace, table)

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """Give the store as it stands at one moment, for as long as it takes to read; writers wait for its beginning only."""
        with self._cursor() as own:
            with self.unlogged():  # no write is between its commit and its receipt
                own.execute("begin")
                head = query.run(own, "audit_akhir", {})
                own.execute(
                    "select count(*) from facts.realisasi"
                )  # the facts stand still from here on as well
                receipts = self.receipts.raw()
            yield Snapshot(own, head[0], receipts)
            own.execute("commit")

    def append_facts(self, table: str, rows: Sequence[Row]) -> None:
        """Add rows to facts.<table> under their unggahan_id; unseen until a claim names it."""
        self.ruang.check(self.engine.name)
        with self._cursor() as own:
            _append(own, "facts", table, rows)

    def remove_facts(self, unggahan_ids: Sequence[str]) -> None:
        """Remove what no claim names and nobody has seen; the only removal there is."""
        with self._cursor() as own:
            own.execute("begin")
            for table in FACTS:
                statement = f"delete from facts.{table} where unggahan_id in (select unnest($1))"  # noqa: S608  (our own names)
                own.execute(statement, [unggahan_ids])
            own.execute("commit")

    @contextmanager
    def write(
        self, pelaku: Pelaku, tindakan: str, objek: str, *, always: bool = False
    ) -> Iterator[Transaction]:
        """Hold the write lock for one transaction that ends with its audit row; any exception undoes all of it.

        `always`: also below the free-space line, for what people need to read the store at all.
        """
        if not always:
            self.ruang.check(self.engine.name)
        with self._lock:
            with self.unlogged() as own:
                last = query.run(own, "audit_akhir", {})
                nomor, prev = (last[0]["nomor"] + 1, last[0]["h"]) if last else (1, audit.START)
                transaction = Transaction(own, nomor)
                yield transaction
                transaction.refresh()
                name, isi = f"{pelaku.nama} ({pelaku.peran})", audit.canonical(transaction.sealed())
                row = audit.seal(self.key, AuditRow(nomor, now(), name, tindakan, objek, isi, prev))
                _append(own, "ledger", "audit", [asdict(row)])
            self._log_number = nomor
            if tindakan not in audit.SESSION_ACTS:
                self._generation = nomor
            with explained(self.engine.name):
                self.receipts.add(row)
            self._fold_log()

    @contextmanager
    def unlogged(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Hold the write lock for one transaction that leaves no audit row: for sessions, never for what people enter."""
        with self._lock, self._cursor() as own:
            try:
                self.engine.begin_write(own)
                yield own
                own.execute("commit")
            except BaseException:
                with suppress(duckdb.Error):  # the first error is the one to show
                    own.execute("rollback")
                raise

    @contextmanager
    def tending(self) -> Iterator[Callable[[], tuple[int, int]]]:
        """Be the only one that tends the store; gives what merges and removes files of facts and says how many of either.

        Raises StoreUnavailable while another process tends it.
        """
        connection = self._usable()
        with explained(self.engine.name), self.engine.tending(connection) as mine:
            if not mine:
                raise StoreUnavailable(
                    f"Penyimpanan {self.engine.name} sedang dipelihara proses lain; tunggu sampai selesai."
                )
            yield lambda: self.engine.tidy(connection)

    def give_way(self, new: Embedded) -> Path:
        """Let the closed store `new` stand in this one's place, for whoever holds this object; gives where the old one is kept.

        Its backups go with it. Only for an embedded store; raises StoreUnavailable while somebody reads for very long.
        """
        assert isinstance(self.engine, Embedded)
        with self._lock:
            self._fold_log()
            connection, self._connection = self._connection, None
            with self._calls_over:
                if not self._calls_over.wait_for(lambda: not self._calls, PATIENCE_SECONDS):
                    self._connection = connection
                    raise StoreUnavailable(
                        f"Penyimpanan {self.engine.name} sedang dibaca; ulangi sebentar lagi."
                    )
            del connection  # the last hold on the old file
            old = tukar.exchange(self.engine, new, [self.engine.beside("cadangan")])
            self._open()
        return old

    def close(self) -> None:
        """Fold the log in and let go of the engine."""
        with self._lock:
            self._closed = True
            if self._connection is not None:
                self._fold_log()
                self._connection = None

    def audit_rows(self) -> list[AuditRow]:
        """Give the whole log in order."""
        return [AuditRow(**row) for row in self.query("audit")]

    def _open(self, new_chain: str = "") -> None:
        """Open the engine, and record what a damaged or shortened log has lost."""
        quarantine = self._connect(kunci.replaced if new_chain else kunci.fitting)
        if new_chain:
            self._close_chain(new_chain)
        missing = self._missing_receipts()
        if quarantine or missing:
            self._note_recovery(quarantine, missing)
        with self._cursor() as own:
            years = hasil.missing_years(own)
        if years:
            self._keep(years)

    def _connect(self, key_of: recovery.KeyOf = kunci.fitting) -> str:
        """Open the engine; gives the name a damaged log was set aside under, or "" for none."""
        with explained(self.engine.name):
            self._connection, self.key, quarantine = recovery.open_ready(self.engine, key_of)
        self._generation = self._log_number = self._newest()
        return quarantine

    def _note_recovery(self, quarantine: str, missing: list[Receipt]) -> None:
        """Record what was lost; where even that can't be written, the log goes back to where it was found."""
        row = {"waktu": now(), "karantina": quarantine, "hilang": json.dumps(missing, ensure_ascii=False)}
        try:
            with self.write(SISTEM, "pemulihan", self.engine.name, always=True) as tx:
                tx.isi = {"karantina": quarantine, "hilang": missing}
                tx.append("pemulihan", [row | {"pelaku": SISTEM.nama}])
        except StoreUnavailable:
            if quarantine:
                recovery.put_back(self.engine, quarantine)
            raise

    def _close_chain(self, alasan: str) -> None:
        """Close the part of the log sealed before with a row that states its head; the key of today seals from there."""
        with self.write(KONSOL, audit.KUNCI_BARU, self.engine.name) as tx:
            rows = [AuditRow(**row) for row in tx.query("audit")]
            if not rows:
                raise WrongUsage(f"Penyimpanan {self.engine.name} belum berisi catatan yang perlu ditutup.")
            tx.isi = audit.closing(rows, alasan)

    def _keep(self, years: set[int]) -> None:
        """Work out the results of years that are not kept; on a full disk they are computed when asked for instead."""
        try:
            with self.write(SISTEM, KEEPING, self.engine.name, always=True) as tx:
                tx.isi = {"tahun": sorted(years)}
                tx.refresh(years)
        except StoreUnavailable as error:
            if not for_want_of_room(error):
                raise
            if self._connection is None:
                self._connect()

    def _newest(self) -> int:
        with self._cursor() as own:
            return query.newest(own)

    def _missing_receipts(self) -> list[Receipt]:
        """Give the receipts whose audit row is not in the store and that no earlier recovery has named."""
        receipts = self.receipts.read()  # before the log: another process may be adding to both
        known = {row.h for row in self.audit_rows()}
        for row in self.query("pemulihan"):
            known |= {receipt["h"] for receipt in json.loads(row["hilang"])}
        return lost(receipts, known)

    @contextmanager
    def _cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Give a cursor for one call; where the database gave up, the next call opens the file again."""
        connection = self._usable()
        try:
            with self._counted(), closing(self.engine.cursor(connection)) as own, explained(self.engine.name):
                yield own
        except StoreUnavailable as error:
            if isinstance(error.__cause__, duckdb.Error) and gave_up(error.__cause__):
                self._let_go(connection)
            raise

    @contextmanager
    def _counted(self) -> Iterator[None]:
        """Have whoever wants this store to give way wait for the end of this call."""
        with self._calls_over:
            self._calls += 1
        try:
            yield
        finally:
            with self._calls_over:
                self._calls -= 1
                self._calls_over.notify_all()

    def _usable(self) -> duckdb.DuckDBPyConnection:
        connection = self._connection
        if connection is not None:
            return connection
        with self._lock:
            if self._closed:
                raise StoreUnavailable(
                    f"Penyimpanan {self.engine.name} sudah ditutup; buka kembali aplikasinya."
                )
            if self._connection is None:
                self._open()
            assert self._connection is not None
            return self._connection

    def _let_go(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Forget a connection without closing it: closing would pull it from under calls still running elsewhere."""
        with self._lock:
            if self._connection is connection:
                self._connection = None

    def _fold_log(self) -> None:
        """Checkpoint; when the disk has no room for it the change still stands, in the log that the next call replays."""
        connection = self._usable()
        try:
            self.engine.checkpoint(connection)
        except duckdb.Error as error:
            if gave_up(error):
                self._let_go(connection)


def _append(cursor: duckdb.DuckDBPyConnection, namespace: str, table: str, rows: Sequence[Row]) -> None:
    """Insert rows that all have the same columns."""
    if not rows:
        return
    columns = rows[0].keys()
    if not all(row.keys() == columns for row in rows):
        raise ValueError(table)  # Arrow would drop columns that the first row lacks
    query.append(cursor, namespace, table, pa.Table.from_pylist(list(rows)))
