"""Gerbang: what it costs to ask in every rerun who the visitor is, and what a sign-in costs beyond its argon2."""

import asyncio
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

from argon2 import PasswordHasher

from bench.halaman import CYCLES, FILTERS, sample_store, shown, walk
from bench.harness import Case, Peran, Suite
from bench.server import Server, Session, copy_store, sign_in, tuned
from lakip.workflow.contoh import SANDI_CONTOH

SIGN_INS = 5


@contextmanager
def suites(singkat: bool) -> Iterator[Sequence[Suite]]:
    """Serve the sample agency with and without the gate; give a suite for reruns and one for signing in."""
    with (
        tempfile.TemporaryDirectory(prefix="bench-") as name,
        ExitStack() as stack,
        asyncio.Runner() as runner,
    ):
        folder = Path(name)
        sample = sample_store(folder / "asal")

        def serve(script: str, where: str) -> Server:
            return stack.enter_context(tuned(script, copy_store(sample, folder / where)))

        gated, plain = serve("app.py", "gerbang"), serve("bench/layar/tanpa_gerbang.py", "tanpa")
        slow = serve("bench/layar/klik_lambat.py", "lambat")
        rounds = 2 if singkat else 15
        yield [
            Suite("gerbang", "Ringkasan berganti triwulan, per tayang ulang", [
                _case(runner, "dengan gerbang dan sesi", Peran.PRODUK, gated, sign_in(gated)),
                _case(runner, "dengan gerbang, setiap klik sesudah dua detik", Peran.LAIN, slow, sign_in(slow)),
                _case(runner, "tanpa gerbang", Peran.LANTAI, plain, ""),
            ], rounds, per=CYCLES * len(FILTERS)),
            _signing_in(gated, rounds),
        ]  # fmt: skip


def _case(runner: asyncio.Runner, nama: str, peran: Peran, server: Server, cookie: str) -> Case:
    visitor = runner.run(Session.open(server, cookie))
    return Case(nama, peran, lambda _: runner.run(walk(visitor)), answer=shown, cpu=server.cpu)


def _signing_in(server: Server, rounds: int) -> Suite:
    hasher = PasswordHasher()
    hashed = hasher.hash(SANDI_CONTOH)
    whole = Case(
        "masuk: formulir sampai kuki",
        Peran.PRODUK,
        lambda _: _often(partial(sign_in, server)),
        cpu=server.cpu,
    )
    alone = Case(
        "argon2id saja", Peran.LANTAI, lambda _: _often(partial(hasher.verify, hashed, SANDI_CONTOH))
    )
    return Suite("gerbang", "masuk, per orang", [whole, alone], rounds, per=SIGN_INS)


def _often(work: partial) -> None:
    for _ in range(SIGN_INS):
        work()
