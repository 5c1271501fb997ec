"""What the plan knows, as far as screening a unit's workbook needs it; filled by the workflow from the ledger."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lakip.domain.bacaan import Bacaan

Kunci = tuple[str, str, str, int]
"""Which value: tabel, kode, ukuran, periode."""

HitungCapaian = Callable[[Sequence[tuple[str, int, Bacaan]]], list[Decimal | None]]
"""Give the persen capaian of each (kode, periode, realisasi) against its target; None where there is none."""


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
    uraian: str = ""


@dataclass(frozen=True, slots=True)
class NilaiTersimpan:
    """A value that counts before this file: its text, its number, whose hand-in it is ("" = the whole agency) and which."""

    raw: str
    nilai: Decimal | None
    unit: str
    asal: str
    """In words: "berkas Data.xlsx versi 2"."""


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
    tersimpan: Callable[[], Mapping[Kunci, NilaiTersimpan]] = dict
    """What counts before this file, texts of an indikator too; asked once per file, so that it sees the file before it."""
    riwayat: Callable[[], Mapping[str, tuple[tuple[int, Decimal], ...]]] = dict
    """The realisasi of the years before, oldest first, by kode of the indikator."""
    hitung_capaian: HitungCapaian | None = None
    toleransi_capaian: Decimal = Decimal("0.01")
    """How far a typed persen capaian may be from ours."""
    sendiri: bool = False
    """Whether whoever hands in keeps to the own unit: what belongs to another one is not even proposed."""

    def is_foreign(self, unit: str | None) -> bool:
        """Tell whether something of that unit is handed in by another one."""
        return self.unit is not None and unit is not None and unit not in self.unit_terkait
