"""A store goes to PostgreSQL + DuckLake and back, table by table and edition by edition the same, however often it is killed."""

import os
import random
import shutil
import signal
import time
from multiprocessing.connection import Connection
from pathlib import Path
from uuid import uuid4

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.ledger import pulih
from lakip.ledger.arsip import NOT_KEPT
from lakip.ledger.connect import engine_at
from lakip.ledger.digest import digest
from lakip.ledger.migrate import applied, tables
from lakip.workflow import bukti, cadangan
from lakip.workflow.pemeliharaan import verify
from lakip.workflow.penyusunan import compile_edition
from lakip.workflow.toko import Store, open_store
from tests.janji import PENUH, Kali
from tests.proof import penulis
from tests.store import perkakas

TAHUN = 2024 if PENUH else 2025
KILLS = Kali(2, 20, "kali pemindahan dimatikan paksa, untuk setiap arah")


@pytest.fixture
def danau_baru(postgres, tmp_path):
    """Give address and folder of a scale-out store that is not made yet."""
    database = f"pindah_{uuid4().hex}"
    postgres.run(f"create database {database}")
    yield postgres.url(database), str(tmp_path / "danau_baru")
    postgres.run(f"drop database {database} with (force)")


@pytest.fixture
def asal(request, tmp_path) -> Path:
    """Give the place of a closed store with evidence and an edition: the sample agency in make proof, else a small one."""
    if not PENUH:
        place = request.getfixturevalue("kecil")
    else:
        place = shutil.copytree(request.getfixturevalue("toko_contoh"), tmp_path / "asal") / "lakip.duckdb"
    with_store(place, furnish)
    return place


def furnish(store):
    kode = store.query("indikator", tahun=TAHUN)[0]["kode"]
    bukti.attach(store, KONSOL, TAHUN, "realisasi", kode, berkas=("sk.pdf", b"%PDF-1.7 isi"))
    compile_edition(store, KONSOL, TAHUN)


def with_store(place, do, facts=None):
    """Open the store at a place, do something with it, and close it again."""
    store = Store(engine_at(str(place), facts))
    try:
        return do(store)
    finally:
        store.close()


def content(store) -> dict[str, tuple]:
    """Give the digest of every table that is moved, and of every kept file."""
    with store._cursor() as own:
        names = [name for name in tables(applied(own)) if name not in {"ledger.audit", *NOT_KEPT}]
        found = {name: digest(own, name) for name in names}
    return found | {sha: store.berkas.intact(sha) for sha in store.berkas.digests()}


def edition(store) -> list[tuple[str, bytes]]:
    """Give the files of the edition as they would be compiled now; nothing of it is kept."""
    return [(name, data) for name, data, _ in compile_edition(store, KONSOL, TAHUN).files]


def log(store) -> list[str]:
    return [row.tindakan for row in store.audit_rows()]


def move(place, to, facts=None, *, own_facts=None):
    return with_store(place, lambda store: cadangan.move(store, KONSOL, str(to), facts), own_facts)


def test_p08_p19_a_store_moved_to_postgresql_and_back_holds_the_same_and_compiles_the_same_bytes(
    asal, danau_baru, tmp_path
):
    address, folder = danau_baru
    kembali = tmp_path / "kembali" / "lakip.duckdb"
    assert move(asal, address, folder).periksa["ok"]
    assert move(address, kembali, own_facts=folder).periksa["ok"]
    places = [(asal, None), (address, folder), (kembali, None)]
    first, lake, back = (with_store(place, content, facts) for place, facts in places)
    assert first["facts.realisasi"].n > 0
    assert lake == first
    assert back == first
    printed = [with_store(place, edition, facts) for place, facts in places]
    assert printed[1] == printed[0]
    assert printed[2] == printed[0]
    logs = [with_store(place, lambda store: store.audit_rows(), facts) for place, facts in places]
    n = len(logs[0]) - 1  # the last one tells of the edition just compiled
    assert [found[:n] for found in logs] == [logs[0][:n]] * 3
    assert [row.tindakan for row in logs[2][n:]] == ["pulihkan_cadangan", "pulihkan_cadangan", "susun"]


def move_and_tell(place: Path, to: str, facts: str | None, told: Connection) -> None:
    """Move, telling before and after."""
    told.send("mulai")
    move(place, to, facts)
    told.send("selesai")


def die_before_noting(place: Path, to: str, facts: str | None, told: Connection) -> None:
    """Move, and die when everything is loaded and nothing is noted yet."""
    told.send("mulai")
    load = pulih.load

    def load_and_die(*arguments) -> None:
        load(*arguments)
        os.kill(os.getpid(), signal.SIGKILL)

    pulih.load = load_and_die
    move(place, to, facts)


def killed(target, place: Path, to: str, facts: str | None, after: float | None) -> float:
    """Let a process of its own move the store, killed after so many seconds, or when it ends; gives how long it had."""
    ours, theirs = penulis.SERVER.Pipe(duplex=False)
    with penulis.child(target, place, to, facts, theirs) as process:
        theirs.close()
        assert ours.recv() == "mulai"
        start = time.monotonic()
        if after is None:
            process.join()
        else:
            time.sleep(after)
    return time.monotonic() - start


@pytest.fixture
def kecil(toko_kosong, tmp_path) -> Path:
    """Give the place of a closed small store."""
    place = shutil.copytree(toko_kosong, tmp_path / "kecil") / "lakip.duckdb"
    store = open_store(str(place))
    perkakas.plan(store)
    perkakas.hand_in(store, ["IK-1", "100", "245,5", "245,5"], ["IK-2", "2", "3", ""])
    store.close()
    return place


@pytest.fixture(params=["ke_file", "ke_lake"])
def baru(request, postgres, tmp_path):
    """Give a maker of addresses of stores that are not made yet: (address, folder of facts)."""
    made = []

    def make() -> tuple[str, str | None]:
        name = f"pindah_{uuid4().hex}"
        if request.param == "ke_file":
            return str(tmp_path / name / "lakip.duckdb"), None
        postgres.run(f"create database {name}")
        made.append(name)
        return postgres.url(name), str(tmp_path / name)

    yield make
    for name in made:
        postgres.run(f"drop database {name} with (force)")


def assert_moved(source: Path, before: dict, to: str, facts: str | None) -> None:
    """Move again and check that source and target hold what the source held, once."""
    move(source, to, facts)
    assert with_store(to, content, facts) == with_store(source, content) == before
    assert with_store(to, log, facts) == [*with_store(source, log), "pulihkan_cadangan"]
    assert with_store(to, verify, facts)["ok"]
    assert list(source.parent.glob(f"{cadangan.UNFINISHED}*")) == []


@pytest.mark.janji(KILLS)
def test_p08_a_move_killed_at_any_moment_is_run_again_to_the_same_end(kecil, baru):
    dice, longest, before = random.Random(20), 0.0, with_store(kecil, content)
    for kill in range(KILLS.n):
        to, facts = baru()
        had = killed(move_and_tell, kecil, to, facts, dice.random() * longest if kill else None)
        longest = max(longest, had)
        assert with_store(kecil, content) == before
        assert_moved(kecil, before, to, facts)


def test_p08_a_move_killed_between_loading_and_noting_is_finished_by_the_next_one(kecil, baru):
    to, facts = baru()
    before = with_store(kecil, content)
    killed(die_before_noting, kecil, to, facts, None)
    assert_moved(kecil, before, to, facts)
