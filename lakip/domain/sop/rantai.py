"""The whole way of a report: how long it was worked on, how long it waited, and how long it was done again."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from lakip.domain.sop.kejadian import Kejadian, in_order
from lakip.domain.sop.posisi import Pekerjaan, Posisi
from lakip.domain.working_time import Kalender, WaktuTerpakai, working_time


class _Saat(StrEnum):
    """What every moment between the first event and the last one belongs to."""

    KERJA = "kerja"
    TUNGGU = "tunggu"
    PERBAIKAN = "perbaikan"
    REVIU = "reviu"
    DI_LUAR = "di luar"


@dataclass(frozen=True, slots=True)
class Rantai:
    """Working time from the first event until the LAKIP is sent, or until the last event: kerja + tunggu + perbaikan = total.

    Where first work and rework go on at once the moment counts as kerja. `reviu` is the time from every Perbaikan hasil
    reviu until the LAKIP is sent again, waiting included; it is no part of `total`.
    """

    mulai: datetime | None = None
    berakhir: datetime | None = None
    kerja: WaktuTerpakai = field(default_factory=WaktuTerpakai)
    tunggu: WaktuTerpakai = field(default_factory=WaktuTerpakai)
    perbaikan: WaktuTerpakai = field(default_factory=WaktuTerpakai)
    reviu: WaktuTerpakai = field(default_factory=WaktuTerpakai)

    @property
    def total(self) -> WaktuTerpakai:
        """Give the whole time of the chain."""
        return self.kerja + self.tunggu + self.perbaikan


def trace_chain(events: Iterable[Kejadian], kalender: Kalender) -> Rantai:
    """Split the time between the first event and the last one by what went on."""
    posisi = Posisi()
    spent = {saat: WaktuTerpakai() for saat in _Saat}
    first = last = end = None
    for kejadian in in_order(events):
        if last is not None:
            spent[_now(posisi)] += working_time(last, kejadian.waktu, kalender)
        if not (posisi.reviu or posisi.is_sent()):
            end = kejadian.waktu
        first, last = first or kejadian.waktu, kejadian.waktu
        posisi.apply(kejadian)
    return Rantai(
        first, end, spent[_Saat.KERJA], spent[_Saat.TUNGGU], spent[_Saat.PERBAIKAN], spent[_Saat.REVIU]
    )


def _now(posisi: Posisi) -> _Saat:
    if posisi.is_sent():
        return _Saat.DI_LUAR
    if posisi.reviu:
        return _Saat.REVIU
    running = {posisi.pekerjaan[bagian] for bagian in posisi.running()}
    if Pekerjaan.PERTAMA in running:
        return _Saat.KERJA
    return _Saat.PERBAIKAN if running else _Saat.TUNGGU
