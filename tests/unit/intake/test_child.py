"""The child that waits: used once, replaced, harmless when it dies, gone when the server ends."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from threading import Thread

import pytest

from lakip.domain.errors import InputRefused
from lakip.intake import child as children
from lakip.intake.child import Readers
from lakip.intake.columns import BROKEN, Column, pack, unpack
from lakip.intake.limits import Limits
from tests.unit.intake import hostile

LIMITS = Limits()
ONE = {"name": "CSV", "hidden": False, "merged": [], "columns": [Column("T", ["a"])]}


@pytest.fixture
def readers():
    own = Readers()
    yield own
    own.end()


def read(readers: Readers, data: bytes = b"a\n", limits: Limits = LIMITS) -> dict:
    return unpack(readers.read(data, "csv", limits, lambda: None))


def waiting(readers: Readers) -> int:
    """Give the process that waits; it is started here unless the background has done so."""
    readers._let_one_wait()
    return readers._waiting._process.pid


def is_there(pid: int) -> bool:
    """Tell whether a process runs or waits to be buried; only a child of ours that is gone is not there."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_waiting_process_reads_one_file_and_leaves_nothing_behind(readers):
    first = waiting(readers)
    assert read(readers) == {"sheets": [ONE], "temuan": []}
    assert not is_there(first)
    assert waiting(readers) != first


def test_a_waiting_process_that_died_costs_nobody_an_answer(readers):
    os.kill(waiting(readers), signal.SIGKILL)
    assert read(readers) == {"sheets": [ONE], "temuan": []}


def test_a_process_that_dies_before_it_saw_the_file_is_replaced_at_once(readers, monkeypatch):
    os.kill(waiting(readers), signal.SIGKILL)
    monkeypatch.setattr(children.Child, "is_alive", True)  # it dies right after it was found alive
    assert read(readers) == {"sheets": [ONE], "temuan": []}


def test_what_the_gate_refuses_ends_the_process_that_already_reads(readers):
    reading = waiting(readers)

    def refuse() -> None:
        raise InputRefused("Ditolak.")

    with pytest.raises(InputRefused, match="Ditolak"):
        readers.read(b"a;b\n" * 5_000, "csv", LIMITS, refuse)
    assert not is_there(reading)


def test_many_threads_read_at_once_and_each_gets_its_own_file(readers):
    answers = {}

    def work(number: int) -> None:
        answers[number] = read(readers, b"%d\n" % number)["sheets"][0]["columns"]

    threads = [Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == {number: [Column("T", [str(number)])] for number in range(6)}


def test_the_limits_hold_for_a_process_that_waited(readers):
    waiting(readers)
    heavy = b"baris dengan teks;" * 24 + b"\n"
    heavy *= 20_000
    assert readers.read(heavy, "csv", replace(LIMITS, memory_bytes=40 * 1024 * 1024), lambda: None) == b""


def test_ended_readers_start_no_other_process(readers):
    pid = waiting(readers)
    readers.end()
    readers._let_one_wait()
    assert readers._waiting is None
    assert not is_there(pid)


def test_a_forked_process_leaves_the_waiting_one_to_its_parent(readers):
    waiting(readers)
    readers.forget()
    assert readers._waiting is None


def test_a_program_that_has_read_ends_by_itself_and_quietly():
    code = (
        "from lakip.intake.workbook import read_workbook\n"
        "print(read_workbook(b'a;b', 'a.csv').sheets[0].texts(1))"
    )
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=hostile.PROJECT,
    )
    assert (done.stdout, done.stderr) == ("('a', 'b')\n", "")


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"\x01",
        b"\xff" * 8,
        pack({"sheets": [ONE], "temuan": []})[:-1],
        pack({"sheets": [ONE | {"columns": [Column("TT", ["a"])]}], "temuan": []}),
        pack({"sheets": [ONE | {"columns": [Column("a", [])]}], "temuan": []}),
        pack({"sheets": [ONE | {"columns": [Column("T", ["a"], bits=b"\1\1")]}], "temuan": []}),
    ],
)
def test_an_answer_that_was_not_packed_as_agreed_is_not_believed(broken):
    with pytest.raises(BROKEN):
        unpack(broken)


def test_the_child_gets_no_secret_of_the_server(monkeypatch):
    monkeypatch.setenv("LAKIP_RAHASIA", "x")
    assert set(children.child_environment()) <= set(children.NEEDED_ENVIRONMENT)
