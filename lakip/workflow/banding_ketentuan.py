"""Bandingkan Ketentuan: one year under two ketentuan side by side; nothing of the second is kept."""

from dataclasses import asdict
from typing import Any

from lakip.domain.errors import WrongUsage
from lakip.domain.kebijakan import VARIAN, Kebijakan
from lakip.domain.peran import Hak
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.metrics.banding import LANGKAH, banding
from lakip.present.ketentuan import gerak
from lakip.workflow import ketentuan
from lakip.workflow.access import reading

_MOVING = tuple(setelan for group in LANGKAH.values() for setelan in group)


@reading(Hak.LIHAT)
def compare(store: Store, tahun: int, dari: str, dengan: str) -> dict[str, Any]:
    """Give the figures of a year under two ketentuan, and in one sentence each why a figure moved.

    A ketentuan is the number of a version, or a name of domain.kebijakan.VARIAN: the year's own with that change.
    {"tahun", "ketentuan", "dengan": settings, "beda": keys of those that differ, "rows": metrics.banding with `kalimat`}.
    Raises WrongUsage for what is neither.
    """
    return _compared(store, tahun, _chosen(store, tahun, dari), _chosen(store, tahun, dengan))


@reading(Hak.KETENTUAN)
def preview(store: Store, tahun: int, draft: Kebijakan) -> dict[str, Any]:
    """Give what the draft would move in the year, as compare does."""
    now = ketentuan.current(store, tahun)
    return _compared(store, tahun, now, now | asdict(draft))


def _chosen(store: Store, tahun: int, pilihan: str) -> Row:
    if pilihan.isdecimal():
        return ketentuan.version(store, int(pilihan))
    if pilihan not in VARIAN:
        raise WrongUsage(
            f"Ketentuan {pilihan} tidak dikenal; tulis nomor versi atau salah satu dari {', '.join(VARIAN)}."
        )
    return {**ketentuan.current(store, tahun), **VARIAN[pilihan]}


def _compared(store: Store, tahun: int, dari: Row, ke: Row) -> dict[str, Any]:
    return {
        "tahun": tahun,
        "ketentuan": dari,
        "dengan": ke,
        "beda": [setelan for setelan in _MOVING if dari[setelan] != ke[setelan]],
        "rows": [row | {"kalimat": gerak(row, ke)} for row in banding(store, tahun, dari, ke)],
    }
