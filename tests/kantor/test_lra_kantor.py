"""A list of amounts in a layout of its own reads the same from every kind of file an office suite saves."""

import subprocess
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest

from lakip.intake.lines import read_lines
from lakip.intake.pembacaan import read_unit
from lakip.intake.workbook import read_workbook
from tests.meja import register

pytestmark = pytest.mark.kantor

FILTERS = {
    "xlsx": "xlsx:Calc MS Excel 2007 XML",
    "xls": "xls:MS Excel 97",
    "ods": "ods:calc8",
    "csv": "csv:Text - txt - csv (StarCalc):59,34,76,1",
}


def make_list():
    """Write a list with a title, a merged head of two rows, indented names, formulas and a total."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (
        ("PEMERINTAH KOTA CONTOH",),
        ("LAPORAN REALISASI ANGGARAN S.D. JUNI 2025",),
        (),
        ("Kode Rekening", "Uraian", None, "Anggaran", None, "Realisasi"),
        (None, None, None, "Murni", "Perubahan"),
        ("5.1", "Belanja Operasi", None, 900, 1000, "=250.5*2"),
        ("5.1.02", None, "Belanja Barang dan Jasa", 900, 1000, 501),
        ("5.2", "Belanja Modal", None, 90, 80, "Rp 1.250,50"),
        (None, "JUMLAH", None, 990, 1080, "=F6+1250.5"),
    ):
        sheet.append(row)
    for merged in ("A4:A5", "B4:C5", "D4:E4", "F4:F5"):
        sheet.merge_cells(merged)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("kind", FILTERS)
def test_every_kind_of_file_gives_the_same_amounts(kind, soffice, tmp_path):
    source = tmp_path / "asal" / "lra.xlsx"
    source.parent.mkdir()
    source.write_bytes(make_list())
    command = [
        soffice,
        "--headless",
        f"-env:UserInstallation=file://{tmp_path}/profil",
        "--convert-to",
        FILTERS[kind],
    ]
    subprocess.run([*command, "--outdir", tmp_path, source], check=True, capture_output=True, timeout=120)
    plan = register()
    read = read_unit(read_workbook((tmp_path / f"lra.{kind}").read_bytes(), f"lra.{kind}"), plan)
    assert {
        line.kode: (line.get("pagu", 0).number, line.get("realisasi", 0).number, line.baris.text("uraian"))
        for line in read_lines(read.tabel, plan)
    } == {
        "5.1": (Decimal(1000), Decimal(501), "Belanja Operasi"),
        "5.1.02": (Decimal(1000), Decimal(501), "Belanja Barang dan Jasa"),
        "5.2": (Decimal(80), Decimal("1250.50"), "Belanja Modal"),
    }
    assert [len(tabel.jumlah) for tabel in read.tabel] == [1]
