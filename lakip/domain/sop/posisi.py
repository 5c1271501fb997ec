"""Where the steps stand after some events: what was received, started and finished in the current round."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from lakip.domain.sop.kejadian import DIPERIKSA, PEMERIKSA, TERAKHIR, Bagian, Kejadian, in_order


class Pekerjaan(StrEnum):
    """What kind of work it is: done first, again after a return, or again after the LAKIP had been sent."""

    PERTAMA = "pertama"
    PERBAIKAN = "perbaikan"
    REVIU = "reviu"


@dataclass(slots=True)
class Posisi:
    """The state of one cycle.

    A step returned from makes work on the steps before it perbaikan; reviu: the LAKIP was sent once and is mended again.
    """

    diterima: dict[Bagian, datetime] = field(default_factory=dict)
    mulai: dict[Bagian, datetime] = field(default_factory=dict)
    selesai: dict[Bagian, datetime] = field(default_factory=dict)
    pekerjaan: dict[Bagian, Pekerjaan] = field(default_factory=dict)
    dikembalikan_oleh: int = 0
    reviu: bool = False

    @classmethod
    def after(cls, events: Iterable[Kejadian]) -> "Posisi":
        """Give the position after these events."""
        posisi = cls()
        for kejadian in in_order(events):
            posisi.apply(kejadian)
        return posisi

    def apply(self, kejadian: Kejadian) -> None:
        """Move on by one event; a return reopens every step from its tujuan to the returning one, a reviu to the last."""
        bagian = kejadian.bagian
        if kejadian.aksi == "terima":
            self.diterima[bagian] = kejadian.waktu
        elif kejadian.aksi == "mulai":
            self._start(bagian, kejadian.waktu)
        elif kejadian.aksi == "selesai":
            self.selesai[bagian] = kejadian.waktu
        elif kejadian.aksi == "kembali":
            self._reopen(kejadian)
            self.dikembalikan_oleh = max(self.dikembalikan_oleh, kejadian.langkah)
        elif kejadian.aksi == "reviu":
            self._reopen(kejadian)
            self.reviu = True

    def received_at(self, bagian: Bagian) -> datetime | None:
        """Give when the work was received; langkah 4 as a whole is received by the first pemeriksa."""
        no, pemeriksa = bagian
        own = self.diterima.get(bagian) or self.diterima.get((no, ""))
        return own or (None if pemeriksa else self.diterima.get((no, PEMERIKSA[0])))

    def has_begun(self, no: int) -> bool:
        """Tell whether any work on the step has started in its current round."""
        return any(langkah == no for langkah, _ in self.mulai)

    def is_running(self, bagian: Bagian) -> bool:
        """Tell whether the work has started and not finished in its current round."""
        return bagian in self.mulai and bagian not in self.selesai

    def running(self) -> list[Bagian]:
        """Give the work that is going on, in the order of the SOP."""
        return sorted(bagian for bagian in self.mulai if bagian not in self.selesai)

    def done_at(self, no: int) -> datetime | None:
        """Give when the step was finished in its current round; langkah 4 once its last pemeriksa has."""
        return self.selesai.get((no, "")) or self.selesai.get((no, PEMERIKSA[-1]))

    def next_part(self, no: int) -> str:
        """Give whose turn it is when a person does the step: in langkah 4 the first pemeriksa who has not finished."""
        if no != DIPERIKSA or (no, "") in self.mulai:
            return ""
        return next((who for who in PEMERIKSA if (no, who) not in self.selesai), PEMERIKSA[-1])

    def is_sent(self) -> bool:
        """Tell whether the LAKIP is out of the house."""
        return self.done_at(TERAKHIR) is not None

    def _start(self, bagian: Bagian, waktu: datetime) -> None:
        no, _ = bagian
        received = self.diterima.get(bagian) or self.diterima.pop((no, ""), waktu)
        self.diterima[bagian] = received
        self.mulai[bagian] = waktu
        again = Pekerjaan.PERBAIKAN if no < self.dikembalikan_oleh else Pekerjaan.PERTAMA
        self.pekerjaan[bagian] = Pekerjaan.REVIU if self.reviu else again

    def _reopen(self, kejadian: Kejadian) -> None:
        for moments in (self.diterima, self.mulai, self.selesai):
            for bagian in [one for one in moments if kejadian.tujuan <= one[0] <= kejadian.langkah]:
                del moments[bagian]
