"""A unit's workbook → tables: our template as it is, any other layout by its found heads and a mapping."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lakip.domain.errors import WrongUsage
from lakip.domain.findings import Severity, Temuan
from lakip.intake.foreign import read_block
from lakip.intake.header import find_blocks
from lakip.intake.joining import Joiner
from lakip.intake.layout import UNIT, normal
from lakip.intake.mapping import Ingatan, Pemetaan, PemetaanDiminta, TidakDikenal, propose
from lakip.intake.mapping.given import block_for, given
from lakip.intake.mapping.memory import recall
from lakip.intake.periods import Terpeta, by_period, merge_sheets, unnamed
from lakip.intake.register import Register
from lakip.intake.tables import Tabel, has_our_head, may_hold_data, read_tables
from lakip.intake.told import (
    about_columns,
    layout_changed,
    nothing_understood,
    sheet_not_read,
    unknown_table,
)
from lakip.intake.workbook import Sheet, Workbook

_KOLOM = {"precheck_kolom_wajib", "precheck_kolom_nilai", "precheck_kolom_ganda"}


@dataclass(frozen=True, slots=True)
class LembarTerbaca:
    """One sheet of the file: whether it was read, and why (not)."""

    nama: str
    tersembunyi: bool
    dibaca: bool
    alasan: str


@dataclass(slots=True)
class Pembacaan:
    """What a workbook turned out to hold: tables, findings, how each table was mapped, what became of each sheet."""

    tabel: list[Tabel] = field(default_factory=list)
    temuan: list[Temuan] = field(default_factory=list)
    pemetaan: list[Pemetaan] = field(default_factory=list)
    lembar: list[LembarTerbaca] = field(default_factory=list)


def read_unit(
    workbook: Workbook,
    register: Register,
    sheet: str | None = None,
    *,
    diminta: PemetaanDiminta | None = None,
    ingatan: Ingatan | None = None,
) -> Pembacaan:
    """Read a unit's workbook: by the mapping of a person, else as our template, else as proposed or remembered.

    `sheet` keeps one sheet, also a hidden one. Raises WrongUsage for a `diminta` that names a sheet, a column or a
    heading that is not there.
    """
    if diminta is not None:
        return _as_given(workbook, register, diminta)
    tabel, temuan = read_tables(workbook, UNIT, sheet)
    template = _template(workbook, tabel, temuan)
    if _is_ours(temuan, workbook):
        return template
    foreign = _Foreign(register, ingatan).read(workbook, sheet)
    refused = {t.check for t in temuan if t.severity is Severity.TOLAK}
    meant = not refused or (bool(refused & _KOLOM) and any(map(has_our_head, workbook.sheets)))
    return template if not foreign.lembar or (meant and not foreign.tabel) else foreign


def _is_ours(temuan: list[Temuan], workbook: Workbook) -> bool:
    """Tell whether it is our template: known by the names of its sheets, or by nothing but our headings.

    A sheet of ours that lacks columns may be a table of somebody else's under the same name or with some of our headings.
    """
    severe = {t.check for t in temuan if t.severity is Severity.TOLAK}
    if severe:
        return not severe & {*_KOLOM, "precheck_lembar"}
    names = {normal(lembar.judul) for lembar in UNIT}
    named = any(normal(s.name) in names for s in workbook.sheets)
    return named or not any(t.check == "precheck_kolom_lain" for t in temuan)


def _template(workbook: Workbook, tabel: list[Tabel], temuan: list[Temuan]) -> Pembacaan:
    read = {t.sheet for t in tabel}
    lembar = [
        LembarTerbaca(
            s.name, s.hidden, s.name in read, "sesuai templat" if s.name in read else "bukan bagian templat"
        )
        for s in workbook.sheets
        if s.n_rows
    ]
    return Pembacaan(tabel, temuan, [], lembar)


def _as_given(workbook: Workbook, register: Register, diminta: PemetaanDiminta) -> Pembacaan:
    found: list[Terpeta] = []
    for wanted in diminta.lembar:
        sheet = next((s for s in workbook.sheets if normal(s.name) == normal(wanted.sheet)), None)
        if sheet is None:
            there = ", ".join(s.name for s in workbook.sheets)
            raise WrongUsage(f"Lembar {wanted.sheet} pada pemetaan tidak ada di berkas; yang ada: {there}.")
        block = block_for(sheet, wanted)
        found.append(unnamed(Terpeta(block, given(block, wanted, "ditentukan"))))
    result = Pembacaan()
    _finish(result, workbook.name, found, register, [s for s in workbook.sheets if s.n_rows], {})
    return result


class _Foreign:
    """Reads a workbook whose layout is not ours."""

    def __init__(self, register: Register, ingatan: Ingatan | None) -> None:
        self.register = register
        self.ingatan = ingatan
        self.result = Pembacaan()
        self.why: dict[str, str] = {}

    def read(self, workbook: Workbook, name: str | None) -> Pembacaan:
        """Read every visible sheet, or the one that is named; a file nobody understands is refused with what was found."""
        result = self.result
        filled = [s for s in workbook.sheets if may_hold_data(s)]
        chosen = [s for s in filled if (not s.hidden if name is None else normal(s.name) == normal(name))]
        if name is not None and not chosen:
            return result
        found = [mapped for sheet in chosen for mapped in self._mapped(sheet)]
        kept, passed = by_period(found)
        self.why.update(passed)
        if name is None:
            self.why.update((s.name, "lembar itu disembunyikan") for s in filled if s.hidden)
        else:
            self.why.update((s.name, "bukan lembar yang dipilih") for s in filled if s not in chosen)
        _finish(result, workbook.name, kept, self.register, filled, self.why)
        return result

    def _mapped(self, sheet: Sheet) -> Iterator[Terpeta]:
        blocks = find_blocks(sheet)
        if not blocks:
            self.why[sheet.name] = "tidak ditemukan tabel dengan judul kolom"
        for block in blocks:
            proposal = propose(block, self.register.tahun)
            mapping = proposal
            if self.ingatan is not None:
                mapping, changed = recall(block, proposal, self.ingatan)
                if changed is not None:
                    self.result.temuan.append(layout_changed(sheet, block, changed))
            if isinstance(mapping, TidakDikenal):
                self.why.setdefault(sheet.name, mapping.alasan)
                self.result.temuan.append(unknown_table(sheet, mapping))
            else:
                yield Terpeta(block, mapping)


def _finish(  # noqa: PLR0913, PLR0917  (everything that was found out about one file)
    result: Pembacaan,
    name: str,
    found: Sequence[Terpeta],
    register: Register,
    sheets: Sequence[Sheet],
    why: dict[str, str],
) -> None:
    """Turn mapped tables into tables of ours, their rows under the codes of the plan; tell what became of each sheet.

    A file of which no table is left is refused.
    """
    joiner = Joiner(register)
    for one in found:
        result.pemetaan.append(one.pemetaan)
        result.temuan.extend(about_columns(one.pemetaan))
        for tabel in read_block(one.block, one.pemetaan):
            joined, temuan = joiner.join(tabel)
            result.tabel.extend(joined)
            result.temuan.extend(temuan)
            if not joined:
                why.setdefault(tabel.sheet, "tidak satu pun barisnya berkode atau bernama seperti di rencana")
    result.tabel, differing = merge_sheets(result.tabel)
    result.temuan.extend(differing)
    read = {one.pemetaan.sheet: one.pemetaan.alasan for one in found if one.pemetaan.sheet not in why}
    for sheet in sheets:
        alasan = read.get(sheet.name) or why.get(sheet.name, "tidak disebut pada pemetaan")
        result.lembar.append(LembarTerbaca(sheet.name, sheet.hidden, sheet.name in read, alasan))
        if sheet.name not in read and not any(t.sheet == sheet.name for t in result.temuan):
            result.temuan.append(sheet_not_read(sheet, alasan))
    if not result.tabel:
        result.temuan.append(nothing_understood(name, [(s.nama, s.alasan) for s in result.lembar]))
