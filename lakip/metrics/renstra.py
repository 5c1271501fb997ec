"""What belongs to a whole Renstra: its years, which indikator add up over them, and the sum of their targets."""

from decimal import Decimal

from lakip.domain.renstra import tahun_renstra
from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store

BERJUMLAH = ("KUM", "KUM_SD")
"""Quarter types that add up; their years do so over the Renstra as well, unless they are percentages."""


def adds_up(indikator: Row) -> bool:
    """Tell whether the years of an indikator are added up: a number of things done, never a percentage."""
    return indikator["tipe_triwulan"] in BERJUMLAH and not indikator["satuan_persen"]


def years_of(store: Store, tahun: int, *, sampai: int = NEWEST) -> range | None:
    """Give the years of the Renstra the setting periode_rencana names; None where `tahun` is not one of them."""
    settings = {row["kunci"]: row["nilai"] for row in store.query("instansi", sampai=sampai)}
    renstra = tahun_renstra(settings.get("periode_rencana"))
    return renstra if renstra and tahun in renstra else None


def summed_targets(store: Store, renstra: range, *, sampai: int = NEWEST) -> dict[str, Decimal]:
    """Give the sum of the yearly targets of jenis Renstra by indikator, where every year of the Renstra has a number."""
    targets: dict[str, dict[int, Decimal]] = {}
    for row in store.query("rencana_target", sampai=sampai):
        if (row["jenis"], row["periode"]) == ("Renstra", 0) and row["nilai"] is not None:
            targets.setdefault(row["indikator"], {})[row["tahun"]] = row["nilai"]
    whole = {kode: [of.get(year) for year in renstra] for kode, of in targets.items()}
    return {
        kode: sum((target for target in years if target is not None), Decimal(0))
        for kode, years in whole.items()
        if None not in years
    }
