"""The copies the application makes by itself: when they are due, which stay, and what goes wrong with them."""

from datetime import datetime, time, timedelta
from pathlib import Path

import pytest

from lakip.domain.errors import InputRefused, StoreUnavailable, WrongUsage
from lakip.domain.pelaku import KONSOL
from lakip.domain.waktu import now
from lakip.workflow import jadwal, setelan
from lakip.workflow.jadwal import Jenis, Tersimpan, superfluous
from lakip.workflow.toko import open_store
from tests.store import perkakas


@pytest.fixture
def berisi(file_store, tmp_path, monkeypatch):
    """Give a store with a plan, whose copies go to a folder of their own."""
    monkeypatch.setenv("LAKIP_CADANGAN_DIR", str(tmp_path / "cadangan"))
    perkakas.plan(file_store)
    return file_store


def copies(store) -> list[str]:
    return [copy.jenis for copy in jadwal.state(store).berkas]


def test_the_daily_copy_is_made_once_its_time_has_come_and_not_again_that_day(berisi):
    made = jadwal.make_when_due(berisi)
    assert Path(made.file).is_file()
    assert jadwal.make_when_due(berisi) is None
    assert copies(berisi) == [Jenis.HARIAN]
    assert berisi.audit_rows()[-1].pelaku == "sistem (sistem)"


def test_an_empty_store_and_one_without_a_time_make_no_copies(file_store, berisi):
    setelan.put(berisi, KONSOL, cadangan_jam="")
    assert jadwal.make_when_due(berisi) is None
    assert jadwal.state(berisi).berikut is None


def test_a_store_without_a_plan_has_nothing_to_copy(file_store):
    assert jadwal.make_when_due(file_store) is None


@pytest.mark.parametrize(
    ("clock", "last", "due"),
    [
        ("08:00", "2026-01-05 02:00", False),
        ("08:00", "2026-01-05 01:59", True),
        ("01:00", "2026-01-04 02:00", False),
        ("01:00", "2026-01-04 01:59", True),
    ],
)
def test_a_copy_is_due_when_the_last_one_is_older_than_the_time_that_came_last(
    berisi, tmp_path, clock, last, due
):
    """The time is 02.00; a computer that was off at night catches up in the morning."""
    (tmp_path / "cadangan").mkdir()
    when = datetime.fromisoformat(last)
    (tmp_path / "cadangan" / f"lakip-duckdb-{when:%Y%m%dT%H%M%S}-harian.zip").touch()
    moment = datetime.combine(datetime(2026, 1, 5).date(), time.fromisoformat(clock))
    assert jadwal._is_due(berisi, moment) == due


def daily(*days: str) -> list[Tersimpan]:
    return [Tersimpan(f"{day}.zip", datetime.fromisoformat(f"{day} 02:00"), Jenis.HARIAN, 1) for day in days]


def test_the_newest_of_seven_days_and_twelve_months_stay():
    start = datetime(2024, 1, 1)
    days = daily(*(f"{start + timedelta(days=n):%Y-%m-%d}" for n in range(500)))
    gone = superfluous(days, 7, 12)
    kept = [copy.nama.removesuffix(".zip") for copy in days if copy not in gone]
    assert kept == [
        "2024-06-30", "2024-07-31", "2024-08-31", "2024-09-30", "2024-10-31", "2024-11-30", "2024-12-31", "2025-01-31",
        "2025-02-28", "2025-03-31", "2025-04-30",
        "2025-05-08", "2025-05-09", "2025-05-10", "2025-05-11", "2025-05-12", "2025-05-13", "2025-05-14",
    ]  # fmt: skip


def test_copies_made_by_hand_or_at_sign_off_are_never_removed():
    others = [Tersimpan(f"{n}.zip", datetime(2020, 1, 1 + n), jenis, 1) for n, jenis in enumerate(Jenis)]
    assert superfluous(others, 0, 0) == [copy for copy in others if copy.jenis is Jenis.HARIAN]


def test_making_a_copy_removes_the_daily_ones_that_need_not_stay(berisi, tmp_path):
    folder = tmp_path / "cadangan"
    folder.mkdir()
    for day in range(1, 11):
        (folder / f"lakip-duckdb-202001{day:02d}T020000-harian.zip").touch()
    (folder / "milik-orang-lain.zip").touch()
    jadwal.make(berisi, KONSOL)
    left = sorted(copy.waktu.day for copy in jadwal.state(berisi).berkas if copy.jenis is Jenis.HARIAN)
    assert left == [4, 5, 6, 7, 8, 9, 10]
    assert (folder / "milik-orang-lain.zip").exists()


def test_a_copy_that_fails_is_told_and_tried_again_an_hour_later(berisi, monkeypatch, tmp_path):
    (tmp_path / "berkas").write_bytes(b"")
    monkeypatch.setenv("LAKIP_CADANGAN_DIR", str(tmp_path / "berkas" / "cadangan"))
    assert jadwal.make_when_due(berisi) is None
    assert jadwal.make_when_due(berisi) is None
    assert perkakas.log(berisi) == ["impor_rencana", "cadangan_gagal"]
    found = jadwal.state(berisi)
    assert found.gagal["isi"]["galat"].startswith(
        f"Cadangan {tmp_path / 'berkas' / 'cadangan'}/lakip-duckdb-"
    )
    assert jadwal._is_due(berisi, now() + jadwal.AGAIN_AFTER)
    monkeypatch.setenv("LAKIP_CADANGAN_DIR", str(tmp_path / "lain"))
    jadwal.make(berisi, KONSOL)
    assert jadwal.state(berisi).gagal is None


def test_a_copy_that_leaves_less_free_than_the_line_is_not_made(berisi):
    berisi.ruang.minimum_mb = 10**9
    with pytest.raises(StoreUnavailable, match=r"^Ruang kosong di disk penyimpanan cadangan "):
        jadwal.make(berisi, KONSOL)
    assert jadwal.state(berisi).berkas == []


def test_what_lies_in_the_folder_is_looked_at_again_and_noted(berisi, tmp_path):
    made = jadwal.make(berisi, KONSOL)
    name = Path(made.file).name
    assert jadwal.check(berisi, KONSOL, name)["baris"] == sum(made.rows.values())
    assert jadwal.state(berisi).diperiksa["objek"] == name
    assert jadwal.take(berisi, KONSOL, name) == Path(made.file).read_bytes()
    assert perkakas.log(berisi)[-2:] == ["periksa_cadangan", "unduh_cadangan"]


def test_another_file_under_the_name_of_a_copy_is_noticed(berisi, tmp_path):
    first, second = (Path(jadwal.make(berisi, KONSOL, jenis).file) for jenis in (Jenis.MANUAL, Jenis.HARIAN))
    first.write_bytes(second.read_bytes())
    with pytest.raises(InputRefused, match="bukan lagi berkas yang ditulis aplikasi ini"):
        jadwal.check(berisi, KONSOL, first.name)
    second.write_bytes(b"rusak")
    with pytest.raises(InputRefused, match="tidak terbaca sebagai cadangan LAKIP"):
        jadwal.check(berisi, KONSOL, second.name)


@pytest.mark.parametrize("name", ["../lakip.duckdb", "/etc/passwd", "lain.zip", ""])
def test_only_a_copy_of_this_store_can_be_taken(berisi, name):
    with pytest.raises(InputRefused, match="tidak ada di folder cadangan"):
        jadwal.take(berisi, KONSOL, name)


def test_the_state_warns_of_an_old_copy_and_of_the_same_disk(berisi, tmp_path):
    assert jadwal.state(berisi).terlalu_lama
    assert jadwal.state(berisi).satu_disk
    jadwal.make(berisi, KONSOL)
    assert not jadwal.state(berisi).terlalu_lama


def test_another_disk_is_told_apart(berisi, monkeypatch):
    """/dev/shm is a disk of its own wherever the tests run."""
    monkeypatch.setenv("LAKIP_CADANGAN_DIR", "/dev/shm/tidak-ada")  # nothing is written there
    assert not jadwal.state(berisi).satu_disk


def test_time_folder_and_number_are_settings(berisi, tmp_path, monkeypatch):
    monkeypatch.delenv("LAKIP_CADANGAN_DIR")
    jadwal.set_up(berisi, KONSOL, "17.30", str(tmp_path / "luar"), "3", "0")
    found = setelan.get(berisi)
    assert (found.cadangan_jam, found.cadangan_harian, found.cadangan_bulanan) == ("17:30", 3, 0)
    assert jadwal.state(berisi).folder == str(tmp_path / "luar")
    assert jadwal.state(berisi).berikut is not None
    jadwal.set_up(berisi, KONSOL, "", "", "7", "12")
    assert jadwal.state(berisi).folder == f"{berisi.address}.cadangan"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (("jam dua", "", "7", "12"), 'Jam "jam dua" tidak terbaca'),
        (("25.00", "", "7", "12"), 'Jam "25.00" tidak terbaca'),
        (("02.00", "cadangan", "7", "12"), "Folder cadangan cadangan harus ditulis lengkap"),
        (("02.00", "/dev/null/x", "7", "12"), "Folder cadangan /dev/null/x tidak dapat dibuat"),
        (("02.00", "", "0", "12"), "Paling sedikit satu cadangan harian"),
        (("02.00", "", "tujuh", "12"), 'Banyaknya cadangan harian "tujuh" bukan bilangan'),
        (("02.00", "", "7", "-1"), 'Banyaknya cadangan bulanan "-1" bukan bilangan'),
    ],
)
def test_settings_that_cannot_be_are_refused(berisi, given, told):
    before = setelan.get(berisi)
    with pytest.raises(WrongUsage, match=f"^{told}"):
        jadwal.set_up(berisi, KONSOL, *given)
    assert setelan.get(berisi) == before


def test_copies_of_another_store_in_the_same_folder_are_left_alone(berisi, tmp_path):
    jadwal.make(berisi, KONSOL)
    other = open_store(str(tmp_path / "kedua.duckdb"))
    assert jadwal.state(other).berkas == []
    other.close()
