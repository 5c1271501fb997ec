"""Baca: one workbook through the whole door (gate, child process, marks) against readers that only read."""

import io
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from xml.parsers import expat

import pandas as pd
import xlsxwriter
from python_calamine import CalamineWorkbook

from bench.harness import Case, Peran, Suite
from lakip.intake.workbook import Workbook, read_workbook

KOLOM = 12
ROUNDS = {200: 15, 20_000: 5}
SHORT_ROUNDS = {200: 3}
Cells = list[list[str]]


@contextmanager
def suites(singkat: bool) -> Iterator[Sequence[Suite]]:
    """Give one suite for each size of workbook."""
    yield [_suite(rows, rounds) for rows, rounds in (SHORT_ROUNDS if singkat else ROUNDS).items()]


def _suite(rows: int, rounds: int) -> Suite:
    data = make_workbook(rows)
    cases = [
        Case("read_workbook (gerbang, proses anak, tanda sel)", Peran.PRODUK,
             lambda _: read_workbook(data, "Kinerja.xlsx"), answer=_product_cells),
        Case("pandas.read_excel + openpyxl", Peran.PEMBANDING,
             lambda _: pd.read_excel(io.BytesIO(data), header=None, engine="openpyxl"), answer=_frame_cells),
        Case("calamine saja", Peran.LAIN,
             lambda _: CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python(),
             answer=_plain_cells),
        Case("unzip + expat tanpa isi", Peran.LANTAI, lambda _: parse_empty(data)),
    ]  # fmt: skip
    return Suite("baca", f"buku kerja {rows} baris × {KOLOM} kolom", cases, rounds)


def make_workbook(rows: int) -> bytes:
    """Make a sheet of `rows` rows, its header among them: codes and texts in four columns, figures in the others."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("Kinerja")
    sheet.write_row(0, 0, [f"Kolom {n}" for n in range(1, KOLOM + 1)])
    for row in range(1, rows):
        texts = (
            f"IK-{row}",
            f"Persentase layanan yang selesai tepat waktu {row}",
            "%",
            f"Catatan {row % 97}",
        )
        sheet.write_row(row, 0, texts)
        sheet.write_row(
            row, len(texts), [(row * n) % 9973 + 0.25 * n for n in range(1, KOLOM - len(texts) + 1)]
        )
    book.close()
    return out.getvalue()


def parse_empty(data: bytes) -> None:
    """Unpack sheet and strings and parse them without keeping anything: nobody reads XML for less."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in ("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"):
            expat.ParserCreate().Parse(archive.read(name), True)


def _product_cells(workbook: Workbook) -> Cells:
    return [[cell.text for cell in row.values()] for _, row in workbook.sheets[0].rows()]


def _frame_cells(frame: pd.DataFrame) -> Cells:
    return _plain_cells(frame.to_numpy().tolist())


def _plain_cells(rows: list[list[str | float]]) -> Cells:
    return [[cell if isinstance(cell, str) else f"{cell:.15g}" for cell in row] for row in rows]
