"""What happened to a langkah and when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Aksi = Literal["terima", "mulai", "selesai", "kembali", "alih", "reviu"]
"""alih: somebody else goes on with running work; reviu: APIP found something after the LAKIP was sent."""

PEMERIKSA = ("kasubbag", "sekretaris")
"""Who examines in langkah 4, in this order; a langkah 4 recorded at once names neither."""
DIPERIKSA = 4
KEMBALI_KE = 3
"""Where a returned LAKIP goes back to unless it is said; the SOP draws no return, so this is our rule."""
TUJUAN_KEMBALI = (2, 3)
RETURNING = (4, 5)
TERAKHIR = 6

Bagian = tuple[int, str]
"""A piece of the SOP one person does: the langkah, and in langkah 4 which pemeriksa ("" = all of it)."""


@dataclass(frozen=True, slots=True)
class Kejadian:
    """One event of one step; `waktu` is naive local, `alasan` is why a LAKIP was returned.

    `ke` is the langkah a return (2 or 3) or a reviu (2 to 5) goes back to, None = KEMBALI_KE.
    """

    langkah: int
    aksi: Aksi
    waktu: datetime
    alasan: str | None = None
    pemeriksa: str = ""
    ke: int | None = None

    @property
    def bagian(self) -> Bagian:
        """Give the piece of work it is about."""
        return self.langkah, self.pemeriksa

    @property
    def tujuan(self) -> int:
        """Give the langkah a return or a reviu goes back to."""
        return self.ke or KEMBALI_KE


def in_order(events: Iterable[Kejadian]) -> list[Kejadian]:
    """Sort by time; events at the same moment keep the order in which they were recorded."""
    return sorted(events, key=lambda kejadian: kejadian.waktu)
