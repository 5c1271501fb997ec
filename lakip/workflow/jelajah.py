"""Jelajah: the cells of a year as people look for them, whoever hands them in."""

from lakip.domain.errors import WrongUsage
from lakip.domain.peran import Hak
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.metrics import jelajah
from lakip.workflow.access import reading

SEHALAMAN = 200
"""How many cells a page of the screen holds."""
TERBANYAK = 100_000
"""How many cells one file takes away; more of them want a narrower choice."""


@reading(Hak.BERKAS, unit="unit")
def cells(  # noqa: PLR0913, PLR0917  (what to look for, and which page of it)
    store: Store,
    tahun: int,
    unit: str | None = None,
    tabel: str | None = None,
    cari: str = "",
    halaman: int = 1,
) -> tuple[int, list[Row]]:
    """Give how many current cells there are, and those of one page of SEHALAMAN; see lakip.metrics.jelajah.sel."""
    mulai = (max(halaman, 1) - 1) * SEHALAMAN
    return jelajah.sel(store, tahun, unit=unit, tabel=tabel, cari=cari, mulai=mulai, banyak=SEHALAMAN)


@reading(Hak.BERKAS, unit="unit")
def every_cell(
    store: Store, tahun: int, unit: str | None = None, tabel: str | None = None, cari: str = ""
) -> list[Row]:
    """Give all of them, for a file. Raises WrongUsage when there are more than TERBANYAK."""
    n, rows = jelajah.sel(store, tahun, unit=unit, tabel=tabel, cari=cari, banyak=TERBANYAK)
    if n > TERBANYAK:
        raise WrongUsage(
            f"Pilihan ini memuat {n} sel, lebih dari {TERBANYAK} yang dapat diunduh sekaligus; persempit menurut "
            "Bagian/Bidang, isi, atau kata yang dicari."
        )
    return rows
