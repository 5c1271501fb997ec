"""Ekspor: the workbook of an edition against the same cells written bare, and the whole edition beside it."""

import io
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from copy import copy
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import xlsxwriter
from openpyxl.cell import MergedCell
from python_calamine import CalamineWorkbook

from bench.harness import Case, Peran, Suite
from bench.instansi import add_instansi
from lakip.domain.pelaku import KONSOL
from lakip.ledger.store import Store
from lakip.report.bahan import Bahan
from lakip.report.tables import lembar_lakip
from lakip.report.workbook import workbook
from lakip.workflow.penyusunan import compile_edition
from lakip.workflow.toko import open_store

TAHUN = 2025
LOOK = ("font", "fill", "border", "alignment", "number_format")
ROUNDS = {50: 9, 500: 5}
SHORT_ROUNDS = {20: 3}
Cells = dict[str, list[list[Any]]]
"""Rows of values by sheet; "" is an empty cell."""
Looks = dict[str, list[tuple[int, int, Any, dict[str, Any]]]]
"""Row, column, value and look of each formatted cell by sheet."""


@contextmanager
def suites(singkat: bool) -> Iterator[Sequence[Suite]]:
    """Give one suite for each size of agency, each with a store of its own."""
    rounds = SHORT_ROUNDS if singkat else ROUNDS
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        stores = {banyak: open_store(str(Path(folder) / f"{banyak}.duckdb")) for banyak in rounds}
        for banyak, store in stores.items():
            add_instansi(store, banyak, range(TAHUN - 3, TAHUN + 1))
        yield [_suite(store, banyak, rounds[banyak]) for banyak, store in stores.items()]
        for store in stores.values():
            store.close()


def _suite(store: Store, banyak: int, rounds: int) -> Suite:
    lembar = lembar_lakip(Bahan(store, TAHUN))
    product = workbook(lembar, "Instansi", "LAKIP", TAHUN, 2)
    cells, looks = read_cells(product), read_looks(product)
    cases = [
        Case("report.workbook (rumus, gaya, grafik)", Peran.PRODUK,
             lambda _: workbook(lembar, "Instansi", "LAKIP", TAHUN, 2), answer=read_cells),
        Case("openpyxl, sel yang sama tanpa gaya", Peran.PEMBANDING, lambda _: with_openpyxl(cells),
             answer=read_cells),
        Case(
            "openpyxl, sel dan gaya yang sama",
            Peran.LAIN,
            lambda _: with_looks(looks),
            answer=read_cells,
        ),
        Case("xlsxwriter, sel yang sama tanpa gaya", Peran.LANTAI, lambda _: with_xlsxwriter(cells),
             answer=read_cells),
        Case("compile_edition (baca, hitung, dua buku, catat)", Peran.LAIN,
             lambda _: compile_edition(store, KONSOL, TAHUN)),
    ]  # fmt: skip
    filled = sum(cell != "" for rows in cells.values() for row in rows for cell in row)
    judul = f"LAKIP {banyak} indikator, {len(cells)} lembar, {filled} sel berisi"
    return Suite("ekspor", judul, cases, rounds, memori=True)


def read_cells(data: bytes) -> Cells:
    """Give every cell's value; formulas give the value they were written with."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}


def read_looks(data: bytes) -> Looks:
    """Give every cell of the product's workbook with its font, fill, border, alignment and number format."""
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    return {
        sheet.title: [
            (cell.row, cell.column, cell.value, {name: copy(getattr(cell, name)) for name in LOOK})
            for row in sheet.iter_rows()
            for cell in row
            if (cell.has_style or cell.value is not None) and not isinstance(cell, MergedCell)
        ]
        for sheet in book
    }


def with_openpyxl(cells: Cells) -> bytes:
    """Write the values with openpyxl as its tutorial does."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in cells.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([None if value == "" else value for value in row])
    return _saved(book)


def with_looks(looks: Looks) -> bytes:
    """Write the values with openpyxl and give each cell its look, as its tutorial does."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, cells in looks.items():
        sheet = book.create_sheet(name)
        for row, column, value, look in cells:
            cell = sheet.cell(row, column, value)
            for part, form in look.items():
                setattr(cell, part, form)
    return _saved(book)


def with_xlsxwriter(cells: Cells) -> bytes:
    """Write the values with the library the product uses, and nothing else."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"constant_memory": True, "in_memory": True})
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for name, rows in cells.items():
        sheet = book.add_worksheet(name)
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, str):
                    if value:
                        sheet.write_string(at, column, value)
                elif isinstance(value, date | datetime):
                    sheet.write_datetime(at, column, value, day)
                else:
                    sheet.write_number(at, column, value)
    book.close()
    return out.getvalue()


def _saved(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
