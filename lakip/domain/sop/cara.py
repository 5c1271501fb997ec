"""How step times are held against the SOP, where the guideline leaves it open (§6.2 of the rules)."""

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from lakip.domain.sop.durasi import MENIT_PER_HARI
from lakip.domain.working_time import Kalender, WaktuTerpakai, working_dates, working_time

MIKRODETIK_PER_HARI = MENIT_PER_HARI * 60_000_000


@dataclass(frozen=True, slots=True)
class CaraHitung:
    """One reading, from the ketentuan of the year.

    hari: a day is the part of that day's own hours ("fraksi"), a working date touched ("tanggal", for standards in days
    alone), or 450 minutes ("450_menit"). waktu: judged is the work ("kerja") or the work with the waiting before it
    ("antrean"). total: against the sum of the steps ("dihitung") or the stated total ("tertulis").
    """

    hari: str = "fraksi"
    waktu: str = "kerja"
    total: str = "dihitung"

    @property
    def with_waiting(self) -> bool:
        """Tell whether waiting counts against the standard."""
        return self.waktu == "antrean"

    def count(
        self, mulai: datetime, berakhir: datetime, kalender: Kalender, *, in_days: bool
    ) -> WaktuTerpakai:
        """Count one stretch of a step; `in_days`: its standard is in days. Every stretch is counted by itself."""
        used = working_time(mulai, berakhir, kalender)
        if self.hari == "450_menit":
            return WaktuTerpakai(used.microseconds, Fraction(used.microseconds, MIKRODETIK_PER_HARI))
        if self.hari == "tanggal" and in_days:
            dates = working_dates(mulai, berakhir, kalender)
            return WaktuTerpakai(used.microseconds, Fraction(dates))
        return used
