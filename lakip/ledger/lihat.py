"""Who looked at what: rows outside the audit chain, written some at a time behind the requests they tell of."""

from collections.abc import Sequence

import pyarrow as pa

from lakip.ledger import query
from lakip.ledger.query import Row
from lakip.ledger.store import Store


def add(store: Store, rows: Sequence[Row]) -> None:
    """Add looks: waktu, akun, peran, alamat, saringan (JSON), berkas, ditolak."""
    with store.unlogged() as own:
        query.append(own, "ledger", "lihat", pa.Table.from_pylist(list(rows)))
