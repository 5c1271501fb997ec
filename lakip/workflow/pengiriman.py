"""Pengiriman: the report goes out to who asked for it, and the receipt comes back (SOP langkah 6).

Nothing entered here is ever changed or deleted: what was wrong is corrected by a newer row that says why.
"""

from datetime import date, datetime
from typing import Any

from lakip.domain.errors import InputRefused, NotPermitted, WrongUsage
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.domain.sop import Posisi
from lakip.domain.tanggal import tanggal_panjang
from lakip.domain.waktu import now
from lakip.intake.evidence import BUKTI, check_evidence
from lakip.intake.gate import clean_name
from lakip.ledger.claims import new_id
from lakip.ledger.query import Row
from lakip.ledger.store import Store, Transaction
from lakip.metrics.kepatuhan_sop import event_of
from lakip.present.pengiriman import MEDIA
from lakip.present.tables import Table
from lakip.report.bahan import Bahan
from lakip.report.surat.berkas import SURAT_PENGANTAR
from lakip.report.tables.register import t27
from lakip.workflow import setelan
from lakip.workflow.access import acting, reading


@reading(Hak.LIHAT)
def recipients(store: Store, tahun: int) -> list[str]:
    """Give who the report may be sent to: first who asked for it, then the list of the settings."""
    asked = [row["asal"] for row in store.query("permintaan_masuk", tahun=tahun)]
    return list(dict.fromkeys([*asked, *setelan.get(store).penerima]))


@reading(Hak.LIHAT)
def sendings(store: Store, tahun: int) -> list[Row]:
    """Give what was sent of the year, oldest first: id, penerima, nomor and tanggal of the letter, media, dikirim_at, receipt."""
    return _of(store, tahun)


@reading(Hak.LIHAT)
def register(store: Store, tahun: int) -> Table:
    """Give the register Lakip dilaporkan (T27): every sending of all years up to this one."""
    return t27(Bahan(store, tahun))


def is_sent(place: Store | Transaction, tahun: int) -> bool:
    """Tell whether the report of the year has gone out to anybody."""
    return bool(_of(place, tahun))


@acting(Hak.KIRIM)
def record(  # noqa: PLR0913, PLR0917  (what was sent to whom, how and when)
    store: Store,
    pelaku: Pelaku,
    tahun: int,
    penerima: str,
    media: str,
    waktu: datetime | None = None,
    keterangan: str = "",
) -> str:
    """Note that the report was sent, by default now, and give the id of the sending.

    Raises WrongUsage for an unknown medium, InputRefused without a recipient, a number from the agenda book, or for a moment to
    come or before the letter, NotPermitted where the same recipient has it already.
    """
    row = _sending(tahun, penerima, media, waktu or now(), keterangan)
    identity = new_id()
    with store.write(pelaku, "kirim_laporan", f"{tahun} kepada {row['penerima']}") as tx:
        _check(tx, row)
        if any(other["penerima"] == row["penerima"] for other in _of(tx, tahun)):
            raise NotPermitted(
                f"Pengiriman kepada {row['penerima']} sudah dicatat; koreksi catatannya bila ada yang keliru."
            )
        _keep(tx, pelaku, row | {"id": identity, "batal": False, "alasan": None})
    return identity


@acting(Hak.KIRIM)
def correct(  # noqa: PLR0913  (which sending, why, and what is right)
    store: Store,
    pelaku: Pelaku,
    pengiriman: str,
    alasan: str,
    *,
    penerima: str,
    media: str,
    waktu: datetime,
    keterangan: str = "",
) -> None:
    """Say what is right about a sending, and why it was wrong; raises as `record`, InputRefused without a reason."""
    because = _reason(alasan, "Koreksi")
    with store.write(pelaku, "koreksi_pengiriman", pengiriman) as tx:
        before = _one(tx, pengiriman)
        row = _sending(before["tahun"], penerima, media, waktu, keterangan)
        _check(tx, row)
        _keep(tx, pelaku, row | {"id": pengiriman, "batal": False, "alasan": because})


@acting(Hak.KIRIM)
def cancel(store: Store, pelaku: Pelaku, pengiriman: str, alasan: str) -> None:
    """Say that the report was never sent so after all, and why.

    Raises InputRefused without a reason or for an unknown sending, NotPermitted for the only one once langkah 6 is finished.
    """
    because = _reason(alasan, "Pembatalan")
    with store.write(pelaku, "batal_kirim", pengiriman) as tx:
        before = _one(tx, pengiriman)
        if len(_of(tx, before["tahun"])) == 1 and _is_finished(tx, before["tahun"]):
            raise NotPermitted(
                "Langkah 6 sudah selesai dengan pengiriman ini, sehingga tidak dapat dibatalkan; koreksi catatannya, atau "
                "catat dahulu pengiriman yang benar."
            )
        row = {key: before[key] for key in ("tahun", "penerima", "media", "dikirim_at", "keterangan")}
        _keep(tx, pelaku, row | {"id": pengiriman, "batal": True, "alasan": because})


@acting(Hak.KIRIM)
def receive(  # noqa: PLR0913, PLR0917  (what a receipt says)
    store: Store,
    pelaku: Pelaku,
    pengiriman: str,
    diterima: date,
    nama: str,
    jabatan: str = "",
    berkas: tuple[str, bytes] | None = None,
) -> None:
    """Note the receipt that came back, with its scan; a later one takes the place of an earlier one, whose scan stays without a new one.

    Raises InputRefused without a name, for a day to come or before the sending, and for a file that can't be kept.
    """
    if not nama.strip():
        raise InputRefused("Nama penerima belum diisi; salinlah dari tanda terima.")
    scan = _scan(store, berkas) if berkas else None
    with store.write(pelaku, "tanda_terima", pengiriman) as tx:
        sent = _one(tx, pengiriman)
        if not sent["dikirim_at"].date() <= diterima <= now().date():
            raise InputRefused(
                f"Tanggal terima {tanggal_panjang(diterima)} harus sejak dikirim ({tanggal_panjang(sent['dikirim_at'].date())}) "
                "dan tidak sesudah hari ini."
            )
        row = {
            "pengiriman": pengiriman,
            "diterima_on": diterima,
            "nama": nama.strip(),
            "jabatan": jabatan.strip() or None,
        }
        row |= scan or {key: sent[key] for key in ("nama_berkas", "sha256", "jenis", "ukuran")}
        tx.isi = row
        tx.append("tanda_terima", [row | {"pelaku": pelaku.nama, "waktu": now()}])


@reading(Hak.BERKAS)
def receipt(store: Store, tahun: int, pengiriman: str) -> bytes:
    """Give the scanned receipt of a sending; raises InputRefused where there is none."""
    found = next((row for row in _of(store, tahun) if row["id"] == pengiriman and row["sha256"]), None)
    if found is None:
        raise InputRefused("Tanda terima yang dipindai belum ada; unggah lebih dahulu.")
    return store.berkas.read(found["sha256"])


def _of(place: Store | Transaction, tahun: int) -> list[Row]:
    return [row for row in place.query("pengiriman", tahun=tahun) if row["tahun"] == tahun]


def _one(tx: Transaction, pengiriman: str) -> Row:
    found = next((row for row in tx.query("pengiriman", tahun=_ALL_YEARS) if row["id"] == pengiriman), None)
    if found is None:
        raise InputRefused(
            f"Pengiriman {pengiriman} tidak ditemukan atau sudah dibatalkan; muat ulang halamannya."
        )
    return found


_ALL_YEARS = 9999


def _is_finished(tx: Transaction, tahun: int) -> bool:
    events = [event_of(row) for row in tx.query("kejadian", tahun=tahun)]
    return Posisi.after(events).is_sent()


def _sending(tahun: int, penerima: str, media: str, waktu: datetime, keterangan: str) -> Row:
    if media not in MEDIA:
        raise WrongUsage(f"Media {media} tidak dikenal; pakai {', '.join(MEDIA)}.")
    if not penerima.strip():
        raise InputRefused("Penerima belum diisi; tuliskan SKPD yang dikirimi laporan.")
    return {
        "tahun": tahun,
        "penerima": penerima.strip(),
        "media": media,
        "dikirim_at": waktu,
        "keterangan": keterangan.strip() or None,
    }


def _check(tx: Transaction, row: Row) -> None:
    """Raise unless the letter has its number and the moment lies between the letter's day and now."""
    if row["dikirim_at"] > now():
        raise InputRefused("Waktu pengiriman belum lewat; catatlah setelah laporan benar-benar dikirim.")
    numbers = {
        one["unit"]: one
        for one in tx.query("nomor_surat", tahun=row["tahun"])
        if one["jenis"] == SURAT_PENGANTAR
    }
    letter = numbers.get(row["penerima"]) or numbers.get("")
    if letter is None:
        raise InputRefused("Nomor Surat Pengantar belum dicatat; salinlah dari buku agenda lebih dahulu.")
    if row["dikirim_at"].date() < letter["tanggal"]:
        raise InputRefused(
            f"Waktu pengiriman mendahului tanggal Surat Pengantar {tanggal_panjang(letter['tanggal'])}; perbaiki salah satunya."
        )


def _keep(tx: Transaction, pelaku: Pelaku, row: dict[str, Any]) -> None:
    tx.isi = row
    tx.append("pengiriman", [row | {"pelaku": pelaku.nama, "waktu": now()}])


def _reason(alasan: str, apa: str) -> str:
    if not alasan.strip():
        raise InputRefused(f"{apa} memerlukan alasan; tuliskan apa yang keliru.")
    return alasan.strip()


def _scan(store: Store, berkas: tuple[str, bytes]) -> Row:
    name, data = berkas
    kind = check_evidence(name, data, BUKTI)
    return {
        "nama_berkas": clean_name(name),
        "sha256": store.berkas.keep(data),
        "jenis": kind,
        "ukuran": len(data),
    }
