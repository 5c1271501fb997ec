"""Tables typed in for the document: the staff (T01) and the awards (T24) of a year."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from lakip.domain.errors import InputRefused, NotPermitted
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.domain.waktu import now
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.report.bahan import Bahan
from lakip.report.tables.naskah import beda_jumlah
from lakip.workflow.access import acting, reading

KELOMPOK = ("Golongan", "Pendidikan", "Jabatan", "Jenis Kelamin")
"""What the staff is counted by."""
TERBANYAK = 200
_TAHUN = range(1945, 2101)
_TERPANJANG = 300
_ORANG = range(100_000)


@reading(Hak.LIHAT)
def staff(store: Store, tahun: int) -> list[Row]:
    """Give kelompok, uraian, l and p of the staff table, in the order of the report."""
    return Bahan(store, tahun).naskah_tabel.get("pegawai", [])


@reading(Hak.LIHAT)
def staff_doubts(store: Store, tahun: int) -> list[str]:
    """Say what does not agree in the staff table."""
    return beda_jumlah(Bahan(store, tahun))


@reading(Hak.LIHAT)
def awards(store: Store, tahun: int) -> list[Row]:
    """Give nama, pemberi and tahun of the awards."""
    return Bahan(store, tahun).penghargaan


@acting(Hak.SUSUN)
def save_staff(store: Store, pelaku: Pelaku, tahun: int, rows: Sequence[Mapping[str, Any]]) -> None:
    """Keep the whole staff table; rows without any content are left out.

    Raises InputRefused naming the row for an unknown kelompok, no uraian, a number of people that is none, or a row twice.
    """
    clean = [_staff_row(no, row) for no, row in enumerate(rows, start=1) if _filled(row)]
    clean.sort(key=lambda row: KELOMPOK.index(row["kelompok"]))
    _once(clean, ("kelompok", "uraian"))
    _keep(store, pelaku, tahun, "pegawai", clean)


@acting(Hak.SUSUN)
def save_awards(store: Store, pelaku: Pelaku, tahun: int, rows: Sequence[Mapping[str, Any]]) -> None:
    """Keep the whole table of awards; raises InputRefused naming the row without nama or pemberi, or with no year."""
    clean = [_award_row(no, row) for no, row in enumerate(rows, start=1) if _filled(row)]
    _once(clean, ("nama", "pemberi", "tahun"))
    _keep(store, pelaku, tahun, "penghargaan", clean)


@acting(Hak.SUSUN)
def copy_staff(store: Store, pelaku: Pelaku, tahun: int) -> None:
    """Begin the staff table with that of last year; raises NotPermitted when there is one already, or none to copy."""
    before = staff(store, tahun - 1)
    if staff(store, tahun) or not before:
        raise NotPermitted(
            f"Tabel pegawai tahun {tahun} sudah terisi, atau tahun {tahun - 1} tidak memilikinya."
        )
    _keep(store, pelaku, tahun, "pegawai", before)


def _filled(row: Mapping[str, Any]) -> bool:
    return any(value not in (None, "") for value in row.values())


def _staff_row(no: int, row: Mapping[str, Any]) -> Row:
    kelompok = _text(row.get("kelompok"))
    if kelompok not in KELOMPOK:
        raise InputRefused(f"Baris {no}: kelompok belum dipilih; pakai {', '.join(KELOMPOK)}.")
    counted = {key: _people(no, row.get(key), nama) for key, nama in (("l", "laki-laki"), ("p", "perempuan"))}
    return {"kelompok": kelompok, "uraian": _needed(no, row.get("uraian"), "uraian")} | counted


def _award_row(no: int, row: Mapping[str, Any]) -> Row:
    tahun = _text(row.get("tahun"))
    if not (tahun.isdecimal() and int(tahun) in _TAHUN):
        raise InputRefused(f"Baris {no}: tahun berisi “{tahun}”; tulis empat angka, misalnya 2024.")
    return {
        "nama": _needed(no, row.get("nama"), "nama penghargaan"),
        "pemberi": _needed(no, row.get("pemberi"), "pemberi"),
        "tahun": int(tahun),
    }


def _people(no: int, value: Any, nama: str) -> int:
    text = _text(value) or "0"
    if not text.isdecimal() or int(text) not in _ORANG:
        raise InputRefused(f"Baris {no}: jumlah {nama} berisi “{text}”; tulis bilangan bulat, misalnya 12.")
    return int(text)


def _needed(no: int, value: Any, nama: str) -> str:
    text = _text(value)
    if not text:
        raise InputRefused(f"Baris {no}: {nama} belum diisi.")
    if len(text) > _TERPANJANG:
        raise InputRefused(f"Baris {no}: {nama} paling panjang {_TERPANJANG} huruf; ringkaslah.")
    return text


def _text(value: Any) -> str:
    return " ".join(str(value).split()) if value is not None else ""


def _once(rows: Sequence[Row], keys: tuple[str, ...]) -> None:
    if len(rows) > TERBANYAK:
        raise InputRefused(f"Tabel memuat {len(rows)} baris; paling banyak {TERBANYAK}.")
    seen: set[tuple[str, ...]] = set()
    for row in rows:
        key = tuple(str(row[k]).casefold() for k in keys)
        if key in seen:
            raise InputRefused(
                f"{' – '.join(str(row[k]) for k in keys)} tertulis dua kali; hapus salah satunya."
            )
        seen.add(key)


def _keep(store: Store, pelaku: Pelaku, tahun: int, tabel: str, rows: Sequence[Row]) -> None:
    with store.write(pelaku, "isi_tabel_naskah", f"{tabel} {tahun}") as tx:
        tx.isi = {"banyak": len(rows)}
        row = {"tahun": tahun, "tabel": tabel, "isi": json.dumps(list(rows), ensure_ascii=False)}
        tx.append("naskah_tabel", [row | {"pelaku": pelaku.nama, "waktu": now()}])
