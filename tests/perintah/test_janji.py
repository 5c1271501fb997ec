"""Every promise has its tests, and the page that tells them is the one built from them."""

from types import SimpleNamespace

import pytest

from tests import janji
from tests.janji import Bukti, Kali


def test_every_promise_has_a_test_and_no_test_carries_another_number():
    carried = {number for one in janji.bukti() for number in one.janji}
    assert carried == set(janji.JANJI)


def test_the_page_is_the_one_built_from_the_tests_and_the_last_results():
    assert janji.TUJUAN.read_text(encoding="utf-8") == janji.build(janji.read_hasil()), (
        "Jalankan: python -m tests.janji"
    )


@pytest.mark.parametrize(
    ("nama", "numbers"),
    [("test_p01_p02_none_is_lost", [1, 2]), ("test_p10_answered_and_p11_nothing_left", [10, 11]), ("test_top5_is_no_promise", [])],
)  # fmt: skip
def test_a_test_belongs_to_the_promises_in_its_name(nama, numbers):
    assert Bukti("tests/test_x.py", nama, ()).janji == numbers


def test_counts_are_told_for_both_runs():
    one = Bukti("tests/test_x.py", "test_p05_own_answers", (Kali(5, 100, "sesi"), Kali(10, 5000, "bacaan")))
    assert (one.hitungan("uji"), one.hitungan("bukti")) == ("5 sesi, 10 bacaan", "100 sesi, 5.000 bacaan")


def test_a_full_run_is_kept_for_each_test_with_what_failed_or_could_not_run(tmp_path, monkeypatch):
    """A test that was not part of the run keeps what it had; one that is gone is forgotten."""
    monkeypatch.setattr(janji, "HASIL", tmp_path / "hasil.json")
    monkeypatch.setattr(janji, "TUJUAN", tmp_path / "janji.md")
    first, second = (one.kunci for one in janji.bukti()[:2])
    reports = {
        "passed": [SimpleNamespace(nodeid=f"{first}[{n}]") for n in range(3)],
        "failed": [SimpleNamespace(nodeid=f"{first}[3]")],
    }
    janji.record(reports)
    janji.record(
        {"skipped": [SimpleNamespace(nodeid=second), SimpleNamespace(nodeid="tests/x.py::test_lain")]}
    )
    kept = janji.read_hasil()
    assert {key: {k: v for k, v in row.items() if k != "tanggal"} for key, row in kept.items()} == {
        first: {"lulus": 3, "gagal": 1, "dilewati": 0},
        second: {"lulus": 0, "gagal": 0, "dilewati": 1},
    }
    page = janji.TUJUAN.read_text(encoding="utf-8")
    assert page == janji.build(kept)
    assert f"{kept[first]['tanggal']}: 3 lulus, 1 gagal. |" in page
