"""Pengukuran: the figures everyone looks at, and where each came from."""

from typing import Any

from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.metrics import anggaran as m_anggaran
from lakip.metrics import capaian as m_capaian


def capaian(store: Store, tahun: int, unit: str | None = None, triwulan: int = 0) -> list[Row]:
    """Give achievement per indikator; see lakip.metrics.capaian.capaian."""
    return m_capaian.capaian(store, tahun, unit=unit, triwulan=triwulan)


def rekap(store: Store, tahun: int, triwulan: int = 0) -> dict[str, Any]:
    """Give the means of sasaran, tujuan, unit and instansi, and the kebijakan they follow."""
    return m_capaian.rekap(store, tahun, triwulan=triwulan)


def anggaran(store: Store, tahun: int, unit: str | None = None) -> list[Row]:
    """Give the budget lines, planned or only reported."""
    return m_anggaran.anggaran(store, tahun, unit=unit)


def serapan(store: Store, tahun: int, unit: str | None = None) -> Row:
    """Give pagu, realisasi and serapan of the agency or of one unit."""
    return m_anggaran.serapan(store, tahun, unit=unit)
