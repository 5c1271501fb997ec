"""Child processes for the reader: one waits ahead of need, reads one file, and is replaced.

Starting a process and importing the parser costs far more than reading a usual workbook, so it happens before
anybody waits for it. Each process still serves one file only, and its limits hold from the moment it gets one.
"""

import atexit
import json
import logging
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from threading import BoundedSemaphore, Lock, Thread, Timer

from lakip.intake.columns import BEGUN
from lakip.intake.limits import Limits

READER = Path(__file__).with_name("reader.py")
CONFINED = sys.platform == "linux"
"""Whether the operating system keeps a child within its memory; elsewhere it gets only bytes that were looked at."""
NEEDED_ENVIRONMENT = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT", "TEMP")
TOLD_OF_A_DEATH = 2_000

log = logging.getLogger(__name__)


def child_environment() -> dict[str, str]:
    """Give the variables a child process gets: none that could hold a secret of the server."""
    return {key: os.environ[key] for key in NEEDED_ENVIRONMENT if key in os.environ}


class Child:
    """One process that reads one file."""

    def __init__(self) -> None:
        self._was_killed = False
        self._process = subprocess.Popen(  # noqa: S603  (our own interpreter and script; no name of a file is passed)
            [sys.executable, "-I", str(READER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=child_environment(),
        )

    @property
    def is_alive(self) -> bool:
        """Tell whether the process is still there."""
        return self._process.poll() is None

    def read(self, data: bytes, kind: str, limits: Limits) -> bytes | None:
        """Give the packed document, b"" when the process died over the file, None when it died before it saw it."""
        job = json.dumps({"kind": kind, "limits": asdict(limits)}).encode()
        watch = Timer(limits.wall_seconds, self._end_late, [limits.wall_seconds])
        watch.start()
        try:
            answer, said = self._exchange(job + b"\n", data)
        finally:
            watch.cancel()
        if self._process.returncode and not self._was_killed:
            log.warning("reader ended with %s: %s", self._process.returncode, said.decode(errors="replace"))
        if not answer.startswith(BEGUN):
            return None
        return b"" if self._process.returncode else answer[len(BEGUN) :]

    def _exchange(self, job: bytes, data: bytes) -> tuple[bytes, bytes]:
        """Write everything, then read everything: the process answers only after it has read its file."""
        with self._process as process:
            assert process.stdin
            assert process.stdout
            assert process.stderr
            try:
                with suppress(OSError), process.stdin as into:  # it may die at any moment
                    into.write(job)
                    into.write(data)
                return process.stdout.read(), process.stderr.read()[-TOLD_OF_A_DEATH:]
            except BaseException:
                self.kill()
                raise

    def _end_late(self, seconds: int) -> None:
        log.warning("reading took longer than %s s", seconds)
        self.kill()

    def kill(self) -> None:
        """End the process now; whoever reads from it sees its end."""
        self._was_killed = True
        self._process.kill()

    def end(self) -> None:
        """End a process that waits, and leave nothing of it behind."""
        self.kill()
        self._process.communicate()


class Readers:
    """The child processes of this server: one waits, a few read at the same time; safe to use from many threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting: Child | None = None
        self._ended = False
        self._places: dict[int, BoundedSemaphore] = {}

    def read(self, data: bytes, kind: str, limits: Limits, look: Callable[[], None]) -> bytes:
        """Give the packed document of a file, b"" when the process died over it; raises what `look` raises.

        `look` inspects the same bytes, while a child that is confined already reads them.
        """
        with self._place(limits.parses_at_a_time), ThreadPoolExecutor(1) as beside:
            looked = beside.submit(look)
            if not CONFINED:
                looked.result()
            child = self._take()
            looked.add_done_callback(lambda done: child.kill() if done.exception() else None)
            answer = child.read(data, kind, limits)
            looked.result()
            if answer is None:
                answer = Child().read(data, kind, limits)
        self.prepare()
        return answer or b""

    def prepare(self) -> None:
        """Let a process wait; it is started in the background."""
        Thread(target=self._let_one_wait, name="next-reader", daemon=True).start()

    def end(self) -> None:
        """End the process that waits and start no other."""
        with self._lock:
            self._ended = True
            child, self._waiting = self._waiting, None
        if child:
            child.end()

    def forget(self) -> None:
        """Leave the waiting process to the process this one was forked from."""
        self._lock, self._waiting, self._places = Lock(), None, {}

    def _take(self) -> Child:
        with self._lock:
            child, self._waiting = self._waiting, None
        if child is None:
            return Child()
        if child.is_alive:
            return child
        child.end()
        return Child()

    def _let_one_wait(self) -> None:
        with self._lock:
            if self._waiting is None and not self._ended:
                self._waiting = Child()

    def _place(self, at_a_time: int) -> BoundedSemaphore:
        with self._lock:
            return self._places.setdefault(at_a_time, BoundedSemaphore(at_a_time))


READERS = Readers()
atexit.register(READERS.end)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=READERS.forget)
