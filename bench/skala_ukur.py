"""One store of bench.skala made and measured, in processes of their own, so that the peak of each is its own."""

import json
import multiprocessing
import os
import resource
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from bench.instansi import add_fakta, add_rencana
from lakip.domain.pelaku import SISTEM
from lakip.ledger import hasil
from lakip.ledger.maintenance import tend
from lakip.ledger.store import NEWEST, Store
from lakip.metrics.capaian import capaian
from lakip.metrics.lineage import trace
from lakip.workflow.toko import open_store

INSTANSI, INDIKATOR = 40, 200
PUTARAN = 7
UNIT, SEBAGIAN = "D00000", 20
"""The agency whose page is opened, and how many of its indikator one unit hands in."""
PLAN = """explain (analyze, format json)
select count(*), sum(nilai) from rumus.realisasi_kini($tahun, $sampai) where indikator between $dari and $sampai_kode"""
KILOBYTE = 1024


class Tempat(NamedTuple):
    """Where a store lies: LAKIP_STORE and LAKIP_FACTS."""

    toko: str
    fakta: str | None


@dataclass(frozen=True, slots=True)
class Ukuran:
    """How much is in a store: governments, those with a plan, agencies of each, indikator of each, years."""

    pemerintah: int
    berencana: int
    instansi: int
    indikator: int
    tahun: range

    @property
    def baris(self) -> int:
        """How many quarters there are, one in seventeen of them without a figure."""
        return self.pemerintah * self.instansi * self.indikator * len(self.tahun) * 4


def measure(place: Tempat, size: Ukuran) -> dict[str, Any]:
    """Make a store and measure it; times in seconds and milliseconds of CPU, memory in MB (PostgreSQL's is its own)."""
    return _in_a_process(_make, place, size) | _in_a_process(_serve, place, size)


def _in_a_process(
    work: Callable[[Tempat, Ukuran], dict[str, Any]], place: Tempat, size: Ukuran
) -> dict[str, Any]:
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe(duplex=False)
    process = spawn.Process(target=_told, args=(work, place, size, theirs))
    process.start()
    theirs.close()
    found: dict[str, Any] = ours.recv()
    process.join()
    return found


def _told(
    work: Callable[[Tempat, Ukuran], dict[str, Any]], place: Tempat, size: Ukuran, to: Connection
) -> None:
    if place.fakta is not None:
        os.environ["LAKIP_FACTS"] = place.fakta
    to.send(work(place, size))


def _make(place: Tempat, size: Ukuran) -> dict[str, Any]:
    store = open_store(place.toko)
    with closing(store):
        agencies = size.pemerintah * size.instansi
        fakta_detik, _ = _timed(lambda: add_fakta(store, agencies, size.indikator, size.tahun))
        tend(store, SISTEM)
        facts = _bytes(store)
        plan = size.berencana * size.instansi
        rencana_detik, _ = _timed(lambda: add_rencana(store, agencies, size.indikator, size.tahun, plan))
    return {
        "fakta_detik": fakta_detik,
        "rencana_detik": rencana_detik,
        "byte_per_baris": facts / size.baris,
        "memori_muat": _peak(),
    }


def _serve(place: Tempat, size: Ukuran) -> dict[str, Any]:
    tahun = size.tahun[-1]
    codes = [f"D{a:05d}-IK-{n:04d}" for a in range(size.instansi) for n in range(size.indikator)]
    store = open_store(place.toko)
    with closing(store):
        figures = [(row["kode"], str(row["persen_capaian"])) for row in capaian(store, tahun, unit=UNIT)]
        return {
            "jawaban": figures,
            "halaman": _cpu_ms(lambda: page(store, tahun)),
            "asal": _cpu_ms(lambda: trace(store, tahun, codes[0])),
            "unit": _cpu_ms(lambda: work_out(store, tahun, codes[:SEBAGIAN])),
            "pemerintah": _cpu_ms(lambda: work_out(store, tahun, codes)),
            **_pruning(store, tahun, codes),
            "memori_layan": _peak(),
        }


def page(store: Store, tahun: int) -> None:
    """Ask what the page of one agency shows: its indikator, its means, and those of every triwulan."""
    capaian(store, tahun, unit=UNIT)
    store.query("unit_triwulan", tahun=tahun)


def work_out(store: Store, tahun: int, codes: list[str]) -> None:
    """Work out again what an upload of these indikator changes."""
    with store.write(SISTEM, "uji", "hitung ulang") as tx:
        hasil.refresh(tx.cursor, {tahun: set(codes)}, tx.urutan)


def _pruning(store: Store, tahun: int, codes: list[str]) -> dict[str, float]:
    """Give from the engine's own plan how much of the facts is read for one government and year: files, or rows of one file."""
    values = {"tahun": tahun, "sampai": NEWEST, "dari": min(codes), "sampai_kode": max(codes)}
    with store._cursor() as own:  # noqa: SLF001  (the plan of the product's own macro)
        [(_name, text)] = own.execute(PLAN, values).fetchall()
    [scan] = [
        node
        for node in _nodes(json.loads(text))
        if node.get("extra_info", {}).get("Filters", [""])[0] == f"tahun={tahun}"
    ]
    if store.engine.shared:
        return {
            "berkas_dibaca": float(scan["extra_info"]["Total Files Read"]),
            "berkas": float(len(_parquet(store))),
        }
    return {"dipindai": float(scan["operator_rows_scanned"])}


def _nodes(node: dict[str, Any]) -> list[dict[str, Any]]:
    return [node, *(below for child in node.get("children", ()) for below in _nodes(child))]


def _bytes(store: Store) -> int:
    """Give how many bytes the facts take."""
    if not store.engine.shared:
        return Path(store.address).stat().st_size
    return sum(file.stat().st_size for file in _parquet(store))


def _parquet(store: Store) -> list[Path]:
    return list((store.berkas.folder.parent / "facts").rglob("*.parquet"))


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - cpu


def _cpu_ms(work: Callable[[], object]) -> float:
    """Give the median of some rounds; the first is not counted."""
    return 1000 * median([_timed(work)[1] for _ in range(PUTARAN)][1:])


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KILOBYTE
