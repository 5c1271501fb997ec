"""The child process that parses one uploaded file: `python -I reader.py`, a job and bytes in, a packed document out.

It is started ahead of need and waits; the job is one line of JSON, {"kind", "limits"}, and the file follows. It binds
itself to memory and CPU limits first and may die at any moment: the parent (`child`) treats every death as a refusal.
The document is {"sheets": […], "temuan": […]} (see Collector) or {"refused": [what, todo]}.
It imports only the standard library, calamine and the small modules of this folder that do the same.
"""

import gc
import io
import json
import os
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from xml.parsers import expat

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

# -I leaves the project out of the path; it is added last, so that it shadows nothing.
sys.path.append(str(Path(__file__).resolve().parents[2]))

from lakip.intake import csv_table
from lakip.intake.collector import Collector
from lakip.intake.columns import BEGUN, pack
from lakip.intake.limits import Limits
from lakip.intake.marks import Marks, guard
from lakip.intake.marks_ods import marks_ods
from lakip.intake.marks_xlsx import marks_xlsx
from lakip.intake.refusal import LOCKED, SHRINK, UNLOCK, Refusal
from lakip.intake.rehearsal import smallest_workbook
from lakip.intake.values import plain

BROKEN = (
    CalamineError,
    expat.ExpatError,
    zipfile.BadZipFile,
    LookupError,
    StopIteration,
    ValueError,
    OverflowError,
    NotImplementedError,
    OSError,
)
"""What a damaged file makes a parser raise."""

LONGEST_SHEET_NAME = 100
SHORT_WAIT = 0.0002
"""Seconds one thread may keep the other waiting; Python's usual 5 ms are longer than a usual workbook takes."""
MARKS = {"xlsx": marks_xlsx, "ods": marks_ods}


def restrain(limits: Limits, *, file_bytes: int = 0) -> None:
    """Bind this process to its memory and CPU; no core file, and no file written unless `file_bytes` allows it.

    Windows has no rlimits: there the gate and the parent's wall clock stand alone.
    """
    try:
        import resource  # noqa: PLC0415  (absent on Windows)
    except ImportError:
        return
    for what, most in (
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_CPU, limits.cpu_seconds),
        (resource.RLIMIT_FSIZE, file_bytes),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def read(data: bytes, kind: str, limits: Limits) -> dict[str, Any]:
    """Give the document of a file the gate has passed; raises Refusal."""
    if kind == "csv":
        return _read_csv(data, limits)
    try:
        return _read_workbook(data, kind, limits)
    except PasswordError as error:
        raise Refusal(LOCKED, UNLOCK) from error
    except BROKEN as error:
        raise Refusal("isinya rusak dan tidak dapat dibaca") from error


def _read_csv(data: bytes, limits: Limits) -> dict[str, Any]:
    text, windows = csv_table.decode(data)
    collector = Collector(limits)
    collector.add("CSV", csv_table.rows(text, limits), Marks())
    if windows:
        message = "Berkas CSV ini tidak memakai UTF-8 sehingga dibaca sebagai Windows-1252."
        guidance = "Periksa huruf beraksen dan tanda khusus; bila keliru, simpan ulang sebagai CSV UTF-8."
        collector.tell("penyandian_csv", "info", message, guidance)
    return collector.document()


def _read_workbook(data: bytes, kind: str, limits: Limits) -> dict[str, Any]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    sheets = [(i, s) for i, s in enumerate(book.sheets_metadata) if s.typ is SheetTypeEnum.WorkSheet]
    if len(sheets) > limits.sheets:
        raise Refusal(f"isinya {len(sheets)} lembar, batasnya {limits.sheets}", SHRINK)
    collector = Collector(limits)
    with ThreadPoolExecutor(1) as beside:  # the parser of the cells lets other threads run
        marks = beside.submit(MARKS[kind], data, limits) if kind in MARKS else None
        for index, meta in sheets:
            sheet = book.get_sheet_by_index(index)
            name = plain(meta.name)[:LONGEST_SHEET_NAME]
            grid = _grid(sheet, name, collector)
            found = marks.result().get(meta.name, Marks()) if marks else Marks()
            found.merged.extend(_merged(sheet))
            hidden = meta.visible is not SheetVisibleEnum.Visible
            collector.add(name, grid, found, hidden=hidden)
    if kind not in MARKS:
        message = "Format persen, rumus, dan galat rumus pada berkas .xls tidak ikut terbaca."
        guidance = "Simpan sebagai .xlsx bila berkas ini memuat sel berformat persen atau rumus."
        collector.tell("format_xls", "info", message, guidance)
    return collector.document()


def _grid(sheet: CalamineSheet, name: str, collector: Collector) -> list[list[Any]]:
    """Give the values from A1 on; calamine would leave out empty rows at the top."""
    if sheet.end is None:
        return []
    row, column = sheet.end
    guard(row + 1, column + 1, name, collector.limits)
    collector.reserve(row + 1, column + 1)
    return sheet.to_python(skip_empty_area=False)


def _merged(sheet: CalamineSheet) -> list[tuple[int, int, int, int]]:
    ranges = sheet.merged_cell_ranges or []
    return [(top + 1, left + 1, bottom + 1, right + 1) for (top, left), (bottom, right) in ranges]


def main() -> None:
    """Wait for the job on standard input, write the document to standard output."""
    sys.setswitchinterval(SHORT_WAIT)
    gc.disable()  # nothing here lives in cycles, and half a million small objects would set it off again and again
    pack(read(smallest_workbook(), "xlsx", Limits()))
    line = sys.stdin.buffer.readline()
    if not line:
        return  # nobody needed this process
    job = json.loads(line)
    limits = Limits(**job["limits"])
    restrain(limits)
    sys.stdout.buffer.write(BEGUN)
    sys.stdout.buffer.flush()
    try:
        document = read(sys.stdin.buffer.read(), job["kind"], limits)
    except Refusal as refusal:
        document = {"refused": [refusal.what, refusal.todo]}
    sys.stdout.buffer.write(pack(document))
    sys.stdout.buffer.flush()
    os._exit(0)  # clearing up a process nobody needs again would keep the answer waiting


if __name__ == "__main__":
    main()
