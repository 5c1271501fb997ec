"""Screening: the lines of a unit's workbook pass the rules one after the other; a doubted value is held back.

A file whose sheets or columns can't be used stops before the first rule. What a rule doubts leaves its line; what is
proposed in its place goes through the rules that follow: back in its line where doubts are accepted at once (`accept`),
else by itself, so that a later acceptance stores nothing that another rule would have doubted.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lakip.domain.findings import Severity, Temuan
from lakip.intake.calon import Calon, Line, Tanya
from lakip.intake.checks.unit import CHECKS, Check
from lakip.intake.layout import UNIT
from lakip.intake.lines import read_lines
from lakip.intake.register import Register
from lakip.intake.tables import read_tables
from lakip.intake.workbook import Workbook


@dataclass(slots=True)
class Screening:
    """What came out: values nobody doubts (or whose doubt was accepted), doubts, and every other finding."""

    calon: list[Calon] = field(default_factory=list)
    tanya: list[Tanya] = field(default_factory=list)
    temuan: list[Temuan] = field(default_factory=list)

    @property
    def refused(self) -> bool:
        """Tell whether the file can't be used."""
        return any(t.severity is Severity.TOLAK for t in self.temuan)

    @property
    def findings(self) -> list[Temuan]:
        """Give every finding: refusals, doubts, remarks."""
        return [*(t.temuan for t in self.tanya), *self.temuan]


def screen(
    workbook: Workbook, register: Register, *, sheet: str | None = None, accept: bool = False
) -> Screening:
    """Read a unit's workbook and put it through every rule; `accept` takes every proposal."""
    tables, temuan = read_tables(workbook, UNIT, sheet)
    doubts = {(t.sheet, t.cell): t for t in workbook.temuan if t.severity is Severity.TANYA}
    result = Screening(temuan=[*(t for t in workbook.temuan if t not in doubts.values()), *temuan])
    if not result.refused:
        checks = (_doubted_by_reader(doubts), *CHECKS)
        lines = list(read_lines(tables, register))
        result.calon.extend(_pass(result, lines, checks, register, accept=accept))
    return result


def screen_lines(result: Screening, lines: list[Line], register: Register, *, accept: bool = False) -> None:
    """Put lines through the rules, adding to `result`."""
    result.calon.extend(_pass(result, lines, CHECKS, register, accept=accept))


def _doubted_by_reader(doubts: dict[tuple[str | None, str | None], Temuan]) -> Check:
    """Make the rule that holds back a text the reader had to cut; its beginning is the proposal."""

    def check(lines: list[Line], _register: Register) -> Iterator[Temuan | Tanya]:
        for calon in (calon for line in lines for calon in line.calon):
            if (calon.sheet, calon.cell) in doubts:
                yield Tanya(doubts[calon.sheet, calon.cell], (calon,), (calon,))

    return check


def _pass(
    result: Screening, lines: list[Line], checks: tuple[Check, ...], register: Register, *, accept: bool
) -> list[Calon]:
    """Run the checks in order and give the values that came through."""
    for position, check in enumerate(checks):
        line_of = {id(calon): line for line in lines for calon in line.calon}
        for found in list(check(lines, register)):
            if isinstance(found, Temuan):
                result.temuan.append(found)
                continue
            line = line_of[id(found.ditahan[0])]
            line.calon = [c for c in line.calon if c not in found.ditahan]
            if found.usulan and accept:
                line.kode = found.usulan[0].kode
                line.calon.extend(found.usulan)
                result.tanya.append(replace(found, diterima=True))
            else:
                rest = _pass(result, _alone(line, found), checks[position + 1 :], register, accept=False)
                line.menunggu.extend(found.ditahan)
                result.tanya.append(replace(found, usulan=tuple(rest)))
        lines = [line for line in lines if line.calon]
    return [c for line in lines for c in line.calon]


def _alone(line: Line, found: Tanya) -> list[Line]:
    """Give the proposal as a line of its own; the rest of its row counts as waiting."""
    if not found.usulan:
        return []
    return [
        replace(
            line, kode=found.usulan[0].kode, calon=list(found.usulan), menunggu=[*line.calon, *line.menunggu]
        )
    ]
