"""A marked copy is a workbook an office suite opens, recalculates and saves; what it was told stays."""

import io

import openpyxl
import pytest

from lakip.domain.findings import Severity, Temuan
from lakip.intake.marked_copy import mark
from tests.kantor.test_templat_kantor import save_as

pytestmark = pytest.mark.kantor

FOUND = [
    Temuan(
        "check_angka", Severity.TANYA, "=1+1 meragukan.", "Putuskan nilainya.", "Data", "B2", "1.5.4", "=2"
    ),
    Temuan("check_wajar", Severity.INFO, "Jauh dari wajar.", "Periksa.", "Data", "3:3", "4", None),
]


def workbook():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Data"
    for row in (["Kode", "Nilai"], ["IK-1", "1.5.4"], ["IK-2", 4], ["Jumlah", "=SUM(B2:B3)+1"]):
        sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_a_marked_copy_survives_the_office_suite(soffice, tmp_path, kind):
    original = workbook() if kind == "xlsx" else save_as(soffice, tmp_path / "asal", workbook(), kind)
    _, marked = mark(f"Data.{kind}", original, FOUND)
    back = save_as(soffice, tmp_path / "kembali", marked, "xlsx")
    book = openpyxl.load_workbook(io.BytesIO(back), data_only=True)
    data, summary = book["Data"], book["Catatan Data"]
    assert [[c.value for c in row] for row in data.iter_rows(max_col=2)] == [
        ["Kode", "Nilai"], ["IK-1", "1.5.4"], ["IK-2", 4], ["Jumlah", 5],
    ]  # fmt: skip
    assert [data[cell].fill.fgColor.rgb for cell in ("B2", "A3", "B3")] == [
        "FFFFE699",
        "FFDDEBF7",
        "FFDDEBF7",
    ]
    assert data["B2"].comment.text.endswith("=1+1 meragukan.\nUsulan: =2\nPutuskan nilainya.")
    texts = [[c.value for c in row] for row in summary.iter_rows()]
    assert [row[5:7] for row in texts if row[0] in {"1", "2"}] == [
        ["=2", "=1+1 meragukan."],
        [None, "Jauh dari wajar."],
    ]
