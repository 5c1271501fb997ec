"""Tur: the introduction an account is shown at its first sign-in, until the person closes it."""

from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import MESIN, Hak
from lakip.domain.waktu import now
from lakip.ledger import tur
from lakip.ledger.store import Store
from lakip.workflow.access import acting


@acting(Hak.LIHAT_UNIT)
def is_due(store: Store, pelaku: Pelaku) -> bool:
    """Tell whether this account has not closed its introduction yet; a PC without accounts has nobody to introduce."""
    return pelaku.peran not in MESIN and not store.query("tur", akun=pelaku.nama)


@acting(Hak.LIHAT_UNIT)
def close(store: Store, pelaku: Pelaku) -> None:
    """Note that this account has seen its introduction."""
    if pelaku.peran not in MESIN:
        tur.close(store, pelaku.nama, now())
