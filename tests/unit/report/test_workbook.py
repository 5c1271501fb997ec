"""The workbook writer: text is never a formula or a link, and nothing tells when the file was made."""

import zipfile
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest

from lakip.present.tables import Column, Computed, Format, Jenis, Table, TableRow
from lakip.report.lembar import Lembar
from lakip.report.workbook import workbook
from lakip.workflow.penyusunan import table_workbook

TEXTS = [
    "=1+1", "+62811", "-3", "@SUM(A1)", "\tx", "http://contoh.example", "mailto:a@contoh.example", "internal:A1",
    "external:c:\\x.xlsx", "file:///etc/passwd", '=HYPERLINK("http://contoh.example")', "0123", "1e5", "{=A1}", "<b>&",
    "\uff1d1+1", "x" * 40_000,
]  # fmt: skip


def written(table, nama="T99 Contoh"):
    return workbook([Lembar(nama, [table])], "=Instansi", "LAKIP", 2024, 2)


def opened(data, **options):
    return openpyxl.load_workbook(BytesIO(data), **options).worksheets[0]


def test_text_stays_text_whatever_it_looks_like():
    kolom = [Column("a", text[:30]) for text in TEXTS[:3]] + [Column("b", "=Judul", gabung=True)]
    rows = [TableRow({"a": text, "b": "=sama"}) for text in TEXTS]
    data = written(Table("T99", "=Judul", kolom, rows, catatan=["=catatan", "@catatan"]))
    sheet = opened(data)

    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None} == {"s"}
    assert [sheet.cell(4 + n, 1).value for n in range(len(TEXTS) - 1)] == TEXTS[:-1]
    with zipfile.ZipFile(BytesIO(data)) as archive:
        xml = b"".join(archive.read(name) for name in archive.namelist() if "worksheets" in name)
    assert b"<f>" not in xml
    assert b"hyperlink" not in xml


def test_values_keep_their_kind():
    kolom = [
        Column("a", "A", Format.ANGKA),
        Column("b", "B", Format.TANGGAL),
        Column("c", "C", Format.RUPIAH),
        Column("d", "D"),
    ]
    baris = TableRow({"a": Decimal("-3.5"), "b": date(2024, 3, 4), "c": 12}, desimal=1)
    sheet = opened(written(Table("T99", "Contoh", kolom, [baris])))

    assert [cell.value for cell in sheet[4]] == [-3.5, datetime(2024, 3, 4), 12, None]
    assert [cell.number_format for cell in sheet[4]][:3] == ["#,##0.0", "dd/mm/yyyy", "#,##0"]


def test_a_computed_cell_is_a_live_formula_with_its_value():
    kolom = [Column("a", "A", Format.ANGKA), Column("b", "B", Format.PERSEN)]
    rows = [
        TableRow({"a": Decimal(4), "b": Computed(Decimal(25), "ROUND({a}/16*100,10)")}),
        TableRow({"b": Computed("n/a", '"n/a"')}),
    ]
    data = written(Table("T99", "Contoh", kolom, rows))

    assert [opened(data)[f"B{n}"].value for n in (4, 5)] == ["=ROUND(A4/16*100,10)", '="n/a"']
    assert [opened(data, data_only=True)[f"B{n}"].value for n in (4, 5)] == [25, "n/a"]


def test_an_empty_table_says_why_under_its_headings():
    sheet = opened(
        written(
            Table(
                "T01", "Pegawai", [Column("a", "Uraian"), Column("b", "L")], kosong="Belum ada data: sebab."
            )
        )
    )

    assert [[cell.value for cell in row] for row in sheet["A1:B4"]] == [
        ["=Instansi", None], ["Tabel 1 Pegawai", None], ["Uraian", "L"], ["Belum ada data: sebab.", None],
    ]  # fmt: skip


@pytest.mark.parametrize(("width", "turned"), [(55, "portrait"), (56, "landscape")])
def test_a_sheet_prints_on_a4_turned_where_it_is_wide_one_page_wide_with_its_head_on_every_page(
    width, turned
):
    rows = [TableRow({"a": n}, Jenis.RINCI) for n in range(99)]
    sheet = opened(
        written(Table("T07", "Contoh", [Column("a", "A", width=width), Column("b", "B", width=55)], rows))
    )

    assert (sheet.page_setup.orientation or "portrait", sheet.page_setup.paperSize) == (turned, 9)
    assert (sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight) == (True, 0)
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.freeze_panes == "A4"
    assert sheet.print_area == "'T99 Contoh'!$A$1:$B$103"
    assert sheet.oddFooter.right.text == "Halaman &P dari &N"


def test_one_table_of_a_screen_becomes_a_workbook_of_its_own():
    rows = [
        TableRow(
            {
                "a": Decimal(1),
                "b": Computed(Decimal(2), "{T07!capaian#1}"),
                "c": Computed(Decimal(3), "{a}+2"),
            }
        )
    ]
    kolom = [Column(key, key, Format.ANGKA) for key in "abc"]
    sheet = opened(table_workbook(Table("capaian:2024/[x]", "Capaian", kolom, rows)))

    assert sheet.title == "capaian 2024  x"
    assert [cell.value for cell in sheet[4]] == [1, 2, "=A4+2"]
