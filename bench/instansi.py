"""A made-up agency of any size, put straight into a store: plan, targets and realisasi of several years."""

from collections.abc import Iterator
from decimal import Decimal

from lakip.ledger.store import Store
from tests.pabrik import Indikator, Nilai, add

TIPE = ("KUM", "RATA", "AKHIR", "MAKS")
INDIKATOR_PER_SASARAN = 10
UNIT_KERJA = 10


def add_instansi(store: Store, banyak: int, tahun: range) -> None:
    """Add `banyak` indikator with four quarters of each year; some quarters are missing, as in life."""
    add(store, [indikator for year in tahun for indikator in _year(banyak, year)])


def _year(banyak: int, tahun: int) -> Iterator[Indikator]:
    for n in range(banyak):
        target_tw = tuple(Decimal(40 + (n * 3 + tahun + tw) % 50) for tw in range(4))
        yield Indikator(
            kode=f"IK-{n:04}",
            tahun=tahun,
            sasaran=f"S-{n // INDIKATOR_PER_SASARAN:03}",
            unit=f"BID-{n % UNIT_KERJA}",
            tujuan="T-1",
            polaritas="Turun" if n % 5 == 0 else "Naik",
            rumus="SELISIH" if n % 5 == 0 else "RASIO",
            tipe=TIPE[n % 4],
            target=sum(target_tw, Decimal(0)) if TIPE[n % 4] == "KUM" else target_tw[3],
            target_tw=target_tw,
            tw=tuple(_realisasi(n, tahun, tw) for tw in range(4)),
            batas=Decimal(120) if n % 3 == 0 else None,
        )


def _realisasi(n: int, tahun: int, tw: int) -> Nilai:
    if (n + tahun + tw) % 17 == 0:
        return None
    return Decimal(35 + (n * 7 + tahun * 5 + tw * 11) % 70) + Decimal("0.37") * tw
