"""Halaman: reruns of the main pages as served by `make run`, against the usual way and against an empty page."""

import asyncio
import random
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from statistics import median
from typing import Any

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from bench.harness import Case, Peran, Suite, angka
from bench.server import Server, Session, copy_store, sign_in, tuned, untuned
from lakip.domain.pelaku import KONSOL
from lakip.workflow import contoh
from lakip.workflow.toko import open_store

PAGES = ("ringkasan", "indikator", "unit", "anggaran", "tren", "kepatuhan_sop")
FILTERS = ("triwulan=1", "triwulan=2", "triwulan=3", "triwulan=4")
CYCLES = 4
CROWDS = ((25, 2.5), (100, 10.0))
"""How many look at the page at a time, and how many seconds each thinks, on average, before the next choice."""
CHOICES = 3
"""How often each of a crowd chooses in one run."""
Messages = list[ForwardMsg]


@dataclass(frozen=True, slots=True)
class Place:
    """A running server, what it stands for, and the cookie its visitors come with."""

    nama: str
    peran: Peran
    server: Server
    cookie: str


@contextmanager
def suites(singkat: bool) -> Iterator[Sequence[Suite]]:
    """Start three servers with the sample agency; give a suite for each page and one for each crowd on Ringkasan."""
    with (
        tempfile.TemporaryDirectory(prefix="bench-") as name,
        ExitStack() as stack,
        asyncio.Runner() as runner,
    ):
        folder = Path(name)
        sample = sample_store(folder / "asal")
        product = stack.enter_context(tuned("app.py", copy_store(sample, folder / "produk")))
        usual = stack.enter_context(untuned("bench/layar/biasa.py", copy_store(sample, folder / "biasa")))
        empty = stack.enter_context(tuned("bench/layar/layanan.py", folder / "kosong" / "lakip.duckdb"))
        places = [
            Place("disajikan make run", Peran.PRODUK, product, sign_in(product)),
            Place("cara yang lazim, streamlit run bawaan", Peran.PEMBANDING, usual, ""),
            Place("halaman kosong, disajikan make run", Peran.LANTAI, empty, ""),
        ]
        crowds = CROWDS[:1] if singkat else CROWDS
        yield [
            *(_alone(runner, places, page, 2 if singkat else 9) for page in PAGES),
            *(_crowd(runner, places, size, think, 2 if singkat else 5) for size, think in crowds),
            _fresh(runner, sample, folder, 1 if singkat else 5),
        ]


def sample_store(folder: Path) -> Path:
    """Make a store with the sample agency and its accounts; gives the path of the closed store."""
    folder.mkdir()
    place = folder / "lakip.duckdb"
    store = open_store(str(place))
    contoh.load(store, KONSOL)
    store.close()
    return place


def _alone(runner: asyncio.Runner, places: Sequence[Place], page: str, rounds: int) -> Suite:
    visitors = {place.nama: runner.run(Session.open(place.server, place.cookie)) for place in places}
    cases = [_case(place, lambda _, v=visitors[place.nama]: runner.run(walk(v, page))) for place in places]
    judul = f"{page}: satu pengunjung berganti triwulan, per tayang ulang"

    def sent() -> list[str]:
        return [
            f"{nama}: {visitor.received / 1000:.0f} kB per tayang ulang" for nama, visitor in visitors.items()
        ]

    return Suite("halaman", judul, cases, rounds, per=CYCLES * len(FILTERS), catatan=sent)


def _crowd(runner: asyncio.Runner, places: Sequence[Place], size: int, think: float, rounds: int) -> Suite:
    crowds: dict[str, list[Session]] = {place.nama: [] for place in places}
    before = {place.nama: place.server.memory() for place in places}

    async def waits(place: Place) -> list[float]:
        crowd = crowds[place.nama]
        while len(crowd) < size:
            crowd.append(await Session.open(place.server, place.cookie))
        return await _waits(crowd, think)

    def held() -> list[str]:
        return [
            f"{place.nama}: {(place.server.memory() - before[place.nama]) / size / 1000:.0f} kB memori per pengunjung"
            for place in places
        ]

    cases = [
        Case(
            place.nama,
            place.peran,
            lambda _, p=place: runner.run(waits(p)),
            cpu=place.server.cpu,
            seconds=median,
        )
        for place in places
    ]
    judul = f"ringkasan: {size} pengunjung yang berpikir rata-rata {angka(think)} detik: lama tunggu, nilai tengah"
    return Suite("halaman", judul, cases, rounds, catatan=held)


def _fresh(runner: asyncio.Runner, sample: Path, folder: Path, rounds: int) -> Suite:
    """Time the first page on a server that has just answered for the first time."""
    copies = count(1)

    def product() -> float:
        with tuned("app.py", copy_store(sample, folder / f"segar{next(copies)}")) as server:
            return runner.run(_first_page(server, sign_in(server)))

    def usual() -> float:
        with untuned("bench/layar/biasa.py", copy_store(sample, folder / f"segar{next(copies)}")) as server:
            return runner.run(_first_page(server, ""))

    cases = [
        Case("disajikan make run", Peran.PRODUK, lambda _: product(), seconds=float),
        Case("cara yang lazim, streamlit run bawaan", Peran.PEMBANDING, lambda _: usual(), seconds=float),
    ]
    return Suite("halaman", "ringkasan: halaman pertama pada peladen yang baru menyala", cases, rounds)


async def _first_page(server: Server, cookie: str) -> float:
    start = time.perf_counter()
    visitor = await Session.open(server, cookie)
    await visitor.rerun("")
    waited = time.perf_counter() - start
    await visitor.close()
    return waited


def _case(place: Place, run: Any) -> Case:
    shows_content = place.peran in {Peran.PRODUK, Peran.PEMBANDING}
    return Case(place.nama, place.peran, run, answer=shown if shows_content else None, cpu=place.server.cpu)


async def walk(visitor: Session, page: str = "") -> Messages:
    """Let one visitor choose one quarter after the other; give what the last one showed."""
    messages: Messages = []
    for query in FILTERS * CYCLES:
        messages = await visitor.rerun(query, page)
    return messages


async def _waits(crowd: Sequence[Session], think: float) -> list[float]:
    """Let all of them choose in their own time; give how long each had to wait, in seconds."""
    waits = await asyncio.gather(*(_chosen(visitor, n, think) for n, visitor in enumerate(crowd)))
    return [wait for some in waits for wait in some]


async def _chosen(visitor: Session, number: int, think: float) -> list[float]:
    dice, waits = random.Random(number), []
    for turn in range(CHOICES):
        await asyncio.sleep(dice.random() * 2 * think)
        start = time.perf_counter()
        await visitor.rerun(FILTERS[(number + turn) % len(FILTERS)])
        waits.append(time.perf_counter() - start)
    return waits


def shown(messages: Messages) -> tuple[Any, ...]:
    """Give what a page says: its figures, its headings, and how many charts it draws."""
    elements = [m.delta.new_element for m in messages if m.WhichOneof("type") == "delta"]
    metrics = [(e.metric.label, e.metric.body) for e in elements if e.WhichOneof("type") == "metric"]
    headings = [e.heading.body for e in elements if e.WhichOneof("type") == "heading"]
    charts = sum(e.WhichOneof("type") == "plotly_chart" for e in elements)
    return metrics, headings, charts
