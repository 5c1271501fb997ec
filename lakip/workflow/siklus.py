"""Siklus: the yearly run of the SOP, its six steps and when they happened."""

import csv
import io
import uuid
from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast, get_args

from lakip.domain.errors import InputRefused, NotPermitted, WrongUsage
from lakip.domain.kalender import HariKalender
from lakip.domain.pelaku import Pelaku
from lakip.domain.sop import Aksi, HasilSop, Kejadian, check_next
from lakip.domain.waktu import ZONA, now
from lakip.domain.working_time import JamKerja, Kalender
from lakip.ledger.query import Row
from lakip.ledger.store import Store, Transaction
from lakip.metrics import kepatuhan_sop

STEP_COLUMNS = ("tahun", "langkah", "aksi", "waktu", "alasan")


def years(store: Store) -> list[int]:
    """Give the performance years the store knows, newest first."""
    return [row["tahun"] for row in store.query("tahun_tersedia")]


def sop(store: Store, tahun: int) -> dict[str, Any]:
    """Give the steps against their standard, and the derived beside the stated total."""
    return kepatuhan_sop.sop(store, tahun)


def sop_result(store: Store, tahun: int) -> HasilSop:
    """Give the same with every stretch of work, for charts."""
    return kepatuhan_sop.hasil(store, tahun)


def kalender(store: Store) -> Kalender:
    """Give the calendar working time is counted with."""
    return kepatuhan_sop.kalender(store)


def calendar_rows(store: Store) -> tuple[list[HariKalender], JamKerja]:
    """Give the special days and office hours working time is counted with."""
    return kepatuhan_sop.calendar_rows(store)


def record_step(  # noqa: PLR0913, PLR0917  (the contract's options, one each)
    store: Store, pelaku: Pelaku, tahun: int, no: int, aksi: str, waktu: datetime, alasan: str | None = None
) -> Row:
    """Record that a step was received, started, finished or returned, and give the step as it then stands.

    Raises NotPermitted when the SOP does not allow it now, WrongUsage for an unknown step or action.
    """
    with store.write(pelaku, "catat_langkah", f"{tahun} langkah {no}") as tx:
        event = _event(store, no, aksi, waktu, alasan)
        tx.isi = {"aksi": aksi, "waktu": waktu.isoformat(), "alasan": alasan}
        _append(tx, pelaku, tahun, event)
    return next(row for row in sop(store, tahun)["langkah"] if row["no"] == no)


def import_steps(store: Store, pelaku: Pelaku, data: bytes, name: str) -> int:
    """Record the events of a CSV (tahun,langkah,aksi,waktu,alasan) all together or not at all; gives how many."""
    rows = _read_steps(data, name)
    with store.write(pelaku, "impor_langkah", name) as tx:
        for line, (tahun, event_row) in enumerate(rows, start=2):
            try:
                _append(tx, pelaku, tahun, _event(store, *event_row))
            except (NotPermitted, WrongUsage) as error:
                raise InputRefused(f"Baris {line} pada berkas {name}: {error}") from None
        tx.isi = {"banyak": len(rows)}
    return len(rows)


def parse_moment(text: str) -> datetime:
    """Read "2025-01-14 09:00" or ISO with a T; times without a zone are the agency's. Raises WrongUsage."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        raise WrongUsage(f'Waktu "{text}" tidak terbaca; tulis seperti 2025-01-14 09:00.') from None
    return moment if moment.tzinfo is None else moment.astimezone(ZONA).replace(tzinfo=None)


def _event(store: Store, no: int, aksi: str, waktu: datetime, alasan: str | None) -> Kejadian:
    known = [langkah.no for langkah in kepatuhan_sop.langkah_rows(store)]
    if no not in known:
        raise WrongUsage(f"Langkah {no} tidak ada; SOP memuat langkah {known[0]} sampai {known[-1]}.")
    if aksi not in get_args(Aksi):
        raise WrongUsage(f"Aksi {aksi} tidak dikenal; pakai {', '.join(get_args(Aksi))}.")
    return Kejadian(no, cast("Aksi", aksi), waktu, alasan or None)


def _append(tx: Transaction, pelaku: Pelaku, tahun: int, event: Kejadian) -> None:
    """Add the event if the SOP allows it after those already recorded, also within this transaction."""
    rows = tx.query("kejadian", tahun=tahun)
    refusal = check_next([Kejadian(r["langkah"], r["aksi"], r["waktu"], r["alasan"]) for r in rows], event)
    if refusal:
        raise NotPermitted(refusal)
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


def _read_steps(data: bytes, name: str) -> Sequence[tuple[int, tuple[int, str, datetime, str | None]]]:
    try:
        reader = csv.DictReader(io.StringIO(data.decode("utf-8-sig")), strict=True)
        missing = [c for c in STEP_COLUMNS[:4] if c not in (reader.fieldnames or [])]
        if missing:
            raise InputRefused(
                f"Berkas {name} tidak memiliki kolom {', '.join(missing)}; kolomnya: {', '.join(STEP_COLUMNS)}."
            )
        return [
            (
                int(row["tahun"]),
                (int(row["langkah"]), row["aksi"].strip(), parse_moment(row["waktu"]), row.get("alasan")),
            )
            for row in reader
        ]
    except (UnicodeDecodeError, csv.Error, ValueError, TypeError, AttributeError):
        raise InputRefused(
            f"Berkas {name} tidak terbaca; pakai CSV UTF-8 dengan kolom {', '.join(STEP_COLUMNS)}."
        ) from None
    except WrongUsage as error:
        raise InputRefused(f"Berkas {name}: {error}") from None
