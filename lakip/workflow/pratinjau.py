"""Pratinjau: what a file would do, before anything is stored or logged; and the same file with its doubts marked."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256

from lakip.domain.findings import Temuan
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.intake.gate import FileRefused, clean_name
from lakip.intake.mapping import Pemetaan, PemetaanDiminta
from lakip.intake.marked_copy import mark, marked_name
from lakip.intake.pembacaan import LembarTerbaca, read_unit
from lakip.intake.periksa import HasilPeriksa
from lakip.intake.register import Register
from lakip.intake.workbook import read_workbook
from lakip.ledger.store import Store
from lakip.workflow.access import acting
from lakip.workflow.kiriman import (
    MILIK_UNIT,
    TANPA_RENCANA,
    Kiriman,
    Terbaca,
    jenis_of,
    kiriman_for,
    n_rows,
    read,
)
from lakip.workflow.perubahan import (
    Perubahan,
    compare,
    difference,
    in_force,
    incoming,
    key_of,
    names,
)

__all__ = ["HasilPeriksa", "Perubahan", "Pratinjau", "difference", "mark", "marked_name", "preview"]


@dataclass(frozen=True, slots=True)
class Pratinjau:
    """What would become of one file; status: siap, perlu_keputusan, ditolak or duplikat.

    The changes are those against the values in force; `pembanding` names the newest hand-in among these ("berkas
    Data.xlsx versi 2, 12 Januari 2026"), None where nothing is in force yet.
    """

    file: str
    sha256: str
    status: str
    jenis: str | None = None
    rows: int = 0
    lembar: list[LembarTerbaca] = field(default_factory=list)
    pemetaan: list[Pemetaan] = field(default_factory=list)
    periksa: list[HasilPeriksa] = field(default_factory=list)
    temuan: list[Temuan] = field(default_factory=list)
    perubahan: Perubahan = field(default_factory=Perubahan)
    pembanding: str | None = None


@acting(Hak.UNGGAH, unit="unit")
def preview(  # noqa: PLR0913  (the options an upload has)
    store: Store,
    pelaku: Pelaku,
    files: Iterable[tuple[str, bytes]],
    tahun: int,
    *,
    unit: str | None = None,
    sheet: str | None = None,
    pemetaan: PemetaanDiminta | None = None,
) -> list[Pratinjau]:
    """Read and screen each file as `upload` by `pelaku` would, and compare it with the values in force.

    Nothing is stored and nothing is logged. Raises WrongUsage for an unknown unit.
    """
    if not store.query("rencana"):
        return [
            Pratinjau(clean_name(name), sha256(data).hexdigest(), "ditolak", temuan=[TANPA_RENCANA])
            for name, data in files
        ]
    kiriman = kiriman_for(store, tahun, unit, pelaku, sheet=sheet, pemetaan=pemetaan)
    nama, seen, results = names(store, tahun), set[str](), []
    for name, data in files:
        results.append(
            _preview_one(store, name, data, kiriman, nama, repeated=sha256(data).hexdigest() in seen)
        )
        seen.add(results[-1].sha256)
    return results


def proposed_mapping(name: str, data: bytes, tahun: int, sheet: str | None = None) -> PemetaanDiminta:
    """Give how the columns of a file would be read, in the form a person edits; needs no store and no plan.

    Nothing stands in it for our own template. Raises FileRefused for a file that can't be read.
    """
    without_plan = Register(tahun, None, frozenset(), {}, frozenset(), {})
    return PemetaanDiminta.of(read_unit(read_workbook(data, name), without_plan, sheet).pemetaan)


def _preview_one(  # noqa: PLR0913  (one file, and all it is held against)
    store: Store, name: str, data: bytes, kiriman: Kiriman, nama: dict[str, str], *, repeated: bool
) -> Pratinjau:
    digest = sha256(data).hexdigest()
    try:
        terbaca = read(store, name, data, kiriman)
    except FileRefused as refusal:
        return Pratinjau(clean_name(name), digest, "ditolak", temuan=[refusal.temuan])
    screening = terbaca.screening
    if screening.refused:
        return _understood(terbaca, "ditolak", Perubahan(), None)
    same = store.query("unggahan_sama", unit=kiriman.unit, tahun=kiriman.tahun, sha256=digest)
    status = "duplikat" if same or repeated else "perlu_keputusan" if screening.tanya else "siap"
    baru = incoming(screening.calon, kiriman.tahun)
    waiting = frozenset(key_of(c) for t in screening.tanya for c in (*t.ditahan, *t.usulan))
    foreign = {key_of(c) for t in screening.tanya if t.temuan.check == MILIK_UNIT for c in t.ditahan}
    berlaku = in_force(store, kiriman.tahun, kiriman.unit, baru.keys() | waiting - foreign)
    perubahan = compare(berlaku.isi, baru, nama, waiting, berlaku.lra)
    return _understood(terbaca, status, perubahan, berlaku.asal)


def _understood(terbaca: Terbaca, status: str, perubahan: Perubahan, pembanding: str | None) -> Pratinjau:
    workbook, screening = terbaca.workbook, terbaca.screening
    return Pratinjau(
        workbook.name,
        workbook.sha256,
        status,
        None if screening.refused else jenis_of(screening),
        n_rows(screening.calon),
        screening.lembar,
        screening.pemetaan,
        screening.periksa,
        screening.findings,
        perubahan,
        pembanding,
    )
