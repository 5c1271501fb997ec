"""Upkeep of the store: small files of facts are merged, and facts that nobody claimed are removed, beside whoever writes."""

from datetime import timedelta

from lakip.domain.pelaku import Pelaku
from lakip.ledger.claims import oldest_id
from lakip.ledger.store import Store

UNCLAIMED = timedelta(days=1)
"""Facts younger than this may still wait for their claim."""


def tend(store: Store, pelaku: Pelaku) -> dict[str, int]:
    """Merge, remove and sweep; gives `digabung` (files merged), `dibuang` (files removed), `yatim` (uploads swept).

    Raises StoreUnavailable while another process is at it.
    """
    with store.tending() as tidy:
        merged, removed = tidy()
        done = {"digabung": merged, "dibuang": removed, "yatim": sweep(store, pelaku, UNCLAIMED)}
        if merged or removed:
            with store.write(pelaku, "pelihara", store.engine.name) as tx:
                tx.isi = done
    return done


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
