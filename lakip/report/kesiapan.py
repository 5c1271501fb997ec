"""Kesiapan with the texts of the document: whether the numbers people wrote are still what the figures are."""

from typing import Any

from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.metrics import kesiapan as m_kesiapan
from lakip.report.bahan import Bahan
from lakip.report.narasi import Blok, blok_rows


def kesiapan(store: Store, tahun: int, *, sampai: int = NEWEST) -> dict[str, Any]:
    """Give the checklist of the year as metrics.kesiapan does, the texts of the document included."""
    teks = [_row(blok) for blok in blok_rows(Bahan(store, tahun, sampai)).values() if _ditulis(blok)]
    return m_kesiapan.kesiapan(store, tahun, sampai=sampai, teks=teks)


def _ditulis(blok: Blok) -> bool:
    """Tell whether a person wrote it and the document prints it; what the rules write is never stale."""
    return blok.waktu is not None and blok.tercetak


def _row(blok: Blok) -> Row:
    lama = [
        f"tertulis {one.teks}, sekarang {one.kini or 'tidak ada angkanya'}"
        for one in dict.fromkeys(blok.basi)
    ]
    return {"kunci": blok.kunci, "judul": blok.judul, "lama": lama}
