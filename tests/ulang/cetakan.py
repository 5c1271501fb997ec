"""The tables as they were printed: read from the workbook and from the Word file as anybody else's program reads them."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import docx
import openpyxl
from docx.table import Table
from docx.text.paragraph import Paragraph
from openpyxl.worksheet.worksheet import Worksheet

JUDUL_TABEL = "Judul Tabel"


@dataclass(frozen=True)
class Cetakan:
    """One printed table: where it stands, its title without the number, its rows by heading."""

    tempat: str
    judul: str
    kolom: tuple[str, ...]
    baris: tuple[tuple, ...]


def dari_xlsx(data: bytes) -> Iterator[Cetakan]:
    """Give the tables of a workbook in their order; joined cells hold their value in every row."""
    for sheet in openpyxl.load_workbook(BytesIO(data), data_only=True):
        rows = _terisi(sheet)
        lebar = {
            area.min_row: area.max_col - area.min_col + 1
            for area in sheet.merged_cells.ranges
            if area.min_col == 1
        }
        starts = [n for n, row in enumerate(rows) if str(row[0] or "").startswith("Tabel ")]
        for at, start in enumerate(starts):
            until = starts[at + 1] if at + 1 < len(starts) else len(rows)
            yield _satu(sheet, rows, start, until, lebar)


def _terisi(sheet: Worksheet) -> list[list]:
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    for area in sheet.merged_cells.ranges:
        isi = rows[area.min_row - 1][area.min_col - 1]
        for row in range(area.min_row - 1, area.max_row):
            for column in range(area.min_col - 1, area.max_col):
                rows[row][column] = isi
    return rows


def _satu(sheet: Worksheet, rows: list[list], start: int, until: int, lebar: dict[int, int]) -> Cetakan:
    kepala, awal = rows[start + 1], start + 2
    n = next((at for at, isi in enumerate(kepala) if isi is None), len(kepala))
    berpita = any(
        area.min_row == start + 2 and (area.max_col > area.min_col or area.max_row > area.min_row)
        for area in sheet.merged_cells.ranges
    )
    kolom = kepala[:n]
    if berpita:
        kolom = [
            atas if atas == bawah else f"{atas} / {bawah}"
            for atas, bawah in zip(kolom, rows[awal][:n], strict=True)
        ]
        awal += 1
    isi = []
    for at in range(awal, until):
        if all(cell is None for cell in rows[at][:n]) or lebar.get(at + 1, 1) > 1:
            break
        isi.append(tuple(rows[at][:n]))
    return Cetakan(sheet.title, rows[start][0].split(" ", 2)[2], tuple(kolom), tuple(isi))


def dari_docx(data: bytes) -> Iterator[Cetakan]:
    """Give the tables of the document in their order, every cell as the text it shows; one without a table has no rows."""
    document = docx.Document(BytesIO(data))
    judul = None
    for element in document.element.body.iterchildren():
        if element.tag.endswith("}tbl") and judul:
            yield _tabel(judul, Table(element, document))
            judul = None
        elif element.tag.endswith("}p"):
            paragraph = Paragraph(element, document)
            if paragraph.style.name == JUDUL_TABEL:
                if judul:
                    yield Cetakan(judul, judul.split(" ", 2)[2], (), ())
                judul = paragraph.text
    if judul:
        yield Cetakan(judul, judul.split(" ", 2)[2], (), ())


def _tabel(judul: str, table: Table) -> Cetakan:
    rows = [tuple(cell.text for cell in row.cells) for row in table.rows]
    return Cetakan(judul, judul.split(" ", 2)[2], rows[0], tuple(rows[1:]))
