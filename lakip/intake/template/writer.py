"""Writes workbooks people fill in: text stays text, and the same content gives the same bytes."""

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from io import BytesIO
from math import ceil
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from lakip.domain.pilihan import KATA
from lakip.intake.layout import Isi, Kolom, Lembar

CREATED = datetime(2024, 1, 1, tzinfo=UTC)
"""Written into every workbook: the moment of writing would change the bytes."""

_TEXT_STAYS_TEXT = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_A4 = 9
_LINE_HEIGHT = 13.5
_WHOLE_SHEET = "A1:XFD1048576"
_COMMENT = {"author": "LAKIP", "x_scale": 2, "font_size": 9}

_BORDER = {"border": 1, "border_color": "#BFC9D6"}
_HEADING = {"bold": True, "text_wrap": True, "valign": "vcenter", "border": 1, "border_color": "#FFFFFF"}
STYLES: dict[str, dict[str, Any]] = {
    "judul_besar": {"bold": True, "font_size": 16, "font_color": "#08306B"},
    "bagian": {"bold": True, "font_size": 12, "font_color": "#08306B"},
    "judul_wajib": _HEADING | {"bg_color": "#08519C", "font_color": "#FFFFFF"},
    "judul": _HEADING | {"bg_color": "#D6E4F0", "font_color": "#08306B"},
    "masukan": _BORDER | {"bg_color": "#FFF2B3", "locked": False},
    "tambahan": _BORDER | {"bg_color": "#FFFBE6", "locked": False},
    "kelabu": _BORDER | {"bg_color": "#DDDDDD", "locked": False},
    "terkunci": _BORDER | {"bg_color": "#F7F9FB", "font_color": "#333333"},
    "sel": _BORDER,
    "bungkus": {"text_wrap": True},
    Isi.TEKS: {"text_wrap": True},
    Isi.KODE: {"num_format": "@"},
    Isi.NILAI: {"num_format": "@"},
    Isi.ANGKA: {"num_format": "@"},
    Isi.RUPIAH: {"num_format": "#,##0"},
    Isi.TANGGAL: {"num_format": "yyyy-mm-dd"},
}
"""Named properties; a cell combines several names.

Value columns are text: a spreadsheet set to English would turn a typed 85,25 into 8525 without a word; as text it stays
what was typed, and our own reader reads it. Numbers pasted or computed into them are read too.
"""


def offered(kolom: Kolom) -> list[str]:
    """Give the words the dropdown of a column offers: everyday words where there are any, else the coded values."""
    if kolom.pilihan is None:
        return []
    words = KATA.get(kolom.kunci)
    return list(words.values()) if words else list(dict.fromkeys(kolom.pilihan.values()))


class Buku:
    """A workbook being written, in memory."""

    def __init__(self, judul: str) -> None:
        self._stream = BytesIO()
        self._workbook = xlsxwriter.Workbook(self._stream, _TEXT_STAYS_TEXT)
        self._workbook.set_properties({"title": judul, "created": CREATED})
        self.style = cache(self._style)

    def _style(self, *names: str) -> Format:
        properties = {"font_size": 10, "valign": "top"}
        for name in names:
            properties |= STYLES.get(name, {})
        return self._workbook.add_format(properties)

    def plain_sheet(self, name: str) -> Worksheet:
        """Add a sheet printed in landscape."""
        sheet = self._workbook.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(0.4, 0.4, 0.5, 0.5)
        sheet.set_footer("&L&A&RHalaman &P dari &N")
        return sheet

    def sheet(self, lembar: Lembar, arti: Sequence[str], frozen: int) -> Worksheet:
        """Add a sheet with the headings of its columns (required ones dark), their widths, formats and comments.

        `arti` holds a sentence per column, `frozen` counts the columns that stay in sight.
        """
        sheet = self.plain_sheet(lembar.judul)
        sheet.set_row(0, 36)
        sheet.freeze_panes(1, frozen)
        sheet.repeat_rows(0)
        sheet.repeat_columns(0, frozen - 1)
        sheet.set_print_scale(70)
        sheet.ignore_errors({"number_stored_as_text": _WHOLE_SHEET})
        for number, kolom in enumerate(lembar.kolom):
            sheet.set_column(number, number, kolom.lebar, self.style(kolom.isi))
            sheet.write_string(0, number, kolom.judul, self.style("judul_wajib" if kolom.wajib else "judul"))
            comment(sheet, 0, number, arti[number])
        return sheet

    def close(self) -> bytes:
        """Finish the workbook and give its bytes."""
        self._workbook.close()
        return self._stream.getvalue()


def write(sheet: Worksheet, row: int, column: int, value: str | Decimal | None, style: Format) -> None:
    """Write one cell: text as text, a Decimal as the number a spreadsheet holds, None as an empty cell."""
    if value is None:
        sheet.write_blank(row, column, None, style)
    elif isinstance(value, Decimal):
        sheet.write_number(row, column, float(value), style)  # a cell is a double, exact to 15 digits
    else:
        sheet.write_string(row, column, value, style)


def offer(sheet: Worksheet, column: int, rows: tuple[int, int], words: Sequence[str]) -> None:
    """Put a dropdown on first to last row; another word is questioned, not refused, for more words are understood."""
    sheet.data_validation(rows[0], column, rows[1], column, {
        "validate": "list",
        "source": list(words),
        "error_type": "warning",
        "error_title": "Tidak ada di daftar",
        "error_message": "Pilih salah satu dari daftar supaya pasti terbaca.",
    })  # fmt: skip


def fit_height(sheet: Worksheet, row: int, texts: Sequence[tuple[str, float]]) -> None:
    """Make a row high enough for wrapped texts, each with the width of its column; LibreOffice does not by itself."""
    lines = max(ceil(len(text) / (1.1 * width)) for text, width in texts)
    if lines > 1:
        sheet.set_row(row, lines * _LINE_HEIGHT)


def comment(sheet: Worksheet, row: int, column: int, text: str) -> None:
    """Pin a remark to a cell."""
    sheet.write_comment(row, column, text, _COMMENT)
