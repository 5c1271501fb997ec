"""Siklus: the yearly run of the SOP, its six steps and when they happened."""

import uuid
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, cast, get_args

from lakip.domain.errors import NotPermitted, WrongUsage
from lakip.domain.kalender import HariKalender
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.domain.sop import Aksi, HasilSop, Kejadian, Langkah, check_next
from lakip.domain.tanggal import parse_tanggal, parse_waktu
from lakip.domain.waktu import ZONA, now
from lakip.domain.working_time import JamKerja, Kalender
from lakip.ledger.query import Row
from lakip.ledger.store import Store, Transaction
from lakip.metrics import kepatuhan_sop
from lakip.workflow import empat_mata
from lakip.workflow.access import acting, reading


@reading(Hak.LIHAT_UNIT)
def years(store: Store) -> list[int]:
    """Give the performance years the store knows, newest first."""
    return [row["tahun"] for row in store.query("tahun_tersedia")]


@reading(Hak.LIHAT)
def sop(store: Store, tahun: int) -> dict[str, Any]:
    """Give the steps against their standard, and the derived beside the stated total."""
    return kepatuhan_sop.sop(store, tahun)


@reading(Hak.LIHAT)
def sop_result(store: Store, tahun: int) -> HasilSop:
    """Give the same with every stretch of work, for charts."""
    return kepatuhan_sop.hasil(store, tahun)


@reading(Hak.LIHAT)
def deadline(store: Store, tahun: int) -> Row:
    """Give by when the report must be sent and when the SOP must begin at the latest: tenggat, asal, hari_terakhir, mulai."""
    return kepatuhan_sop.batas_waktu(store, tahun)


@reading(Hak.LIHAT_UNIT)
def kalender(store: Store) -> Kalender:
    """Give the calendar working time is counted with."""
    return kepatuhan_sop.kalender(store)


@reading(Hak.LIHAT_UNIT)
def calendar_rows(store: Store) -> tuple[list[HariKalender], JamKerja]:
    """Give the special days and office hours working time is counted with."""
    return kepatuhan_sop.calendar_rows(store)


@reading(Hak.LIHAT)
def cycle(store: Store, tahun: int) -> Row | None:
    """Give the siklus of the year: sop (the version it is pinned to), baku_masing_masing, pelaku, waktu; None = not opened."""
    return next(iter(store.query("siklus", tahun=tahun)), None)


@acting(Hak.SOP)
def open_cycle(store: Store, pelaku: Pelaku, tahun: int) -> Row:
    """Open the siklus of the year and pin it to the SOP version in force today; one that is open stays as it is."""
    if (found := cycle(store, tahun)) is not None:
        return found
    with store.write(pelaku, "buka_siklus", str(tahun)) as tx:
        _ensure_open(tx, pelaku, tahun, now().date())
    return store.query("siklus", tahun=tahun)[0]


@acting(Hak.SOP)
def record_step(  # noqa: PLR0913, PLR0917  (the contract's options, one each)
    store: Store, pelaku: Pelaku, tahun: int, no: int, aksi: str, waktu: datetime, alasan: str | None = None
) -> Row:
    """Record that a step was received, started, finished or returned, and give the step as it then stands.

    Raises NotPermitted when the SOP does not allow it now, or a maker would check (empat_mata); WrongUsage for an unknown
    step or action.
    """
    with store.write(pelaku, "catat_langkah", f"{tahun} langkah {no}") as tx:
        event = Kejadian(no, cast("Aksi", aksi), waktu, alasan or None)
        check_known(kepatuhan_sop.langkah_rows(store, tahun), event)
        tx.isi = {"aksi": aksi, "waktu": waktu.isoformat(), "alasan": alasan}
        append_event(tx, pelaku, tahun, event)
    return next(row for row in sop(store, tahun)["langkah"] if row["no"] == no)


def parse_moment(text: str) -> datetime:
    """Read ISO or "14-01-2025 09.00"; times without a zone are the agency's. Raises WrongUsage."""
    try:
        moment = parse_waktu(text) or datetime.fromisoformat(text.strip())
    except ValueError:
        raise WrongUsage(
            f'Waktu "{text}" tidak terbaca; tulis seperti 2025-01-14 09:00 atau 14-01-2025 09.00.'
        ) from None
    return moment if moment.tzinfo is None else moment.astimezone(ZONA).replace(tzinfo=None)


def step_moment(text: str) -> datetime:
    """Read when a step happened: as parse_moment, but its clock must be there. Raises WrongUsage."""
    if parse_tanggal(text):
        raise WrongUsage(f'Waktu "{text}" belum menyebut jam; tulis seperti 14-01-2025 09.00.')
    return parse_moment(text)


def _ensure_open(tx: Transaction, pelaku: Pelaku, tahun: int, hari: date) -> None:
    """Open the siklus unless it is open, pinned to the SOP version in force on `hari`."""
    if tx.query("siklus", tahun=tahun):
        return
    sop_versi = kepatuhan_sop.versi_berlaku(tx, hari)
    row = {"tahun": tahun, "sop": sop_versi, "baku_masing_masing": False}
    tx.append("siklus", [row | {"pelaku": pelaku.nama, "waktu": now()}])


def check_known(langkah_rows: Sequence[Langkah], event: Kejadian) -> None:
    """Raise WrongUsage for a step or an action that the SOP does not have."""
    known = [langkah.no for langkah in langkah_rows]
    if event.langkah not in known:
        raise WrongUsage(
            f"Langkah {event.langkah} tidak ada; SOP memuat langkah {known[0]} sampai {known[-1]}."
        )
    if event.aksi not in get_args(Aksi):
        raise WrongUsage(f"Aksi {event.aksi} tidak dikenal; pakai {', '.join(get_args(Aksi))}.")


def append_event(tx: Transaction, pelaku: Pelaku, tahun: int, event: Kejadian) -> None:
    """Add the event if the SOP allows it after those already recorded, also within this transaction.

    The first event of a year opens its siklus, pinned to the SOP version in force at that moment.
    """
    _ensure_open(tx, pelaku, tahun, event.waktu.date())
    rows = tx.query("kejadian", tahun=tahun)
    refusal = check_next([Kejadian(r["langkah"], r["aksi"], r["waktu"], r["alasan"]) for r in rows], event)
    if refusal:
        raise NotPermitted(refusal)
    if event.aksi == "selesai":
        empat_mata.check_step(tx, pelaku, tahun, event.langkah)
    tx.append("kejadian", [
        {
            "id": str(uuid.uuid4()),
            "tahun": tahun,
            "langkah": event.langkah,
            "aksi": event.aksi,
            "waktu": event.waktu,
            "alasan": event.alasan,
            "pelaku": pelaku.nama,
            "dicatat_at": now(),
        }
    ])  # fmt: skip
