"""The digest of a table: exact, whatever the order of its rows, and the same on every engine and in a Parquet file."""

import hashlib
import json
from typing import NamedTuple

import duckdb

LANES = range(1, 64, 16)
"""Where the four 64-bit parts of a sha256 begin in its hexadecimal form; each is added up over all rows."""


class Digest(NamedTuple):
    """How many rows, and the sha256 that stands for all of them."""

    n: int
    sha256: str


def digest(cursor: duckdb.DuckDBPyConnection, relation: str) -> Digest:
    """Give the digest of a table, or of what stands in its place in a FROM; the name is our own, never a person's.

    Adding up instead of XOR, so that a row that stands twice is not as good as none.
    """
    names = [column[0] for column in cursor.execute(f"select * from {relation} limit 0").description]  # noqa: S608  (our own name)
    line = " || '|' || ".join(_value(name) for name in sorted(names))
    sums = ", ".join(f"sum(('0x' || substr(h, {start}, 16))::ubigint)" for start in LANES)
    statement = f"select count(*), {sums} from (select sha256({line}) as h from {relation}) as lines"  # noqa: S608  (same)
    found = cursor.execute(statement).fetchone()
    assert found is not None
    n, *parts = found
    content = json.dumps([sorted(names), n, [str(part) for part in parts]])
    return Digest(n, hashlib.sha256(content.encode()).hexdigest())


def _value(name: str) -> str:
    """Give the SQL of one value as text with its length before it; a missing one is a sign that no length is."""
    text = 'cast("{}" as varchar)'.format(name.replace('"', '""'))
    return f"coalesce(length({text}) || ':' || {text}, '-')"
