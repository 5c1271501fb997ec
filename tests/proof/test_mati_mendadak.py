"""What was acknowledged survives kill -9, and half an upload is never seen (promises P1 and P2)."""

import random
import time

import pytest

from lakip.workflow.toko import open_store, recovery_notices
from tests.janji import Kali
from tests.proof import penulis

KILLS = Kali(8, 500, "kali dimatikan paksa")
KILLS_PER_STORE = 25


@pytest.mark.janji(KILLS)
def test_p01_p02_no_kill_loses_an_acknowledged_upload_or_leaves_half_of_one(tmp_path):
    dice = random.Random(8)
    acked: dict[str, str] = {}
    n_unacknowledged = 0
    for kill in range(KILLS.n):
        place = tmp_path / f"toko{kill // KILLS_PER_STORE}" / "lakip.duckdb"
        if kill % KILLS_PER_STORE == 0:
            acked, n_unacknowledged = {}, 0
        acked |= acknowledged_until_killed(place, kill, dice)
        store = open_store(str(place))
        found = penulis.stored(store)
        assert acked.items() <= found.items()
        # a commit may land before its acknowledgement is sent: at most one for each kill
        assert n_unacknowledged <= len(found) - len(acked) <= n_unacknowledged + 1
        n_unacknowledged = len(found) - len(acked)
        penulis.assert_whole(store)
        assert recovery_notices(store) == []
        store.close()


def acknowledged_until_killed(place, seed: int, dice: random.Random) -> dict[str, str]:
    """Let a writer run to a random moment; gives what it acknowledged before it died."""
    ours, theirs = penulis.SERVER.Pipe(duplex=False)
    with penulis.child(penulis.write_until_killed, place, seed, theirs):
        theirs.close()
        received = [ours.recv() for _ in range(dice.randrange(1, 8))]
        time.sleep(dice.random() * 0.05)  # the moment of the kill: anywhere in the next uploads
    try:
        while True:
            received.append(ours.recv())
    except EOFError:
        return dict(received)
