"""Workbooks that agencies really have: which tables they hold, with which heads and rows."""

import csv
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

import pytest

from lakip.intake.blocks import Block, Role
from lakip.intake.header import find_blocks
from lakip.intake.workbook import read_workbook
from tests.meja import kepala, peran

pytestmark = pytest.mark.data_uji
FIGURES = ("num1_anggaran", "num2_realisasi", "num3")
BULAN = ("Januari", "Februari", "Maret", "April", "Mei", "Juni")
BULAN_II = ("Juli", "Agustus", "September", "Oktober", "November", "Desember")


def blocks(path: Path) -> dict[str, list[Block]]:
    return {sheet.name: find_blocks(sheet) for sheet in read_workbook(path.read_bytes(), path.name).sheets}


def only(path: Path) -> Block:
    (found,) = (block for sheet in blocks(path).values() for block in sheet)
    return found


def rows(first: int, last: int) -> tuple[int, ...]:
    return tuple(range(first, last + 1))


@pytest.fixture
def folder(data_uji) -> Path:
    return data_uji / "spreadsheets"


def test_a_diagram_of_duties_is_no_table(folder):
    assert blocks(folder / "cascade_biro_organisasi.xlsx") == {"15 IKI (PK)": []}


def test_an_empty_form_of_twelve_months(folder):
    found = only(folder / "dkkb_realisasi.xlsx")
    judul = (
        "NO|KODE REKENING|URAIAN|SEBELUM|SETELAH|JUMLAH|PAPBD|JAN|FEB|MAR|APR|MEI|JUN|JUL|AGU|SEP|OKT|NOV|DES|"
        "JUMLAH REALISASI"
    )
    assert (tuple(kepala(found).values()), found.header, found.rows) == (
        tuple(judul.split("|")),
        (11, 11),
        (),
    )
    assert found.title[2:5] == (
        "BAGIAN : SEKSI PENGEMBANGAN",
        "SUMBER ANGGARAN : PAD MURNI",
        "PROGRAM : PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH PROVINSI",
    )


def test_months_beside_names_without_a_heading(folder):
    found = only(folder / "karantina_kt.xlsx")
    assert list(kepala(found).values())[:3] == ["", "Jan", "Feb"]
    assert peran(found) == {"data": rows(2, 5)}


def test_plain_lists_from_the_first_row(folder):
    lppd = only(folder / "lppd_semarang.xlsx")
    assert list(kepala(lppd).values()) == [
        "_id",
        "Indikator_Kinerja",
        "Capaian_Tahun_2018",
        "Capaian_Tahun_2019",
    ]
    assert peran(lppd) == {"data": rows(2, 84)}
    subkegiatan = only(folder / "subkegiatan_ref.xlsx")
    assert len(subkegiatan.heads) == 14
    assert peran(subkegiatan) == {"data": rows(2, 7766)}


def test_four_sheets_with_a_letterhead(folder):
    found = blocks(folder / "sumut_1-kegiatan-20250619-190723.xlsx")
    assert {name: [(b.header, peran(b), len(b.heads)) for b in sheet] for name, sheet in found.items()} == {
        "Kegiatan": [((5, 5), {"data": rows(6, 9)}, 13)],
        "Realisasi Fisik": [((5, 5), {"data": rows(6, 9)}, 10)],
        "Realisasi Keuangan": [((5, 5), {"data": rows(6, 9)}, 7)],
        "Nama KPA": [((5, 5), {"data": rows(6, 9)}, 5)],
    }
    assert found["Realisasi Keuangan"][0].heads[6].text == "REALISASI [RP]"


def test_headings_one_row_higher_and_one_column_beside(folder):
    found = only(folder / "toba_1_lra_20221130-012723.xlsx")
    assert kepala(found) == {
        "D": "KODE REKENING", "H": "URAIAN", "I": "URAIAN", "Q": "ANGGARAN", "R": "REALISASI", "T": "SERAPAN OPD",
    }  # fmt: skip
    assert (found.header, peran(found)) == ((13, 16), {"data": rows(18, 26), "catatan": rows(31, 33)})
    assert found.title[-1] == "Sub Unit Organisasi : 1.01.0.00.0.00.01.0000 DINAS PENDIDIKAN"


@pytest.mark.parametrize(
    "name", ["toba_Format_Anggaran_Kas.xls", "toba_anggaran_kas_38_20221220-114401.xlsx"]
)
def test_target_and_realisasi_in_rows_by_month(folder, name):
    found = only(folder / name)
    heads = kepala(found)
    assert list(heads.values())[:20] == [
        "Nama OPD", "Total Anggaran", "Total Anggaran", "Rincian", *BULAN[:3], "Triwulan I", *BULAN[3:], "Triwulan II",
        *BULAN_II[:3], "Triwulan III", *BULAN_II[3:], "Triwulan IV",
    ]  # fmt: skip
    assert heads.get("U", "") == ""
    assert peran(found) == {"data": rows(8, 13), "tanda_tangan": (15, 21, 22), "catatan": (19, 20)}


def test_bands_over_four_quarters(folder):
    found = only(folder / "toba_dana-desa-20221130-030024.xlsx")
    heads = kepala(found)
    assert [heads[letter] for letter in ("A", "D", "G", "H", "Q", "T", "AC", "AD", "AH")] == [
        "No", "Rekap RKDesa / I", "Rekap RKDesa / Total", "%", "Rekap RKBLT / TW I", "Rekap RKBLT / TW IV",
        "∑ BLT Belum Cair / IV", "REALOKASI / Jumlah", "(%)",
    ]  # fmt: skip
    assert (found.header, peran(found), len(heads)) == ((1, 2), {"data": (3,)}, 34)


def test_a_report_with_a_total_notes_and_a_signature(folder):
    found = blocks(folder / "toba_lra_all" / "1_lra_20221130-012219.xlsx")
    (lra,), (fisik,) = found["LRA"], found["FISIK"]
    assert peran(lra) == {
        "data": (8, 9, *rows(12, 16)), "jumlah": (18,), "catatan": (20, 21, 25, 27, 28),
        "tanda_tangan": (22, 23, 24, 29, 30),
    }  # fmt: skip
    assert list(kepala(lra).values()) == [
        "No.", "URAIAN", "URAIAN", "PAGU DPA & DPPA TA. 2022", "REALISASI", "%", "SISA PAGU", "%", "KET",
    ]  # fmt: skip
    assert peran(fisik) == {"data": (7, *rows(9, 15), 17, *rows(19, 21), *rows(24, 29)), "kelompok": (18, 23)}


def test_every_expected_row_of_47_lists_is_data_below_its_heading(folder):
    with (folder / "toba_lra_all" / "_expected.csv").open(newline="") as file:
        expected = defaultdict(list)
        for row in csv.DictReader(file):
            expected[row["file"], row["sheet"]].append(row)
    wrong = [
        place
        for place, listed in expected.items()
        if listed[0]["row"] and not _as_listed(folder, *place, listed)
    ]
    assert (len(expected), wrong) == (47, [])


def _as_listed(folder: Path, file: str, sheet: str, listed: list[dict[str, str]]) -> bool:
    (found,) = blocks(folder / "toba_lra_all" / file)[sheet]
    by_text = defaultdict(list)
    for column, head in found.heads.items():
        by_text[head.text.split()[0] if head.path else ""].append(column)
    cells = {
        number: {
            text: [found.sheet.cell(number, column) for column in columns]
            for text, columns in by_text.items()
        }
        for number in found.numbers(Role.DATA)
    }
    return {n: _figures(c) for n, c in cells.items()} == {int(row["row"]): _listed(row) for row in listed}


def _figures(cells: dict[str, list]) -> list[str | Decimal]:
    """Give code, name and figures as read below KODE, URAIAN, ANGGARAN, REALISASI, SERAPAN and beside them."""
    named = [[c.text.strip() for c in cells.get(text, []) if c] for text in ("KODE", "URAIAN")]
    figures = [cells.get(text, []) for text in ("ANGGARAN", "REALISASI", "SERAPAN", "")]
    return [*named[0], *named[1], *(Decimal(cell.text) for group in figures for cell in group if cell)]


def _listed(row: dict[str, str]) -> list[str | Decimal]:
    return [row["kode"], row["uraian"], *(Decimal(row[key]) for key in FIGURES if row[key])]
