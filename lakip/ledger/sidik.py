"""The fingerprint of an upload's facts: kept in its audit row, so that a figure changed in the file is found."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from lakip.ledger.query import Row

_STORED = Decimal("1e-8")
"""Facts keep eight decimals (DECIMAL(24,8)), rounded half up when they are stored."""


def fingerprint(facts: Mapping[str, Sequence[Row]]) -> str:
    """Give the sha256 over all fact rows of one upload, by table, whatever their order; empty columns do not count."""
    lines = sorted(_line(table, row) for table, rows in facts.items() for row in rows)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _line(table: str, row: Row) -> str:
    filled = {
        name: _text(value) for name, value in row.items() if value is not None and name != "unggahan_id"
    }
    return json.dumps([table, sorted(filled.items())], ensure_ascii=False)


def _text(value: Any) -> str:
    return f"{value.quantize(_STORED, ROUND_HALF_UP):f}" if isinstance(value, Decimal) else str(value)
