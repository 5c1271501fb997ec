"""SOP: its register. A version is only ever added, with a reason; a siklus keeps the version it was opened with.

Who changes a standard changes what everybody's times are judged by, so it takes the right to the ketentuan.
"""

from lakip.domain.errors import InputRefused, NotPermitted, WrongUsage
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.domain.sop import Naskah, changes, check_naskah, renewed
from lakip.domain.tanggal import parse_tanggal, tanggal_panjang
from lakip.domain.waktu import now
from lakip.ledger.store import Store, Transaction
from lakip.metrics import sop_register
from lakip.metrics.kepatuhan_sop import versi_sop
from lakip.metrics.sop_register import VersiSop
from lakip.report.bahan import Bahan
from lakip.report.surat.sop import sop_berkas
from lakip.workflow.access import acting, reading

REVISI, DAFTAR_ULANG = "revisi", "daftar_ulang"


@reading(Hak.LIHAT)
def versions(store: Store) -> list[VersiSop]:
    """Give every registered version, newest first."""
    return sop_register.versions(store)


@reading(Hak.LIHAT)
def version(store: Store, versi: int | None = None) -> VersiSop:
    """Give one version, without a number the newest; raises WrongUsage for a number there is none of."""
    known = sop_register.versions(store)
    found = next((one for one in known if versi in (None, one.versi)), None)
    if found is None:
        raise WrongUsage(f"Versi SOP {versi} tidak ada; yang ada versi 1 sampai {len(known)}.")
    return found


@reading(Hak.LIHAT)
def of_year(store: Store, tahun: int) -> VersiSop:
    """Give the version the year is timed by: the one its siklus is pinned to, else the one in force when it began."""
    urutan = versi_sop(store, tahun)
    return next(one for one in sop_register.versions(store) if one.urutan == urutan)


@reading(Hak.LIHAT)
def used_expired(store: Store, tahun: int) -> bool:
    """Tell whether the version of the year had ended when the year's first step happened, or has by today before any."""
    events = store.query("kejadian", tahun=tahun)
    hari = events[0]["waktu"].date() if events else now().date()
    return of_year(store, tahun).is_expired(hari)


@reading(Hak.LIHAT)
def years(store: Store) -> dict[int, list[int]]:
    """Give the years that are timed by each version, by its urutan."""
    found: dict[int, list[int]] = {}
    for row in store.query("sop_tahun"):
        found.setdefault(row["sop"], []).append(row["tahun"])
    return found


@reading(Hak.LIHAT)
def document(store: Store, versi: int | None = None) -> bytes:
    """Give a version, without a number the newest, as .docx in the form of Permenpan-RB 35/2012; raises WrongUsage."""
    return sop_berkas(Bahan(store, now().year), version(store, versi).naskah)


@reading(Hak.KETENTUAN)
def validate(store: Store, naskah: Naskah) -> list[str]:
    """Give one sentence for everything that keeps the draft from being saved."""
    return _wrong(sop_register.versions(store), naskah)


@acting(Hak.KETENTUAN)
def save(store: Store, pelaku: Pelaku, naskah: Naskah, alasan: str, *, atas: int) -> int:
    """Register a changed SOP as a new version and give its number; `atas` = the version it was written upon.

    Raises InputRefused with every reason why it can't be saved, NotPermitted where another version came in meanwhile.
    """
    if not alasan.strip():
        raise InputRefused("Alasan belum diisi; tuliskan mengapa SOP direvisi.")
    with store.write(pelaku, "simpan_sop", naskah.sop.nomor) as tx:
        known = _still(tx, atas)
        if wrong := _wrong(known, naskah):
            raise InputRefused(" ".join(wrong))
        ubahan = changes(known[0].naskah, naskah)
        tx.isi = {
            "versi": atas + 1,
            "alasan": alasan.strip(),
            "ubahan": {one.bagian: [one.semula, one.menjadi] for one in ubahan},
        }
        _append(tx, naskah, REVISI, alasan.strip())
    return atas + 1


@acting(Hak.KETENTUAN)
def register_again(store: Store, pelaku: Pelaku, nomor: str, tanggal: str, *, atas: int) -> int:
    """Register the newest version for another year, unchanged but for number and day of approval, and give its number.

    Raises InputRefused for what can't be read or is no later day, NotPermitted where another version came in meanwhile.
    """
    day = parse_tanggal(tanggal)
    if day is None:
        raise InputRefused(f'Tanggal "{tanggal}" tidak terbaca; tulis seperti 4 Maret 2026 atau 04-03-2026.')
    with store.write(pelaku, "daftar_ulang_sop", nomor.strip()) as tx:
        known = _still(tx, atas)
        naskah = renewed(known[0].naskah, nomor, day)
        if wrong := _wrong(known, naskah):
            raise InputRefused(" ".join(wrong))
        tx.isi = {"versi": atas + 1, "berlaku_dari": day, "berlaku_sampai": naskah.sop.berlaku_sampai}
        _append(tx, naskah, DAFTAR_ULANG, "Didaftarkan ulang tanpa perubahan isi.")
    return atas + 1


def _append(tx: Transaction, naskah: Naskah, jenis: str, alasan: str) -> None:
    tx.append("sop", [sop_register.cover_row(naskah) | {"jenis": jenis, "alasan": alasan}])
    tx.append("sop_langkah", sop_register.step_rows(naskah))


def _still(tx: Transaction, atas: int) -> list[VersiSop]:
    """Give the versions, newest first, unless somebody registered one after the draft was begun."""
    known = sop_register.versions(tx)
    if known[0].versi != atas:
        raise NotPermitted(
            f"SOP versi {known[0].versi} sudah didaftarkan oleh {known[0].pelaku} ketika Anda menulis; muat ulang halaman ini "
            "lalu ulangi perubahannya di atas versi itu."
        )
    return known


def _wrong(known: list[VersiSop], naskah: Naskah) -> list[str]:
    wrong = check_naskah(naskah)
    last = known[0].naskah
    if not changes(last, naskah):
        wrong.append("Belum ada yang diubah; untuk mendaftarkan SOP yang sama pakailah daftar ulang.")
    elif naskah.sop.berlaku_dari <= last.sop.berlaku_dari:
        wrong.append(
            f"Tanggal berlaku versi baru harus sesudah {tanggal_panjang(last.sop.berlaku_dari)}, tanggal berlaku versi terakhir."
        )
    return wrong
