"""Baca: one workbook through the whole door (gate, child process, header, screening) against readers that only read."""

import io
import time
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from xml.parsers import expat

import pandas as pd
import xlsxwriter
from python_calamine import CalamineWorkbook

from bench.harness import Case, Peran, Suite
from lakip.intake.child import READERS
from lakip.intake.limits import MEGABYTE, Limits
from lakip.intake.register import Register, RekeningTerdaftar
from lakip.intake.screening import Screening, screen
from lakip.intake.workbook import Workbook, read_workbook

KOLOM = 12
PAGU = Decimal(2_000_000)
CHILD_STARTS = 0.5
"""Seconds in which a child has started on any machine we know; nothing is measured meanwhile."""
ROUNDS = {200: 15, 20_000: 7, 200_000: 3}
SHORT_ROUNDS = {200: 3}
LIMITS = replace(
    Limits(),
    file_bytes=64 * MEGABYTE, inflated_bytes=512 * MEGABYTE, memory_bytes=4096 * MEGABYTE,
    rows=200_000, cells=3_000_000, total_text=200_000_000, cpu_seconds=60, wall_seconds=120,
)  # fmt: skip
"""200,000 rows are ten times what we accept from an agency; these limits let them pass, at every size alike."""
KODE = "5.03.02.2.01.{:07d}"
JUDUL = ("Kode Rekening", "Uraian", "Satuan", "Catatan", "Pagu (Rp)", *(f"Realisasi TW {tw} (Rp)" for tw in ("I", "II", "III", "IV")),
         "Kontrak", "Sisa", "Rata-rata")  # fmt: skip
Cells = list[list[str]]


@contextmanager
def suites(singkat: bool) -> Iterator[Sequence[Suite]]:
    """Give one suite for each size of workbook."""
    yield [_suite(rows, rounds) for rows, rounds in (SHORT_ROUNDS if singkat else ROUNDS).items()]


def _suite(rows: int, rounds: int) -> Suite:
    data, plan = make_workbook(rows), make_register(rows)
    cases = [
        Case("baca saja: gerbang, proses anak, tanda sel", Peran.PRODUK,
             lambda _: read_workbook(data, "Anggaran.xlsx", LIMITS), _let_a_child_wait, answer=_product_cells),
        Case("pintu utuh: baca, kepala, saringan", Peran.LAIN,
             lambda _: _screened(data, plan)[0], _let_a_child_wait, answer=_product_cells),
        Case("pintu utuh, dan setiap nilai dibuat", Peran.LAIN,
             lambda _: list(_screened(data, plan)[1].calon), _let_a_child_wait),
        Case("pandas.read_excel + openpyxl", Peran.PEMBANDING,
             lambda _: pd.read_excel(io.BytesIO(data), header=None, engine="openpyxl"), answer=_frame_cells),
        Case("calamine saja", Peran.LAIN,
             lambda _: CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python(),
             answer=_plain_cells),
        Case("unzip + expat tanpa isi", Peran.LANTAI, lambda _: parse_empty(data)),
    ]  # fmt: skip
    return Suite("baca", f"buku kerja {rows} baris × {KOLOM} kolom", cases, rounds)


def _let_a_child_wait() -> None:
    """Wait until a child waits, as one does for a person who comes a second after the last one."""
    READERS.prepare()
    time.sleep(CHILD_STARTS)


def _screened(data: bytes, plan: Register) -> tuple[Workbook, Screening]:
    workbook = read_workbook(data, "Anggaran.xlsx", LIMITS)
    screening = screen(workbook, plan)
    assert not screening.refused, screening.temuan
    return workbook, screening


def make_register(rows: int) -> Register:
    """Make a plan that knows every line of the workbook."""
    kode = [KODE.format(row) for row in range(1, rows)]
    rekening = {k: RekeningTerdaftar(k, "MUT", PAGU, daun=True) for k in kode}
    return Register(2025, "MUT", frozenset({"MUT"}), {}, frozenset(), rekening)


def make_workbook(rows: int) -> bytes:
    """Make a budget table of `rows` rows, its header among them: texts in four columns, figures in the others."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("Anggaran")
    sheet.write_row(0, 0, JUDUL)
    for row in range(1, rows):
        texts = (
            KODE.format(row),
            f"Belanja layanan yang selesai tepat waktu {row}",
            "paket",
            f"Catatan {row % 97}",
        )
        sheet.write_row(row, 0, texts)
        sheet.write_row(row, 4, [PAGU, *((row * n) % 9973 + 100_000.25 * n for n in range(1, 8))])
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
