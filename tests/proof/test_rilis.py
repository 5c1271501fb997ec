"""A store of any earlier release opens today, also after a process that was killed while migrating it (promise P21)."""

import random
import shutil
import time
import zipfile
from contextlib import ExitStack
from decimal import Decimal
from multiprocessing.connection import Connection
from pathlib import Path
from uuid import uuid4

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.ledger import migrate
from lakip.ledger.connect import engine_at
from lakip.metrics.capaian import capaian, rekap
from lakip.workflow import cadangan
from lakip.workflow.pemeliharaan import verify
from lakip.workflow.toko import Store, open_store, recovery_notices
from tests.janji import Kali
from tests.peladen import open_lake
from tests.proof import penulis, penulis_danau
from tests.proof.test_skala import Children

RILIS = sorted((Path(__file__).parents[1] / "files" / "rilis").glob("*.zip"))
KILLS = Kali(3, 20, "kali dimatikan paksa sewaktu migrasi, untuk setiap rilis")
FIGURES = {
    "IK-1": ("245.5", Decimal("98.2"), "ada"),
    "IK-2": ("5", Decimal(150), "ada"),
    "IK-3": ("71.25", Decimal(95), "ada"),
}
"""Worked out by hand: 245,5 of 250; 5 of at most 10, (2 × 10 - 5) / 10; 71,25 of 75."""
INSTANSI = Decimal("114.4")
"""The mean of the three."""


@pytest.fixture(params=RILIS, ids=lambda file: file.stem)
def place(request, tmp_path) -> Path:
    """Give the place of a store that an earlier release has made."""
    with zipfile.ZipFile(request.param) as file:
        file.extractall(tmp_path / "toko")
    return tmp_path / "toko" / "lakip.duckdb"


def assert_as_it_was(store: Store) -> None:
    """Check figures, log and everything verify looks at."""
    found = {
        row["kode"]: (row["realisasi"], row["persen_capaian"], row["status"]) for row in capaian(store, 2025)
    }
    assert found == FIGURES
    assert rekap(store, 2025)["instansi"]["persen_capaian"] == INSTANSI
    assert [check for check in verify(store)["periksa"] if not check["ok"]] == []
    assert recovery_notices(store) == []


def set_aside(place: Path) -> list[Path]:
    return [found for found in place.parent.glob("lakip.duckdb.skema-*") if not found.name.endswith(".wal")]


def test_p21_a_store_of_an_earlier_release_opens_with_its_figures_and_a_copy_is_set_aside(place):
    before = place.read_bytes()
    store = open_store(str(place))
    assert_as_it_was(store)
    with store._cursor() as own:
        assert migrate.applied(own) == migrate.known_steps()
    store.close()
    [aside] = set_aside(place)
    assert aside.read_bytes() == before
    again = open_store(str(place))
    assert_as_it_was(again)
    again.close()
    assert set_aside(place) == [aside]


@pytest.mark.janji(KILLS)
def test_p21_a_process_killed_at_any_moment_of_the_migration_leaves_a_store_that_opens_whole(place, tmp_path):
    dice = random.Random(place.parent.parent.name)
    longest = _opened_by_a_child(
        shutil.copytree(place.parent, tmp_path / "ukur") / place.name, kill_after=None
    )
    for kill in range(KILLS.n):
        copy = shutil.copytree(place.parent, tmp_path / f"mati{kill}") / place.name
        _opened_by_a_child(copy, kill_after=dice.random() * longest)
        store = open_store(str(copy))
        assert_as_it_was(store)
        store.close()
        assert [aside.read_bytes() for aside in set_aside(copy)] == [place.read_bytes()]
        shutil.rmtree(copy.parent)


def test_p08_p21_a_store_of_an_earlier_release_set_aside_still_restores(place, tmp_path):
    """A backup of what was migrated holds the same as the store it was taken from."""
    store = open_store(str(place))
    made = cadangan.backup(store, KONSOL, tmp_path / "salinan.zip")
    store.close()
    again = tmp_path / "baru" / "lakip.duckdb"
    assert cadangan.restore(KONSOL, Path(made.file), str(again)).rows == made.rows
    restored = open_store(str(again))
    assert_as_it_was(restored)
    restored.close()


def old_lake(place: Path, lake) -> None:
    """Put a store of an earlier release into PostgreSQL + DuckLake as that release has left one: its steps alone."""
    engine = engine_at(lake[0], str(lake[1]))
    connection = engine.attach()
    with engine.setting_up(connection):
        connection.execute(f"attach '{place}' as lama (read_only)")
        steps = {name for (name,) in connection.execute("select nama from lama.ledger.skema").fetchall()}
        migrate.migrate(engine, connection, steps)
        for namespace in ("facts", "ledger"):
            connection.execute("begin")
            for name in (name for name in migrate.tables(steps) if name.startswith(namespace)):
                connection.execute(f"insert into {name} by name select * from lama.{name}")
            connection.execute("commit")
    connection.close()
    for what in ("berkas", "kunci", "resi.jsonl"):
        beside = place.with_name(f"{place.name}.{what}")
        (shutil.copytree if beside.is_dir() else shutil.copy)(beside, lake[1] / what)


def test_p21_replicas_that_open_a_scale_out_store_of_an_earlier_release_at_once_migrate_it_once(
    place, postgres, tmp_path
):
    database = f"rilis_{uuid4().hex}"
    postgres.run(f"create database {database}")
    lake = (postgres.url(database), tmp_path / "danau")
    old_lake(place, lake)
    start = penulis.SERVER.Barrier(2)
    with ExitStack() as stack:
        words = list(Children(stack, penulis_danau.open_new, [(lake, start)] * 2).everything())
    assert len({word for word in words if isinstance(word, bytes)}) == 1
    store = open_lake(*lake)
    assert_as_it_was(store)
    steps = [row["nama"] for row in store.rows("ledger", "skema")]
    assert sorted(steps) == sorted(migrate.known_steps())
    store.close()
    postgres.run(f"drop database {database} with (force)")


def open_and_tell(place: Path, told: Connection) -> None:
    """Open the store, telling before and after."""
    told.send("mulai")
    open_store(str(place)).close()
    told.send("selesai")


def _opened_by_a_child(place: Path, kill_after: float | None) -> float:
    """Let a process of its own open the store, killed after so many seconds or not at all; gives how long it had."""
    ours, theirs = penulis.SERVER.Pipe(duplex=False)
    with penulis.child(open_and_tell, place, theirs):
        theirs.close()
        assert ours.recv() == "mulai"
        start = time.monotonic()
        if kill_after is None:
            assert ours.recv() == "selesai"
        else:
            time.sleep(kill_after)
    return time.monotonic() - start
