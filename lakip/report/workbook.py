"""XLSX: the sheets of an edition as one workbook; the same sheets give the same bytes on any machine and day."""

import io
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from xlsxwriter import Workbook
from xlsxwriter.format import Format as CellFormat
from xlsxwriter.worksheet import Worksheet

from lakip.present.tables import Computed, Table, Value
from lakip.present.tables import runs as joined_rows
from lakip.report import tata
from lakip.report.gaya import Gaya
from lakip.report.grafik import add_chart, chart_height, kolom_data, write_points
from lakip.report.lembar import Lembar
from lakip.report.tata import Tempat
from lakip.report.tinggi import Halaman, tinggi_kepala, tinggi_rows, tinggi_teks

RUMUS_TERPANJANG = 8_192
"""A spreadsheet refuses a longer formula; the engine's value then stands alone."""
TERPANJANG = 32_000
"""A spreadsheet cell holds 32,767 characters."""
TINGGI_BIASA = 15.0
A4 = 9
TEGAK_TERLEBAR = 110
"""Columns up to this width together stay legible on an upright page; wider ones turn it."""


def workbook(lembar_rows: Sequence[Lembar], instansi: str, judul: str, tahun: int, desimal: int) -> bytes:
    """Write the sheets; `desimal` is how many decimals a percentage is printed with.

    Text is written as text whatever it looks like; nothing in the file tells when or where it was made.
    """
    out = io.BytesIO()
    book = Workbook(out, {
        "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
    })  # fmt: skip
    book.set_properties({"title": judul, "company": instansi, "created": datetime(tahun, 12, 31)})  # noqa: DTZ001 - a date of the data, not of this moment
    penulis = _Penulis(book, Gaya(book, desimal), tata.tempat_semua(lembar_rows), instansi)
    for lembar in lembar_rows:
        penulis.lembar(lembar)
    book.close()
    return out.getvalue()


class _Penulis:
    """Writes sheet after sheet of one workbook."""

    def __init__(self, book: Workbook, gaya: Gaya, places: dict[str, Tempat], instansi: str) -> None:
        self._book = book
        self._gaya = gaya
        self._places = places
        self._instansi = instansi

    def lembar(self, lembar: Lembar) -> None:
        """Write one sheet with its tables, chart and page setup."""
        sheet = self._book.add_worksheet(lembar.nama)
        widths = _widths(lembar.tables)
        for at, width in enumerate(widths):
            sheet.set_column(at, at, width)
        sheet.write_string(0, 0, self._instansi, self._gaya.instansi())
        tinggi: dict[int, float] = {}
        for table in lembar.tables:
            self._table(sheet, table, widths, tinggi)
        for at, points in tinggi.items():
            sheet.set_row(at, points)
        akhir = self._places[lembar.tables[-1].id].akhir
        if lembar.grafik:
            terpakai = sum(tinggi.get(at, TINGGI_BIASA) for at in range(akhir + 1))
            turun = Halaman.of(widths).sisa(terpakai, chart_height(lembar.grafik))
            baris = akhir + 1 + int(turun // TINGGI_BIASA)
            write_points(sheet, lembar, baris, kolom_data(widths), self._places)
            akhir = add_chart(self._book, sheet, lembar, baris, widths)
        self._page(sheet, lembar, akhir, widths)

    def _table(self, sheet: Worksheet, table: Table, widths: list[float], tinggi: dict[int, float]) -> None:
        place = self._places[table.id]
        nomor = table.id.split(".")[0]
        judul = (
            f"Tabel {nomor.removeprefix('T').lstrip('0')} {table.judul}"
            if nomor[1:3].isdigit()
            else table.judul
        )
        sheet.write_string(place.judul, 0, judul, self._gaya.judul())
        self._head(sheet, table, place)
        for at in range(len(table.rows)):
            for kolom in range(len(table.columns)):
                self._cell(sheet, table, at, kolom)
        runs = [
            (k, *run)
            for k, column in enumerate(table.columns)
            if column.gabung
            for run in joined_rows(table.rows, column.key)
        ]
        self._merge(sheet, table, place, runs)
        tinggi |= dict(zip(place.baris_kepala, tinggi_kepala(table.columns, widths), strict=True))
        tinggi |= dict(enumerate(tinggi_rows(table, widths, runs), start=place.isi))
        if not table.rows:
            _span(sheet, place.isi, len(table.columns), table.kosong, self._gaya.kosong())
        for at, note in enumerate(table.catatan, start=place.akhir - len(table.catatan)):
            tinggi[at] = tinggi_teks(note, sum(widths))
            _span(sheet, at, len(widths), note, self._gaya.catatan())

    def _head(self, sheet: Worksheet, table: Table, place: Tempat) -> None:
        look = self._gaya.kepala()
        if not tata.berpita(table):
            for at, column in enumerate(table.columns):
                sheet.write_string(place.kepala, at, column.label, look)
            return
        first = 0
        for at, column in enumerate(table.columns):
            if not column.pita:
                sheet.merge_range(place.kepala, at, place.kepala + 1, at, column.label, look)
                continue
            sheet.write_string(place.kepala + 1, at, column.label, look)
            first = at if at == 0 or table.columns[at - 1].pita != column.pita else first
            if at + 1 == len(table.columns) or table.columns[at + 1].pita != column.pita:
                sheet.merge_range(place.kepala, first, place.kepala, at, column.pita, look)

    def _cell(self, sheet: Worksheet, table: Table, at: int, kolom: int) -> None:
        place, column, row = self._places[table.id], table.columns[kolom], table.rows[at]
        cell, value = row.cells.get(column.key), row.value(column.key)
        look = self._gaya.sel(column.format, row.jenis, row.desimal, teks=isinstance(value, str))
        if isinstance(cell, Computed) and tata.lengkap(cell.rumus, table.id, self._places):
            rumus = "=" + tata.terisi(cell.rumus, table.id, at, self._places)
            if len(rumus) <= RUMUS_TERPANJANG:
                sheet.write_formula(place.isi + at, kolom, rumus, look, _cached(cell.nilai))
                return
        _write(sheet, place.isi + at, kolom, value, look)

    def _merge(
        self, sheet: Worksheet, table: Table, place: Tempat, runs: Sequence[tuple[int, int, int]]
    ) -> None:
        for kolom, first, last in runs:
            column, row = table.columns[kolom], table.rows[first]
            value = row.value(column.key)
            look = self._gaya.sel(column.format, row.jenis, row.desimal, teks=isinstance(value, str))
            sheet.merge_range(place.isi + first, kolom, place.isi + last, kolom, "", look)
            _write(sheet, place.isi + first, kolom, value, look)

    def _page(self, sheet: Worksheet, lembar: Lembar, akhir: int, widths: Sequence[float]) -> None:
        first = self._places[lembar.tables[0].id]
        sejenis = len({tuple(c.label for c in t.columns) for t in lembar.tables}) == 1
        sheet.freeze_panes(first.isi, 0)
        if sejenis:
            sheet.repeat_rows(first.kepala, first.isi - 1)
        if lembar.grafik or sum(widths) > TEGAK_TERLEBAR:
            sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        sheet.fit_to_pages(1, 0)
        sheet.print_area(0, 0, max(akhir, first.akhir), len(widths) - 1)
        sheet.set_footer(f"&L&8{lembar.nama}&R&8Halaman &P dari &N")
        sheet.hide_gridlines(2)


def _widths(tables: Sequence[Table]) -> list[float]:
    """Give each column the widest of the tables that share the sheet."""
    most = max(len(table.columns) for table in tables)
    return [max(t.columns[at].width for t in tables if at < len(t.columns)) for at in range(most)]


def _span(sheet: Worksheet, row: int, banyak: int, teks: str, look: CellFormat) -> None:
    if banyak > 1:
        sheet.merge_range(row, 0, row, banyak - 1, "", look)
    sheet.write_string(row, 0, teks[:TERPANJANG], look)


def _write(sheet: Worksheet, row: int, column: int, value: Value, look: CellFormat) -> None:
    if value is None:
        sheet.write_blank(row, column, None, look)
    elif isinstance(value, Decimal | int):
        sheet.write_number(row, column, float(value), look)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, look)
    else:
        sheet.write_string(row, column, value[:TERPANJANG], look)


def _cached(value: Value) -> float | str:
    return float(value) if isinstance(value, Decimal | int) else str(value or "")
