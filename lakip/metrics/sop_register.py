"""The SOP register: every version that was registered, the newest one, and whether one is past its year."""

from dataclasses import asdict, dataclass
from datetime import date, datetime

from lakip.domain.sop import Langkah, Naskah, format_durasi, isi_of, parse_durasi, sop_of
from lakip.domain.tanggal import tanggal_panjang
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

    def reminder(self, hari: date) -> str | None:
        """Say that its year is over, or soon will be, and what to do; None long before. It never stops any work."""
        sop = self.naskah.sop
        until, left = tanggal_panjang(sop.berlaku_sampai), (sop.berlaku_sampai - hari).days
        if self.is_expired(hari):
            return (
                f"SOP {sop.nomor} berlaku sampai {until} dan belum diregistrasi ulang. Pekerjaan tetap dapat dilanjutkan; "
                "daftarkan ulang SOP pada halaman Pengaturan."
            )
        if left > HARI_PENGINGAT:
            return None
        when = f"{left} hari lagi" if left else "hari ini"
        return f"SOP {sop.nomor} berakhir {until} ({when}); siapkan daftar ulangnya pada halaman Pengaturan."


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
