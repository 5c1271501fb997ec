import os
import signal
import subprocess
import sys

import pytest

from lakip.domain.errors import StoreUnavailable
from lakip.ledger import migrate
from lakip.ledger.connect import Embedded

STEPS = {
    f"{n:03d}_ledger.sql": f"create table ledger.t{n} (a integer); insert into ledger.t{n} values ({n});"
    for n in range(1, 7)
}
KILLED_IN_STEP = """
import os, signal, sys
from pathlib import Path
from lakip.ledger import migrate
from lakip.ledger.connect import Embedded
steps, place, victim, moment = eval(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4]
engine = Embedded(place)
connection = engine.attach()
die = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
migrate._steps = lambda: steps
real_now, real_checkpoint = migrate.now, Embedded.checkpoint
done = []
def now():
    done.append(1)
    if moment == "sebelum_commit" and len(done) == int(victim): die()
    return real_now()
def checkpoint(engine, connection):
    if moment == "sesudah_commit" and len(done) == int(victim): die()
    real_checkpoint(engine, connection)
migrate.now, Embedded.checkpoint = now, checkpoint
with engine.setting_up(connection):
    migrate.migrate(engine, connection)
"""


def opened(place):
    """Give the engine of a file and its connection, with both namespaces."""
    engine = Embedded(place)
    connection = engine.attach()
    with engine.setting_up(connection):
        return engine, connection


def tables(engine, connection) -> list[tuple[str, int]]:
    with engine.cursor(connection) as own:
        names = [
            name
            for (name,) in own.execute(
                "select table_name from duckdb_tables() where schema_name = 'ledger' and table_name like 't%' order by all"
            ).fetchall()
        ]
        return [(name, *own.execute(f"select count(*) from ledger.{name}").fetchone()) for name in names]


def applied(engine, connection) -> list[str]:
    with engine.cursor(connection) as own:
        return [name for (name,) in own.execute("select nama from ledger.skema order by nama").fetchall()]


def test_migrating_again_changes_nothing(tmp_path):
    engine, connection = opened(tmp_path / "a.duckdb")
    number = migrate.migrate(engine, connection)
    names = applied(engine, connection)
    assert migrate.migrate(engine, connection) == number
    assert applied(engine, connection) == names == sorted(migrate._steps())
    connection.close()


def test_only_the_steps_that_are_new_are_applied(tmp_path, monkeypatch):
    engine, connection = opened(tmp_path / "a.duckdb")
    monkeypatch.setattr(migrate, "_steps", lambda: dict(list(STEPS.items())[:3]))
    assert migrate.migrate(engine, connection) == 3
    monkeypatch.setattr(migrate, "_steps", lambda: STEPS)
    assert migrate.migrate(engine, connection) == 6
    assert tables(engine, connection) == [(f"t{n}", 1) for n in range(1, 7)]
    connection.close()


def test_a_store_of_a_newer_release_is_refused_and_left_as_it_is(tmp_path, monkeypatch):
    engine, connection = opened(tmp_path / "a.duckdb")
    monkeypatch.setattr(migrate, "_steps", lambda: STEPS)
    migrate.migrate(engine, connection)
    monkeypatch.setattr(migrate, "_steps", lambda: dict(list(STEPS.items())[:3]))
    with pytest.raises(
        StoreUnavailable,
        match=r"^Penyimpanan ini dibuat oleh LAKIP yang lebih baru \(skema 006_ledger\.sql\); perbarui LAKIP lebih dahulu\.$",
    ):
        migrate.migrate(engine, connection)
    assert applied(engine, connection) == list(STEPS)
    connection.close()


@pytest.mark.parametrize("moment", ["sebelum_commit", "sesudah_commit"])
@pytest.mark.parametrize("victim", [1, 3, 6])
def test_p21_a_process_killed_in_any_step_leaves_whole_steps_and_the_next_start_goes_on(
    tmp_path, monkeypatch, victim, moment
):
    place = tmp_path / "a.duckdb"
    killed = subprocess.run(
        [sys.executable, "-c", KILLED_IN_STEP, repr(STEPS), str(place), str(victim), moment],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL
    engine, connection = opened(place)
    n_whole = victim if moment == "sesudah_commit" else victim - 1
    assert applied(engine, connection) == list(STEPS)[:n_whole]
    assert tables(engine, connection) == [(f"t{n}", 1) for n in range(1, n_whole + 1)]
    monkeypatch.setattr(migrate, "_steps", lambda: STEPS)
    assert migrate.migrate(engine, connection) == 6
    assert tables(engine, connection) == [(f"t{n}", 1) for n in range(1, 7)]
    connection.close()


@pytest.mark.parametrize("shared", [False, True])
def test_a_step_for_one_file_is_noted_but_not_run_on_the_other_engine(tmp_path, monkeypatch, shared):
    engine, connection = opened(tmp_path / "a.duckdb")
    steps = STEPS | {"007_berkas.sql": "drop table ledger.t1;"}
    monkeypatch.setattr(migrate, "_steps", lambda: steps)
    monkeypatch.setattr(Embedded, "shared", shared)
    assert migrate.migrate(engine, connection) == 7
    assert applied(engine, connection) == list(steps)
    assert (("t1", 1) in tables(engine, connection)) is shared
    connection.close()
