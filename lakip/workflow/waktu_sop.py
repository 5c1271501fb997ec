"""Waktu SOP: where the time of the cycles went, for the page that shows it and the table that leaves it."""

from lakip.domain.peran import Hak
from lakip.domain.sop import HasilSop
from lakip.domain.waktu import now
from lakip.ledger.store import Store
from lakip.metrics import kepatuhan_sop, sop_bagian
from lakip.metrics.sop_bagian import WaktuJabatan, WaktuUnit
from lakip.present.tables import Table
from lakip.report.bahan import Bahan
from lakip.report.tables.kerja import t25
from lakip.workflow.access import reading


@reading(Hak.LIHAT)
def by_office(store: Store, tahun: int) -> list[WaktuJabatan]:
    """Give what each jabatan spent on the cycle of the year, in the order of the steps."""
    return sop_bagian.per_jabatan(kepatuhan_sop.langkah_rows(store, tahun), kepatuhan_sop.hasil(store, tahun))


@reading(Hak.LIHAT)
def by_unit(store: Store, tahun: int) -> WaktuUnit:
    """Give how long each unit was waited for until now, and what of step 2 was waiting."""
    return sop_bagian.per_unit(store, tahun, now())


@reading(Hak.LIHAT)
def by_year(store: Store) -> dict[int, HasilSop]:
    """Give every recorded year, oldest first."""
    return sop_bagian.per_tahun(store)


@reading(Hak.LIHAT)
def table(store: Store, tahun: int) -> Table:
    """Give T25 of the year as the Kertas Kerja prints it."""
    return t25(Bahan(store, tahun))
