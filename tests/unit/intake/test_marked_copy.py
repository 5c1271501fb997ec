"""Berkas bertanda: the same workbook, its findings as colours, comments and a sheet of their own; nothing of it runs."""

import io
import zipfile

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from lakip.domain.errors import InputRefused
from lakip.domain.findings import Severity, Temuan
from lakip.intake.gate import FileRefused
from lakip.intake.limits import MEGABYTE, Limits
from lakip.intake.marked_copy import mark, marked_name
from lakip.intake.tables import may_hold_data
from lakip.intake.workbook import read_workbook

YELLOW, BLUE, RED = "00FFE699", "00DDEBF7", "00F8CBAD"


def temuan(cell="B2", severity=Severity.TANYA, **isi):
    biasa = {
        "message": "Nilainya meragukan.",
        "guidance": "Putuskan nilainya.",
        "sheet": "Data",
        "raw": "1.5.4",
        "value": "1.54",
    }
    return Temuan("check_angka", severity, cell=cell, **biasa | isi)  # fmt: skip


def xlsx(change=lambda _sheet: None):
    """Make a workbook with one sheet Data: a bold head, a coloured value, a formula, a merged cell."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Data"
    sheet.append(["Kode", "Nilai"])
    sheet.append(["IK-1", "1.5.4"])
    sheet.append(["IK-2", 4])
    sheet["A1"].font = Font(bold=True, name="Courier New")
    sheet["A2"].fill = PatternFill("solid", fgColor="00123456")
    sheet["B4"] = "=SUM(B2:B3)"
    sheet["A6"] = "JUMLAH"
    sheet.merge_cells("A6:B7")
    sheet.column_dimensions["A"].width = 33
    change(sheet)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def marked(found, data=None, name="Data.xlsx", **options):
    """Mark a file and open what comes back."""
    _, back = mark(name, data or xlsx(), found, **options)
    return openpyxl.load_workbook(io.BytesIO(back))


def color(cell):
    return cell.fill.fgColor.rgb if cell.fill.patternType else None


def listed(book):
    """Give the rows of the last sheet below its headings."""
    rows = [[c.value for c in row] for row in book.worksheets[-1].iter_rows()]
    head = next(n for n, row in enumerate(rows) if row[0] == "No")
    return rows[head + 1 :]


def test_the_workbook_keeps_its_look_and_its_formulas_and_gains_a_colour_and_a_comment():
    book = marked([temuan()])
    data = book["Data"]
    assert (data["B2"].value, color(data["B2"]), color(data["A2"]), color(data["B3"])) == (
        "1.5.4", YELLOW, "00123456", None,
    )  # fmt: skip
    assert data["B2"].comment.text == "Nilainya meragukan.\nUsulan: 1.54\nPutuskan nilainya."
    assert (data["A1"].font.b, data["A1"].font.name, data.column_dimensions["A"].width) == (
        True,
        "Courier New",
        33,
    )
    assert (data["B4"].value, [str(area) for area in data.merged_cells.ranges]) == ("=SUM(B2:B3)", ["A6:B7"])
    assert listed(book) == [
        [
            "1",
            "Perlu keputusan",
            "Data",
            "B2",
            "1.5.4",
            "1.54",
            "Nilainya meragukan.",
            "Putuskan nilainya.",
            None,
        ]
    ]


def test_the_gravest_finding_of_a_cell_gives_its_colour_and_every_one_its_words():
    found = [temuan(severity=Severity.INFO, message="Catatan."), temuan(), temuan("A1", Severity.TOLAK)]
    book = marked(found)
    data = book["Data"]
    assert (color(data["B2"]), color(data["A1"])) == (YELLOW, RED)
    assert [part in data["B2"].comment.text for part in ("Catatan.", "Nilainya meragukan.")] == [True, True]
    assert [row[1] for row in listed(book)] == ["Ditolak", "Perlu keputusan", "Catatan"]


def test_a_finding_about_a_whole_row_marks_what_is_filled_and_one_about_no_cell_is_only_listed():
    nowhere = temuan(None, sheet=None)
    book = marked([temuan("3:3", Severity.INFO), nowhere, temuan("C9:", sheet="Data"), temuan(sheet="Lain")])
    data = book["Data"]
    assert [color(data[cell]) for cell in ("A3", "B3", "C3", "A2")] == [BLUE, BLUE, None, "00123456"]
    assert (data["A3"].comment is not None, data["B3"].comment) == (True, None)
    assert len(listed(book)) == 4


def test_a_finding_inside_a_merged_cell_stands_at_its_first_cell():
    assert color(marked([temuan("B7")])["Data"]["A6"]) == YELLOW


def test_what_somebody_had_written_beside_a_cell_stays_first():
    def remark(sheet):
        sheet["B2"].comment = Comment("Tolong dicek.", "Budi")

    assert marked([temuan()], xlsx(remark))["Data"]["B2"].comment.text.startswith("Tolong dicek.\nNilainya")


@pytest.mark.parametrize(
    "text", ['=HYPERLINK("http://x.id")', "=cmd|' /C calc'!A1", "+1", "@SUM(A1)", "-2+3"]
)
def test_what_a_finding_says_is_never_a_formula(text):
    _, back = mark("Data.xlsx", xlsx(), [temuan(raw=text, value=text, message=f"{text} meragukan.")])
    book = openpyxl.load_workbook(io.BytesIO(back))
    (row,) = listed(book)
    assert (row[4], row[5], row[6]) == (text, text, f"{text} meragukan.")
    with zipfile.ZipFile(io.BytesIO(back)) as parts:
        summary = parts.read("xl/worksheets/sheet2.xml")
    assert b"<f>" not in summary


def test_control_characters_and_endless_texts_do_not_break_the_copy():
    (row,) = listed(marked([temuan(raw="a\x00b\x0b" + "x" * 40_000)]))
    assert row[4].startswith("abx")
    assert len(row[4]) <= 32_767


def test_a_sheet_that_has_our_name_keeps_it():
    def renamed(sheet):
        sheet.title = "catatan DATA"

    assert marked([temuan()], xlsx(renamed)).sheetnames == ["catatan DATA", "Catatan Data (2)"]


def test_macros_are_dropped_and_that_is_said(data_uji):
    data = (data_uji / "badinput" / "tafia__vba.xlsm").read_bytes()
    name, back = mark("makro.xlsm", data, [temuan()])
    with zipfile.ZipFile(io.BytesIO(back)) as parts:
        assert not [part for part in parts.namelist() if "vba" in part.lower()]
    book = openpyxl.load_workbook(io.BytesIO(back))
    assert (name, book["Catatan Data"]["A2"].value) == (
        "makro (bertanda).xlsx",
        "Makro pada berkas asli tidak disertakan.",
    )


def test_a_csv_comes_back_as_a_workbook_with_the_same_cells():
    data = b"Kode;Nilai;Catatan\n007;1.5.4;=1+1\n"
    book = marked([temuan(sheet=read_workbook(data, "d.csv").sheets[0].name)], data, "d.csv")
    sheet = book.worksheets[0]
    assert [[c.value for c in row] for row in sheet.iter_rows()][1] == ["007", "1.5.4", "=1+1"]
    assert (sheet["C2"].data_type, color(sheet["B2"])) == ("s", YELLOW)
    assert (
        book["Catatan Data"]["A2"].value
        == "Berkas ini memuat isi sel berkas asli tanpa tampilan dan rumusnya."
    )


@pytest.mark.parametrize(
    "name", ["tafia__date_1904.xlsx", "tafia__merged_range.xlsx", "tafia__number_rows_repeated.ods"]
)
def test_a_copy_reads_as_the_original_does(data_uji, name):
    data = (data_uji / "badinput" / name).read_bytes()
    _, back = mark(name, data, [temuan()])

    def cells(content, of):
        book = read_workbook(content, of)
        return [
            [c.text for _, row in s.rows() for c in row.values()]
            for s in book.sheets
            if s.name != "Catatan Data"
        ]

    assert cells(back, "x.xlsx") == cells(data, name)


def test_a_file_nobody_can_read_is_refused_as_at_the_door():
    with pytest.raises(FileRefused, match="PDF"):
        mark("a.xlsx", b"%PDF-1.7", [temuan()])


def test_marking_that_takes_too_much_is_refused_with_what_to_do_instead():
    tight = Limits(memory_bytes=120 * MEGABYTE)
    with pytest.raises(InputRefused, match="unduh berkas aslinya"):
        mark("Data.xlsx", xlsx(), [temuan()], limits=tight)


def test_a_settled_doubt_says_how():
    book = marked([temuan()], keputusan=["Diabaikan oleh konsol, 12 Januari 2026."])
    assert book["Data"]["B2"].comment.text.endswith("Diabaikan oleh konsol, 12 Januari 2026.")


@pytest.mark.parametrize(
    ("name", "back"),
    [
        ("Data.xls", "Data (bertanda).xlsx"),
        ("a.b.csv", "a.b (bertanda).xlsx"),
        ("../x\u202e", "x (bertanda).xlsx"),
    ],
)
def test_the_copy_is_named_after_the_file(name, back):
    assert marked_name(name) == back


def test_a_marked_copy_that_comes_back_is_read_without_its_summary_and_marked_with_one():
    book = marked([temuan()])
    back = io.BytesIO()
    book["Catatan Data"].title = "Catatan lama"
    book.save(back)
    read = read_workbook(back.getvalue(), "Data (bertanda).xlsx")
    assert [(sheet.name, may_hold_data(sheet)) for sheet in read.sheets] == [
        ("Data", True),
        ("Catatan lama", False),
    ]
    assert marked([temuan()], back.getvalue()).sheetnames == ["Data", "Catatan Data"]
