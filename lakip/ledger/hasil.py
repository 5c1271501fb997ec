"""Kept results: figures worked out by the write that changes them, in its transaction (docs/decisions/0008).

A year is kept whole: every indikator in force and every mean, for the year and each triwulan. A write works out again
only the indikator it touches and the means they enter; a setting that moves every figure works out its years anew.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

import duckdb

from lakip.ledger import query
from lakip.ledger.formulas import formulas_fingerprint
from lakip.ledger.query import Row

Lingkup = dict[int, set[str] | None]
"""What to work out again: by tahun the codes of indikator, None = the whole year."""

_WHOLE = ("unit_kerja", "sasaran", "kebijakan", "skala")
"""Tables whose rows may move any figure of any year."""


def kept_years(cursor: duckdb.DuckDBPyConnection) -> set[int]:
    """Give the years kept by exactly the formulas of this release."""
    rows = query.run(cursor, "hasil_tahun", {})
    return {row["tahun"] for row in rows if row["rumus"] == _fingerprint()}


def missing_years(cursor: duckdb.DuckDBPyConnection) -> set[int]:
    """Give the years the store speaks of whose results are not kept, or by other formulas."""
    return {row["tahun"] for row in query.run(cursor, "tahun_tersedia", {})} - kept_years(cursor)


def touched(cursor: duckdb.DuckDBPyConnection, appended: Mapping[str, Sequence[Row]]) -> Lingkup:
    """Tell from the rows a transaction appended which results they change."""
    kept = kept_years(cursor)
    codes: defaultdict[int, set[str]] = defaultdict(set)
    whole = {row["tahun"] for row in appended.get("kebijakan_tahun", ())}
    if any(appended.get(table) for table in _WHOLE):
        whole |= kept
    for row in appended.get("indikator", ()):
        for tahun in kept:
            codes[tahun].add(row["kode"])
    for row in appended.get("target", ()):
        if row["jenis"] == "PK":
            codes[row["tahun"]].add(row["indikator"])
    for tahun, kode in _of_uploads(cursor, appended):
        codes[tahun].add(kode)
    claimed = {
        row["tahun"] for table in ("unggahan", "kejadian", "siklus") for row in appended.get(table, ())
    }
    whole |= (codes.keys() | claimed) - kept
    return {tahun: None if tahun in whole else codes[tahun] for tahun in whole | codes.keys()}


def refresh(cursor: duckdb.DuckDBPyConnection, lingkup: Lingkup, sampai: int) -> None:
    """Work out again and replace; `sampai` is the audit number of the transaction this is part of."""
    for tahun, kode in sorted(lingkup.items()):
        values: dict[str, Any] = {"tahun": tahun, "sampai": sampai}
        if kode is None:
            _replace(cursor, "hasil_indikator", values | {"lingkup": None})
            _replace(cursor, "hasil_rekap", values | {"lingkup": None})
            _mark(cursor, tahun)
        elif kode:
            values["lingkup"] = sorted(kode)
            before = _parents(cursor, values)
            _replace(cursor, "hasil_indikator", values)
            _replace(cursor, "hasil_rekap", values | {"lingkup": sorted(before | _parents(cursor, values))})


def _of_uploads(
    cursor: duckdb.DuckDBPyConnection, appended: Mapping[str, Sequence[Row]]
) -> Iterable[tuple[int, str]]:
    """Give tahun and kode of every value of these uploads, and of the decisions on those withdrawn or brought back."""
    ids = [row["id"] for row in appended.get("unggahan", ())]
    ids += [row["unggahan_id"] for row in appended.get("penarikan", ())]
    of_year: defaultdict[int, list[str]] = defaultdict(list)
    for row in query.run(cursor, "unggahan_terkait", {"id": ids}) if ids else ():
        of_year[row["tahun"]].append(row["id"])
    for tahun, some in of_year.items():
        yield from (
            (tahun, row["kode"]) for row in query.run(cursor, "kode_unggahan", {"tahun": tahun, "id": some})
        )


def _parents(cursor: duckdb.DuckDBPyConnection, values: Row) -> set[str]:
    return {row["induk"] for row in query.run(cursor, "hasil_induk", values)}


def _replace(cursor: duckdb.DuckDBPyConnection, table: str, values: Row) -> None:
    """Put new rows in the place of those of the same tahun and lingkup; the means above units and sasaran always."""
    everywhere = "or tingkat in ('tujuan', 'instansi')" if table == "hasil_rekap" else ""
    cursor.execute(
        f"delete from ledger.{table} where tahun = $1 and (rumus.dalam_lingkup(kode, $2) {everywhere})",  # noqa: S608  (our own names)
        [values["tahun"], values["lingkup"]],
    )
    query.insert(cursor, table, f"{table}_baru", values)


def _mark(cursor: duckdb.DuckDBPyConnection, tahun: int) -> None:
    cursor.execute("delete from ledger.hasil_tahun where tahun = $1", [tahun])
    cursor.execute("insert into ledger.hasil_tahun values ($1, $2)", [tahun, _fingerprint()])


@cache
def _fingerprint() -> str:
    return formulas_fingerprint()
