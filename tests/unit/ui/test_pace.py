"""A desk may send many workbooks in a row; nobody may fill the memory of the server."""

import pytest
from starlette.datastructures import Headers

from lakip.workflow import batas
from ui.pace import MEGABYTE, Pace


@pytest.fixture
def clock():
    """Give a clock that is moved by hand: clock[0] is the second it shows."""
    return [1000.0]


@pytest.fixture
def pace(clock):
    return Pace(lambda: clock[0])


def send(pace, size, nama="staf"):
    refused = pace.refusal(nama, Headers({"content-length": str(size)}))
    return refused.status_code if refused else None


def test_sixty_workbooks_of_the_largest_size_come_in_at_once(pace):
    assert [send(pace, 10 * MEGABYTE) for _ in range(60)] == [None] * 60


def test_more_files_than_the_limit_wait_until_the_first_ones_are_old(pace, clock, monkeypatch):
    monkeypatch.setenv("LAKIP_BATAS_UNGGAH_BERKAS", "2")
    assert [send(pace, 1) for _ in range(3)] == [None, None, 429]
    assert send(pace, 1, "orang lain") is None
    clock[0] += batas.upload_pace().menit * 60
    assert send(pace, 1) is None


def test_more_bytes_than_the_limit_are_refused_and_do_not_count(pace, monkeypatch):
    monkeypatch.setenv("LAKIP_BATAS_UNGGAH_UKURAN", str(3 * MEGABYTE))
    assert [send(pace, size * MEGABYTE) for size in (2, 2, 1)] == [None, 429, None]


def test_a_refusal_says_in_indonesian_what_is_allowed(pace, monkeypatch):
    monkeypatch.setenv("LAKIP_BATAS_UNGGAH_BERKAS", "1")
    send(pace, 1)
    refused = pace.refusal("staf", Headers({"content-length": "1"}))
    assert refused.body.decode() == (
        "Berkas ditolak karena terlalu banyak yang diunggah: satu akun paling banyak 1 berkas dan 1024 MB setiap "
        "10 menit. Tunggu, lalu ulangi."
    )
    assert refused.headers["retry-after"] == "600"


@pytest.mark.parametrize(
    ("length", "status"),
    [
        ("11534336", None),
        ("11534337", 413),
        ("", 411),
        ("-1", 411),
        ("1²", 411),
    ],  # 10 MB and the form around it
)
def test_a_file_names_a_size_and_keeps_to_the_largest(pace, length, status):
    refused = pace.refusal("staf", Headers({"content-length": length}))
    assert (refused.status_code if refused else None) == status
