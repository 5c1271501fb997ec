"""The bench prints ratios of the same work, and refuses to compare work that is not the same."""

import re

import pytest

from bench import __main__ as bench
from bench import skala
from bench.harness import AnswersDiffer, Case, Peran, Result, Suite, angka, measure, ratio, show
from bench.skala_ukur import Ukuran


def test_the_short_form_of_a_suite_prints_each_case_as_ratios_of_wall_and_cpu_to_peer_and_floor(capsys):
    bench.run("baca", singkat=True)
    printed = capsys.readouterr().out.strip().splitlines()
    assert printed[0] == "## baca: buku kerja 200 baris × 12 kolom (3 putaran)"
    rows = [re.split(r"\s{2,}", line) for line in printed[2:]]
    assert [(row[0], row[1]) for row in rows] == [
        ("baca saja: gerbang, proses anak, tanda sel", "produk"),
        ("pintu utuh: baca, kepala, saringan", "lain"),
        ("pintu utuh, dan setiap nilai dibuat", "lain"),
        ("pandas.read_excel + openpyxl", "pembanding"),
        ("calamine saja", "lain"),
        ("unzip + expat tanpa isi", "lantai"),
    ]
    assert rows[3][4] == "1,00 / 1,00"
    assert rows[5][5] == "1,00 / 1,00"
    assert all(re.fullmatch(r"[\d,]+ / [\d,]+", cell) for row in rows for cell in row[4:6])


def test_one_store_of_many_governments_gives_the_same_figures_on_both_engines_and_reads_one_year(
    tmp_path, capsys
):
    size = Ukuran(2, 1, 2, 20, range(2024, 2026))
    file, lake = skala.run([("file", size), ("lake", size)], tmp_path)
    assert file["jawaban"] == lake["jawaban"]
    assert [kode for kode, _persen in file["jawaban"]] == [f"D00000-IK-{n:04}" for n in range(20)]
    assert (lake["berkas_dibaca"], lake["berkas"]) == (1, 2)
    assert file["dipindai"] > 0
    assert [line for line in capsys.readouterr().out.splitlines() if line.startswith("##")] == [
        "## file, 0,00 juta baris",
        "## lake, 0,00 juta baris",
    ]
    assert list(tmp_path.iterdir()) == []


def test_a_size_the_disk_has_no_room_for_is_left_out_by_name(tmp_path, capsys):
    assert skala.run([("file", Ukuran(10**9, 1, 40, 200, range(2016, 2026)))], tmp_path) == []
    assert "TIDAK DIJALANKAN, perlu" in capsys.readouterr().out


def test_cases_with_different_answers_are_not_compared():
    suite = Suite("uji", "dua jumlah", [_adding("jumlah", 2), _adding("jumlah lain", 3)], putaran=1)
    with pytest.raises(AnswersDiffer, match="uji: “jumlah” dan “jumlah lain”"):
        measure(suite)


def test_a_case_without_an_answer_is_compared_with_nothing():
    floor = Case("lantai", Peran.LANTAI, lambda _: None)
    results = measure(Suite("uji", "jumlah dan lantai", [_adding("jumlah", 2), floor], putaran=2))
    assert [result.case.nama for result in results] == ["jumlah", "lantai"]


def test_preparing_is_done_before_every_sample_and_handed_to_it():
    seen = []
    numbers = iter(range(10))
    case = Case("mencatat", Peran.PRODUK, seen.append, prepare=lambda: next(numbers))
    measure(Suite("uji", "mencatat", [case], putaran=3))
    assert seen == [0, 1, 2, 3]


def test_a_ratio_is_the_result_over_the_peer_and_a_suite_without_a_floor_has_none():
    ours, peer = _result(Peran.PRODUK, 30.0, 12.0), _result(Peran.PEMBANDING, 120.0, 48.0)
    assert ratio([ours, peer], ours, Peran.PEMBANDING, "wall_ms") == 0.25
    assert ratio([ours, peer], ours, Peran.LANTAI, "wall_ms") is None
    table = show(Suite("uji", "perbandingan", [ours.case, peer.case], putaran=7), [ours, peer])
    assert table.splitlines() == [
        "## uji: perbandingan (7 putaran)",
        "kasus       peran       wall ms  CPU ms   × pembanding  × lantai  memori MB",
        "produk      produk         30,0    12,0  0,250 / 0,250     – / –          –",
        "pembanding  pembanding      120    48,0    1,00 / 1,00     – / –          –",
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, "–"), (0.0123, "0,012"), (1.234, "1,23"), (12.34, "12,3"), (1234.4, "1234")],
)
def test_figures_have_about_three_digits_and_a_comma(value, text):
    assert angka(value) == text


def _adding(nama: str, answer: int) -> Case:
    return Case(nama, Peran.PRODUK, lambda _: answer, answer=lambda result: result)


def _result(peran: Peran, wall_ms: float, cpu_ms: float) -> Result:
    return Result(Case(peran.value, peran, lambda _: None), wall_ms, cpu_ms, 0.0)
