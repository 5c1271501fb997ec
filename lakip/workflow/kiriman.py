"""Kiriman: a file handed in, read and screened against the plan the same way for its preview and for its storing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from lakip.domain.errors import WrongUsage
from lakip.domain.findings import Severity, Temuan
from lakip.domain.pelaku import Pelaku
from lakip.intake.calon import Calon
from lakip.intake.child import READERS
from lakip.intake.gate import FileRefused
from lakip.intake.mapping import PemetaanDiminta
from lakip.intake.register import Register
from lakip.intake.screening import Screening, screen
from lakip.intake.workbook import Workbook, read_workbook
from lakip.ledger.store import Store
from lakip.workflow.ingatan import recall
from lakip.workflow.keputusan_lalu import Keputusan, earlier, match, told
from lakip.workflow.rujukan import register_for

TANPA_RENCANA = Temuan(
    "precheck_rencana",
    Severity.TOLAK,
    "Rencana belum diimpor sehingga tidak ada yang dapat dicocokkan.",
    "Impor dulu buku rencana, lalu unggah kembali.",
)
MILIK_UNIT = "check_milik_unit"
"""The check that finds lines of another unit."""
_JENIS = {"realisasi": "kinerja", "anggaran": "anggaran", "kegiatan": "kegiatan"}


@dataclass(frozen=True, slots=True)
class Kiriman:
    """Against which plan, for whom and for which year a file is handed in, and how it came."""

    register: Register
    lewat: str | None = None
    diterima: date | None = None
    sheet: str | None = None
    yes: bool = False
    pemetaan: PemetaanDiminta | None = None

    @property
    def tahun(self) -> int:
        """Give the year handed in for."""
        return self.register.tahun

    @property
    def unit(self) -> str:
        """Give the unit handed in for, "" for the whole agency."""
        return self.register.unit or ""


@dataclass(frozen=True, slots=True)
class Terbaca:
    """A file read and screened; `lalu` holds earlier decisions on the same doubts, by position in `screening.tanya`."""

    workbook: Workbook
    screening: Screening
    lalu: dict[int, Keputusan]


def prepare_reader() -> None:
    """Let the process that will read the next file wait for it; later ones replace themselves."""
    READERS.prepare()


def kiriman_for(store: Store, tahun: int, unit: str | None, pelaku: Pelaku, **how: Any) -> Kiriman:
    """Give what a file is held against; raises WrongUsage for a unit the plan does not know."""
    register = replace(register_for(store, tahun, unit), sendiri=pelaku.hanya_unit)
    return Kiriman(register, **how)


def read(store: Store, name: str, data: bytes, kiriman: Kiriman) -> Terbaca:
    """Read a file and put it through every rule; raises FileRefused for one that can't be read, or not as it is mapped.

    With `yes` every proposal is taken at once, but not where one of the doubts was decided before: then each is settled
    by itself after the file is stored, as it was before (`keputusan_lalu.settle`).
    """
    workbook = read_workbook(data, name)
    known = earlier(store, kiriman.tahun, kiriman.unit)
    screening = _screened(store, workbook, kiriman, accept=kiriman.yes and not known)
    lalu = {n: found for n, tanya in enumerate(screening.tanya) if (found := match(tanya, known))}
    if kiriman.yes and known and not lalu:
        screening = _screened(store, workbook, kiriman, accept=True)
    screening.temuan.extend(_of_another_unit(screening, kiriman.register))
    for n, found in lalu.items():
        tanya = screening.tanya[n]
        screening.tanya[n] = replace(tanya, temuan=told(tanya.temuan, found))
    return Terbaca(workbook, screening, lalu)


def _screened(store: Store, workbook: Workbook, kiriman: Kiriman, *, accept: bool) -> Screening:
    try:
        return screen(
            workbook,
            kiriman.register,
            sheet=kiriman.sheet,
            accept=accept,
            pemetaan=kiriman.pemetaan,
            ingatan=recall(store, kiriman.unit),
        )
    except WrongUsage as error:  # the mapping of a person does not fit this file; the others of the call may
        message = f"Pemetaan yang diberikan tidak cocok dengan berkas “{workbook.name}”."
        raise FileRefused(Temuan("pemetaan_tidak_cocok", Severity.TOLAK, message, str(error))) from error


def _of_another_unit(screening: Screening, register: Register) -> Iterator[Temuan]:
    """Yield one remark where every line of the file belongs to one other unit: most likely it was handed in for the wrong one."""
    foreign = [t for t in screening.tanya if t.temuan.check == MILIK_UNIT]
    held = [c for t in screening.tanya for c in t.ditahan]
    codes = {t.temuan.raw for t in foreign}
    if not codes or {c.kode for c in (*screening.calon, *held)} != codes:
        return
    unit_of = {kode: r.unit for kode, r in register.rekening.items()}
    unit_of |= {kode: i.unit for kode, i in register.indikator.items()}
    owners = {unit_of[kode] for kode in codes if kode in unit_of}
    if len(owners) == 1:
        (owner,) = owners
        yield Temuan(
            "check_unit_berkas", Severity.INFO,
            f"Semua baris berkas ini milik unit {owner}, sedangkan berkas ini diserahkan untuk unit {register.unit}.",
            f"Bila salah unit, jangan terima usulannya; unggah kembali untuk unit {owner}.",
        )  # fmt: skip


def jenis_of(screening: Screening) -> str:
    """Give what a hand-in holds: kinerja, anggaran, kegiatan, or campuran."""
    held = [c for t in screening.tanya for c in t.ditahan]
    tables = {_JENIS[c.milik or c.tabel] for c in [*screening.calon, *held]}
    return tables.pop() if len(tables) == 1 else "campuran"


def n_rows(calon: Sequence[Calon]) -> int:
    """Count the data rows the values came from."""
    return len({(c.sheet, c.milik or c.tabel, c.kode) for c in calon})
