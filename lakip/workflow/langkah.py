"""Langkah: one event of the SOP put into the ledger, by whoever may do that step, in the order the SOP allows.

Everything is looked at inside the write lock: of two people who do the same, the second is told what the first has done.
"""

import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import get_args

from lakip.domain.errors import NotAllowed, NotPermitted, WrongUsage
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import MESIN, SEBUTAN, Hak, Peran
from lakip.domain.sop import Aksi, Kejadian, Posisi, check_change, check_next
from lakip.domain.sop.kejadian import TERAKHIR
from lakip.domain.tanggal import waktu_panjang
from lakip.domain.waktu import now
from lakip.ledger.query import Row
from lakip.ledger.store import Store, Transaction
from lakip.metrics.kepatuhan_sop import event_of, langkah_rows, versi_berlaku
from lakip.workflow import empat_mata, pengiriman, setelan
from lakip.workflow.access import refusal

HAK_LANGKAH: Mapping[int, Hak] = MappingProxyType(
    {1: Hak.SUSUN, 2: Hak.SUSUN, 3: Hak.SUSUN, 6: Hak.KIRIM} | dict(empat_mata.RIGHT_OF_STEP)
)
"""The right that each step of the SOP takes; in langkah 4 the pemeriksa must also be in turn."""
JABATAN_PEMERIKSA: Mapping[str, Peran] = MappingProxyType(
    {"kasubbag": Peran.KASUBBAG, "sekretaris": Peran.SEKRETARIS}
)
MENGUMPULKAN = 2
BEBAS = frozenset({Peran.KONSOL, Peran.SISTEM})
"""Who records past times freely: as whatever role, without grounds, of any moment."""
BARU_SAJA = timedelta(minutes=15)
"""A time further back is recorded afterwards, and says how it is known."""


def ensure_open(tx: Transaction, pelaku: Pelaku, tahun: int, hari: date) -> None:
    """Open the siklus unless it is open, pinned to the SOP version in force on `hari` and to the setting of today."""
    if tx.query("siklus", tahun=tahun):
        return
    each = setelan.within(tx).sop_baku_masing_masing
    row = {"tahun": tahun, "sop": versi_berlaku(tx, hari), "baku_masing_masing": each}
    tx.append("siklus", [row | {"pelaku": pelaku.nama, "waktu": now()}])


def check_known(place: Store | Transaction, tahun: int, event: Kejadian) -> None:
    """Raise WrongUsage for a step the SOP of the year does not have, or an action there is none of."""
    known = [langkah.no for langkah in langkah_rows(place, tahun)]
    if event.langkah not in known:
        raise WrongUsage(
            f"Langkah {event.langkah} tidak ada; SOP memuat langkah {known[0]} sampai {known[-1]}."
        )
    if event.aksi not in get_args(Aksi):
        raise WrongUsage(f"Aksi {event.aksi} tidak dikenal; pakai {', '.join(get_args(Aksi))}.")


def append(  # noqa: PLR0913, PLR0917  (an event, how its time is known and what it is pinned to)
    tx: Transaction,
    pelaku: Pelaku,
    tahun: int,
    event: Kejadian,
    dasar: str | None = None,
    catatan: Sequence[str] = (),
) -> None:
    """Add the event if this person may do it and the SOP allows it after those already recorded, also within `tx`.

    The first event of a year opens its siklus, pinned to the SOP version in force at that moment. Raises NotPermitted,
    NotAllowed for a role that does not do the step, WrongUsage for an unknown step or action, or a past time without `dasar`.
    """
    ensure_open(tx, pelaku, tahun, event.waktu.date())
    check_known(tx, tahun, event)
    events = [event_of(row) for row in tx.query("kejadian", tahun=tahun)]
    if pelaku.peran not in MESIN:
        event = _in_turn(tx, pelaku, event, events)
    if pelaku.peran not in BEBAS:
        _check_moment(event.waktu, dasar)
    if refused := check_next(events, event):
        raise NotPermitted(refused)
    if event.aksi == "selesai":
        empat_mata.check_step(tx, pelaku, tahun, event.langkah, event.pemeriksa)
        if pelaku.peran not in BEBAS:
            _check_sent(tx, tahun, event)
    tx.append("kejadian", [
        {
            "id": str(uuid.uuid4()),
            "tahun": tahun,
            "langkah": event.langkah,
            "aksi": event.aksi,
            "waktu": event.waktu,
            "alasan": event.alasan,
            "pemeriksa": event.pemeriksa or None,
            "ke": event.tujuan if event.aksi in {"kembali", "reviu"} else None,
            "dasar": (dasar or "").strip() or None,
            "catatan": json.dumps([*catatan], ensure_ascii=False) if catatan else None,
            "pelaku": pelaku.nama,
            "dicatat_at": now(),
        }
    ])  # fmt: skip


def finish_if_running(  # noqa: PLR0913, PLR0917  (who ends which part of which year's step, and how that is known)
    tx: Transaction, pelaku: Pelaku, tahun: int, no: int, pemeriksa: str = "", dasar: str | None = None
) -> None:
    """End a step, or a pemeriksa's part of it, that is being done at this moment; one that is not stays as it is."""
    event = Kejadian(no, "selesai", now(), pemeriksa=pemeriksa)
    if check_next([event_of(row) for row in tx.query("kejadian", tahun=tahun)], event) is None:
        append(tx, pelaku, tahun, event, dasar)


def amend(  # noqa: PLR0913, PLR0917  (which event, its new time, and why)
    tx: Transaction, pelaku: Pelaku, tahun: int, kejadian: str, waktu: datetime, alasan: str
) -> Row:
    """Put another time to a recorded event where the order of the SOP still holds, and give the event as it was.

    Raises WrongUsage for an unknown event or without a reason, NotPermitted, NotAllowed for whoever does not do that step.
    """
    if not alasan.strip():
        raise WrongUsage("Alasan perubahan waktu belum diisi; tuliskan apa yang keliru dan apa dasarnya.")
    rows = tx.query("kejadian", tahun=tahun)
    row = next((row for row in rows if row["id"] == kejadian), None)
    if row is None:
        raise WrongUsage(f"Catatan waktu ini tidak ada pada LAKIP tahun {tahun}; muat ulang halamannya.")
    before = [event_of(other) for other in rows]
    old = before[rows.index(row)]
    if pelaku.peran not in MESIN:
        _check_role(empat_mata.as_of_now(tx, pelaku), old)
    if pelaku.peran not in BEBAS:
        _check_moment(waktu, alasan)
    changed = replace(old, waktu=waktu)
    if refused := check_change(before, [changed if one is old else one for one in before]):
        raise NotPermitted(refused)
    tx.append("kejadian_ubahan", [
        {
            "kejadian": kejadian,
            "tahun": tahun,
            "waktu": waktu,
            "alasan": alasan.strip(),
            "pelaku": pelaku.nama,
            "dicatat_at": now(),
        }
    ])  # fmt: skip
    return row


def may_do(pelaku: Pelaku, no: int, pemeriksa: str) -> bool:
    """Tell whether this person does this piece of the SOP, by role or delegation."""
    if not pelaku.may(HAK_LANGKAH[no]):
        return pelaku.peran in MESIN
    return not pemeriksa or pelaku.acts_as(JABATAN_PEMERIKSA[pemeriksa])


def _in_turn(tx: Transaction, pelaku: Pelaku, event: Kejadian, events: Sequence[Kejadian]) -> Kejadian:
    """Give the event with the pemeriksa whose turn it is, or raise for whoever does not do that."""
    posisi = Posisi.after(one for one in events if one.waktu <= event.waktu)
    event = replace(event, pemeriksa=event.pemeriksa or posisi.next_part(event.langkah))
    _check_role(empat_mata.as_of_now(tx, pelaku), event)
    return event


def _check_role(pelaku: Pelaku, event: Kejadian) -> None:
    hak = HAK_LANGKAH[event.langkah]
    if not pelaku.may(hak):
        raise NotAllowed(refusal(hak, pelaku))
    if not may_do(pelaku, event.langkah, event.pemeriksa):
        turn = SEBUTAN[JABATAN_PEMERIKSA[event.pemeriksa]]
        raise NotPermitted(
            f"Pemeriksaan ini giliran {turn}; bila {turn} berhalangan, catat dahulu delegasi (Plt. atau Plh.) pada halaman Pengguna."
        )


def _check_sent(tx: Transaction, tahun: int, event: Kejadian) -> None:
    if event.langkah == TERAKHIR and not pengiriman.is_sent(tx, tahun):
        raise NotPermitted(
            f"Langkah {event.langkah} baru selesai setelah LAKIP dikirim; catat dahulu pengirimannya pada halaman Proses LAKIP."
        )


def _check_moment(waktu: datetime, dasar: str | None) -> None:
    saat = now()
    if waktu > saat:
        raise WrongUsage(
            f"Waktu {waktu_panjang(waktu)} belum terjadi; tuliskan kapan sebenarnya hal ini terjadi."
        )
    if saat - waktu > BARU_SAJA and not (dasar or "").strip():
        raise WrongUsage(
            f"Waktu {waktu_panjang(waktu)} dicatat kemudian; tuliskan dasarnya, misalnya lembar disposisi atau buku ekspedisi."
        )
