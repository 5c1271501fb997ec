"""After a power loss it starts again and says what is missing; nothing is lost silently (promise P3)."""

import random
import shutil
from pathlib import Path

import pytest

from lakip.domain.errors import StoreUnavailable
from lakip.ledger import audit
from lakip.ledger.connect import Embedded
from lakip.workflow.toko import Store, recovery_notices
from tests.janji import Kali
from tests.proof import penulis

OPENING = ("pemulihan", "hitung_hasil")
"""What opening a store writes itself."""
CASES = Kali(21, 200, "log yang dirusak")
FILES = Kali(7, 66, "berkas penyimpanan yang dirusak")
N_FOLDED, N_IN_LOG = 3, 6
HEADERS, BLOCK = 3 * 4096, 256 * 1024
"""How a DuckDB file is laid out."""


@pytest.fixture(scope="module")
def mati(tmp_path_factory) -> Path:
    """Give the folder of a store whose process died with its last uploads only in the log."""
    folder = tmp_path_factory.mktemp("mati")
    with penulis.child(penulis.write_and_die, folder / "lakip.duckdb", N_FOLDED, N_IN_LOG) as process:
        process.join()
    assert (folder / "lakip.duckdb.wal").stat().st_size > 0
    return folder


@pytest.fixture
def folder(mati, tmp_path) -> Path:
    return shutil.copytree(mati, tmp_path / "toko")


def cut(data: bytearray, dice: random.Random) -> bytearray:
    return data[: dice.randrange(len(data))]


def zero_tail(data: bytearray, dice: random.Random) -> bytearray:
    """Blank the tail, which is what a power cut leaves of blocks that were never written."""
    start = dice.randrange(len(data))
    return data[:start] + bytes(len(data) - start)


def flip_bit(data: bytearray, dice: random.Random) -> bytearray:
    data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    return data


DAMAGES = (cut, zero_tail, flip_bit)


def test_an_undamaged_log_is_replayed_whole(folder):
    store = Store(Embedded(folder / "lakip.duckdb"))
    assert len(penulis.stored(store)) == N_FOLDED + N_IN_LOG
    assert recovery_notices(store) == []
    penulis.assert_whole(store)
    store.close()


@pytest.mark.parametrize("case", range(CASES.n))
def test_p03_a_damaged_log_opens_always_and_every_lost_change_is_named(folder, case):
    damage, dice = DAMAGES[case % len(DAMAGES)], random.Random(case)
    log = folder / "lakip.duckdb.wal"
    damaged = bytes(damage(bytearray(log.read_bytes()), dice))
    log.write_bytes(damaged)
    main = (folder / "lakip.duckdb").read_bytes()

    store = Store(Embedded(folder / "lakip.duckdb"))
    notices = recovery_notices(store)
    receipts = [receipt for receipt in store.receipts.read() if receipt["tindakan"] not in OPENING]
    kept = {row.h for row in store.audit_rows()}
    lost = [receipt for receipt in receipts if receipt["h"] not in kept]
    assert [receipt for notice in notices for receipt in notice["hilang"]] == lost
    assert all(
        receipt["tindakan"] == "unggah_berkas" and receipt["isi"]["berkas"] == "a.xlsx" for receipt in lost
    )
    assert lost == receipts[len(receipts) - len(lost) :]
    penulis.assert_whole(store)

    aside = folder / "lakip.duckdb.karantina"
    for name in [notice["karantina"] for notice in notices if notice["karantina"]]:
        assert (aside / name / "lakip.duckdb.wal").read_bytes() == damaged
        assert (aside / name / "lakip.duckdb").read_bytes() == main
    assert aside.exists() == any(notice["karantina"] for notice in notices)

    penulis.hand_in(store, dice)
    store.close()
    again = Store(Embedded(folder / "lakip.duckdb"))
    assert recovery_notices(again) == notices
    penulis.assert_whole(again)
    again.close()


@pytest.mark.parametrize("with_log", [True, False])
@pytest.mark.janji(FILES)
@pytest.mark.parametrize("case", range(FILES.n))
def test_p03_a_damaged_file_is_refused_in_words_and_not_overwritten(folder, case, with_log):
    """A flipped bit is found by the checksum of its block; where nothing lies there, nothing is wrong."""
    place, log, dice = folder / "lakip.duckdb", folder / "lakip.duckdb.wal", random.Random(case)
    if not with_log:
        Store(Embedded(place)).close()
    kept_log = log.read_bytes() if with_log else None
    damaged = bytes((flip_bit, cut)[case % 2](bytearray(place.read_bytes()), dice))
    place.write_bytes(damaged)
    try:
        store = Store(Embedded(place))
    except StoreUnavailable as refusal:
        told = str(refusal)
    else:
        told_or_whole(store)
        store.close()
        return
    assert told.startswith("Penyimpanan lakip.duckdb ")
    assert "pulihkan dari cadangan terakhir" in told
    assert place.read_bytes() == damaged
    assert (log.read_bytes() if with_log else None) == kept_log


def test_p03_a_flipped_bit_in_any_block_that_is_needed_leaves_file_and_log_as_they_were_found(mati, tmp_path):
    """Also in a block that only writing looks at, the index of a key: found out when the recovery is to be recorded."""
    n_refused = 0
    for block in range((mati / "lakip.duckdb").stat().st_size // BLOCK):
        folder = shutil.copytree(mati, tmp_path / str(block))
        place, log = folder / "lakip.duckdb", folder / "lakip.duckdb.wal"
        damaged, kept_log = bytearray(place.read_bytes()), log.read_bytes()
        damaged[HEADERS + block * BLOCK + 100] ^= 1
        place.write_bytes(damaged)
        try:
            store = Store(Embedded(place))
        except StoreUnavailable:
            n_refused += 1
            assert (place.read_bytes(), log.read_bytes()) == (bytes(damaged), kept_log)
        else:
            told_or_whole(store)
            store.close()
    assert n_refused


def told_or_whole(store: Store) -> None:
    """Everything reads as it was or is named as lost, or the reading is refused in words."""
    try:
        rows = store.audit_rows()
        found = penulis.stored(store)
    except StoreUnavailable:
        return
    named = sum(len(notice["hilang"]) for notice in recovery_notices(store))
    assert audit.first_break(store.key, rows) is None
    assert len(found) + named >= N_FOLDED + N_IN_LOG
