"""Berkas bertanda: the workbook somebody handed in, its findings as cell colours, comments and a sheet Catatan Data.

An .xlsx keeps its look, its formulas and its own comments; macros are left out. Other kinds come back as .xlsx with
the same cells. Marking parses a file from outside again, so it happens in a child process with limits.
"""

import io
import json
import logging
import re
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path, PurePath
from typing import Any

import xlsxwriter
from xlsxwriter.exceptions import OverlappingRange

from lakip.domain.errors import InputRefused
from lakip.domain.findings import Temuan
from lakip.intake.child import child_environment
from lakip.intake.gate import FileKind, clean_name
from lakip.intake.limits import Limits
from lakip.intake.workbook import Cell, Sheet, Workbook, read_workbook

MARKER = Path(__file__).with_name("marker.py")
_SLOWER = 4
"""Marking takes longer than reading: every cell becomes an object, twice."""
_SHEET_NAME = re.compile(r"(?!')[^\[\]:*?/\\]{1,31}(?<!')")
_OLDEST_YEAR = 1900
_MACROS = "Makro pada berkas asli tidak disertakan."
_CELLS_ONLY = "Berkas ini memuat isi sel berkas asli tanpa tampilan dan rumusnya."

Row = dict[str, Any]

log = logging.getLogger(__name__)


def mark(
    name: str,
    data: bytes,
    temuan: Sequence[Temuan],
    keputusan: Sequence[str | None] = (),
    limits: Limits | None = None,
) -> tuple[str, bytes]:
    """Give name and bytes of the marked copy; `keputusan` holds, finding by finding, how a doubt was settled.

    Raises FileRefused for a file nobody can read, InputRefused for one that can't be marked.
    """
    limits = limits or Limits.from_environment()
    workbook = read_workbook(data, name, limits)
    settled = [*keputusan, *[None] * (len(temuan) - len(keputusan))]
    rows = [t.as_json() | {"keputusan": how} for t, how in zip(temuan, settled, strict=True)]
    marked = None
    if workbook.kind is FileKind.XLSX:
        marked = _marked(data, rows, [_MACROS] if b"vbaProject.bin" in data else [], limits)
    marked = marked or _marked_plainly(workbook, rows, limits)
    if marked is None:
        raise InputRefused(
            f"Berkas “{workbook.name}” tidak dapat ditandai; unduh berkas aslinya dan pakai daftar catatannya."
        )
    return marked_name(name), marked


def marked_name(name: str) -> str:
    """Give "Data Bidang (bertanda).xlsx" for "Data Bidang.xls"."""
    return f"{PurePath(clean_name(name)).stem} (bertanda).xlsx"


def _marked(data: bytes, temuan: list[Row], notes: list[str], limits: Limits) -> bytes | None:
    """Let the child mark an .xlsx; None when it could not."""
    child = asdict(limits) | {"cpu_seconds": limits.cpu_seconds * _SLOWER}
    head = json.dumps({"batas": child, "temuan": temuan, "catatan": notes})
    command = [sys.executable, "-I", str(MARKER)]
    try:
        done = subprocess.run(  # noqa: S603  (our own interpreter and script; the file's name is not passed)
            command,
            input=head.encode() + b"\n" + data,
            capture_output=True,
            check=True,
            timeout=limits.wall_seconds * _SLOWER,
            env=child_environment(),
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as error:
        log.warning("marking failed: %s", (error.stderr or b"")[-2000:].decode(errors="replace"))
        return None
    return done.stdout


def _marked_plainly(workbook: Workbook, temuan: list[Row], limits: Limits) -> bytes | None:
    """Mark a copy of the cells: the file is no .xlsx, or one whose look can't be kept."""
    names = _sheet_names(workbook.sheets)
    renamed = [row | {"sheet": names.get(row["sheet"], row["sheet"])} for row in temuan]
    return _marked(_plain_copy(workbook, names), renamed, [_CELLS_ONLY], limits)


def _sheet_names(sheets: Sequence[Sheet]) -> dict[str, str]:
    """Give a name Excel accepts for every sheet; one that it would not take is replaced by its number."""
    given: dict[str, str] = {}
    for number, sheet in enumerate(sheets, start=1):
        taken = {name.casefold() for name in given.values()}
        usable = _SHEET_NAME.fullmatch(sheet.name) and sheet.name.casefold() not in taken
        given[sheet.name] = sheet.name if usable else f"Lembar nomor {number}"
    return given


def _plain_copy(workbook: Workbook, names: dict[str, str]) -> bytes:
    """Write the cells of a workbook into an .xlsx, at the same addresses; texts stay texts."""
    stream = io.BytesIO()
    text_stays_text = {f"strings_to_{what}": False for what in ("formulas", "urls", "numbers")}
    with xlsxwriter.Workbook(stream, {"in_memory": True, **text_stays_text}) as book:
        styles = {
            "tanggal": book.add_format({"num_format": "dd/mm/yyyy"}),
            "persen": book.add_format({"num_format": "0.##%"}),
        }
        pages = [(sheet, book.add_worksheet(names[sheet.name])) for sheet in workbook.sheets]
        shown = [page for sheet, page in pages if not sheet.hidden]
        if shown:
            shown[0].activate()
            shown[0].set_first_sheet()
        for sheet, page in pages:
            if sheet.hidden and shown:
                page.hide()
            _copy_merged(sheet, page)
            _copy_cells(sheet, page, styles)
    return stream.getvalue()


def _copy_merged(sheet: Sheet, page: Any) -> None:
    for top, left, bottom, right in sheet.merged:
        if (top, left) != (bottom, right):
            with suppress(OverlappingRange):  # a damaged .xls may merge a cell twice
                page.merge_range(top - 1, left - 1, bottom - 1, right - 1, "")


def _copy_cells(sheet: Sheet, page: Any, styles: dict[str, Any]) -> None:
    for row, cells in sheet.rows():
        for column, cell in cells.items():
            _copy_cell(page, row - 1, column - 1, cell, styles)


def _copy_cell(page: Any, row: int, column: int, cell: Cell, styles: dict[str, Any]) -> None:
    match cell.kind:
        case "angka":
            page.write_number(row, column, float(cell.text), styles["persen"] if cell.percent else None)
        case "ya_tidak":
            page.write_boolean(row, column, cell.text == "TRUE")
        case "tanggal" if int(cell.text[:4]) > _OLDEST_YEAR:
            page.write_datetime(row, column, datetime.fromisoformat(cell.text), styles["tanggal"])
        case _:
            page.write_string(row, column, cell.text)
