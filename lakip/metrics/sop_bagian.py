"""Where the time of an SOP cycle went: by jabatan, by unit kerja, and over all the years there are."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from lakip.domain.sop import HasilLangkah, HasilSop, Langkah, Pekerjaan, Pengerjaan, turns
from lakip.domain.working_time import WaktuTerpakai
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.metrics import kepatuhan_sop
from lakip.metrics.permintaan import tunggu_dalam, waktu_unit

PENGUMPULAN = 2
JABATAN = {"kasubbag": "Ka. Subbag", "sekretaris": "Sekretaris"}


@dataclass(slots=True)
class WaktuJabatan:
    """What one jabatan (never a person) spent on the cycle: work, the waiting before it, and work done again."""

    jabatan: str
    langkah: set[int] = field(default_factory=set)
    kerja: WaktuTerpakai = field(default_factory=WaktuTerpakai)
    tunggu: WaktuTerpakai = field(default_factory=WaktuTerpakai)
    perbaikan: WaktuTerpakai = field(default_factory=WaktuTerpakai)

    def add(self, no: int, stretch: Pengerjaan) -> None:
        """Count one stretch of work; what is mended after sending is told by the step alone."""
        self.langkah.add(no)
        if stretch.pekerjaan is Pekerjaan.PERTAMA:
            self.kerja += stretch.terpakai
        elif stretch.pekerjaan is Pekerjaan.PERBAIKAN:
            self.perbaikan += stretch.terpakai
        if stretch.pekerjaan is not Pekerjaan.REVIU:
            self.tunggu += stretch.tunggu


@dataclass(frozen=True, slots=True)
class WaktuUnit:
    """How long the desk waited for each unit (rows of metrics.permintaan.waktu_unit), and what of step 2 was waiting."""

    unit_rows: list[Row]
    menunggu: WaktuTerpakai
    merekap: WaktuTerpakai


def per_jabatan(langkah_rows: Iterable[Langkah], hasil: HasilSop) -> list[WaktuJabatan]:
    """Give one row per jabatan in the order of the steps; a step 4 recorded at once belongs to both pemeriksa together."""
    found: dict[str, WaktuJabatan] = {}
    for langkah, step in zip(langkah_rows, hasil.langkah_rows, strict=True):
        together = ", ".join(turns(langkah.pelaksana))
        for stretch in step.pengerjaan_rows:
            jabatan = JABATAN.get(stretch.pemeriksa, together)
            found.setdefault(jabatan, WaktuJabatan(jabatan)).add(step.no, stretch)
    return list(found.values())


def per_unit(store: Store, tahun: int, pada: datetime) -> WaktuUnit:
    """Give how long each unit was waited for, and how the work on step 2 splits into waiting and recap.

    Whose data never came is waited for until step 2 was closed, else until `pada`.
    """
    step = _step(kepatuhan_sop.hasil(store, tahun), PENGUMPULAN)
    units = waktu_unit(store, tahun, pada=step.selesai or pada)
    waiting, recap = tunggu_dalam(step.pengerjaan_rows, units, kepatuhan_sop.kalender(store))
    return WaktuUnit(units, waiting, recap)


def per_tahun(store: Store) -> dict[int, HasilSop]:
    """Give every year that steps were recorded for, oldest first, judged by its own version and ketentuan."""
    years = sorted(row["tahun"] for row in store.query("tahun_tersedia"))
    found = {tahun: kepatuhan_sop.hasil(store, tahun) for tahun in years}
    return {tahun: hasil for tahun, hasil in found.items() if hasil.rantai.mulai is not None}


def _step(hasil: HasilSop, no: int) -> HasilLangkah:
    return next(step for step in hasil.langkah_rows if step.no == no)
