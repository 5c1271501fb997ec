import hashlib
from concurrent.futures import ThreadPoolExecutor

import pytest

from lakip.domain.errors import StoreUnavailable
from lakip.ledger.berkas import Berkas

DATA = b"isi berkas" * 1000
DIGEST = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def berkas(tmp_path) -> Berkas:
    return Berkas(tmp_path / "lakip.duckdb.berkas")


def places(berkas: Berkas) -> list[str]:
    return [str(p.relative_to(berkas.folder)) for p in sorted(berkas.folder.rglob("*")) if p.is_file()]


def test_a_file_is_kept_under_its_sha256_and_read_back(berkas):
    assert berkas.keep(DATA) == DIGEST
    assert berkas.read(DIGEST) == DATA
    assert berkas.intact(DIGEST)
    assert places(berkas) == [f"{DIGEST[:2]}/{DIGEST}"]


def test_the_same_bytes_are_kept_once_and_not_written_again(berkas):
    berkas.keep(DATA)
    before = (berkas.folder / DIGEST[:2] / DIGEST).stat().st_ino
    berkas.keep(DATA)
    assert (berkas.folder / DIGEST[:2] / DIGEST).stat().st_ino == before
    assert places(berkas) == [f"{DIGEST[:2]}/{DIGEST}"]


def test_a_damaged_file_is_noticed_and_mended_when_its_bytes_come_again(berkas):
    berkas.keep(DATA)
    (berkas.folder / DIGEST[:2] / DIGEST).write_bytes(DATA[:-1])
    assert not berkas.intact(DIGEST)
    berkas.keep(DATA)
    assert berkas.intact(DIGEST)


def test_a_missing_file_is_not_intact_and_cannot_be_read(berkas):
    assert not berkas.intact(DIGEST)
    with pytest.raises(FileNotFoundError):
        berkas.read(DIGEST)


def test_the_same_bytes_from_many_at_once_are_whole_and_leave_nothing_beside_them(berkas):
    for n in range(30):
        data = n.to_bytes(2, "big") * 100_000
        with ThreadPoolExecutor(8) as pool:
            [digest] = set(pool.map(berkas.keep, [data] * 8))
        assert berkas.intact(digest)
    assert len(places(berkas)) == 30


def test_a_folder_that_cannot_be_written_is_said_in_words(berkas):
    berkas.folder.write_bytes(b"bukan folder")
    with pytest.raises(
        StoreUnavailable, match=r"^Penyimpanan lakip\.duckdb\.berkas tidak dapat dibaca atau ditulis\."
    ):
        berkas.keep(DATA)
