"""The workbooks we hand out: what stands in them, what can be changed, and that they come back as they went."""

from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest

from lakip.domain.findings import Severity
from lakip.domain.pilihan import find_pilihan
from lakip.intake.layout import RENCANA, UNIT, Isi
from lakip.intake.plan import read_plan
from lakip.intake.tables import read_tables
from lakip.intake.template import BarisAnggaran, BarisKegiatan, BarisKinerja, plan_workbook, unit_workbook
from lakip.intake.template.keterangan_rencana import INSTANSI
from lakip.intake.template.unit import SPARE_ROWS
from lakip.intake.template.writer import offered
from lakip.intake.workbook import read_workbook

PILIHAN = [(lembar, kolom) for lembar in (*RENCANA, *UNIT) for kolom in lembar.kolom if kolom.pilihan]
YELLOW, GREY = "FFFFF2B3", "FFDDDDDD"


def make_unit():
    return unit_workbook(
        "Badan Contoh",
        "MUT",
        "Bidang Mutasi",
        2024,
        [
            BarisKinerja("IK-1", "=1+1", "Nilai", "285", "KUM"),
            BarisKinerja("5.10", "Formasi terisi", "%", "80 - 90", "RASIO"),
            BarisKinerja("IK-3", "Opini", "Predikat", None, "AKHIR"),
        ],
        [
            BarisKegiatan("5.03.02.2.02.0001", "Mutasi"),
            BarisKegiatan("5.03.02.2.02.0002", "Pangkat", "Dokumen", "SK", "12"),
        ],
        [BarisAnggaran("5.10", "Belanja", Decimal("1234567.50")), BarisAnggaran("5.1.02", None, None)],
    )


@pytest.fixture(scope="module")
def plan():
    return openpyxl.load_workbook(BytesIO(plan_workbook()))


@pytest.fixture(scope="module")
def unit():
    return openpyxl.load_workbook(BytesIO(make_unit()))


def headings(book):
    return {sheet.title: [cell.value for cell in sheet[1]] for sheet in book if sheet.title != "Petunjuk"}


def texts(sheet):
    return [cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None]


def column(sheet, judul):
    return next(cell.column_letter for cell in sheet[1] if cell.value == judul)


def cell(sheet, judul, row):
    return sheet[f"{column(sheet, judul)}{row}"]


def dropdowns(sheet):
    """Give the words by the column letter they are offered in, and the rows."""
    return {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation}


def rows_of(data, layouts):
    tables, temuan = read_tables(read_workbook(data, "berkas.xlsx"), layouts)
    rows = {
        table.lembar.judul: [
            {kunci: cell.text for kunci, cell in baris.cells.items()} for baris in table.baris
        ]
        for table in tables
    }
    return rows, temuan


def test_the_plan_has_petunjuk_and_every_sheet_with_exactly_its_headings(plan):
    assert plan.sheetnames == ["Petunjuk", *(lembar.judul for lembar in RENCANA)]
    assert headings(plan) == {lembar.judul: [kolom.judul for kolom in lembar.kolom] for lembar in RENCANA}


def test_a_unit_workbook_has_petunjuk_and_exactly_the_headings_of_the_contract(unit):
    assert unit.sheetnames == ["Petunjuk", "Kinerja", "Kegiatan", "Anggaran"]
    assert headings(unit) == {lembar.judul: [kolom.judul for kolom in lembar.kolom] for lembar in UNIT}


def test_required_headings_differ_by_colour_only(plan):
    for lembar in RENCANA:
        colours = {
            wajib: {
                cell.fill.fgColor.rgb
                for cell, kolom in zip(plan[lembar.judul][1], lembar.kolom, strict=True)
                if kolom.wajib is wajib
            }
            for wajib in (True, False)
        }
        assert colours[True] == {"FF08519C"}, lembar.judul
        assert colours[False] <= {"FFD6E4F0"}, lembar.judul


def test_every_heading_is_explained_by_a_sentence_and_stays_in_sight(plan, unit):
    for sheet in [*plan.worksheets[1:], *unit.worksheets[1:]]:
        assert sheet.freeze_panes in {"B2", "C2"}
        assert all(cell.comment.text.endswith(".") for cell in sheet[1])


def test_petunjuk_of_the_plan_names_every_column_and_the_spelling_of_numbers(plan):
    written = texts(plan["Petunjuk"])
    grouped = {
        kolom.judul for lembar in RENCANA[1:] for kolom in lembar.kolom if not kolom.judul.startswith("TW ")
    }
    assert grouped | {"TW I s.d. TW IV", *INSTANSI} <= set(written)
    assert {f"Lembar {lembar.judul}" for lembar in RENCANA} <= set(written)
    assert any("1.234,56" in text for text in written)


@pytest.mark.parametrize(
    "words", ["1.234,56", "belum rilis", "nihil", "tanda -", "menggabungkan sel", "kirim kembali"]
)
def test_petunjuk_of_a_unit_says_what_an_operator_asks(unit, words):
    assert any(words in text for text in texts(unit["Petunjuk"]))


def test_petunjuk_names_unit_year_and_instansi(unit):
    assert texts(unit["Petunjuk"])[:3] == [
        "Bahan Laporan Kinerja Tahun 2024",
        "Bidang Mutasi (MUT)",
        "Badan Contoh",
    ]


@pytest.mark.parametrize(("lembar", "kolom"), PILIHAN, ids=lambda part: part.judul)
def test_every_offered_word_is_understood_and_every_coded_value_is_offered(lembar, kolom):
    read = [find_pilihan(word, kolom.pilihan) for word in offered(kolom)]
    assert sorted(read) == sorted(set(kolom.pilihan.values()))


@pytest.mark.parametrize(
    ("lembar", "kolom"), [pair for pair in PILIHAN if pair[0] in RENCANA], ids=lambda part: part.judul
)
def test_the_plan_offers_its_words_on_500_rows(plan, lembar, kolom):
    sheet = plan[lembar.judul]
    letter = column(sheet, kolom.judul)
    assert dropdowns(sheet)[f"{letter}2:{letter}501"] == f'"{",".join(offered(kolom))}"'


def test_quarter_types_are_offered_in_everyday_words(plan):
    words = dropdowns(plan["Indikator"])["G2:G501"]
    assert (
        words
        == '"Jumlah per triwulan,Kumulatif s.d. triwulan,Rata-rata,Posisi akhir,Nilai tertinggi,Nilai terendah,Pembilang/penyebut"'
    )


def test_code_and_value_columns_are_text_also_in_empty_rows(plan):
    for lembar in RENCANA:
        text = [
            number
            for dimension in plan[lembar.judul].column_dimensions.values()
            for number in range(dimension.min, dimension.max + 1)
            if dimension.number_format == "@"
        ]
        kept = {Isi.KODE, Isi.NILAI, Isi.ANGKA}
        assert text == [n for n, kolom in enumerate(lembar.kolom, 1) if kolom.isi in kept], lembar.judul


def test_the_blank_plan_comes_back_without_a_finding():
    rencana = read_plan(read_workbook(plan_workbook(), "rencana.xlsx"))
    assert rencana.temuan == []
    assert [row["kunci"] for row in rencana.tables.pop("instansi")] == list(INSTANSI)
    assert set(map(len, rencana.tables.values())) == {0}


def test_a_unit_workbook_comes_back_with_its_prefilled_cells_and_no_finding():
    rows, temuan = rows_of(make_unit(), UNIT)
    assert temuan == []
    assert rows == {
        "Kinerja": [
            {"kode": "IK-1", "nama": "=1+1", "satuan": "Nilai", "target": "285"},
            {"kode": "5.10", "nama": "Formasi terisi", "satuan": "%", "target": "80 - 90"},
            {"kode": "IK-3", "nama": "Opini", "satuan": "Predikat"},
        ],
        "Kegiatan": [
            {"kode": "5.03.02.2.02.0001", "nama": "Mutasi"},
            {
                "kode": "5.03.02.2.02.0002",
                "nama": "Pangkat",
                "indikator_keluaran": "Dokumen",
                "satuan": "SK",
                "target": "12",
            },
        ],
        "Anggaran": [{"kode": "5.10", "uraian": "Belanja", "pagu": "1234567.5"}, {"kode": "5.1.02"}],
    }


def test_text_is_never_a_formula(unit):
    assert unit["Kinerja"]["B2"].data_type == "s"
    assert unit["Anggaran"]["A2"].data_type == "s"


def test_what_the_plan_says_is_locked_and_the_rest_is_free(unit):
    def locked(sheet, row):
        return [unit[sheet].cell(1, c.column).value for c in unit[sheet][row] if c.protection.locked]

    assert locked("Kinerja", 4) == ["Kode Indikator", "Indikator Kinerja", "Satuan", "Target"]
    assert locked("Kegiatan", 2) == ["Kode Sub Kegiatan", "Sub Kegiatan"]
    assert locked("Kegiatan", 3) == [
        "Kode Sub Kegiatan",
        "Sub Kegiatan",
        "Indikator Keluaran",
        "Satuan",
        "Target",
    ]
    assert locked("Anggaran", 3) == ["Kode Rekening", "Uraian", "Pagu (Rp)"]
    assert locked("Anggaran", 3 + SPARE_ROWS) == []


def test_sheets_are_protected_without_password_and_may_be_resized(unit):
    for sheet in unit.worksheets[1:]:
        rule = sheet.protection
        # openpyxl gives True for what is forbidden
        assert (rule.sheet, rule.password, rule.formatCells, rule.formatColumns, rule.formatRows) == (
            True, None, False, False, False,
        ), sheet.title  # fmt: skip


def test_ratio_indikator_ask_for_pembilang_and_penyebut_by_colour(unit):
    sheet = unit["Kinerja"]
    colours = [
        [
            cell(sheet, judul, row).fill.fgColor.rgb
            for judul in ("Realisasi TW I", "Realisasi Tahun", "Pembilang TW IV", "Penyebut")
        ]
        for row in (2, 3)
    ]
    assert colours == [[YELLOW, YELLOW, GREY, GREY], [GREY, GREY, YELLOW, YELLOW]]
    assert {cell(sheet, judul, 3).fill.fgColor.rgb for judul in ("Status Data", "Solusi")} == {YELLOW}


def test_pembilang_and_penyebut_are_hidden_where_no_indikator_needs_them(unit):
    without = unit_workbook("B", "U", "Unit", 2024, [BarisKinerja("K", "Nama", "Orang", "1", "KUM")], [], [])
    sheet = openpyxl.load_workbook(BytesIO(without))["Kinerja"]
    hidden = [c.value for c in sheet[1] if sheet.column_dimensions[c.column_letter].hidden]
    assert hidden[0] == "Pembilang TW I"
    assert not any(dimension.hidden for dimension in unit["Kinerja"].column_dimensions.values())


def test_each_indikator_says_in_words_how_its_quarters_are_filled(unit):
    remarks = [unit["Kinerja"][f"B{row}"].comment.text for row in (2, 3, 4)]
    assert remarks == [
        "Jumlah per triwulan: isi hasil triwulan itu saja.",
        "Pembilang/penyebut: isi pembilang dan penyebut triwulan itu saja; nilainya dihitung oleh aplikasi.",
        "Posisi akhir: isi keadaan pada akhir triwulan itu; nilai setahun adalah keadaan terakhir.",
    ]


def test_value_cells_keep_what_was_typed(unit):
    """A spreadsheet set to English would turn a typed 85,25 into 8525."""
    assert cell(unit["Kinerja"], "Realisasi TW I", 2).number_format == "@"
    assert cell(unit["Kinerja"], "Kode Indikator", 2).number_format == "@"


def test_status_data_is_chosen_from_words(unit):
    letter = column(unit["Kinerja"], "Status Data")
    assert dropdowns(unit["Kinerja"]) == {
        f"{letter}2:{letter}4": '"final,sementara,belum rilis,angka tahun lalu"'
    }


def test_the_same_content_gives_the_same_bytes():
    assert plan_workbook() == plan_workbook()
    assert make_unit() == make_unit()


def test_a_unit_without_anything_planned_still_gets_its_three_sheets():
    rows, temuan = rows_of(unit_workbook("B", "U", "Unit", 2024, [], [], []), UNIT)
    assert rows == {"Kinerja": [], "Kegiatan": [], "Anggaran": []}
    assert [t for t in temuan if t.severity is not Severity.INFO] == []
