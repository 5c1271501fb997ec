"""Jadwal: the backups the application makes by itself, where they lie, which are kept, and what is wrong with them."""

import json
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from lakip.domain.errors import InputRefused, LakipError, WrongUsage
from lakip.domain.pelaku import SISTEM, Pelaku
from lakip.domain.peran import Hak
from lakip.domain.waktu import now
from lakip.ledger.arsip import Arsip
from lakip.ledger.store import Store
from lakip.workflow import setelan
from lakip.workflow.access import acting, reading
from lakip.workflow.cadangan import Salinan, backup, sha256_of
from lakip.workflow.toko import is_empty

FOLDER = "LAKIP_CADANGAN_DIR"
TOO_OLD = timedelta(days=2)
AGAIN_AFTER = timedelta(hours=1)
"""How long a failed copy waits before it is tried again."""


class Jenis(StrEnum):
    """Why a copy was made; only daily ones are ever removed."""

    HARIAN = "harian"
    MANUAL = "manual"
    PENGESAHAN = "pengesahan"


@dataclass(frozen=True, slots=True)
class Tersimpan:
    """A copy that lies in the folder; ukuran in bytes."""

    nama: str
    waktu: datetime
    jenis: Jenis
    ukuran: int


@dataclass(frozen=True, slots=True)
class Keadaan:
    """How the copies stand: those there are, newest first, and what the log says of the last ones.

    `terakhir` and `diperiksa` hold waktu, objek and isi of the log's row, None when there is none; `gagal` only when
    nothing has gone well since. `berikut` is None when no time is set.
    """

    folder: str
    berkas: list[Tersimpan]
    terakhir: dict[str, Any] | None
    diperiksa: dict[str, Any] | None
    gagal: dict[str, Any] | None
    berikut: datetime | None
    terlalu_lama: bool
    satu_disk: bool


def _folder(store: Store) -> Path:
    """Give the folder of the copies: LAKIP_CADANGAN_DIR, else the setting, else beside the store."""
    named = os.environ.get(FOLDER) or setelan.get(store).cadangan_folder
    return Path(named).absolute() if named else store.engine.beside("cadangan")


@acting(Hak.CADANGAN)
def make(store: Store, pelaku: Pelaku, jenis: Jenis = Jenis.MANUAL) -> Salinan:
    """Make a copy in the folder now and remove the daily ones that need not be kept; raises StoreUnavailable."""
    folder = _folder(store)
    made = backup(store, pelaku, folder / f"{_prefix(store)}-{now():%Y%m%dT%H%M%S}-{jenis}.zip", jenis)
    keeping = setelan.get(store)
    copies = _copies(store)
    for copy in superfluous(copies, keeping.cadangan_harian, keeping.cadangan_bulanan):
        (folder / copy.nama).unlink(missing_ok=True)
    return made


def make_when_due(store: Store) -> Salinan | None:
    """Make the daily copy when its time has come; what goes wrong is noted in the log and tried again in an hour."""
    if not _is_due(store, now()):
        return None
    try:
        return make(store, SISTEM, Jenis.HARIAN)
    except LakipError as error:
        with store.write(SISTEM, "cadangan_gagal", str(_folder(store)), always=True) as tx:
            tx.isi = {"galat": str(error)}
        return None


def _is_due(store: Store, moment: datetime) -> bool:
    """Tell whether a daily copy should have been made by now; an office computer is off at night and catches up."""
    due = _last_due(store, moment)
    if due is None or is_empty(store):
        return False
    if any(copy.jenis is Jenis.HARIAN and copy.waktu >= due for copy in _copies(store)):
        return False
    failed = _last(store, "cadangan_gagal")
    return failed is None or moment - failed["waktu"] >= AGAIN_AFTER


@reading(Hak.CADANGAN)
def state(store: Store) -> Keadaan:
    """Tell how the copies stand."""
    folder, copies = _folder(store), _copies(store)
    made, failed = _last(store, "cadangan"), _last(store, "cadangan_gagal")
    due = _last_due(store, now())
    return Keadaan(
        folder=str(folder),
        berkas=copies,
        terakhir=made,
        diperiksa=_last(store, "periksa_cadangan"),
        gagal=failed if failed and (made is None or made["nomor"] < failed["nomor"]) else None,
        berikut=due and (now() if _is_due(store, now()) else due + timedelta(days=1)),
        terlalu_lama=not is_empty(store) and (not copies or now() - copies[0].waktu > TOO_OLD),
        satu_disk=_device(folder) == _device(store.berkas.folder),
    )


@acting(Hak.CADANGAN)
def check(store: Store, pelaku: Pelaku, nama: str) -> dict[str, int]:
    """Look at every part of a copy again and note it; gives how many rows, tables and files are whole.

    Raises InputRefused for a damaged one, or one that is not the file that was written.
    """
    place = _place(store, nama)
    with Arsip(place) as arsip:
        arsip.check()
        found = {"tabel": len(arsip.manifest.tabel), "berkas": len(arsip.manifest.berkas)}
        found["baris"] = sum(arsip.manifest.rows.values())
    written = {row["objek"]: json.loads(row["isi"]) for row in store.query("cadangan")}
    if nama in written and written[nama].get("sha256") not in {None, sha256_of(place)}:
        raise InputRefused(f"Berkas {nama} bukan lagi berkas yang ditulis aplikasi ini; pakai cadangan lain.")
    with store.write(pelaku, "periksa_cadangan", nama) as tx:
        tx.isi = found
    return found


@acting(Hak.CADANGAN)
def take(store: Store, pelaku: Pelaku, nama: str) -> bytes:
    """Give a copy to be carried away, and note who took it: everything is in it, the key of the log too."""
    data = _place(store, nama).read_bytes()
    with store.write(pelaku, "unduh_cadangan", nama):
        return data


@acting(Hak.CADANGAN)
def set_up(  # noqa: PLR0913, PLR0917  (one for each setting)
    store: Store, pelaku: Pelaku, jam: str, folder: str, harian: str, bulanan: str
) -> None:
    """Set time ("HH.MM", "" = none), folder ("" = beside the store) and how many days and months are kept, all as typed.

    Raises WrongUsage for what can't be read or used.
    """
    moment, days, months = read_time(jam), _count("harian", harian), _count("bulanan", bulanan)
    if folder.strip():
        _check_folder(Path(folder.strip()))
    if days < 1:
        raise WrongUsage("Paling sedikit satu cadangan harian disimpan; isi dengan 1 atau lebih.")
    setelan.put(
        store, pelaku, cadangan_jam=f"{moment:%H:%M}" if moment else "", cadangan_folder=folder.strip(),
        cadangan_harian=days, cadangan_bulanan=months,
    )  # fmt: skip


def superfluous(copies: Sequence[Tersimpan], days: int, months: int) -> list[Tersimpan]:
    """Give the daily copies that are neither the newest of one of the newest days nor of one of the newest months."""
    daily = sorted((copy for copy in copies if copy.jenis is Jenis.HARIAN), key=lambda copy: copy.waktu)
    newest_of_day = {copy.waktu.date(): copy for copy in daily}
    newest_of_month = {(copy.waktu.year, copy.waktu.month): copy for copy in daily}
    kept = [newest_of_day[day] for day in sorted(newest_of_day, reverse=True)[:days]]
    kept += [newest_of_month[month] for month in sorted(newest_of_month, reverse=True)[:months]]
    return [copy for copy in daily if copy not in kept]


def read_time(text: str) -> time | None:
    """Read "02.00" or "2:00"; None for a blank. Raises WrongUsage for what is no time of day."""
    if not text.strip():
        return None
    try:
        return datetime.strptime(text.strip().replace(".", ":"), "%H:%M").time()  # noqa: DTZ007  (a clock, not a moment)
    except ValueError:
        raise WrongUsage(f'Jam "{text}" tidak terbaca; tulis seperti 02.00.') from None


def _count(apa: str, text: str) -> int:
    if not (text.strip().isascii() and text.strip().isdigit()):
        raise WrongUsage(f'Banyaknya cadangan {apa} "{text}" bukan bilangan; tulis misalnya 7.')
    return int(text)


def _last_due(store: Store, moment: datetime) -> datetime | None:
    clock = read_time(setelan.get(store).cadangan_jam)
    if clock is None:
        return None
    today = datetime.combine(moment.date(), clock)
    return today if today <= moment else today - timedelta(days=1)


def _copies(store: Store) -> list[Tersimpan]:
    """Give the copies of this store, newest first."""
    pattern = re.compile(rf"{re.escape(_prefix(store))}-(\d{{8}}T\d{{6}})-({'|'.join(Jenis)})\.zip")
    folder = _folder(store)
    named = [(place, pattern.fullmatch(place.name)) for place in folder.glob("*.zip")]
    copies = [
        Tersimpan(place.name, datetime.fromisoformat(name[1]), Jenis(name[2]), place.stat().st_size)
        for place, name in named
        if name
    ]
    return sorted(copies, key=lambda copy: (copy.waktu, copy.nama), reverse=True)


def _place(store: Store, nama: str) -> Path:
    if nama not in {copy.nama for copy in _copies(store)}:
        raise InputRefused(f"Cadangan {nama} tidak ada di folder cadangan; muat ulang halamannya.")
    return _folder(store) / nama


def _prefix(store: Store) -> str:
    return re.sub(r"[^a-z0-9]+", "-", store.engine.name.lower()).strip("-")


def _last(store: Store, tindakan: str) -> dict[str, Any] | None:
    found = next((row for row in store.query("cadangan") if row["tindakan"] == tindakan), None)
    return found and found | {"isi": json.loads(found["isi"])}


def _check_folder(folder: Path) -> None:
    if not folder.is_absolute():
        raise WrongUsage(
            f"Folder cadangan {folder} harus ditulis lengkap, misalnya /mnt/cadangan atau D:\\cadangan."
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WrongUsage(
            f"Folder cadangan {folder} tidak dapat dibuat ({error.strerror}); periksa letak dan izinnya."
        ) from None


def _device(place: Path) -> int:
    return next(found.stat().st_dev for found in (place, *place.parents) if found.exists())
