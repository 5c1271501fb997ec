"""Perbaikan Data: settling doubts, withdrawing a hand-in and bringing it back; nothing is ever deleted."""

from decimal import Decimal
from typing import Any

from lakip.domain.bacaan import Kind
from lakip.domain.errors import InputRefused, NotPermitted, WrongUsage
from lakip.domain.numbers import read_number
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.domain.tanggal import tanggal_panjang
from lakip.domain.waktu import now
from lakip.ledger.claims import Klaim, claim, new_id, unpack, waiting
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.metrics.persen import Nilai
from lakip.workflow import milik
from lakip.workflow.access import acting, reading
from lakip.workflow.ingatan import COLUMN_DOUBT, learn
from lakip.workflow.rujukan import register_for

PILIHAN = ("terima", "ganti", "abaikan")


@reading(Hak.BERKAS, unit="unit")
def findings(store: Store, tahun: int, unit: str | None = None) -> list[Row]:
    """Give the findings of the uploads that count, open doubts first."""
    return store.query("temuan", tahun=tahun, unit=unit)


@acting(Hak.PUTUSKAN, unit=milik.of_doubt)
def decide(  # noqa: PLR0913, PLR0917  (what is decided, and how)
    store: Store, pelaku: Pelaku, unggahan: str, nomor: int, pilihan: str, nilai: str | None = None
) -> None:
    """Settle a doubt: take the proposal, give another value, or leave it out; kept with who and when.

    Raises InputRefused for a value that can't be read, NotPermitted when somebody has settled it meanwhile or its upload
    is withdrawn. A doubt is open again once the claim of its decision is withdrawn. Once every doubtful column of a table
    is agreed to, its layout is remembered for the unit.
    """
    if pilihan not in PILIHAN:
        raise WrongUsage(f"Pilihan {pilihan} tidak dikenal; pakai terima, ganti, atau abaikan.")
    temuan = _open_doubt(store, unggahan, nomor)
    asal = store.query("unggahan_satu", id=unggahan)[0]
    rows = _chosen(store, temuan, asal, pilihan, nilai)
    klaim_id = new_id()
    decision = {
        "unggahan_id": unggahan,
        "nomor": nomor,
        "pilihan": pilihan,
        "nilai": nilai,
        "klaim_id": klaim_id,
    }
    if not rows:
        with store.write(pelaku, "putuskan", unggahan) as tx:
            _still_open(tx.query("temuan_satu", id=unggahan, nomor=nomor))
            tx.isi = {key: decision[key] for key in ("unggahan_id", "nomor", "pilihan")}
            tx.append("keputusan", [decision | {"klaim_id": None, "pelaku": pelaku.nama, "waktu": now()}])
        return
    klaim = Klaim(
        **{
            name: asal[name]
            for name in ("unit", "tahun", "jenis", "nama_berkas", "sha256", "lewat", "diterima_on", "dasar")
        },
        sumber="keputusan",
        n_rows=1,
        asal_id=unggahan,
    )
    facts: dict[str, list[Row]] = {}
    for table, row in rows:
        facts.setdefault(table, []).append(row | {"unggahan_id": klaim_id})
    claim(store, pelaku, klaim_id, klaim, facts, keputusan=[decision], guard=lambda tx: _still_open(
        tx.query("temuan_satu", id=unggahan, nomor=nomor)
    ))  # fmt: skip
    if temuan["check"] == COLUMN_DOUBT and pilihan == "terima":
        learn(store, pelaku, unggahan)


def replaced(store: Store, temuan: Row, asal: Row, nilai: str) -> tuple[str, str]:
    """Give what would wait with the value a person wrote, packed, and that value in plain notation; nothing is stored.

    `temuan` needs isi and cell, `asal` tahun and unit. Raises InputRefused for a value that can't be read.
    """
    rows = _replaced(store, temuan, asal, nilai)
    changed = next(row for table, row in rows if table != "keterangan" and row["cell"] == temuan["cell"])
    text = Nilai(changed["nilai"], changed.get("rendah"), changed.get("tinggi"), changed.get("predikat")).text
    return waiting(rows), text or nilai


@acting(Hak.TARIK, unit=milik.of_upload)
def withdraw(store: Store, pelaku: Pelaku, unggahan: str, alasan: str) -> None:
    """Make an upload and the decisions on it stop counting; raises NotPermitted when it is withdrawn already."""
    if not alasan.strip():
        raise InputRefused("Penarikan memerlukan alasan; tuliskan mengapa unggahan ini ditarik.")
    _set_withdrawn(store, pelaku, unggahan, ditarik=True, alasan=alasan.strip())


@acting(Hak.TARIK, unit=milik.of_upload)
def restore(store: Store, pelaku: Pelaku, unggahan: str) -> None:
    """Bring a withdrawn upload back; raises NotPermitted when it counts already or something newer has taken its place."""
    _set_withdrawn(store, pelaku, unggahan, ditarik=False, alasan=None)


def _set_withdrawn(store: Store, pelaku: Pelaku, unggahan: str, *, ditarik: bool, alasan: str | None) -> None:
    action = "tarik_unggahan" if ditarik else "pulihkan_unggahan"
    with store.write(pelaku, action, unggahan) as tx:
        row = _one(tx.query("unggahan_satu", id=unggahan), unggahan)
        if tx.query("unggahan_ditarik", id=unggahan)[0]["ditarik"] is ditarik:
            raise NotPermitted(
                "Unggahan ini sudah ditarik." if ditarik else "Unggahan ini tidak sedang ditarik."
            )
        if not ditarik and row["sumber"] == "berkas":
            same = tx.query("unggahan_sama", unit=row["unit"], tahun=row["tahun"], sha256=row["sha256"])
            if same:
                raise NotPermitted(f"Berkas yang sama sudah tersimpan lagi sebagai versi {same[0]['versi']}.")
        if not ditarik and tx.query("keputusan_lain", id=unggahan):
            raise NotPermitted("Hal ini sudah diputuskan lagi; keputusan yang lama tidak dapat dipulihkan.")
        tx.isi = {"alasan": alasan}
        tx.append("penarikan", [
            {"unggahan_id": unggahan, "ditarik": ditarik, "alasan": alasan, "pelaku": pelaku.nama, "waktu": now()}
        ])  # fmt: skip


def _one(rows: list[Row], unggahan: str) -> Row:
    if not rows:
        raise InputRefused(f"Unggahan {unggahan} tidak ditemukan.")
    return rows[0]


def _open_doubt(store: Store, unggahan: str, nomor: int) -> Row:
    rows = store.query("temuan_satu", id=unggahan, nomor=nomor)
    if not rows or rows[0]["severity"] != "tanya":
        raise InputRefused(f"Tidak ada hal yang perlu diputuskan bernomor {nomor} pada unggahan {unggahan}.")
    _still_open(rows)
    return rows[0]


def _still_open(rows: list[Row]) -> None:
    if not rows[0]["sah"]:
        raise NotPermitted("Unggahan asalnya sudah ditarik; pulihkan dulu unggahannya.")
    if rows[0]["pilihan"] is not None:
        oleh, waktu = rows[0]["oleh"], rows[0]["waktu"]
        raise NotPermitted(
            f"Hal ini sudah diputuskan oleh {oleh}, {tanggal_panjang(waktu)} pukul {waktu:%H.%M}; muat ulang halamannya."
        )


def _chosen(
    store: Store, temuan: Row, asal: Row, pilihan: str, nilai: str | None
) -> list[tuple[str, dict[str, Any]]]:
    """Give the facts the decision stores."""
    if pilihan == "abaikan":
        return []
    if pilihan == "terima":
        if not temuan["ada_usulan"]:
            raise InputRefused("Hal ini tidak memiliki usulan; tulis nilai yang benar atau abaikan.")
        return unpack(temuan["isi"])
    return _replaced(store, temuan, asal, nilai or "")


def _replaced(store: Store, temuan: Row, asal: Row, nilai: str) -> list[tuple[str, dict[str, Any]]]:
    """Give everything that waits, the figure in doubt with the value a person wrote; the cell's own text stays as its raw."""
    held = unpack(temuan["isi"])
    place = next(
        (n for n, (table, row) in enumerate(held) if table != "keterangan" and row["cell"] == temuan["cell"]),
        None,
    )
    if place is None:
        what = "kolom" if temuan["check"] == COLUMN_DOUBT else "baris"
        raise InputRefused(
            f"Hal ini menyangkut satu {what} penuh, bukan satu nilai; terima usulannya bila ada, abaikan, atau perbaiki "
            "berkasnya lalu unggah kembali."
        )
    table, row = held[place]
    held[place] = (table, row | _written(store, asal, table, row, nilai))
    return held


def _written(store: Store, asal: Row, table: str, row: dict[str, Any], nilai: str) -> dict[str, Any]:
    """Read the value a person wrote as the columns it is stored in."""
    if table != "realisasi" or row["ukuran"] != "nilai":
        return {"nilai": _number(table, row["ukuran"], nilai)}
    register = register_for(store, asal["tahun"], asal["unit"] or None)
    known = register.indikator.get(row["indikator"])
    bacaan = read_number(nilai, known.satuan if known else None)
    if bacaan.kind in {Kind.RAGU, Kind.BUKAN_ANGKA} or not nilai.strip():
        raise InputRefused(
            f'Nilai "{nilai}" belum jelas: {bacaan.reason or "tidak terbaca."} Tulis angka seperti 1.234,56, rentang seperti '
            '80-90, predikat seperti BB, "belum rilis", atau "-".'
        )
    rendah, tinggi = (bacaan.low, bacaan.high) if bacaan.kind is Kind.RENTANG else (None, None)
    return {
        "nilai": bacaan.value,
        "rendah": rendah,
        "tinggi": tinggi,
        "predikat": bacaan.predikat,
        "status": bacaan.status if bacaan.kind is Kind.KOSONG else "ada",
    }


def _number(table: str, ukuran: str, nilai: str) -> Decimal:
    """Read a figure that can only be a number: pembilang, penyebut, rupiah, fisik, keluaran."""
    rupiah = table == "anggaran" and ukuran != "fisik"
    bacaan = read_number(nilai, "%" if ukuran == "fisik" else None, rupiah=rupiah)
    if bacaan.kind is not Kind.ANGKA or bacaan.value is None:
        raise InputRefused(
            f'Nilai "{nilai}" bukan angka yang jelas; {ukuran} memerlukan satu angka, misalnya 1.234,56.'
        )
    if ukuran == "penyebut" and not bacaan.value:
        raise InputRefused("Penyebut tidak boleh nol; tulis angka selain nol, atau abaikan hal ini.")
    return bacaan.value
