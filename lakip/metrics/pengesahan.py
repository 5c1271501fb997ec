"""Pengesahan: which edition is the LAKIP of a year, how far its approval has come, and whether it is frozen (SOP 4 and 5)."""

from collections.abc import Mapping
from dataclasses import dataclass

from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store, Transaction

KASUBBAG, SEKRETARIS, KEPALA = "kasubbag", "sekretaris", "kepala"
TAHAP = (KASUBBAG, SEKRETARIS, KEPALA)
"""Who approves, in this order: step 4 is Ka. Subbag, then Sekretaris; step 5 the Kepala."""
BELUM, DRAF = "belum disusun", "draf"
DIPERIKSA_KASUBBAG, DIPERIKSA_SEKRETARIS = "diperiksa kasubbag", "diperiksa sekretaris"
DISETUJUI, DITANDATANGANI, DIKIRIM = "disetujui kepala", "ditandatangani", "dikirim"
STATUS = (DRAF, DIPERIKSA_KASUBBAG, DIPERIKSA_SEKRETARIS, DISETUJUI, DITANDATANGANI, DIKIRIM)
"""The states of the naskah (domain I10); the approval of the Kepala inside the product is not yet a signature."""
_AFTER: Mapping[str, str] = {
    KASUBBAG: DIPERIKSA_KASUBBAG,
    SEKRETARIS: DIPERIKSA_SEKRETARIS,
    KEPALA: DISETUJUI,
}


@dataclass(frozen=True, slots=True)
class Pengesahan:
    """The edition that counts (None before the first), its approvals that stand, how it was signed, and what it is now.

    `edisi` is a row of edisi_tahun. `revisi` counts the revisions opened so far; `putaran` the returns. `beku` = approved
    by the Kepala or signed: then this edition stays what it is, and only a revision follows it.
    """

    tahun: int
    edisi: Row | None
    persetujuan: tuple[Row, ...]
    tanda_tangan: Row | None
    revisi: int
    alasan_revisi: str | None
    putaran: int
    rangkap: bool
    dikirim: bool

    @property
    def tahap(self) -> frozenset[str]:
        """The stages that are approved."""
        return frozenset(row["tahap"] for row in self.persetujuan)

    @property
    def beku(self) -> bool:
        """Whether the edition is frozen."""
        return self.tanda_tangan is not None or KEPALA in self.tahap

    @property
    def berikutnya(self) -> str | None:
        """The stage whose approval is awaited; None once the Kepala has approved or signed, or before an edition."""
        if self.beku or self.edisi is None:
            return None
        skipped = {KASUBBAG} if self.rangkap else set()
        return next(tahap for tahap in TAHAP if tahap not in self.tahap | skipped)

    @property
    def status(self) -> str:
        """What the naskah is now: one of STATUS, or BELUM."""
        if self.edisi is None:
            return BELUM
        if self.tanda_tangan is not None:
            return DIKIRIM if self.dikirim else DITANDATANGANI
        done = [tahap for tahap in TAHAP if tahap in self.tahap]
        return _AFTER[done[-1]] if done else DRAF


def pengesahan(place: Store | Transaction, tahun: int, *, sampai: int = NEWEST) -> Pengesahan:
    """Give where the LAKIP of a year stands, read from the store or inside the write lock."""
    values = {"tahun": tahun, "sampai": sampai}
    revisi = place.query("revisi", **values)
    since = revisi[-1]["urutan"] if revisi else 0
    events = place.query("kembali_kirim", **values)
    approvals = [row for row in place.query("persetujuan", **values) if row["urutan"] > since]
    signed = [row for row in place.query("penandatanganan", **values) if row["urutan"] > since]
    freezing = [row for row in approvals if row["tahap"] == KEPALA] + signed
    returns = [row["urutan"] for row in events if row["aksi"] == "kembali"]
    frozen_at = min((row["urutan"] for row in freezing), default=None)
    if frozen_at is not None:  # what is recorded after it takes nothing back
        returns = [urutan for urutan in returns if urutan < frozen_at]
    edisi = _edition(place.query("edisi_tahun", **values), approvals + signed, freezing, since)
    last_return = max(returns, default=0)
    return Pengesahan(
        tahun,
        edisi,
        tuple(r for r in approvals if edisi and r["edisi"] == edisi["edisi"] and r["urutan"] > last_return),
        signed[-1] if signed else None,
        len(revisi),
        revisi[-1]["alasan"] if revisi else None,
        len(returns),
        bool(place.query("rangkap_tugas", **values)),
        frozen_at is not None and any(row["aksi"] == "kirim" and row["urutan"] > frozen_at for row in events),
    )


def _edition(editions: list[Row], accepted: list[Row], freezing: list[Row], since: int) -> Row | None:
    """Give the frozen edition, else the newest one compiled since the last revision was opened.

    Compiled again without a change it has the same hash: then the one whose very files were approved is still meant.
    """
    if freezing:
        frozen = freezing[0]["edisi_urutan"]
        return next(row for row in editions if row["urutan"] == frozen)
    newest = next((row for row in reversed(editions) if row["urutan"] > since), None)
    seen = {row["edisi_urutan"] for row in accepted}
    same = (row for row in editions if newest and row["edisi"] == newest["edisi"] and row["urutan"] in seen)
    return next(same, newest)
