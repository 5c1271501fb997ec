"""What the child process makes of the bytes it is given."""

import datetime as dt
import json
import subprocess
import sys
from dataclasses import asdict, replace

import pytest

from lakip.domain.numbers import significant
from lakip.intake import csv_table, values
from lakip.intake.child import READER
from lakip.intake.columns import BEGUN, Column, pack, unpack
from lakip.intake.limits import Limits
from lakip.intake.reader import read
from lakip.intake.refusal import Refusal
from lakip.intake.workbook import Sheet
from tests.unit.intake import hostile

LIMITS = Limits()
STYLES = (
    '<numFmts><numFmt numFmtId="170" formatCode="0.0%"/><numFmt numFmtId="171" formatCode="0&quot;%&quot;"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="14"/></cellXfs>'
)


def sheet(data: bytes, kind: str = "xlsx", limits: Limits = LIMITS) -> dict:
    """Give the only sheet as rows of letters and texts, its marks as row, column and bits."""
    (only,) = unpack(pack(read(data, kind, limits)))["sheets"]
    shown = Sheet(only["name"], only["hidden"], (), tuple(only["columns"]))
    numbers = [n for n in range(1, shown.n_rows + 1) if shown.kinds(n).strip(".")]
    lengths = {n: len(shown.kinds(n).rstrip(".")) for n in numbers}
    marks = [
        (row, number, bits)
        for number, column in enumerate(shown.columns, 1)
        for row, bits in enumerate(column.bits, 1)
        if bits
    ]
    return only | {
        "rows": [(n, shown.kinds(n)[: lengths[n]], list(shown.texts(n)[: lengths[n]])) for n in numbers],
        "marks": sorted(marks),
    }


def table(text: str | bytes, limits: Limits = LIMITS) -> list:
    return sheet(text if isinstance(text, bytes) else text.encode(), "csv", limits)["rows"]


@pytest.mark.parametrize(
    "value", [0.0, -0.0, 0.1 + 0.2, 1e20, 1.5e-7, -12.0, 45000, 0.95, 123456789.123456789, 5e-324]
)
def test_a_number_reads_as_the_number_rules_write_it(value):
    assert values.significant(value) == significant(value)


@pytest.mark.parametrize(
    ("value", "read_as"),
    [
        (94.736842, ("A", "94.736842")),
        (float("nan"), ("G", "#NUM!")),
        (True, ("B", "TRUE")),
        ("teks", ("T", "teks")),
        ("", (".", "")),
        ("\x07", (".", "")),
        ("baris\r\nlain\x0b\tya", ("T", "baris\nlain\tya")),
        (dt.date(2025, 1, 2), ("D", "2025-01-02")),
        (dt.datetime(2025, 1, 2, 13, 0), ("D", "2025-01-02 13:00:00")),
        (dt.time(1, 19, 59, 995000), ("J", "01:20:00")),
        (dt.timedelta(hours=36), ("J", "36:00:00")),
        (dt.timedelta(minutes=-90), ("J", "-01:30:00")),
    ],
)
def test_each_kind_of_value_has_one_spelling(value, read_as):
    assert values.READERS[type(value)](value) == read_as


def test_rows_keep_their_place_when_the_table_begins_lower_down():
    rows = sheet(hostile.xlsx('<row r="18"><c r="B18"><v>1</v></c></row>'))["rows"]
    assert rows == [(18, ".A", ["", "1"])]


def test_percent_formats_are_told_from_formats_that_only_show_the_sign():
    cells = "".join(f'<c r="{c}1" s="{s}"><v>0.95</v></c>' for s, c in enumerate("ABCD"))
    empty = '<c r="F1" s="1"/>'
    assert sheet(hostile.xlsx(f'<row r="1">{cells}{empty}</row>', styles=STYLES))["marks"] == [
        (1, 2, 1),
        (1, 3, 1),
    ]


def test_formulas_say_whether_anybody_computed_them():
    cells = (
        '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+1</f></c><c r="C1"><f>1+1</f><v></v></c>'
        '<c r="D1" t="str"><f>""</f><v></v></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
    )
    found = sheet(hostile.xlsx(f'<row r="1">{cells}</row>'))
    assert found["rows"] == [(1, "ATT.G", ["2", "", "", "", "#DIV/0!"])]
    assert found["marks"] == [(1, 1, 2), (1, 2, 6), (1, 3, 6), (1, 5, 2)]


def test_a_formula_below_the_last_value_is_kept():
    found = sheet(
        hostile.xlsx('<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="B3"><f>A1</f></c></row>')
    )
    assert found["rows"] == [(1, "A", ["1"]), (3, ".T", ["", ""])]


def test_cells_without_an_address_stand_right_of_the_one_before():
    rows = '<row><c r="B1"><v>1</v></c><c><f>B1</f><v>2</v></c></row><row><c><f>B1</f><v>3</v></c></row>'
    found = sheet(hostile.xlsx(rows))
    assert found["rows"] == [(1, ".AA", ["", "1", "2"]), (2, "A", ["3"])]
    assert found["marks"] == [(1, 3, 2), (2, 1, 2)]


def test_names_with_a_prefix_are_the_same_names():
    rows = '<x:row r="1"><x:c r="A1" s="1"><x:v>0.5</x:v></x:c></x:row>'
    parts = hostile.members(styles=STYLES)
    part = f'<x:worksheet xmlns:x="{hostile.MAIN}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'
    found = sheet(hostile.zipped(parts | {"xl/worksheets/s.xml": part}))
    assert (found["rows"], found["marks"]) == ([(1, "A", ["0.5"])], [(1, 1, 1)])


def test_merged_ranges_count_from_one():
    cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="5"><c r="D5"><v>1</v></c></row>'
    found = sheet(hostile.xlsx(cells, after='<mergeCells count="1"><mergeCell ref="B2:D5"/></mergeCells>'))
    assert found["merged"] == [[2, 2, 5, 4]]


def test_merged_ranges_end_with_the_last_cell():
    cells = '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c></row>'
    ranges = "".join(f'<mergeCell ref="{ref}"/>' for ref in ("A1:XFD1048576", "C1:C9", "E5:F9", "B9:A1"))
    found = sheet(hostile.xlsx(cells, after=f"<mergeCells>{ranges}</mergeCells>"))
    assert found["merged"] == [[1, 1, 1, 3]]


def test_an_ods_keeps_percents_formulas_and_merged_ranges_at_each_repeated_place():
    found = sheet(
        hostile.ods(
            '<table:table-row table:number-rows-repeated="2"><table:table-cell/><table:table-cell '
            'table:number-columns-repeated="2" office:value-type="percentage" office:value="0.5"/></table:table-row>'
            '<table:table-row><table:table-cell table:formula="of:=1" table:number-columns-spanned="2" '
            'table:number-rows-spanned="1" office:value-type="float" office:value="1"/></table:table-row>'
        ),
        "ods",
    )
    assert found["rows"] == [(1, ".AA", ["", "0.5", "0.5"]), (2, ".AA", ["", "0.5", "0.5"]), (3, "A", ["1"])]
    assert found["marks"] == [(1, 2, 1), (1, 3, 1), (2, 2, 1), (2, 3, 1), (3, 1, 2)]
    assert found["merged"] == [[3, 1, 3, 2]]


def test_a_text_that_is_too_long_is_cut_and_asked_about():
    cells = f'<row r="1"><c r="A1" t="inlineStr"><is><t>{"x" * 12}</t></is></c></row>'
    document = read(hostile.xlsx(cells), "xlsx", replace(LIMITS, cell_text=10))
    assert document["sheets"][0]["columns"] == [Column("T", ["x" * 10])]
    (finding,) = document["temuan"]
    assert finding == {
        "check": "teks_terlalu_panjang",
        "severity": "tanya",
        "message": "Sel A1 berisi 12 karakter, sedangkan batasnya 10.",
        "guidance": "Ringkas isi sel itu, atau terima pemotongannya dan pindahkan rinciannya ke data dukung.",
        "sheet": "S1",
        "cell": "A1",
        "raw": "x" * 12,
        "value": "x" * 10,
    }


@pytest.mark.parametrize(
    ("header", "mark"),
    [
        ("kode;target;realisasi", ";"),
        ("kode,target,realisasi", ","),
        ("kode\ttarget", "\t"),
        ('"Target, 2025";"Realisasi, 2025";Ket', ";"),
        ("kode;nama,target", csv_table.NONE),
        ("kode", csv_table.NONE),
        ("\n\nkode;target\n1,5,6,7;8", ";"),
        ("LAPORAN REALISASI\n\nkode;target\nA;1,5", ";"),
        ("KOTA A, DINAS B\nTAHUN 2025\nkode;nama;target\n1;B, C, D dan E, F;8,5", ";"),
        ('LAPORAN\n"kode\nrekening";target\nA;1,5', ";"),
        ("kode\nA,1\nB,2", csv_table.NONE),
    ],
)
def test_the_header_line_decides_the_delimiter(header, mark):
    assert csv_table.delimiter(header) == mark


def test_a_decimal_comma_stays_in_its_column():
    assert table("kode;nilai\nA;10,5\n") == [(1, "TT", ["kode", "nilai"]), (2, "TT", ["A", "10,5"])]
    assert table("nilai\n10,5\n") == [(1, "T", ["nilai"]), (2, "T", ["10,5"])]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends_read_the_same(codec, line_end):
    text = line_end.join(["kode;uraian", 'A;"Café', 'dua baris"'])
    assert table(text.encode(codec)) == [(1, "TT", ["kode", "uraian"]), (2, "TT", ["A", "Café\ndua baris"])]


def test_reading_as_windows_1252_is_told():
    assert [t["check"] for t in read("é;b".encode("cp1252"), "csv", LIMITS)["temuan"]] == ["penyandian_csv"]
    assert read(b"e;b", "csv", LIMITS)["temuan"] == []


@pytest.mark.parametrize(
    ("limit", "what"),
    [
        ("rows", "lebih dari 1 baris"),
        ("columns", "baris 1 berisi 2 kolom, batasnya 1"),
        ("cells", "lebih dari 1 sel"),
    ],
)
def test_a_table_beyond_a_limit_is_refused(limit, what):
    with pytest.raises(Refusal, match=what):
        table("a;b\nc;d\n", replace(LIMITS, **{limit: 1}))


def test_the_child_carries_no_other_package_and_answers_with_one_document():
    run = f"runpy.run_path({str(READER)!r}, run_name='__main__')"
    unwanted = "{'streamlit', 'duckdb', 'pandas', 'openpyxl', 'babel'} & set(sys.modules)"
    code = f"import sys, runpy; {run}; assert not {unwanted}"
    job = json.dumps({"kind": "csv", "limits": asdict(LIMITS)}).encode()
    child = subprocess.run(
        [sys.executable, "-I", "-c", code], input=job + b"\na;b\n", capture_output=True, check=True
    )
    assert child.stdout[:1] == BEGUN
    assert unpack(child.stdout[1:]) == {
        "sheets": [
            {
                "name": "CSV",
                "hidden": False,
                "merged": [],
                "columns": [Column("T", ["a"]), Column("T", ["b"])],
            }
        ],
        "temuan": [],
    }
