"""A table as data: columns with their label and format, rows, why it is empty, notes; screen, CSV and XLSX read the same.

A computed cell carries both its value and the sheet formula that gives it. A formula names cells by column key:
`{target}` in its own row, `{capaian#3}` in row 3 of the table, `{capaian#3:7}` a range, `{T07!capaian#3}` in another table.
"""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from lakip.domain.desimal import plain

Value = str | int | Decimal | date | None


class Format(StrEnum):
    """How the values of a column look."""

    TEKS = "teks"
    TENGAH = "tengah"
    """Short text in the middle: number, unit of measure, status."""
    BULAT = "bulat"
    ANGKA = "angka"
    """A figure with the decimals of its row."""
    PERSEN = "persen"
    """A percentage as 0 to 100, with the decimals of the ketentuan."""
    RUPIAH = "rupiah"
    TANGGAL = "tanggal"


class Jenis(StrEnum):
    """What a row is."""

    RINCI = "rinci"
    KELOMPOK = "kelompok"
    """A heading over the rows below it; may hold figures of its own."""
    JUMLAH = "jumlah"
    """A total or a mean."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `pita` is the heading it shares with its neighbours, `gabung` joins equal values that follow each other."""

    key: str
    label: str
    format: Format = Format.TEKS
    width: float = 12
    pita: str = ""
    gabung: bool = False


@dataclass(frozen=True, slots=True)
class Computed:
    """A value and the sheet formula that gives it, without the leading equals sign."""

    nilai: Value
    rumus: str


Cell = Value | Computed


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: cells by column key (absent = blank) and the decimals its figures are shown with.

    `bagian` is the code of the sasaran the row speaks of, in tables that can be parted by sasaran.
    """

    cells: dict[str, Cell]
    jenis: Jenis = Jenis.RINCI
    desimal: int = 2
    bagian: str = ""

    def value(self, key: str) -> Value:
        """Give the value of a cell, computed or not."""
        cell = self.cells.get(key)
        return cell.nilai if isinstance(cell, Computed) else cell


@dataclass(frozen=True, slots=True)
class Table:
    """One table; without rows, `kosong` says in one sentence why.

    `saringan` says in words what was chosen to get just these rows; a file taken away carries it.
    """

    id: str
    judul: str
    columns: Sequence[Column]
    rows: Sequence[TableRow] = ()
    kosong: str = ""
    catatan: Sequence[str] = field(default=())
    saringan: str = ""


def runs(rows: Sequence[TableRow], key: str) -> list[tuple[int, int]]:
    """Give the first and last row of every run of equal values in a column, two rows or more."""
    found: list[tuple[int, int]] = []
    first = 0
    for at in range(1, len(rows) + 1):
        if at < len(rows) and _alike(rows[first], rows[at], key):
            continue
        if at - first > 1 and rows[first].value(key) is not None:
            found.append((first, at - 1))
        first = at
    return found


def _alike(a: TableRow, b: TableRow, key: str) -> bool:
    return a.jenis is b.jenis and a.value(key) == b.value(key)


_LEADING = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")


def safe_text(text: str) -> str:
    """Give the text so that no spreadsheet takes it for a formula: a leading apostrophe where it could."""
    return f"'{text}" if text.startswith(_LEADING) else text


def csv_text(table: Table) -> str:
    """Give the table as CSV: labels first, numbers in plain notation with a dot, text safe from formula injection.

    The filters stand in a last column: a line above the labels would be taken for data.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    chosen = [safe_text(table.saringan)] if table.saringan else []
    writer.writerow([*(safe_text(_label(column)) for column in table.columns), *["Saringan"][: len(chosen)]])
    writer.writerows(
        [*(_csv_value(row.value(column.key)) for column in table.columns), *chosen] for row in table.rows
    )
    return out.getvalue()


def _label(column: Column) -> str:
    return f"{column.pita} {column.label}".strip()


def _csv_value(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return plain(value)
    return safe_text(value) if isinstance(value, str) else str(value)
