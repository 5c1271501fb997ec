"""Runs a named .sql file of lakip/sql/marts with its parameters and gives plain rows."""

import re
from collections.abc import Collection
from functools import cache
from importlib import resources
from typing import Any

import duckdb
import pyarrow as pa

from lakip.ledger.formulas import from_source

Row = dict[str, Any]


@cache
def sql_text(name: str) -> str:
    """Give the text of lakip/sql/marts/<name>.sql."""
    return (resources.files("lakip") / "sql" / "marts" / f"{name}.sql").read_text(encoding="utf-8")


@cache
def parameters_of(name: str) -> frozenset[str]:
    """Give the names of the $parameters a query takes."""
    return frozenset(re.findall(r"\$([a-z_0-9]+)", sql_text(name)))


@cache
def has_source(name: str) -> bool:
    """Tell whether the query can be answered from kept results as well as computed."""
    return "sumber." in sql_text(name)


def run(
    cursor: duckdb.DuckDBPyConnection, name: str, values: dict[str, Any], source: str = "hitung"
) -> list[Row]:
    """Run the query; `values` may hold more than it takes. Rows come as dicts, decimals as Decimal."""
    taken = {key: values[key] for key in parameters_of(name)}
    return _dicts(cursor.execute(from_source(sql_text(name), source), taken))


def newest(cursor: duckdb.DuckDBPyConnection) -> int:
    """Give the newest audit number, 0 in a store without any."""
    last = run(cursor, "audit_akhir", {})
    return last[0]["nomor"] if last else 0


def newest_change(cursor: duckdb.DuckDBPyConnection, but: Collection[str]) -> int:
    """Give the newest audit number of another act than these, 0 without any."""
    return int(run(cursor, "audit_perubahan", {"selain": list(but)})[0]["nomor"])


def insert(cursor: duckdb.DuckDBPyConnection, table: str, name: str, values: dict[str, Any]) -> None:
    """Run the query and put its rows into ledger.<table>; they never leave the engine."""
    taken = {key: values[key] for key in parameters_of(name)}
    cursor.execute(f"insert into {table_name('ledger', table)} by name\n{sql_text(name)}", taken)


def append(cursor: duckdb.DuckDBPyConnection, namespace: str, table: str, new: pa.Table) -> None:
    """Insert through Arrow: one INSERT per row would cost hundreds of times more (stack facts, Speed)."""
    cursor.register("baris_baru", new)
    name = table_name(namespace, table)
    cursor.execute(f"insert into {name} by name select * from baris_baru")  # noqa: S608  (the name is checked)
    cursor.unregister("baris_baru")


def rows(cursor: duckdb.DuckDBPyConnection, namespace: str, table: str) -> list[Row]:
    """Give every row of one table."""
    return _dicts(cursor.execute(f"select * from {table_name(namespace, table)}"))  # noqa: S608  (the name is checked)


def table_name(namespace: str, table: str) -> str:
    """Give the full name of a table; raises ValueError for what is not a plain name."""
    if namespace not in {"ledger", "facts"} or not table.isidentifier():
        raise ValueError(table)
    return f"{namespace}.{table}"


def _dicts(result: duckdb.DuckDBPyConnection) -> list[Row]:
    columns = [column[0] for column in result.description]
    return [dict(zip(columns, row, strict=True)) for row in result.fetchall()]
