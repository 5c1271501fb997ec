"""Our workbooks come back the same after an office suite has opened and saved them."""

import subprocess
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest

from lakip.intake.layout import RENCANA, UNIT
from lakip.intake.plan import read_plan
from lakip.intake.tables import read_tables
from lakip.intake.template import BarisAnggaran, BarisKegiatan, BarisKinerja, plan_workbook, unit_workbook
from lakip.intake.workbook import read_workbook

pytestmark = pytest.mark.kantor

FILTERS = {"xlsx": "xlsx:Calc MS Excel 2007 XML", "ods": "ods:calc8", "xls": "xls:MS Excel 97"}

ISIAN_UNIT = {
    "Kinerja": {
        "E2": "1.234,56", "F2": 250, "G2": "nihil", "H2": 0.1, "I2": "belum rilis",
        "J3": 85, "K3": 100, "V3": "Baris satu\nbaris dua & <tanda>",
        "E4": "85,25", "F4": "80-90", "G4": "95%", "H4": "-", "I4": 0.955, "T4": "sementara", "U4": 2023,
        "E5": "BB", "I5": "'0012",
    },
    "Kegiatan": {"C2": "Jumlah dokumen", "F2": 3, "A4": "5.10", "B4": "Kegiatan tambahan", "J4": "1.000"},
    "Anggaran": {"D2": "10.250.000", "E2": 15000000.5, "I2": 99.5, "A4": "5.1.02.01", "B4": "Belanja", "H4": "Rp1.250.000,00"},
}  # fmt: skip
PERCENT = ("Kinerja", "I4")

ISIAN_RENCANA = {
    "Instansi": {"B2": "Badan Contoh", "B9": "00123"},
    "Pejabat": {"A2": "Kepala", "B2": "Nama", "D2": "197201011997012992", "E2": "Plt.", "F2": "4 Maret 2024"},
    "Unit Kerja": {"A2": "MUT", "B2": "Bidang Mutasi", "E2": "Bid. Mutasi;Mutasi"},
    "Sasaran": {"A2": "5.10", "B2": "Sasaran", "C2": "Meningkatnya mutu"},
    "Indikator": {
        "A2": "5.100", "B2": "5.10", "C2": "Nilai", "D2": "Nilai", "E2": "Makin tinggi makin baik",
        "G2": "Kumulatif s.d. triwulan", "H2": "MUT", "J2": "Ya", "N2": 120, "P2": "75,3",
    },
    "Target": {"A2": "5.100", "B2": 2024, "C2": "80 - 90", "D2": 20.25, "H2": "PK", "I2": "Murni"},
    "Anggaran": {"A2": "5.03.02.2.02.0010", "B2": "Pengelolaan", "C2": "MUT", "E2": 2024, "F2": 61400000},
}  # fmt: skip


def make_unit():
    return unit_workbook(
        "Badan Contoh", "MUT", "Bidang Mutasi", 2024,
        [
            BarisKinerja("IK-1", "Jumlah ASN", "Orang", "1.200", "KUM"),
            BarisKinerja("5.10", "=Formasi terisi", "%", "80 - 90", "RASIO"),
            BarisKinerja("IK-3", "Kepuasan", "%", "95", "AKHIR"),
            BarisKinerja("IK-4", "Nilai SAKIP", "Predikat", "BB", "AKHIR"),
        ],
        [BarisKegiatan("5.03.02.2.02.0010", "Mutasi"), BarisKegiatan("5.03.02.2.02.0020", "Pangkat", "SK", "SK", "12")],
        [BarisAnggaran("5.03.02.2.02.0010", "Mutasi", Decimal("61400000.50")), BarisAnggaran("5.10", "Belanja", None)],
    )  # fmt: skip


def fill(data, isian, percent=None):
    """Fill a workbook as a person does; `percent` names a cell shown as a percentage."""
    book = openpyxl.load_workbook(BytesIO(data))
    for sheet, cells in isian.items():
        for address, value in cells.items():
            book[sheet][address] = value
    if percent:
        book[percent[0]][percent[1]].number_format = "0.0%"
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def save_as(soffice, folder, data, kind, source_kind="xlsx"):
    """Open and save with LibreOffice, in a profile of its own."""
    (folder / "asli").mkdir(parents=True)
    source = folder / "asli" / f"berkas.{source_kind}"
    source.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    command = [
        soffice,
        profile,
        "--headless",
        "--convert-to",
        FILTERS[kind],
        "--outdir",
        str(folder),
        str(source),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return (folder / f"berkas.{kind}").read_bytes()


def cells_of(data, kind, layouts):
    """Give every filled cell by sheet, row and column key: its kind, text and whether it is shown as a percentage."""
    tables, temuan = read_tables(read_workbook(data, f"berkas.{kind}"), layouts)
    cells = {
        (table.lembar.judul, baris.nomor, kunci): tuple(cell)[2:]
        for table in tables
        for baris in table.baris
        for kunci, cell in baris.cells.items()
    }
    return cells, [t.as_json() for t in temuan]


def without_percent(cells):
    """Drop what the old .xls reader can't see; the reader says so in a finding of its own."""
    return {place: (kind, text) for place, (kind, text, *_) in cells.items()}


@pytest.mark.parametrize("kind", ["xlsx", "ods", "xls"])
def test_a_filled_unit_workbook_comes_back_the_same(soffice, tmp_path, kind):
    filled = fill(make_unit(), ISIAN_UNIT, PERCENT)
    expected, found = cells_of(filled, "xlsx", UNIT)
    cells, temuan = cells_of(save_as(soffice, tmp_path, filled, kind), kind, UNIT)

    assert found == temuan == []
    assert expected["Kinerja", 4, "nilai_0"][:3] == ("angka", "0.955", True)
    assert expected["Kinerja", 2, "nilai_1"][:2] == ("teks", "1.234,56")
    assert expected["Kegiatan", 4, "kode"][:2] == ("teks", "5.10")
    if kind == "xls":
        cells, expected = without_percent(cells), without_percent(expected)
    assert cells == expected


@pytest.mark.parametrize("kind", ["xlsx", "ods", "xls"])
def test_a_blank_unit_workbook_comes_back_the_same(soffice, tmp_path, kind):
    expected = cells_of(make_unit(), "xlsx", UNIT)
    assert cells_of(save_as(soffice, tmp_path, make_unit(), kind), kind, UNIT) == expected


@pytest.mark.parametrize("kind", ["xlsx", "ods", "xls"])
def test_a_filled_plan_comes_back_the_same(soffice, tmp_path, kind):
    filled = fill(plan_workbook(), ISIAN_RENCANA)
    saved = save_as(soffice, tmp_path, filled, kind)

    assert cells_of(saved, kind, RENCANA) == cells_of(filled, "xlsx", RENCANA)
    rencana = read_plan(read_workbook(saved, f"rencana.{kind}"))
    assert rencana.tables == read_plan(read_workbook(filled, "rencana.xlsx")).tables
    assert (rencana.tables["indikator"][0]["kode"], rencana.tables["indikator"][0]["tipe_triwulan"]) == (
        "5.100",
        "KUM_SD",
    )


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_locks_dropdowns_and_text_columns_survive(soffice, tmp_path, kind):
    """A second person opens what the first one saved: the codes are still locked, the words still offered."""
    once = save_as(soffice, tmp_path / "sekali", make_unit(), kind)
    twice = save_as(soffice, tmp_path / "lagi", once, "xlsx", kind)
    sheet = openpyxl.load_workbook(BytesIO(twice))["Kinerja"]

    assert (sheet.protection.sheet, sheet["A2"].protection.locked, sheet["E2"].protection.locked) == (
        True,
        True,
        False,
    )
    assert sheet["A2"].number_format == "@"
    assert [rule.formula1 for rule in sheet.data_validations.dataValidation] == [
        '"final,sementara,belum rilis,angka tahun lalu"'
    ]
