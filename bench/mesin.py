"""Mesin: the same store in one file and in PostgreSQL + DuckLake, side by side: upload, page queries, recompute."""

import random
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.harness import Case, Peran, Suite
from bench.hitung import compute
from bench.instansi import add_instansi
from lakip.ledger.store import Store
from lakip.metrics.capaian import capaian, rekap
from lakip.workflow.toko import open_store
from tests.peladen import Postgres, open_lake
from tests.proof.penulis import hand_in

TAHUN = 2025


@contextmanager
def suites(singkat: bool) -> Iterator[Sequence[Suite]]:
    """Give three suites over two stores with the same agency; PostgreSQL is the bench's own and durable."""
    banyak, rounds = (40, 2) if singkat else (500, 10)
    server = Postgres(fsync=True)
    try:
        server.run("create database bench")
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            file = open_store(str(Path(folder) / "lakip.duckdb"))
            lake = open_lake(server.url("bench"), Path(folder) / "danau")
            for store in (file, lake):
                add_instansi(store, banyak, range(TAHUN, TAHUN + 1))
            both = (file, lake)
            yield [
                Suite("mesin: unggah", "satu unggahan 1 sampai 60 baris",
                      _cases(both, lambda store: hand_in(store, random.Random(1)), None), rounds),
                Suite("mesin: halaman", f"capaian + rekap {banyak} indikator, setahun",
                      _cases(both, _page, _as_given), rounds),
                Suite("mesin: hitung ulang", f"{banyak} indikator, setahun + 4 triwulan",
                      _cases(both, lambda store: compute(store, range(TAHUN, TAHUN + 1)), _as_given), rounds),
            ]  # fmt: skip
            file.close()
            lake.close()
    finally:
        server.remove()


def _cases(
    both: tuple[Store, Store], ask: Callable[[Store], Any], answer: Callable[[Any], Any] | None
) -> list[Case]:
    file, lake = both
    return [
        Case("PostgreSQL + DuckLake", Peran.PRODUK, lambda _: ask(lake), answer=answer),
        Case("satu berkas DuckDB", Peran.PEMBANDING, lambda _: ask(file), answer=answer),
    ]


def _as_given(answer: Any) -> Any:
    return answer


def _page(store: Store) -> list[Any]:
    figures = [
        {key: row[key] for key in ("kode", "persen_capaian", "predikat")} for row in capaian(store, TAHUN)
    ]
    return [figures, rekap(store, TAHUN)]
