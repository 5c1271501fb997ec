"""Which accounts have closed their introduction: rows outside the audit chain, one each."""

from datetime import datetime

import pyarrow as pa

from lakip.ledger import query
from lakip.ledger.store import Store


def close(store: Store, akun: str, waktu: datetime) -> None:
    """Note it once; the first time counts."""
    with store.unlogged() as own:
        if not query.run(own, "tur", {"akun": akun}):
            query.append(own, "ledger", "tur", pa.Table.from_pylist([{"akun": akun, "waktu": waktu}]))
