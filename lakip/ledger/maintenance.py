"""Upkeep of the store: facts that nobody claimed, left by a crash or by the same file handed in twice, are removed."""

from datetime import timedelta

from lakip.domain.pelaku import Pelaku
from lakip.ledger.claims import oldest_id
from lakip.ledger.store import Store


def sweep(store: Store, pelaku: Pelaku, older_than: timedelta) -> int:
    """Remove unclaimed facts whose id was made more than `older_than` ago; gives how many uploads they came from.

    No claim is made meanwhile. `older_than` must exceed the longest upload, whose facts wait for their claim: a day.
    """
    bound = oldest_id(older_than)
    if not store.query("yatim", batas=bound):
        return 0
    with store.write(pelaku, "sapu_yatim", "facts") as tx:
        orphans = [row["unggahan_id"] for row in tx.query("yatim", batas=bound)]
        store.remove_facts(orphans)
        tx.isi = {"unggahan": orphans}
    return len(orphans)
