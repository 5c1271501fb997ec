"""Kesiapan: the checklist before step 5, and what of it stands in the way of a signature."""

from typing import Any

from lakip.domain.peran import Hak
from lakip.ledger.store import Store
from lakip.report import kesiapan as r_kesiapan
from lakip.workflow.access import reading


@reading(Hak.LIHAT)
def readiness(store: Store, tahun: int) -> dict[str, Any]:
    """Give what is lacking of the seven analyses, registers, evidence and decisions; see lakip.metrics.kesiapan."""
    return r_kesiapan.kesiapan(store, tahun)
