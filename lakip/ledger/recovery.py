"""Opens a store and mends what a crash or a power cut left: nothing is dropped silently.

A damaged write-ahead log refuses to open; it is set aside with a copy of the file, the file opens without it, and
the receipts outside the store tell which changes are missing and must be done again (reliability §2.3).
"""

import json
import shutil
from pathlib import Path
from typing import Any

import duckdb

from lakip.domain.errors import StoreUnavailable
from lakip.domain.pelaku import SISTEM
from lakip.domain.waktu import now
from lakip.ledger import connect, migrate
from lakip.ledger.store import Store


def open_store(path: Path) -> Store:
    """Open or create the embedded store, bring it to the newest schema, and record what is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    connection, quarantine = _open(path)
    migrate.migrate(connection)
    connect.load_formulas(connection)
    connect.harden(connection)
    store = Store(connection, path)
    missing = _missing_receipts(store)
    if quarantine or missing:
        with store.write(SISTEM, "pemulihan", path.name) as tx:
            tx.isi = {"karantina": quarantine, "hilang": missing}
            row = {"waktu": now(), "karantina": quarantine, "hilang": json.dumps(missing, ensure_ascii=False)}
            tx.append("pemulihan", [row | {"pelaku": SISTEM.nama}])
    return store


def _open(path: Path) -> tuple[duckdb.DuckDBPyConnection, str]:
    """Give the connection and the folder the damaged log was set aside in ("" when there was none)."""
    try:
        return connect.open_embedded(path), ""
    except StoreUnavailable:
        raise
    except duckdb.Error as error:
        log = path.with_name(path.name + ".wal")
        if not log.exists():
            raise StoreUnavailable(
                f"Penyimpanan {path.name} rusak dan tidak dapat dibuka; pulihkan dari cadangan terakhir. Jangan hapus berkasnya."
            ) from error
        folder = path.with_name(path.name + ".karantina") / now().strftime("%Y%m%d-%H%M%S-%f")
        folder.mkdir(parents=True)
        shutil.copy2(path, folder / path.name)
        shutil.move(log, folder / log.name)
    return connect.open_embedded(path), folder.name


def _missing_receipts(store: Store) -> list[dict[str, Any]]:
    """Give the receipts whose audit row is not in the store and that no earlier recovery has named."""
    if not store.receipts.exists():
        return []
    known = {row.h for row in store.audit_rows()}
    for row in store.query("pemulihan"):
        known |= {receipt["h"] for receipt in json.loads(row["hilang"])}
    lines = store.receipts.read_text(encoding="utf-8").splitlines()
    receipts = [json.loads(line) for line in lines if line.endswith("}")]
    return [receipt for receipt in receipts if receipt["h"] not in known]
