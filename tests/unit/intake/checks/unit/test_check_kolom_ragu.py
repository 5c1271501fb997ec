from lakip.domain.findings import Severity, Temuan
from lakip.domain.numbers import read_number
from lakip.intake.calon import Calon, Line
from lakip.intake.checks.unit.check_kolom_ragu import check_kolom_ragu
from lakip.intake.layout import ANGGARAN
from lakip.intake.screening import Screening, screen_lines
from lakip.intake.tables import Baris, Tabel
from lakip.intake.workbook import Cell
from tests.meja import register, ringkas


def temuan(cell, value=None):
    return Temuan(
        "kolom", Severity.TANYA, "Kolom ini meragukan.", "Terima bila benar.", "LRA", cell, "SERAPAN", value
    )


def lines(ragu, *rows):
    asal = Tabel(ANGGARAN, "LRA", (), ragu=ragu)
    return [line(asal, n, *row) for n, row in enumerate(rows, start=5)]


def line(asal, n, kode, pagu, realisasi):
    cells = {
        "kode": Cell(n, 1, "teks", kode),
        "pagu": Cell(n, 2, "teks", pagu),
        "nilai_0": Cell(n, 3, "teks", realisasi),
    }
    measures = (("pagu", cells["pagu"]), ("realisasi", cells["nilai_0"]))
    calon = [
        Calon(
            "anggaran", kode, 0, ukuran, "LRA", cell.address, cell.text, read_number(cell.text, rupiah=True)
        )
        for ukuran, cell in measures
    ]
    return Line("anggaran", kode, "LRA", Baris(n, cells), calon, asal=asal)


DUA = (("5", "100", "10"), ("5.1", "60", "7"))


def test_a_doubtful_column_is_one_question_about_all_its_values():
    (tanya,) = check_kolom_ragu(lines({"nilai_0": temuan("C3", "Realisasi (Rp)")}, *DUA), register())
    assert ringkas([tanya]) == [("tanya", "C3", "SERAPAN", "Realisasi (Rp)")]
    assert [c.raw for c in tanya.ditahan] == ["10", "7"]
    assert tanya.usulan == tanya.ditahan


def test_what_is_only_possible_is_held_back_without_a_proposal():
    (tanya,) = check_kolom_ragu(lines({"nilai_0": temuan("C3")}, *DUA), register())
    assert ([c.raw for c in tanya.ditahan], tanya.usulan) == (["10", "7"], ())


def test_a_doubtful_column_of_codes_holds_its_rows_and_no_value_twice():
    found = list(check_kolom_ragu(lines({"kode": temuan("A3"), "nilai_0": temuan("C3")}, *DUA), register()))
    assert [t.temuan.cell for t in found] == ["A3"]
    assert [c.raw for c in found[0].ditahan] == ["100", "10", "60", "7"]


def test_sure_columns_pass():
    assert list(check_kolom_ragu(lines({}, *DUA), register())) == []


def screened(*, accept):
    out = Screening()
    screen_lines(
        out,
        lines({"nilai_0": temuan("C3", "Realisasi (Rp)")}, ("5.1", "60", "7"), ("5.2", "40", "4.5.6")),
        register(),
        accept=accept,
    )
    return [c.raw for c in out.calon], [
        (t.temuan.check, [c.raw for c in t.usulan], t.diterima) for t in out.tanya
    ]


def test_a_held_column_leaves_the_rest_of_its_rows_and_its_values_are_read_by_the_later_rules():
    assert screened(accept=False) == (
        ["60", "40"],
        [("check_angka", [], False), ("kolom", ["7"], False)],
    )


def test_the_rule_answers_for_the_doubts_the_mapping_left_under_their_own_name():
    out = Screening()
    screen_lines(out, lines({"nilai_0": temuan("C3")}, *DUA), register())
    (row,) = [p for p in out.periksa if p.check == "check_kolom_ragu"]
    assert (row.hasil, row.n_diperiksa, row.n_temuan) == ("perlu_keputusan", 2, 1)


def test_an_accepted_column_goes_back_to_its_rows():
    assert screened(accept=True) == (
        ["60", "7", "40"],
        [("kolom", ["7", "4.5.6"], True), ("check_angka", [], False)],
    )
