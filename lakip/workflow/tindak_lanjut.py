"""Tindak lanjut: recommendations of an LHE and arahan of the leadership, who does what until when, and what was done."""

from dataclasses import asdict
from datetime import date
from typing import Any

from lakip.domain.errors import InputRefused, NotPermitted, WrongUsage
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.domain.tanggal import tanggal_panjang
from lakip.domain.tindak_lanjut import Butir, Jenis, Status
from lakip.domain.waktu import now
from lakip.ledger.claims import new_id
from lakip.ledger.query import Row
from lakip.ledger.store import Store, Transaction
from lakip.metrics.capaian import capaian
from lakip.workflow import milik
from lakip.workflow.access import acting, reading

_LONGEST = 2000
_TERISI = {
    "uraian": "Isi rekomendasi atau arahan",
    "asal": "Pemberi rekomendasi atau arahan",
    "penanggung_jawab": "Penanggung jawab",
}


@reading(Hak.LIHAT, unit="unit")
def items(store: Store, tahun: int, unit: str | None = None) -> list[Row]:
    """Give what is to be followed up in the year, LHE first: what is of the year, and what earlier years left open.

    Each row is that of mart tindak_lanjut: the fields of `Butir`, nama_unit, status, kemajuan, kemajuan_on, n_bukti.
    """
    return store.query("tindak_lanjut", tahun=tahun, unit=unit)


@reading(Hak.LIHAT, unit=milik.of_follow_up)
def history(store: Store, tindak_lanjut: str) -> list[Row]:
    """Give what was done, oldest first: status, uraian, tanggal, pelaku, waktu."""
    return store.query("kemajuan_tindak_lanjut", id=tindak_lanjut)


@acting(Hak.ARAHAN)
def record(store: Store, pelaku: Pelaku, butir: Butir) -> str:
    """Record a recommendation or arahan and give its id; raises InputRefused for what is missing or does not fit together."""
    identity, row = new_id(), _checked(store, butir)
    with store.write(pelaku, "catat_tindak_lanjut", _objek(row)) as tx:
        _append(tx, pelaku, identity, row)
    return identity


@acting(Hak.ARAHAN)
def correct(store: Store, pelaku: Pelaku, tindak_lanjut: str, butir: Butir) -> None:
    """Write a recommendation or arahan anew; what stood there before stays in the log. Raises NotPermitted once it is taken back."""
    row = _checked(store, butir)
    with store.write(pelaku, "ubah_tindak_lanjut", _objek(row)) as tx:
        _open(tx, tindak_lanjut)
        _append(tx, pelaku, tindak_lanjut, row)


@acting(Hak.ARAHAN)
def take_back(store: Store, pelaku: Pelaku, tindak_lanjut: str, alasan: str) -> None:
    """Let a recommendation or arahan that was recorded by mistake no longer count; it stays stored."""
    if not alasan.strip():
        raise InputRefused("Pencabutan memerlukan alasan; tuliskan mengapa catatan ini dicabut.")
    with store.write(pelaku, "cabut_tindak_lanjut", tindak_lanjut) as tx:
        _open(tx, tindak_lanjut)
        row = {"objek_id": tindak_lanjut, "alasan": alasan.strip()}
        tx.isi = row
        tx.append("pencabutan", [row | {"pelaku": pelaku.nama, "waktu": now()}])


@acting(Hak.TINDAK_LANJUT, unit=milik.of_follow_up)
def progress(  # noqa: PLR0913, PLR0917  (which one, how far it is, what was done and when)
    store: Store, pelaku: Pelaku, tindak_lanjut: str, status: str, uraian: str, tanggal: date | None = None
) -> None:
    """Note how far it has come and what was done, or why it can't be done, on `tanggal` (default: today).

    Raises WrongUsage for an unknown status, InputRefused without a text or for a day to come, NotPermitted once it is
    taken back.
    """
    if status not in set(Status):
        raise WrongUsage(f"Status {status} tidak dikenal; pakai {', '.join(Status)}.")
    if not uraian.strip():
        wanted = "alasannya" if status == Status.TIDAK_DAPAT else "apa yang sudah dilakukan"
        raise InputRefused(f"Keterangan belum diisi; tuliskan {wanted}.")
    day = tanggal or now().date()
    _not_to_come(day)
    with store.write(pelaku, "kemajuan_tindak_lanjut", tindak_lanjut) as tx:
        _open(tx, tindak_lanjut)
        row = {
            "tindak_lanjut": tindak_lanjut,
            "status": status,
            "uraian": uraian.strip()[:_LONGEST],
            "tanggal": day,
        }
        tx.isi = row
        tx.append("kemajuan_tindak_lanjut", [row | {"pelaku": pelaku.nama, "waktu": now()}])


def _append(tx: Transaction, pelaku: Pelaku, identity: str, row: Row) -> None:
    tx.isi = row | {"id": identity}
    tx.append("tindak_lanjut", [tx.isi | {"pelaku": pelaku.nama, "waktu": now()}])


def _open(tx: Transaction, tindak_lanjut: str) -> None:
    found = tx.query("tindak_lanjut_satu", id=tindak_lanjut)
    if not found:
        raise InputRefused(f"Catatan {tindak_lanjut} tidak ditemukan; muat ulang halamannya.")
    if found[0]["dicabut"]:
        raise NotPermitted("Catatan ini sudah dicabut; muat ulang halamannya.")


def _checked(store: Store, butir: Butir) -> Row:
    """Give the row to store; raises InputRefused for what is missing or does not fit together."""
    row: dict[str, Any] = {
        key: value.strip()[:_LONGEST] if isinstance(value, str) else value
        for key, value in asdict(butir).items()
    }
    for key, name in _TERISI.items():
        if not row[key]:
            raise InputRefused(f"{name} belum diisi; lengkapi lalu simpan lagi.")
    if butir.jenis is Jenis.REKOMENDASI and not row["nomor"]:
        raise InputRefused("Nomor LHE belum diisi; salinlah dari halaman depan Laporan Hasil Evaluasi.")
    _not_to_come(butir.tanggal)
    if butir.tenggat < butir.tanggal:
        raise InputRefused(
            f"Tenggat {tanggal_panjang(butir.tenggat)} mendahului tanggal {tanggal_panjang(butir.tanggal)}; periksa keduanya."
        )
    _known(store, row)
    return row | {
        "jenis": str(butir.jenis),
        "nomor": row["nomor"] or None,
        "indikator": row["indikator"] or None,
    }


def _not_to_come(day: date) -> None:
    if day > now().date():
        raise InputRefused(f"Tanggal {tanggal_panjang(day)} belum tiba; tulis tanggal kejadiannya.")


def _known(store: Store, row: Row) -> None:
    units = [unit["kode"] for unit in store.query("unit_kerja")]
    if row["unit"] and row["unit"] not in units:
        raise InputRefused(f"Bagian/Bidang {row['unit']} tidak ada di rencana; yang ada: {', '.join(units)}.")
    if row["indikator"] and row["indikator"] not in {i["kode"] for i in capaian(store, row["tahun"])}:
        raise InputRefused(
            f"Indikator {row['indikator']} tidak ada pada tahun {row['tahun']}; periksa kode dan tahunnya."
        )


def _objek(row: Row) -> str:
    return f"{row['indikator'] or row['unit'] or 'seluruh instansi'} {row['tahun']}"
