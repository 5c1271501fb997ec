"""Ringkasan: the first page, and the same page as a file to share; one view feeds both, so they cannot differ."""

from lakip.domain.peran import Hak
from lakip.domain.waktu import now
from lakip.ledger.store import Store
from lakip.metrics.ringkasan import Ikhtisar, ikhtisar
from lakip.present.views import ringkasan as words
from lakip.present.views.ringkasan import Ringkasan
from lakip.report import ringkasan as paper
from lakip.report.beda import beda
from lakip.workflow.access import reading


@reading(Hak.LIHAT, unit="unit")
def summary(store: Store, tahun: int, unit: str | None = None, triwulan: int = 0) -> Ringkasan:
    """Give the year of the agency or of one unit line by line, up to `triwulan` (0 = the year), as it stands now."""
    return _told(store, tahun, unit, triwulan)


@reading(Hak.LIHAT, unit="unit")
def share_pdf(store: Store, tahun: int, unit: str | None = None, triwulan: int = 0) -> bytes:
    """Give the same as one page of A4."""
    return paper.pdf(_told(store, tahun, unit, triwulan))


@reading(Hak.LIHAT, unit="unit")
def share_png(store: Store, tahun: int, unit: str | None = None, triwulan: int = 0) -> bytes:
    """Give the same as a picture as wide as a phone."""
    return paper.png(_told(store, tahun, unit, triwulan))


def _told(store: Store, tahun: int, unit: str | None, triwulan: int) -> Ringkasan:
    at = ikhtisar(store, tahun, now(), unit=unit, triwulan=triwulan)
    return words.ringkasan(at, berubah=_has_changed(store, at))


def _has_changed(store: Store, at: Ikhtisar) -> bool:
    """Tell whether the data say otherwise than the frozen edition."""
    edisi = at.pengesahan.edisi
    return bool(
        at.pengesahan.beku and edisi and beda(store, at.tahun, edisi["sampai_cetak"], edisi["template"])
    )
