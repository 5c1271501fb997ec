"""The SOP register: every version that was registered, the newest one, and whether one is past its year."""

from dataclasses import asdict, dataclass
from datetime import date, datetime

from lakip.domain.sop import Langkah, Naskah, format_durasi, isi_of, parse_durasi, sop_of
from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store, Transaction

HARI_PENGINGAT = 30
"""So many days before a version ends, its registration is called to mind."""


@dataclass(frozen=True, slots=True)
class VersiSop:
    """One registered version: its number from 1 up, what it says, and who registered it when and why.

    `urutan` is the audit number it came in with; `jenis` is revisi or daftar_ulang, None = the one the product came with.
    """

    versi: int
    urutan: int
    naskah: Naskah
    jenis: str | None
    alasan: str | None
    pelaku: str
    waktu: datetime

    def is_expired(self, hari: date) -> bool:
        """Tell whether its year is over on a day."""
        return hari > self.naskah.sop.berlaku_sampai

    def is_due(self, hari: date) -> bool:
        """Tell whether it ends soon, so that it should be registered again."""
        left = (self.naskah.sop.berlaku_sampai - hari).days
        return 0 <= left <= HARI_PENGINGAT


def versions(place: Store | Transaction, *, sampai: int = NEWEST) -> list[VersiSop]:
    """Give every registered version, newest first."""
    steps: dict[int, list[Langkah]] = {}
    for row in place.query("sop_langkah_versi", sampai=sampai):
        steps.setdefault(row["urutan"], []).append(langkah_of(row))
    return [
        VersiSop(
            versi=row["versi"],
            urutan=row["urutan"],
            naskah=Naskah(sop_of(row["isi"]), tuple(steps[row["urutan"]])),
            jenis=row["jenis"],
            alasan=row["alasan"],
            pelaku=row["pelaku"],
            waktu=row["waktu"],
        )
        for row in place.query("sop_versi", sampai=sampai)
    ]


def langkah_of(row: Row) -> Langkah:
    """Give a step out of its row in the register."""
    fields = {key: value for key, value in row.items() if key not in {"standar", "urutan"}}
    return Langkah(**fields, baku=parse_durasi(row["standar"]))


def cover_row(naskah: Naskah) -> Row:
    """Give the row of ledger.sop that a version is kept in."""
    sop = naskah.sop
    return {
        "nomor": sop.nomor,
        "judul": sop.judul,
        "berlaku_dari": sop.berlaku_dari,
        "berlaku_sampai": sop.berlaku_sampai,
        "waktu_tertulis": format_durasi(sop.baku_tertulis, lengkap=True),
        "isi": isi_of(sop),
    }


def step_rows(naskah: Naskah) -> list[Row]:
    """Give the rows of ledger.sop_langkah that the steps of a version are kept in."""
    rows = [asdict(langkah) for langkah in naskah.langkah_rows]
    return [
        {key: value for key, value in row.items() if key != "baku"} | {"standar": format_durasi(langkah.baku)}
        for row, langkah in zip(rows, naskah.langkah_rows, strict=True)
    ]
