"""Sheets become tables: what refuses a file before any rule looks at it, and what is only told."""

import pytest

from lakip.intake.layout import RENCANA, UNIT
from lakip.intake.tables import read_tables
from lakip.intake.template.tables import workbook_from_tables
from lakip.intake.workbook import read_workbook
from tests.meja import buku, lembar, ringkas

KINERJA = ("Kode Indikator", "Realisasi Tahun")
BARIS = ("IK-1", "80")


def read(*sheets, sheet=None, layouts=UNIT):
    tables, temuan = read_tables(buku(*sheets), layouts, sheet)
    return {t.sheet: [{k: c.text for k, c in b.cells.items()} for b in t.baris] for t in tables}, temuan


def checks(temuan):
    return [(t.check, t.severity.value, t.sheet, t.cell) for t in temuan]


def test_columns_are_found_by_their_heading_in_any_order_case_and_spacing():
    rows, temuan = read(lembar("KINERJA ", (" realisasi  tahun", "KODE INDIKATOR *"), ("80", "IK-1")))
    assert rows == {"KINERJA ": [{"nilai_0": "80", "kode": "IK-1"}]}
    assert temuan == []


def test_a_missing_required_column_refuses_the_file_and_names_sheet_and_column():
    rows, temuan = read(lembar("Kinerja", ("Realisasi Tahun",), ("80",)))
    assert (rows, checks(temuan)) == ({}, [("precheck_kolom_wajib", "tolak", "Kinerja", None)])
    assert temuan[0].message == "Lembar Kinerja tidak memiliki kolom Kode Indikator."


def test_a_sheet_without_any_value_column_is_refused():
    _, temuan = read(lembar("Kinerja", ("Kode Indikator", "Satuan"), ("IK-1", "%")))
    assert checks(temuan) == [("precheck_kolom_nilai", "tolak", "Kinerja", None)]
    assert temuan[0].guidance.startswith("Tambahkan kolom nilai, misalnya Realisasi Tahun,")


def test_an_unknown_column_is_told_and_not_read():
    rows, temuan = read(lembar("Kinerja", (*KINERJA, "Catatan saya"), (*BARIS, "halo")))
    assert rows == {"Kinerja": [{"kode": "IK-1", "nilai_0": "80"}]}
    assert checks(temuan) == [("precheck_kolom_lain", "info", "Kinerja", "C1")]


def test_a_doubled_column_refuses_the_file():
    _, temuan = read(lembar("Kinerja", (*KINERJA, "realisasi tahun"), (*BARIS, "81")))
    assert checks(temuan) == [("precheck_kolom_ganda", "tolak", "Kinerja", "C1")]


def test_two_sheets_of_one_layout_refuse_the_file():
    sheet = (KINERJA, BARIS)
    _, temuan = read(lembar("Kinerja", *sheet), lembar("kinerja ", *sheet))
    assert checks(temuan) == [("precheck_lembar_ganda", "tolak", "kinerja ", None)]


def test_unknown_and_hidden_sheets_are_told_but_not_petunjuk_and_empty_ones():
    rows, temuan = read(
        lembar("Petunjuk", ("Cara mengisi",)), lembar("Sheet3"), lembar("Kinerja", KINERJA, BARIS),
        lembar("Rekap", ("a",)), lembar("Lama", ("b",), hidden=True),
    )  # fmt: skip
    assert list(rows) == ["Kinerja"]
    assert checks(temuan) == [
        ("precheck_lembar_lain", "info", "Rekap", None),
        ("precheck_lembar_lain", "info", "Lama", None),
    ]
    assert temuan[1].message == "Lembar tersembunyi Lama tidak dikenal dan tidak dibaca."


def test_a_lone_sheet_under_another_name_is_known_by_its_headings():
    rows, temuan = read(lembar("Petunjuk", ("x",)), lembar("Sheet1", KINERJA, BARIS))
    assert (list(rows), temuan) == (["Sheet1"], [])


def test_of_two_fitting_layouts_the_one_that_knows_more_headings_is_taken():
    tables, _ = read_tables(
        buku(lembar("Data", ("Kode Rekening", "Uraian", "Pagu (Rp)", "Fisik (%)"), ("5", "A", "1", "2"))),
        UNIT,
    )
    assert [t.lembar.judul for t in tables] == ["Anggaran"]


def test_nothing_known_refuses_the_file_and_says_what_is_known():
    _, temuan = read(lembar("Sheet1", ("Nomor", "Nama"), ("1", "Budi")))
    assert checks(temuan) == [
        ("precheck_lembar_lain", "info", "Sheet1", None),
        ("precheck_lembar", "tolak", None, None),
    ]
    assert (
        temuan[1].message
        == "Berkas “uji.xlsx” tidak memuat lembar yang dikenal; yang dikenal: Kinerja, Kegiatan, Anggaran."
    )
    assert checks(read(lembar("Kosong"))[1]) == [("precheck_lembar", "tolak", None, None)]


def test_one_sheet_can_be_chosen_and_a_wrong_name_is_refused():
    sheets = lembar("Kinerja", KINERJA, BARIS), lembar("Data Lain", KINERJA, ("IK-2", "5"))
    assert read(*sheets, sheet="data lain")[0] == {"Data Lain": [{"kode": "IK-2", "nilai_0": "5"}]}
    _, temuan = read(*sheets, sheet="Salah")
    assert checks(temuan) == [("precheck_lembar", "tolak", None, None)]
    assert temuan[0].message.startswith("Lembar Salah tidak ada di berkas “uji.xlsx”;")


def test_blank_rows_and_rows_with_only_unknown_columns_are_no_rows():
    rows, _ = read(lembar("Kinerja", (*KINERJA, "Catatan"), (None, "  ", None), BARIS, (None, None, "x")))
    assert rows == {"Kinerja": [{"kode": "IK-1", "nilai_0": "80"}]}


def test_the_header_is_the_first_row_that_has_anything():
    rows, _ = read(lembar("Kinerja", (), (), KINERJA, BARIS))
    assert rows == {"Kinerja": [{"kode": "IK-1", "nilai_0": "80"}]}


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_csv_is_known_by_its_headings(separator):
    text = "\n".join(separator.join(row) for row in (KINERJA, ("IK-1", "80"), ("IK-2", "81")))
    tables, temuan = read_tables(read_workbook(text.encode(), "data bidang.csv"), UNIT)
    assert [(t.lembar.judul, [b.text("nilai_0") for b in t.baris]) for t in tables] == [
        ("Kinerja", ["80", "81"])
    ]
    assert [t for t in temuan if t.severity == "tolak"] == []


@pytest.mark.parametrize("layouts", [RENCANA, UNIT])
def test_every_layout_is_read_under_its_own_headings(layouts):
    tables = {
        lembar_.judul: [[k.judul for k in lembar_.kolom], [f"isi {n}" for n, _ in enumerate(lembar_.kolom)]]
        for lembar_ in layouts
    }
    read_back, temuan = read_tables(read_workbook(workbook_from_tables(tables), "semua.xlsx"), layouts)
    assert temuan == []
    assert {t.lembar.judul: [list(t.baris[0].cells)] for t in read_back} == {
        lembar_.judul: [[k.kunci for k in lembar_.kolom]] for lembar_ in layouts
    }


def test_every_refusal_is_a_sentence_with_something_to_do():
    _, temuan = read(lembar("Kinerja", ("Satuan", "Satuan", "x"), ("%", "%", "y")))
    assert ringkas(temuan) != []
    assert all(t.message.endswith(".") and t.guidance.endswith(".") for t in temuan)
