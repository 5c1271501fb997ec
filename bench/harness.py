"""Measures the cases of a suite in turns, and prints them as ratios; seconds are shown but promised to nobody.

Every round runs each case once, so that whatever else the machine does falls on all of them. The first round is not
counted: it warms caches and proves that the cases which claim the same answer give it.
"""

import ctypes
import gc
import resource
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from statistics import median
from typing import Any

MEGABYTE = 1024 * 1024


class Peran(StrEnum):
    """What a case stands for in its suite."""

    PRODUK = "produk"
    PEMBANDING = "pembanding"
    LANTAI = "lantai"
    LAIN = "lain"


class AnswersDiffer(Exception):
    """Two cases that claim the same answer gave different ones: their times can't be compared."""


def own_cpu() -> float:
    """Give the CPU seconds of this process and of its children that have ended."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in used)


@dataclass(frozen=True, slots=True)
class Case:
    """One way of doing the work; `prepare` makes the input of a sample and is not timed, nor is `answer`.

    `seconds` takes the time that counts from what `run` gave, where it is not that of the whole run.
    `answer` turns what `run` gave into the form in which the cases of a suite are compared; None = nothing to compare.
    """

    nama: str
    peran: Peran
    run: Callable[[Any], Any]
    prepare: Callable[[], Any] = lambda: None
    answer: Callable[[Any], Any] | None = None
    cpu: Callable[[], float] = own_cpu
    seconds: Callable[[Any], float] | None = None


@dataclass(frozen=True, slots=True)
class Suite:
    """Cases that are compared with each other; `per` = how many units of work one run does.

    `sama` decides whether two answers are the same; `memori` tells whether the peak memory of this process says
    anything (it does not where a child does the work). `catatan` says beneath the table what no clock shows.
    """

    nama: str
    judul: str
    cases: Sequence[Case]
    putaran: int
    per: int = 1
    memori: bool = False
    sama: Callable[[Any, Any], bool] = lambda a, b: bool(a == b)
    catatan: Callable[[], Sequence[str]] = tuple


SuiteMaker = Callable[[bool], AbstractContextManager[Sequence[Suite]]]
"""Builds what the suites of one module need and clears it away; True = the short form."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One run: seconds of wall clock and CPU, and bytes of memory above the start."""

    wall: float
    cpu: float
    memori: int


@dataclass(frozen=True, slots=True)
class Result:
    """The medians of one case; milliseconds for one unit of work, megabytes for the whole run."""

    case: Case
    wall_ms: float
    cpu_ms: float
    memori_mb: float


def measure(suite: Suite) -> list[Result]:
    """Run the suite; raises AnswersDiffer before anything is timed when the cases do not give the same answer."""
    prove_same(suite)
    samples: dict[str, list[Sample]] = {case.nama: [] for case in suite.cases}
    for n in range(suite.putaran):
        # every second round runs backwards, so that nobody always follows the same neighbour
        for case in suite.cases if n % 2 == 0 else reversed(suite.cases):
            samples[case.nama].append(_sample(case))
    return [_result(case, samples[case.nama], suite.per) for case in suite.cases]


def prove_same(suite: Suite) -> None:
    """Run every case once and compare the answers."""
    answers = {case.nama: _answer(case) for case in suite.cases}
    known = {nama: answer for nama, answer in answers.items() if answer is not None}
    first = next(iter(known), None)
    for nama, answer in known.items():
        if not suite.sama(known[first], answer):
            raise AnswersDiffer(f"{suite.nama}: “{first}” dan “{nama}” tidak menghasilkan jawaban yang sama.")


def ratio(results: Sequence[Result], result: Result, peran: Peran, ukuran: str) -> float | None:
    """Give wall_ms or cpu_ms of a result divided by that of the case with this role; None without such a case."""
    base = next((r for r in results if r.case.peran is peran), None)
    if base is None or not getattr(base, ukuran):
        return None
    return float(getattr(result, ukuran) / getattr(base, ukuran))


def show(suite: Suite, results: Sequence[Result]) -> str:
    """Give the table of one suite."""
    head = ("kasus", "peran", "wall ms", "CPU ms", "× pembanding", "× lantai", "memori MB")
    rows = [head, *(_row(suite, results, result) for result in results)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(head))]
    lines = [
        "  ".join(
            text.ljust(width) if at < 2 else text.rjust(width)
            for at, (text, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
    return "\n".join([f"## {suite.nama}: {suite.judul} ({suite.putaran} putaran)", *lines, *suite.catatan()])


def angka(value: float | None) -> str:
    """Write a figure with three significant digits and a decimal comma."""
    if value is None:
        return "–"
    decimals = 0 if value >= 100 else 1 if value >= 10 else 2 if value >= 1 else 3
    return f"{value:.{decimals}f}".replace(".", ",")


def _answer(case: Case) -> Any:
    result = case.run(case.prepare())
    return case.answer(result) if case.answer else None


def _sample(case: Case) -> Sample:
    given = case.prepare()
    before, cpu = _reset_peak(), case.cpu()
    start = time.perf_counter()
    done = case.run(given)
    wall = time.perf_counter() - start
    return Sample(case.seconds(done) if case.seconds else wall, case.cpu() - cpu, status("VmHWM") - before)


def _result(case: Case, samples: Sequence[Sample], per: int) -> Result:
    return Result(
        case,
        wall_ms=median(s.wall for s in samples) * 1000 / per,
        cpu_ms=median(s.cpu for s in samples) * 1000 / per,
        memori_mb=median(s.memori for s in samples) / MEGABYTE,
    )


def _row(suite: Suite, results: Sequence[Result], result: Result) -> tuple[str, ...]:
    return (
        result.case.nama,
        result.case.peran.value,
        angka(result.wall_ms),
        angka(result.cpu_ms),
        _both(results, result, Peran.PEMBANDING),
        _both(results, result, Peran.LANTAI),
        angka(result.memori_mb) if suite.memori and sys.platform == "linux" else "–",
    )


def _both(results: Sequence[Result], result: Result, peran: Peran) -> str:
    return " / ".join(angka(ratio(results, result, peran, ukuran)) for ukuran in ("wall_ms", "cpu_ms"))


def _reset_peak() -> int:
    """Give freed memory back, start the peak of this process anew, and give what it holds now."""
    gc.collect()
    if sys.platform == "linux":
        trim = getattr(
            ctypes.CDLL(None), "malloc_trim", None
        )  # glibc; else a run hides in what earlier ones freed
        if trim:
            trim(0)
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    return status("VmRSS")


def status(key: str, process: int | str = "self") -> int:
    """Give a figure of a process's /proc status in bytes; 0 where there is none."""
    if sys.platform != "linux":
        return 0
    lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(f"{key}:"))
