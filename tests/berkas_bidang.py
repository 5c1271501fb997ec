"""Workbooks that a Bagian/Bidang hands in: the one it was given, and one it keeps for itself."""

import io
from collections.abc import Sequence

import openpyxl

from lakip.workflow.permintaan import unit_template

Baris = tuple[str, str, int, int]
"""Kode rekening, uraian, pagu and realisasi in rupiah."""
RAGU = ("PENGGUNAAN", "Uang keluar")
"""A head for realisasi that is understood, but not surely."""
JELAS = ("REALISASI", "Rp")
HEAD_ROW = 5
TAHUN = 2024


def workbook_of(store, unit: str, **cells: str) -> bytes:
    """Give the unit's own workbook of the year with one value typed into the year column of some indikator."""
    workbook = openpyxl.load_workbook(io.BytesIO(unit_template(store, TAHUN, unit)))
    sheet = workbook["Kinerja"]
    head = next(row[0].row for row in sheet.iter_rows() if row[0].value == "Kode Indikator")
    heading = {cell.value: cell.column for cell in sheet[head]}
    for row in range(head + 1, sheet.max_row + 1):
        if (kode := sheet.cell(row, 1).value) in cells:
            sheet.cell(row, heading["Realisasi Tahun"]).value = cells[kode]
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def lra(rows: Sequence[Baris], kepala: tuple[str, str] = JELAS) -> bytes:
    """Give its own list of realisasi anggaran: title rows, merged head of two lines, total, signature, a hidden sheet."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "DESEMBER"
    for row, title in enumerate(
        ("PEMERINTAH KOTA NUSA BAHARI", "LAPORAN REALISASI ANGGARAN TAHUN 2024"), start=1
    ):
        sheet.cell(row, 1).value = title
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=5)
    for column, title in enumerate(("NO", "KODE REKENING", "URAIAN", "ANGGARAN (Rp)"), start=1):
        sheet.cell(HEAD_ROW, column).value = title
        sheet.merge_cells(start_row=HEAD_ROW, start_column=column, end_row=HEAD_ROW + 1, end_column=column)
    sheet["E5"], sheet["E6"] = kepala
    first = HEAD_ROW + 2
    for number, line in enumerate(rows, start=1):
        for column, value in enumerate((number, *line), start=1):
            sheet.cell(first + number - 1, column).value = value
    foot = first + len(rows)
    sheet.cell(foot, 1).value = "JUMLAH"
    sheet.cell(foot, 4).value = sum(pagu for _, _, pagu, _ in rows)
    sheet.cell(foot, 5).value = sum(realisasi for _, _, _, realisasi in rows)
    sheet.cell(foot + 2, 5).value = "Nusa Bahari, 31 Desember 2024"
    sheet.cell(foot + 3, 5).value = "Kepala Badan,"
    hidden = workbook.create_sheet("BANTU")
    hidden["A1"] = "catatan sendiri"
    hidden.sheet_state = "hidden"
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()
