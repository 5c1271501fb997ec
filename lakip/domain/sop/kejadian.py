"""What happened to a langkah and when, and whether a new event may follow those already recorded."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Self

from lakip.domain.tanggal import waktu_panjang

Aksi = Literal["terima", "mulai", "selesai", "kembali"]

KEMBALI_KE = 3
"""A returned LAKIP goes back to Menyusun LAKIP; the SOP draws no return, so this is our rule."""
RETURNING = (4, 5)
STRICTLY_AFTER = range(4, 7)
"""These begin only after the step before them; collecting (2) and compiling (3) may overlap."""


@dataclass(frozen=True, slots=True)
class Kejadian:
    """One event of one step; `waktu` is naive local, `alasan` is why a LAKIP was returned."""

    langkah: int
    aksi: Aksi
    waktu: datetime
    alasan: str | None = None


@dataclass(slots=True)
class Posisi:
    """Where each step stands: when the current round was received, started and finished."""

    diterima: dict[int, datetime]
    mulai: dict[int, datetime]
    selesai: dict[int, datetime]

    @classmethod
    def start(cls) -> Self:
        """Give the position before any event."""
        return cls({}, {}, {})

    def apply(self, kejadian: Kejadian) -> None:
        """Move on by one event; a return reopens every step from KEMBALI_KE to the returning one."""
        no = kejadian.langkah
        if kejadian.aksi == "terima":
            self.diterima[no] = kejadian.waktu
        elif kejadian.aksi == "mulai":
            self.diterima.setdefault(no, kejadian.waktu)
            self.mulai[no] = kejadian.waktu
        elif kejadian.aksi == "selesai":
            self.selesai[no] = kejadian.waktu
        else:
            for reopened in range(KEMBALI_KE, no + 1):
                for moments in (self.diterima, self.mulai, self.selesai):
                    moments.pop(reopened, None)

    def is_running(self, no: int) -> bool:
        """Tell whether the step has started and not finished in its current round."""
        return no in self.mulai and no not in self.selesai


def in_order(events: Iterable[Kejadian]) -> list[Kejadian]:
    """Sort by time; events at the same moment keep the order in which they were recorded."""
    return sorted(events, key=lambda kejadian: kejadian.waktu)


def check_next(events: Iterable[Kejadian], new: Kejadian) -> str | None:
    """Say in Indonesian why `new` may not be recorded after `events`, or nothing when it may.

    The position is the one at the moment of `new`, since steps are often recorded afterwards and out of order.
    """
    events = in_order(events)
    own = [kejadian for kejadian in events if kejadian.langkah == new.langkah]
    if own and new.waktu < own[-1].waktu:
        return (
            f"Waktu {waktu_panjang(new.waktu)} mendahului catatan terakhir langkah {new.langkah}, yaitu {waktu_panjang(own[-1].waktu)}; "
            "periksa kembali waktunya."
        )
    posisi = Posisi.start()
    for kejadian in events:
        if kejadian.waktu <= new.waktu:
            posisi.apply(kejadian)
    rules = {
        "terima": _refuse_terima,
        "mulai": _refuse_mulai,
        "selesai": _refuse_selesai,
        "kembali": _refuse_kembali,
    }
    return rules[new.aksi](new, posisi)


def _refuse_terima(new: Kejadian, posisi: Posisi) -> str | None:
    if new.langkah in posisi.diterima:
        return f"Langkah {new.langkah} sudah diterima pada {waktu_panjang(posisi.diterima[new.langkah])}; catat langkah berikutnya."
    return None


def _refuse_mulai(new: Kejadian, posisi: Posisi) -> str | None:
    no = new.langkah
    if no in posisi.selesai:
        return f"Langkah {no} sudah selesai pada {waktu_panjang(posisi.selesai[no])}; langkah ini tidak dapat dimulai lagi."
    if no in posisi.mulai:
        return f"Langkah {no} sudah dimulai pada {waktu_panjang(posisi.mulai[no])}; catat selesainya lebih dahulu."
    if no in STRICTLY_AFTER and no - 1 not in posisi.selesai:
        return (
            f"Langkah {no} belum dapat dimulai pada {waktu_panjang(new.waktu)} karena langkah {no - 1} belum selesai; "
            f"catat selesainya langkah {no - 1} lebih dahulu."
        )
    return None


def _refuse_selesai(new: Kejadian, posisi: Posisi) -> str | None:
    if posisi.is_running(new.langkah):
        return None
    if new.langkah in posisi.selesai:
        return f"Langkah {new.langkah} sudah selesai pada {waktu_panjang(posisi.selesai[new.langkah])}."
    return f"Langkah {new.langkah} belum dimulai; catat waktu mulainya lebih dahulu."


def _refuse_kembali(new: Kejadian, posisi: Posisi) -> str | None:
    if new.langkah not in RETURNING:
        return f"Langkah {new.langkah} tidak dapat dikembalikan; hanya langkah 4 dan 5 yang dapat mengembalikan LAKIP."
    if not (new.alasan or "").strip():
        return f"Pengembalian pada langkah {new.langkah} belum beralasan; tuliskan alasan pengembaliannya."
    if not posisi.is_running(new.langkah):
        return (
            f"Langkah {new.langkah} tidak sedang dikerjakan; "
            "LAKIP hanya dapat dikembalikan setelah dimulai dan sebelum selesai."
        )
    return None
