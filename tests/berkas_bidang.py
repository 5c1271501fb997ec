"""A workbook as a Bagian/Bidang keeps it for itself: title rows, a merged head of two lines, a total, a signature."""

import io
from collections.abc import Sequence

import openpyxl

Baris = tuple[str, str, int, int]
"""Kode rekening, uraian, pagu and realisasi in rupiah."""
RAGU = ("PENGGUNAAN", "Uang keluar")
"""A head for realisasi that is understood, but not surely."""
JELAS = ("REALISASI", "Rp")
HEAD_ROW = 5


def lra(rows: Sequence[Baris], kepala: tuple[str, str] = JELAS) -> bytes:
    """Give a list of realisasi anggaran; beside it stands a hidden sheet that holds none."""
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
