"""Halaman: a rerun of Ringkasan as served by `make run`, against the usual way and against an empty page."""

import asyncio
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from bench.harness import Case, Peran, Suite
from bench.server import Server, Session, copy_store, sign_in, tuned, untuned
from lakip.domain.pelaku import KONSOL
from lakip.workflow import contoh
from lakip.workflow.toko import open_store

FILTERS = ("triwulan=1", "triwulan=2", "triwulan=3", "triwulan=4")
CYCLES = 4
CROWD = 25
Messages = list[ForwardMsg]


@contextmanager
def suites(singkat: bool) -> Iterator[Sequence[Suite]]:
    """Start four servers with the sample agency and give a suite for one visitor and one for a crowd."""
    with (
        tempfile.TemporaryDirectory(prefix="bench-") as name,
        ExitStack() as stack,
        asyncio.Runner() as runner,
    ):
        folder = Path(name)
        sample = sample_store(folder / "asal")
        servers = {
            "Ringkasan, disajikan make run": (
                Peran.PRODUK, stack.enter_context(tuned("app.py", copy_store(sample, folder / "produk")))),
            "isi yang sama, streamlit run bawaan": (
                Peran.PEMBANDING,
                stack.enter_context(untuned("bench/layar/biasa.py", copy_store(sample, folder / "biasa")))),
            "halaman kosong, disajikan make run": (
                Peran.LANTAI,
                stack.enter_context(tuned("bench/layar/layanan.py", folder / "kosong" / "lakip.duckdb"))),
            "halaman kosong, streamlit run bawaan": (
                Peran.LAIN,
                stack.enter_context(untuned("bench/layar/kosong.py", folder / "lakip.duckdb"))),
        }  # fmt: skip
        yield [
            _alone(runner, servers, 2 if singkat else 9),
            _crowd(runner, servers, 3 if singkat else CROWD, 2 if singkat else 9),
        ]


def sample_store(folder: Path) -> Path:
    """Make a store with the sample agency and its accounts; gives the path of the closed store."""
    folder.mkdir()
    place = folder / "lakip.duckdb"
    store = open_store(str(place))
    contoh.load(store, KONSOL)
    store.close()
    return place


def _alone(runner: asyncio.Runner, servers: dict[str, tuple[Peran, Server]], rounds: int) -> Suite:
    cases = []
    for nama, (peran, server) in servers.items():
        visitor = runner.run(Session.open(server, _cookie(server, peran)))
        cases.append(_case(nama, peran, server, lambda _, v=visitor: runner.run(walk(v))))
    judul = "satu pengunjung berganti triwulan, per tayang ulang"
    return Suite("halaman", judul, cases, rounds, per=CYCLES * len(FILTERS))


def _crowd(
    runner: asyncio.Runner, servers: dict[str, tuple[Peran, Server]], visitors: int, rounds: int
) -> Suite:
    cases = []
    for nama, (peran, server) in servers.items():
        cookie = _cookie(server, peran)
        crowd = [runner.run(Session.open(server, cookie)) for _ in range(visitors)]
        cases.append(_case(nama, peran, server, lambda _, c=crowd: runner.run(_together(c))))
    judul = f"{visitors} pengunjung berganti triwulan pada saat yang sama, sampai semua terlayani"
    return Suite("halaman", judul, cases, rounds)


def _cookie(server: Server, peran: Peran) -> str:
    """Sign in where there are accounts; what the product is compared with has none."""
    return sign_in(server) if peran is Peran.PRODUK else ""


def _case(nama: str, peran: Peran, server: Server, run: Any) -> Case:
    shows_content = peran in {Peran.PRODUK, Peran.PEMBANDING}
    return Case(nama, peran, run, answer=shown if shows_content else None, cpu=server.cpu)


async def walk(visitor: Session) -> Messages:
    """Let one visitor choose one quarter after the other; give what the last one showed."""
    messages: Messages = []
    for query in FILTERS * CYCLES:
        messages = await visitor.rerun(query)
    return messages


async def _together(crowd: Sequence[Session]) -> Messages:
    """Let all of them choose at the same moment; give what the last one saw."""
    queries = (FILTERS[n % len(FILTERS)] for n in range(len(crowd)))
    return (await asyncio.gather(*(v.rerun(q) for v, q in zip(crowd, queries, strict=True))))[-1]


def shown(messages: Messages) -> tuple[Any, ...]:
    """Give what a page says: its figures, its headings, and how many charts it draws."""
    elements = [m.delta.new_element for m in messages if m.WhichOneof("type") == "delta"]
    metrics = [(e.metric.label, e.metric.body) for e in elements if e.WhichOneof("type") == "metric"]
    headings = [e.heading.body for e in elements if e.WhichOneof("type") == "heading"]
    charts = sum(e.WhichOneof("type") == "plotly_chart" for e in elements)
    return metrics, headings, charts
