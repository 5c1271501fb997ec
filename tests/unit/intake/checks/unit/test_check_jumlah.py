from lakip.domain.findings import Severity, Temuan
from lakip.intake.checks.unit.check_jumlah import check_jumlah
from lakip.intake.layout import ANGGARAN
from lakip.intake.lines import read_lines
from lakip.intake.tables import Baris, Tabel
from lakip.intake.workbook import Cell
from tests.meja import register, ringkas

RAGU = Temuan("kolom", Severity.TANYA, "Kolom ini meragukan.", "Terima bila benar.")


def row(nomor, kode, pagu):
    cells = {"kode": Cell(nomor, 1, "teks", kode), "pagu": Cell(nomor, 3, "teks", pagu)}
    return Baris(nomor, {kunci: cell for kunci, cell in cells.items() if cell.text})


def found(rows, jumlah, *, held=(), **isi):
    tabel = Tabel(ANGGARAN, "LRA", tuple(row(*r) for r in rows), tuple(row(*r) for r in jumlah), **isi)
    plan = register()
    lines = list(read_lines([tabel], plan))
    for line in lines:
        line.calon = [calon for calon in line.calon if calon.cell not in held]
    return list(check_jumlah(lines, plan))


ROWS = [(2, "5.1", "60"), (3, "5.1.01", "40"), (4, "5.1.02", "20"), (6, "5.2", "30")]


def test_a_total_that_is_not_the_sum_of_the_leaves_above_it_is_told():
    (told,) = found(ROWS, [(7, "JUMLAH", "95")])
    assert ringkas([told]) == [("info", "C7", "95", None)]
    assert told.message == (
        "Jumlah Pagu (Rp) pada baris 7 tertulis Rp95, sedangkan baris di atasnya berjumlah Rp90, selisih Rp5."
    )


def test_totals_of_the_table_of_a_part_and_above_the_rows_pass():
    assert (
        found(ROWS, [(1, "Total", "90"), (5, "Jumlah", "60"), (7, "Jumlah", "30"), (8, "TOTAL", "90")]) == []
    )


def test_a_mean_is_no_sum():
    assert found(ROWS, [(7, "Rata-rata", "30")]) == []


def test_an_empty_total_a_figure_that_waits_or_a_doubtful_column_says_nothing():
    assert found(ROWS, [(7, "JUMLAH", "")]) == []
    assert found(ROWS, [(7, "JUMLAH", "95")], held={"C6"}) == []
    assert found(ROWS, [(7, "JUMLAH", "95")], ragu={"pagu": RAGU}) == []


def test_a_total_is_no_row_of_data():
    tabel = Tabel(ANGGARAN, "LRA", (row(2, "5.1", "60"),), (row(3, "JUMLAH", "60"),))
    assert [line.kode for line in read_lines([tabel], register())] == ["5.1"]
