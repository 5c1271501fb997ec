"""The whole way in: bytes of an upload → sheets whose cells know their address."""

import io
from dataclasses import replace
from hashlib import sha256

import pytest
import python_calamine

from lakip.domain.errors import InputRefused
from lakip.intake.gate import FileKind
from lakip.intake.limits import Limits
from lakip.intake.workbook import Cell, read_workbook
from tests.unit.intake import hostile

BAD_INPUT = {
    "SheetJS__large_strings.xlsx": "teks di dalamnya lebih dari 20.000.000 karakter",
    "SheetJS__password_2002_40_xor.xls": "kata sandi",
    "agency__lockfile.xlsx": "berkas kunci sementara",
    "dimastbk__empty_file.xlsx": "kosong",
    "dimastbk__password.xlsx": "kata sandi",
    "made__truncated.xlsx": "terpotong atau rusak",
    "made__zipbomb_sharedstrings.xlsx": "lebih dari 64 MB",
    "python-excel__biff4_no_format_no_window2.xls": "Excel 4",
    "tafia__OOM_alloc3.xls": "rusak",
    "tafia__misc_biff5_parsing.xls": "Excel 5 atau 95",
    "tafia__pass_protected.ods": "kata sandi",
}
"""file → what the refusal says. The long strings are refused because 40 MB of text is no performance table."""

READ_INPUT = {
    "MANIFEST.csv": [("CSV", 22, 9, 190)],
    "made__utf16le_bom.csv": [("CSV", 2, 3, 6)],
    "tafia__date_1904.xlsx": [("Sheet1", 3, 2, 6)],
    "tafia__encoded_entities.xlsx": [("Sheet1", 1, 1, 1)],
    "tafia__issue_174.xlsx": [("Sheet1", 2, 11, 22)],
    "tafia__merged_range.xlsx": [("Sheet1", 4, 8, 21), ("Sheet2", 4, 6, 10)],
    "tafia__minimal_package.xlsx": [("Sheet1", 196, 36, 5083)],
    "tafia__number_rows_repeated.ods": [("Sheet1", 8, 2, 10), ("Sheet2", 9, 2, 10), ("Sheet3", 10, 2, 10)],
    "tafia__temperature-in-middle.xlsx": [("Sheet1", 6, 3, 6)],
    "tafia__vba.xlsm": [("Sheet1", 0, 0, 0), ("Sheet2", 0, 0, 0), ("Sheet3", 0, 0, 0)],
}
"""file → (sheet, rows, columns, filled cells). Far rows of issue_174 hold formats only; the macros are never run."""

WRONG_STRING_COUNT = "tafia__gh548_incorrect_sst_unique_count.xls"
"""Read, and compared with the parser cell by cell below."""


def filled(workbook):
    return [cell for sheet in workbook.sheets for _, row in sheet.rows() for cell in row.values()]


@pytest.mark.data_uji
def test_every_bad_file_of_the_collection_is_decided(data_uji):
    found = {path.name for path in (data_uji / "badinput").iterdir()}
    assert found == {*BAD_INPUT, *READ_INPUT, WRONG_STRING_COUNT}


@pytest.mark.data_uji
@pytest.mark.parametrize("name", BAD_INPUT)
def test_a_bad_file_is_refused_with_its_reason(data_uji, name):
    with pytest.raises(InputRefused, match=BAD_INPUT[name]) as caught:
        read_workbook((data_uji / "badinput" / name).read_bytes(), name)
    assert str(caught.value).startswith(f"Berkas “{name}” ditolak: ")


@pytest.mark.data_uji
@pytest.mark.parametrize("name", READ_INPUT)
def test_an_odd_file_is_read_whole(data_uji, name):
    workbook = read_workbook((data_uji / "badinput" / name).read_bytes(), name)
    sizes = [(s.name, s.n_rows, s.n_columns, sum(len(row) for _, row in s.rows())) for s in workbook.sheets]
    assert sizes == READ_INPUT[name]


@pytest.mark.data_uji
def test_real_workbooks_lose_no_cell(data_uji):
    paths = [*(data_uji / "spreadsheets").rglob("*.xls*"), data_uji / "badinput" / WRONG_STRING_COUNT]
    assert len(paths) > 50
    for path in paths:
        data = path.read_bytes()
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        grids = [
            book.get_sheet_by_index(i).to_python(skip_empty_area=False) for i in range(len(book.sheet_names))
        ]
        expected = sum(value != "" for grid in grids for row in grid for value in row)
        cells = filled(read_workbook(data, path.name))
        assert sum(cell.kind != "galat" and cell.cached for cell in cells) == expected, path.name


def test_a_cell_knows_its_address_kind_and_text():
    rows = (
        '<row r="3"><c r="C3" t="inlineStr"><is><t>IKU-1</t></is></c><c r="E3" s="1"><v>0.95</v></c>'
        '<c r="F3"><f>E3*2</f></c></row>'
    )
    data = hostile.xlsx(rows, styles='<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs>')
    workbook = read_workbook(data, "../kinerja.xlsx")
    (sheet,) = workbook.sheets
    text, number = Cell(3, 3, "teks", "IKU-1"), Cell(3, 5, "angka", "0.95", percent=True)
    formula = Cell(3, 6, "teks", "", formula=True, cached=False)
    assert list(sheet.rows()) == [(3, {3: text, 5: number, 6: formula})]
    assert [cell.address for cell in filled(workbook)] == ["C3", "E3", "F3"]
    assert (sheet.cell(3, 5), sheet.cell(3, 4), sheet.cell(3, 7), sheet.cell(9, 1)) == (
        number,
        None,
        None,
        None,
    )
    assert (sheet.row(3), sheet.row(2)) == ({3: text, 5: number, 6: formula}, {})
    assert (sheet.name, sheet.hidden, sheet.n_rows, sheet.n_columns, sheet.merged) == ("S1", False, 3, 6, ())
    assert (workbook.name, workbook.kind, workbook.size) == ("../kinerja.xlsx", FileKind.XLSX, len(data))
    assert workbook.sha256 == sha256(data).hexdigest()
    assert workbook.temuan == ()


def test_a_windows_csv_is_read_with_a_finding():
    workbook = read_workbook("kode;uraian\nA;Café\n".encode("cp1252"), "a.csv")
    assert [cell.text for cell in filled(workbook)] == ["kode", "uraian", "A", "Café"]
    (temuan,) = workbook.temuan
    assert temuan.as_json() == {
        "check": "penyandian_csv",
        "severity": "info",
        "sheet": None,
        "cell": None,
        "raw": None,
        "value": None,
        "message": "Berkas CSV ini tidak memakai UTF-8 sehingga dibaca sebagai Windows-1252.",
        "guidance": "Periksa huruf beraksen dan tanda khusus; bila keliru, simpan ulang sebagai CSV UTF-8.",
    }


@pytest.mark.parametrize(
    "starved", [{"memory_bytes": 80 * 1024 * 1024}, {"cpu_seconds": 1}, {"wall_seconds": 0.001}]
)
def test_a_child_that_dies_of_a_limit_is_one_clear_refusal(starved):
    heavy = hostile.xlsx("".join(f"<row>{'<c><v>1</v></c>' * 250}</row>" for _ in range(15_000)))
    with pytest.raises(InputRefused) as caught:
        read_workbook(heavy, "berat.xlsx", replace(Limits(cells=10_000_000), **starved))
    assert str(caught.value) == (
        "Berkas “berat.xlsx” ditolak: isinya tidak dapat dibaca dengan aman dan tidak ada yang disimpan. "
        "Buka berkas itu di Excel atau LibreOffice, simpan sebagai .xlsx, lalu unggah lagi."
    )
