"""Screening: the lines of a unit's workbook pass the rules one after the other; a doubted value is held back.

A file whose sheets or columns can't be used stops before the first rule. What a rule doubts leaves its line; what is
proposed in its place goes through the rules that follow: back in its line where doubts are accepted at once (`accept`),
else by itself, so that a later acceptance stores nothing that another rule would have doubted.
Every rule leaves a row in `periksa`, also one that found nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from lakip.domain.findings import Severity, Temuan
from lakip.intake.calon import Calon, Line, Tanya
from lakip.intake.checks.unit import ATURAN, SEMUA, Aturan, Tahap
from lakip.intake.column_view import Mask
from lakip.intake.glance import TABEL, Glance
from lakip.intake.mapping import Ingatan, Pemetaan, PemetaanDiminta
from lakip.intake.passed import Clear, Passed, collector_at_rest, part
from lakip.intake.pembacaan import LembarTerbaca, read_unit
from lakip.intake.periksa import HasilPeriksa, Terlihat, periksa_berkas, periksa_isi
from lakip.intake.register import Register
from lakip.intake.workbook import Workbook


@dataclass(slots=True)
class Screening:
    """What came out: values nobody doubts (or whose doubt was accepted), doubts, and every other finding."""

    calon: Sequence[Calon] = field(default_factory=list)
    tanya: list[Tanya] = field(default_factory=list)
    temuan: list[Temuan] = field(default_factory=list)
    periksa: list[HasilPeriksa] = field(default_factory=list)
    """One row per rule in their order, what it found and whether it could look at anything."""
    pemetaan: list[Pemetaan] = field(default_factory=list)
    """How each table in a layout of its own was mapped; none for our template."""
    lembar: list[LembarTerbaca] = field(default_factory=list)
    """What became of each sheet of the file."""

    @property
    def refused(self) -> bool:
        """Tell whether the file can't be used."""
        return any(t.severity is Severity.TOLAK for t in self.temuan)

    @property
    def findings(self) -> list[Temuan]:
        """Give every finding: refusals, doubts, remarks."""
        return [*(t.temuan for t in self.tanya), *self.temuan]


@collector_at_rest()
def screen(  # noqa: PLR0913  (the ways a person has a say in how a file is read, one each)
    workbook: Workbook,
    register: Register,
    *,
    sheet: str | None = None,
    accept: bool = False,
    pemetaan: PemetaanDiminta | None = None,
    ingatan: Ingatan | None = None,
) -> Screening:
    """Read a unit's workbook and put it through every rule; `accept` takes every proposal.

    `pemetaan` is how a person says the file is to be read, `ingatan` what is remembered of the unit's layouts.
    """
    read = read_unit(workbook, register, sheet, diminta=pemetaan, ingatan=ingatan)
    doubts = {(t.sheet, t.cell): t for t in workbook.temuan if t.severity is Severity.TANYA}
    result = Screening(temuan=[*(t for t in workbook.temuan if t not in doubts.values()), *read.temuan])
    result.pemetaan, result.lembar = read.pemetaan, read.lembar
    result.periksa = periksa_berkas(result.temuan, len(workbook.sheets))
    rules, register = (_doubted_by_reader(doubts), *ATURAN), _asked_once(register)
    lines, clear = ([], None) if result.refused else part(read.tabel, rules, register)
    _screen(result, lines, rules, register, accept=accept, clear=clear)
    return result


def screen_lines(result: Screening, lines: list[Line], register: Register, *, accept: bool = False) -> None:
    """Put lines through the rules, adding to `result`."""
    _screen(result, lines, ATURAN, _asked_once(register), accept=accept)


def _asked_once(register: Register) -> Register:
    return replace(register, tersimpan=cache(register.tersimpan))


def _screen(  # noqa: PLR0913  (everything one way through the rules needs)
    result: Screening,
    lines: list[Line],
    rules: tuple[Aturan, ...],
    register: Register,
    *,
    accept: bool,
    clear: Clear | None = None,
) -> None:
    seen: dict[str, Terlihat] = {}
    if not result.refused:
        _Jalan(result, register, seen, n_clear=len(clear or ())).run(lines, rules, accept=accept)
    result.calon = Passed(lines, clear) if clear else [calon for line in lines for calon in line.calon]
    result.periksa.extend(periksa_isi(rules, seen))


def _doubted_by_reader(doubts: dict[tuple[str | None, str | None], Temuan]) -> Aturan:
    """Make the rule that holds back a text the reader had to cut; its beginning is the proposal."""

    def teks_terlalu_panjang(lines: list[Line], _register: Register) -> Iterator[Temuan | Tanya]:
        for calon in (calon for line in lines if doubts for calon in line.calon):
            if (calon.sheet, calon.cell) in doubts:
                yield Tanya(doubts[calon.sheet, calon.cell], (calon,), (calon,))

    def glance_teks_terlalu_panjang(glance: Glance) -> Mask:
        return glance.all_if(any(sheet == glance.tabel.sheet for sheet, _ in doubts))

    return Aturan(
        teks_terlalu_panjang,
        "Teks setiap sel dapat disimpan utuh.",
        Tahap.BERKAS,
        glance=glance_teks_terlalu_panjang,
    )


@dataclass(frozen=True, slots=True)
class _Jalan:
    """One way through the rules: where the findings go, and what each rule has seen."""

    result: Screening
    register: Register
    seen: dict[str, Terlihat]
    n_clear: int = 0
    """So many rows of rupiah were found to need no look."""
    told: set[Temuan] = field(default_factory=set)
    """What was said already: parts of one row that wait for different answers go through the rules one by one."""

    def run(
        self, lines: list[Line], rules: Sequence[Aturan], *, accept: bool, proposed: bool = False
    ) -> None:
        """Run the rules in order; afterwards each line holds what came through.

        `proposed` lines hold proposals only; a row counts as seen there when nothing of it went on by itself.
        """
        line_of: dict[int, Line] = {}
        by_tabel = {SEMUA: lines}
        for position, rule in enumerate(rules, start=1):
            if rule.tabel not in by_tabel:
                by_tabel[rule.tabel] = [line for line in by_tabel[SEMUA] if line.tabel in rule.tabel]
            concerned = by_tabel[rule.tabel]
            counted = [line for line in concerned if not line.menunggu] if proposed else concerned
            seen = self.seen.setdefault(rule.nama, Terlihat())
            clear = self.n_clear if TABEL in rule.tabel and not proposed else 0
            seen.n_baris += len(counted) + clear
            asked = [] if clear and not concerned else self._ask(rule, concerned, seen)
            if asked:
                line_of = line_of or {id(calon): line for line in lines for calon in line.calon}
                self._settle(asked, line_of, rules[position:], accept=accept)
                by_tabel = {SEMUA: [line for line in by_tabel[SEMUA] if line.calon]}

    def _ask(self, rule: Aturan, lines: list[Line], seen: Terlihat) -> list[Tanya]:
        """Put lines through one rule: keep what it tells for the first time, give what it asks."""
        asked: list[Tanya] = []
        for found in rule.check(lines, self.register):
            if isinstance(found, Tanya):
                seen.temuan[found.temuan.severity] += 1
                asked.append(found)
            elif found not in self.told:
                seen.temuan[found.severity] += 1
                self.told.add(found)
                self.result.temuan.append(found)
        return asked

    def _settle(
        self, asked: list[Tanya], line_of: dict[int, Line], rules: Sequence[Aturan], *, accept: bool
    ) -> None:
        """Put each proposal in the place of what it replaces where it is accepted at once, else let it follow the `rules` left."""
        waiting: list[tuple[Tanya, list[Line]]] = []
        for found in asked:
            if found.usulan and accept:
                _take(found, line_of)
                self.result.tanya.append(replace(found, diterima=True))
            else:
                waiting.append((found, _hold(found, line_of)))
        self._follow(waiting, rules)

    def _follow(self, waiting: list[tuple[Tanya, list[Line]]], rules: Sequence[Aturan]) -> None:
        """Put what is proposed through the rules that are left; what comes through is the proposal."""
        alone = [line for _, held in waiting for line in held]
        if alone:
            self.run(alone, rules, accept=False, proposed=True)
        for found, held in waiting:
            usulan = tuple(calon for line in held for calon in line.calon)
            self.result.tanya.append(replace(found, usulan=usulan))


def _take(found: Tanya, line_of: dict[int, Line]) -> None:
    """Put the proposals in the place of what they replace."""
    for line, held, usulan in _shares(found, line_of):
        _leave(line, held)
        line.kode = usulan[0].kode if usulan else line.kode
        line.calon.extend(usulan)
        line_of.update((id(calon), line) for calon in usulan)


def _hold(found: Tanya, line_of: dict[int, Line]) -> list[Line]:
    """Take what is doubted out of its lines; gives the proposals as lines of their own, the rest of the row waiting."""
    alone = []
    for line, held, usulan in _shares(found, line_of):
        _leave(line, held)
        if usulan:
            waiting = [*line.calon, *line.menunggu]
            alone.append(replace(line, kode=usulan[0].kode, calon=list(usulan), menunggu=waiting))
        line.menunggu.extend(held)
    return alone


def _leave(line: Line, held: list[Calon]) -> None:
    gone = set(map(id, held))
    line.calon = [calon for calon in line.calon if id(calon) not in gone]


def _shares(found: Tanya, line_of: dict[int, Line]) -> Iterator[tuple[Line, list[Calon], list[Calon]]]:
    """Yield each line a doubt is about, with what is held of it and what is proposed for it."""
    held: dict[int, list[Calon]] = {}
    for calon in found.ditahan:
        held.setdefault(id(line_of[id(calon)]), []).append(calon)
    if len(held) == 1:
        yield line_of[id(found.ditahan[0])], list(found.ditahan), list(found.usulan)
        return
    proposed: dict[tuple[str, str], list[Calon]] = {}
    for calon in found.usulan:
        proposed.setdefault((calon.kode, calon.cell), []).append(calon)
    for own in held.values():
        usulan = [calon for c in own for calon in proposed.get((c.kode, c.cell), ()) if _same(c, calon)]
        yield line_of[id(own[0])], own, usulan


def _same(held: Calon, proposed: Calon) -> bool:
    return (held.sheet, held.tabel, held.ukuran, held.periode) == (
        proposed.sheet, proposed.tabel, proposed.ukuran, proposed.periode,
    )  # fmt: skip
