"""What the plan knows, as far as screening a unit's workbook needs it; filled by the workflow from the ledger."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class IndikatorTerdaftar:
    """An indikator in force: what its figures are held against."""

    kode: str
    nama: str
    satuan: str
    persen: bool
    """Whether the satuan is a percentage: a ratio is then shown times 100."""
    unit: str
    tipe_triwulan: str
    skala: str | None
    target: Decimal | None
    target_tertulis: str | None


@dataclass(frozen=True, slots=True)
class RekeningTerdaftar:
    """A budget line of the plan; rupiah."""

    kode: str
    unit: str | None
    pagu_rp: Decimal | None
    daun: bool
    """Whether no other line of the plan is below it: sums are made of these."""
    rincian_terisi: bool = False
    """Whether a line below it has a realisasi already."""


@dataclass(frozen=True, slots=True)
class Register:
    """The plan of one year as one sender sees it.

    `unit` None is a file for the whole agency; `unit_terkait` holds the sender and every unit below it.
    """

    tahun: int
    unit: str | None
    unit_terkait: frozenset[str]
    indikator: dict[str, IndikatorTerdaftar]
    tidak_berlaku: frozenset[str]
    """Codes of indikator the plan knows but that are not in force this year."""
    rekening: dict[str, RekeningTerdaftar]

    def is_foreign(self, unit: str | None) -> bool:
        """Tell whether something of that unit is handed in by another one."""
        return self.unit is not None and unit is not None and unit not in self.unit_terkait
