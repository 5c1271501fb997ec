"""Sheets of a workbook become tables of one of our layouts: header row first, one header per column, order free."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple, overload

import numpy as np
from numpy.typing import NDArray

from lakip.domain.findings import Severity, Temuan
from lakip.intake.layout import UNIT, Kolom, Lembar, is_own_note, normal
from lakip.intake.workbook import Cell, Sheet, Workbook

FEW = 20
"""One row in so many is read cell by cell."""


class Baris(NamedTuple):
    """One data row: its number in the sheet and its filled cells by column key.

    In a table of somebody else's making, `ragu` is the doubt about whose row it is (`value` = the proposed code),
    `kode_dari_nama` the code it has by its name, and `lembar_lain` the sheet of each cell that stands on another sheet than the table.
    """

    nomor: int
    cells: dict[str, Cell]
    ragu: Temuan | None = None
    kode_dari_nama: str | None = None
    lembar_lain: Mapping[str, str] = MappingProxyType({})

    def text(self, kunci: str) -> str | None:
        """Give the trimmed text of a cell; None for an empty one."""
        cell = self.cells.get(kunci)
        return (cell.text.strip() or None) if cell else None


class Rows(Sequence[Baris]):
    """The filled rows of a sheet below its head, each made when it is asked for; `columns` gives the keys that are read."""

    def __init__(self, sheet: Sheet, head: int, columns: Mapping[int, str]) -> None:
        self.sheet, self.columns = sheet, columns
        self._head = head

    @cached_property
    def numbers(self) -> NDArray[np.intp]:
        """The number of each row in the sheet, from the top."""
        filled = np.logical_or.reduce([self.sheet.view(c).filled for c in self.columns])
        numbers: NDArray[np.intp] = np.flatnonzero(filled) + 1
        return numbers[numbers > self._head]

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, index: int) -> Baris: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Baris, ...]: ...
    def __getitem__(self, index: int | slice) -> Baris | tuple[Baris, ...]:
        if isinstance(index, slice):
            return tuple(self.at(self.numbers[index].tolist()))
        return next(self.at([int(self.numbers[index])]))

    def __iter__(self) -> Iterator[Baris]:
        return self.at(self.numbers.tolist())

    def at(self, numbers: Sequence[int]) -> Iterator[Baris]:
        """Yield the rows of these numbers, from the top; whole columns are written out where many are asked for."""
        few = FEW * len(numbers) < self.sheet.n_rows
        rows = (
            ((n, self.sheet.row(n, self.columns)) for n in numbers) if few else self.sheet.rows(self.columns)
        )
        wanted = set(numbers)
        for number, cells in rows:
            if number in wanted:
                yield Baris(number, {self.columns[c]: cell for c, cell in cells.items() if _says(cell)})


def _says(cell: Cell) -> bool:
    return bool(cell.text.strip()) or not cell.cached


@dataclass(frozen=True, slots=True)
class Tabel:
    """One sheet recognised as one of our layouts, or one table of it.

    `jumlah` are its rows of totals (checksums, no data), `ragu` the doubt about a column by its key, `judul` the texts
    that stand above the rows: name of the sheet, title block and heads. `pengali` is what a column is multiplied by
    where its head says "dalam ribuan".
    """

    lembar: Lembar
    sheet: str
    baris: Sequence[Baris]
    jumlah: tuple[Baris, ...] = ()
    ragu: Mapping[str, Temuan] = field(default_factory=dict)
    judul: tuple[str, ...] = ()
    pengali: Mapping[str, int] = field(default_factory=dict)

    def place(self, baris: Baris, kunci: str) -> str | None:
        """Give the A1 address of a cell, also of an empty one the sheet has a column for."""
        cell = baris.cells.get(kunci)
        return cell.address if cell else None


def read_tables(
    workbook: Workbook, layouts: Sequence[Lembar], sheet: str | None = None
) -> tuple[list[Tabel], list[Temuan]]:
    """Give the tables of the sheets we know and what was found on the way; `sheet` keeps one sheet only.

    A sheet is known by its name; a workbook of one sheet under another name (a CSV always) by its headings.
    """
    tables: list[Tabel] = []
    temuan: list[Temuan] = []
    wanted = [
        s for s in workbook.sheets if may_hold_data(s) and (sheet is None or normal(s.name) == normal(sheet))
    ]
    for candidate in wanted:
        lembar = _known(candidate, layouts, alone=len(wanted) == 1)
        if lembar is None:
            temuan.append(_unknown_sheet(candidate))
            continue
        if any(table.lembar is lembar for table in tables):
            temuan.append(_double_sheet(candidate, lembar))
        table, found = _read(candidate, lembar)
        temuan.extend(found)
        if table is not None:
            tables.append(table)
    if not tables and not any(t.severity is Severity.TOLAK for t in temuan):
        temuan.append(_nothing_known(workbook.name, layouts, sheet))
    return tables, temuan


def has_our_head(sheet: Sheet) -> bool:
    """Tell whether a sheet bears the name of one of a unit's and some of its headings in the first row."""
    headings = {normal(cell.text) for cell in _first_row(sheet)[1].values()}
    return any(normal(sheet.name) == normal(one.judul) and headings & one.by_heading().keys() for one in UNIT)


def may_hold_data(sheet: Sheet) -> bool:
    """Tell whether a sheet holds anything, and is none of the notes that we put into workbooks ourselves."""
    first = sheet.cell(1, 1)
    return sheet.n_rows > 0 and not is_own_note(sheet.name, first.text if first else "")


def _known(sheet: Sheet, layouts: Sequence[Lembar], *, alone: bool) -> Lembar | None:
    named = next((lembar for lembar in layouts if normal(lembar.judul) == normal(sheet.name)), None)
    if named or not alone:
        return named
    headings = {normal(cell.text) for cell in _first_row(sheet)[1].values()}
    fitting = [lembar for lembar in layouts if {normal(k.judul) for k in lembar.kolom if k.wajib} <= headings]
    return max(fitting, key=lambda lembar: len(headings & lembar.by_heading().keys()), default=None)


def _first_row(sheet: Sheet) -> tuple[int, dict[int, Cell]]:
    return sheet.first_row, sheet.row(sheet.first_row)


def _read(sheet: Sheet, lembar: Lembar) -> tuple[Tabel | None, list[Temuan]]:
    header_row, header = _first_row(sheet)
    known = lembar.by_heading()
    columns: dict[int, Kolom] = {}
    temuan: list[Temuan] = []
    for number, cell in header.items():
        kolom = known.get(normal(cell.text))
        if kolom is None:
            temuan.append(_unknown_column(sheet, cell))
        elif kolom in columns.values():
            temuan.append(_double_column(sheet, cell))
        else:
            columns[number] = kolom
    temuan.extend(_missing_columns(sheet, lembar, list(columns.values())))
    if any(t.severity is Severity.TOLAK for t in temuan):
        return None, temuan
    rows = Rows(sheet, header_row, {c: kolom.kunci for c, kolom in columns.items()})
    judul = (sheet.name, *(cell.text for cell in header.values()))
    return Tabel(lembar, sheet.name, rows, judul=judul), temuan


def _missing_columns(sheet: Sheet, lembar: Lembar, present: list[Kolom]) -> Iterator[Temuan]:
    for kolom in lembar.kolom:
        if kolom.wajib and kolom not in present:
            yield Temuan(
                "precheck_kolom_wajib", Severity.TOLAK,
                f"Lembar {sheet.name} tidak memiliki kolom {kolom.judul}.",
                f"Tambahkan kolom {kolom.judul} pada baris judul, atau pakai templat yang diunduh dari aplikasi.",
                sheet=sheet.name,
            )  # fmt: skip
    if lembar.salah_satu and not any(k.kunci in lembar.salah_satu for k in present):
        judul = next(k.judul for k in lembar.kolom if k.kunci == "nilai_0")
        yield Temuan(
            "precheck_kolom_nilai", Severity.TOLAK,
            f"Lembar {sheet.name} tidak memiliki satu pun kolom nilai.",
            f"Tambahkan kolom nilai, misalnya {judul}, atau pakai templat yang diunduh dari aplikasi.",
            sheet=sheet.name,
        )  # fmt: skip


def _unknown_column(sheet: Sheet, cell: Cell) -> Temuan:
    return Temuan(
        "precheck_kolom_lain", Severity.INFO,
        f"Kolom {cell.text} pada lembar {sheet.name} tidak dikenal dan tidak dibaca.",
        "Abaikan bila memang catatan sendiri; bila seharusnya dibaca, samakan judulnya dengan templat.",
        sheet=sheet.name, cell=cell.address, raw=cell.text,
    )  # fmt: skip


def _double_column(sheet: Sheet, cell: Cell) -> Temuan:
    return Temuan(
        "precheck_kolom_ganda", Severity.TOLAK,
        f"Lembar {sheet.name} memiliki dua kolom berjudul {cell.text}.",
        "Hapus atau ganti judul salah satu kolom, lalu unggah kembali.",
        sheet=sheet.name, cell=cell.address, raw=cell.text,
    )  # fmt: skip


def _double_sheet(sheet: Sheet, lembar: Lembar) -> Temuan:
    return Temuan(
        "precheck_lembar_ganda", Severity.TOLAK,
        f"Berkas memiliki lebih dari satu lembar {lembar.judul}.",
        f"Satukan isinya di satu lembar {lembar.judul}, lalu unggah kembali.",
        sheet=sheet.name,
    )  # fmt: skip


def _unknown_sheet(sheet: Sheet) -> Temuan:
    kind = "tersembunyi " if sheet.hidden else ""
    return Temuan(
        "precheck_lembar_lain", Severity.INFO,
        f"Lembar {kind}{sheet.name} tidak dikenal dan tidak dibaca.",
        "Abaikan bila memang lembar bantu; bila seharusnya dibaca, samakan namanya dengan templat.",
        sheet=sheet.name,
    )  # fmt: skip


def _nothing_known(name: str, layouts: Sequence[Lembar], sheet: str | None) -> Temuan:
    names = ", ".join(dict.fromkeys(lembar.judul for lembar in layouts))
    what = (
        f"Lembar {sheet} tidak ada di berkas “{name}”"
        if sheet
        else f"Berkas “{name}” tidak memuat lembar yang dikenal"
    )
    return Temuan(
        "precheck_lembar", Severity.TOLAK,
        f"{what}; yang dikenal: {names}.",
        "Pakai templat yang diunduh dari aplikasi, atau beri nama lembar seperti di templat.",
    )  # fmt: skip
