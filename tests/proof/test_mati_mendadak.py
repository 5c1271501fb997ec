"""What was acknowledged survives kill -9, and half an upload is never seen (promises P1 and P2)."""

import random
import time

from lakip.workflow.toko import open_store, recovery_notices
from tests.proof import penulis

N_KILLS = 500 if penulis.PENUH else 8
KILLS_PER_STORE = 25


def test_p1_p2_no_kill_loses_an_acknowledged_upload_or_leaves_half_of_one(tmp_path):
    dice = random.Random(8)
    acked: dict[str, str] = {}
    n_unacknowledged = 0
    for kill in range(N_KILLS):
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
