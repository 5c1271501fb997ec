"""Serentak: hand-ins one after the other, and what a hundred readers wait while somebody hands in."""

import random
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from statistics import quantiles

import duckdb
import pyarrow as pa

from bench.harness import Case, Peran, Suite
from bench.simpan import Row, append, claim_facts, fact_rows, facts_schema, plan_tables, write
from lakip.domain.pelaku import KONSOL
from lakip.intake.template.tables import workbook_from_tables
from lakip.ledger.store import Store
from lakip.workflow.pengukuran import capaian, rekap
from lakip.workflow.perencanaan import import_plan
from lakip.workflow.toko import open_store

BARIS = 13
"""Indikator of one hand-in: 52 facts, what a unit's workbook usually holds."""
BERUNTUN = 20
TAHUN = 2025
SESI, BACA = 100, 3
PIKIR = 2.0
"""Seconds a reader looks at what is shown before asking again, at most."""
JEDA = 0.5
"""Seconds between two hand-ins of the one who writes."""


@contextmanager
def suites(singkat: bool) -> Iterator[Sequence[Suite]]:
    """Give both suites over a store with the plan of one unit, and a bare database beside it."""
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        store = open_store(str(folder / "lakip.duckdb"))
        import_plan(store, KONSOL, workbook_from_tables(plan_tables()), "Rencana.xlsx")
        bare = duckdb.connect(str(folder / "polos.duckdb"))
        bare.execute(facts_schema())
        judul = f"{BERUNTUN} unggahan kecil beruntun ({BARIS * 4} fakta), per unggahan"
        yield [
            Suite(
                "serentak", judul, _in_a_row(store, bare, folder / "bytes"), 2 if singkat else 9, per=BERUNTUN
            ),
            _crowd(store, 10 if singkat else SESI, 1 if singkat else 5),
        ]
        bare.close()
        store.close()


def _in_a_row(store: Store, bare: duckdb.DuckDBPyConnection, place: Path) -> list[Case]:
    numbers = count(1)

    def some() -> list[list[Row]]:
        return [fact_rows(next(numbers), BARIS) for _ in range(BERUNTUN)]

    def tables() -> list[pa.Table]:
        return [pa.Table.from_pylist(rows) for rows in some()]

    def claimed(hand_ins: list[list[Row]]) -> None:
        for rows in hand_ins:
            claim_facts(store, rows)

    def appended(hand_ins: list[pa.Table]) -> None:
        for table in hand_ins:
            append(bare, table)

    def synced(hand_ins: list[bytes]) -> None:
        for data in hand_ins:
            write(place, data)

    return [
        Case("klaim, audit, resi, hasil, checkpoint", Peran.PRODUK, claimed, some),
        Case("DuckDB: append Arrow + commit", Peran.PEMBANDING, appended, tables),
        Case("tulis + fsync byte yang sama", Peran.LANTAI, synced, lambda: [repr(rows).encode() for rows in some()]),
    ]  # fmt: skip


def _crowd(store: Store, sessions: int, rounds: int) -> Suite:
    judul = f"{sessions} pembaca capaian dan rekap setahun: lama tunggu persentil ke-95"
    return Suite("serentak", judul, [
        Case(f"{sessions} pembaca selagi satu orang mengunggah", Peran.PRODUK, lambda _: _waits(store, sessions, writing=True),
             seconds=_p95),
        Case(f"{sessions} pembaca", Peran.LAIN, lambda _: _waits(store, sessions, writing=False), seconds=_p95),
        Case("satu pembaca", Peran.PEMBANDING, lambda _: _waits(store, 1, writing=False), seconds=_p95),
    ], rounds)  # fmt: skip


def _waits(store: Store, sessions: int, *, writing: bool) -> list[float]:
    """Let so many read, each pausing between two questions as people do; gives how long each answer took, in seconds."""
    done = threading.Event()
    writer = threading.Thread(target=_hand_in_until, args=(store, done))
    if writing:
        writer.start()
    with ThreadPoolExecutor(sessions) as pool:
        waits = [wait for some in pool.map(lambda n: _read(store, n, max(BACA, 30 // sessions)), range(sessions)) for wait in some]  # fmt: skip
    done.set()
    if writing:
        writer.join()
    return waits


def _read(store: Store, reader: int, times: int) -> list[float]:
    dice, waits = random.Random(reader), []
    for _ in range(times):
        time.sleep(dice.random() * PIKIR)
        start = time.perf_counter()
        capaian(store, TAHUN)
        rekap(store, TAHUN)
        waits.append(time.perf_counter() - start)
    return waits


def _hand_in_until(store: Store, done: threading.Event) -> None:
    for number in count(1):
        claim_facts(store, fact_rows(number, BARIS))
        if done.wait(JEDA):
            return


def _p95(waits: list[float]) -> float:
    return quantiles(waits, n=20)[-1]
