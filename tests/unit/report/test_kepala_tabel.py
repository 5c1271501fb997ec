"""The headings of the tables that have a customary form, and the rows that stay in sight above long sheets."""

from io import BytesIO

import openpyxl
import pytest

from lakip.present.tables import Column, Table, TableRow
from lakip.report.bahan import Bahan
from lakip.report.lembar import Lembar
from lakip.report.tables import anggaran, kerja
from lakip.report.workbook import workbook


@pytest.fixture(scope="module")
def bahan(contoh):
    return Bahan(contoh, 2024)


def test_the_sop_table_has_its_nine_headings_and_says_its_units(bahan):
    table = kerja.t25(bahan)

    assert [column.label for column in table.columns] == [
        "No", "Langkah", "Pelaksana", "Standar", "Mulai", "Selesai", "Waktu Terpakai", "Selisih", "Status",
    ]  # fmt: skip
    assert table.catatan[0] == (
        "Standar, waktu terpakai, dan selisih: langkah 1, 4, 5, 6 dalam menit; langkah 2, 3 dalam hari kerja; "
        "total dalam hari kerja."
    )


def test_the_table_of_kinds_of_belanja_has_its_five_headings_and_says_its_unit(bahan):
    table = anggaran.t20(bahan)

    assert [column.label for column in table.columns] == ["Uraian", "Anggaran", "Realisasi", "%", "Sisa"]
    assert table.catatan == ["Anggaran, realisasi, dan sisa dalam rupiah."]


def test_a_sheet_of_tables_with_different_headings_freezes_below_its_first_head():
    tables = [
        Table(f"T99.{key}", "Contoh", [Column(key, key), Column("z", "Z")], [TableRow({key: "isi"})])
        for key in "ab"
    ]
    data = workbook([Lembar("T99 Contoh", tables)], "Badan", "LAKIP", 2024, 2)
    sheet = openpyxl.load_workbook(BytesIO(data)).worksheets[0]

    assert [cell.value for cell in sheet[3]] == ["a", "Z"]
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A4", None)
