"""A full disk is said in words, loses nothing acknowledged, and needs no restart (promise P4)."""

import os
import random
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from lakip.domain.errors import StoreUnavailable
from lakip.domain.pelaku import KONSOL
from lakip.workflow import cadangan
from lakip.workflow.toko import Store, open_store, recovery_notices
from tests.janji import Kali
from tests.proof import penulis

RUNS = Kali(4, 20, "kali disk penuh")
FULL = (
    r"^Ruang disk untuk penyimpanan lakip\.duckdb(\.berkas)? penuh; perubahan yang sedang dikirim belum tentu "
    r"tersimpan\. Kosongkan ruang disk lalu ulangi; yang telanjur tersimpan tidak disimpan dua kali\.$"
)


@pytest.fixture
def small_disk(tmp_path, monkeypatch) -> Iterator[Path]:
    """Give a folder on a disk of 12 MB, which may fill up to its last byte."""
    monkeypatch.setenv("LAKIP_RUANG_MINIMUM_MB", "0")
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("disk kecil tidak dapat dipasang (perlu root): mount -t tmpfs ditolak")
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


@pytest.mark.janji(RUNS)
@pytest.mark.parametrize("run", range(RUNS.n))
def test_p04_a_full_disk_loses_nothing_and_the_next_upload_works_when_there_is_room(small_disk, run):
    dice = random.Random(run)
    store = open_store(str(small_disk / "lakip.duckdb"))
    acked = dict(penulis.hand_in(store, dice) for _ in range(3))
    filler = small_disk / "pengisi"
    fill(small_disk, filler, leave=dice.randrange(400_000))
    with pytest.raises(StoreUnavailable, match=FULL):
        hand_in_until_refused(store, dice, acked)
    for _ in range(2):
        assert acked.items() <= penulis.stored(store).items()
        assert penulis.half_visible(store) == []
    filler.unlink()
    acked |= dict([penulis.hand_in(store, dice)])
    assert acked.items() <= penulis.stored(store).items()
    penulis.assert_whole(store)
    store.close()
    again = Store(store.engine)
    assert acked.items() <= penulis.stored(again).items()
    assert recovery_notices(again) == []
    penulis.assert_whole(again)
    again.close()


def test_p04_everybody_working_when_the_disk_fills_goes_on_afterwards(small_disk):
    store = open_store(str(small_disk / "lakip.duckdb"))
    acked: dict[str, str] = dict([penulis.hand_in(store, random.Random(99))])
    filler = small_disk / "pengisi"
    fill(small_disk, filler, leave=300_000)

    def work(n: int) -> str:
        try:
            hand_in_until_refused(store, random.Random(n), acked)
        except StoreUnavailable as refusal:
            return str(refusal)
        raise AssertionError

    with ThreadPoolExecutor(6) as pool:
        assert all(told.endswith(".") for told in pool.map(work, range(6)))
    filler.unlink()
    with ThreadPoolExecutor(6) as pool:
        acked |= dict(pool.map(lambda n: penulis.hand_in(store, random.Random(n)), range(10, 16)))
    assert acked.items() <= penulis.stored(store).items()
    penulis.assert_whole(store)
    store.close()


def test_p04_a_backup_onto_a_full_disk_is_told_and_leaves_nothing(small_disk, file_store):
    penulis.hand_in(file_store, random.Random(1))
    fill(small_disk, small_disk / "pengisi", leave=40_000)
    before = penulis.stored(file_store)
    with pytest.raises(
        StoreUnavailable, match=r"^Cadangan .* tidak dapat ditulis \(No space left on device\)"
    ):
        cadangan.backup(file_store, KONSOL, small_disk / "salinan.zip")
    assert [place.name for place in small_disk.iterdir()] == ["pengisi"]
    assert penulis.stored(file_store) == before
    (small_disk / "pengisi").unlink()
    assert cadangan.backup(file_store, KONSOL, small_disk / "salinan.zip").rows["ledger.unggahan"] == 1


def hand_in_until_refused(store: Store, dice: random.Random, acked: dict[str, str]) -> None:
    while True:
        acked |= dict([penulis.hand_in(store, dice)])


def fill(disk: Path, filler: Path, leave: int) -> None:
    """Take the room of the disk but for some bytes."""
    room = os.statvfs(disk)
    filler.write_bytes(bytes(max(0, room.f_bavail * room.f_frsize - leave)))
