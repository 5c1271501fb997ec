"""The SOP's step times against their standard, on the calendar of the store."""

import json
from collections import defaultdict
from dataclasses import asdict
from datetime import date, time, timedelta
from hashlib import sha256
from typing import Any

from lakip.domain.kalender import HariKalender, Jenis, kalender_from
from lakip.domain.sop import (
    CaraHitung,
    Durasi,
    HasilSop,
    Kejadian,
    Langkah,
    Rantai,
    baku_dihitung,
    budgeted,
    evaluate,
    format_durasi,
    parse_durasi,
    selisih_menit,
)
from lakip.domain.working_time import JamKerja, Kalender, last_working_day_on_or_before, latest_safe_start
from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store, Transaction


def calendar_rows(store: Store, *, sampai: int = NEWEST) -> tuple[list[HariKalender], JamKerja]:
    """Give the special days and the office hours of the store."""
    rows = store.query("kalender", sampai=sampai)
    days = [HariKalender(row["tanggal"], Jenis(row["jenis"]), row["keterangan"] or "") for row in rows]
    week: dict[str, defaultdict[int, tuple[tuple[time, time], ...]]] = {
        "biasa": defaultdict(tuple),
        "ramadan": defaultdict(tuple),
    }
    for row in store.query("jam_kerja", sampai=sampai):
        week[row["profil"]][row["hari"]] += (
            (time.fromisoformat(row["mulai"]), time.fromisoformat(row["selesai"])),
        )
    return days, JamKerja(dict(week["biasa"]), dict(week["ramadan"]))


def sidik_kalender(store: Store, *, sampai: int = NEWEST) -> str:
    """Give the sha256 over the special days and office hours: what was counted with the same calendar bears the same."""
    rows = [store.query("kalender", sampai=sampai), store.query("jam_kerja", sampai=sampai)]
    return sha256(json.dumps(rows, sort_keys=True, default=str).encode()).hexdigest()


def kalender(store: Store, *, sampai: int = NEWEST) -> Kalender:
    """Give the calendar the store counts working time with."""
    return kalender_from(*calendar_rows(store, sampai=sampai))


def versi_sop(place: Store | Transaction, tahun: int, *, sampai: int = NEWEST) -> int:
    """Give the audit number of the SOP version the year is measured by; read marts of the SOP as of it.

    The version its siklus is pinned to; else the one in force when its first step happened; else the newest.
    """
    if pinned := place.query("siklus", tahun=tahun, sampai=sampai):
        return int(pinned[0]["sop"])
    events = place.query("kejadian", tahun=tahun, sampai=sampai)
    return versi_berlaku(place, events[0]["waktu"].date() if events else None, sampai=sampai)


def versi_berlaku(place: Store | Transaction, hari: date | None, *, sampai: int = NEWEST) -> int:
    """Give the audit number of the SOP version in force on a day; the newest without one."""
    return int(place.query("versi_sop", hari=hari, sampai=sampai)[0]["sop"])


def langkah_rows(place: Store | Transaction, tahun: int, *, sampai: int = NEWEST) -> list[Langkah]:
    """Give the steps of the SOP version the year is measured by."""
    rows = place.query("sop_langkah", sampai=versi_sop(place, tahun, sampai=sampai))
    return [
        Langkah(**{k: v for k, v in row.items() if k != "standar"}, baku=parse_durasi(row["standar"]))
        for row in rows
    ]


def kejadian(store: Store | Transaction, tahun: int, *, sampai: int = NEWEST) -> list[Kejadian]:
    """Give the recorded step events of the cycle of `tahun`, in the order they happened."""
    return [event_of(row) for row in store.query("kejadian", tahun=tahun, sampai=sampai)]


def event_of(row: Row) -> Kejadian:
    """Give the event out of its row (mart kejadian), at its time as last amended."""
    return Kejadian(
        row["langkah"], row["aksi"], row["waktu"], row["alasan"], row["pemeriksa"] or "", row["ke"]
    )


def hasil(store: Store, tahun: int, *, sampai: int = NEWEST) -> HasilSop:
    """Judge the cycle of `tahun` step by step."""
    return evaluate(
        langkah_rows(store, tahun, sampai=sampai),
        kejadian(store, tahun, sampai=sampai),
        kalender(store, sampai=sampai),
        masing_masing=is_for_each(store, tahun, sampai=sampai),
        cara=cara_hitung(store, tahun, sampai=sampai),
        tertulis=baku_tertulis(store, tahun, sampai=sampai),
    )


def cara_hitung(store: Store, tahun: int, *, sampai: int = NEWEST) -> CaraHitung:
    """Give how the ketentuan of the year want step times held against the SOP."""
    found = store.query("kebijakan", tahun=tahun, sampai=sampai)[0]
    return CaraHitung(found["sop_hari"], found["sop_waktu"], found["sop_total"])


def baku_tertulis(store: Store, tahun: int, *, sampai: int = NEWEST) -> Durasi:
    """Give the total that the SOP of the year states."""
    found = store.query("sop", sampai=versi_sop(store, tahun, sampai=sampai))[0]
    return parse_durasi(found["waktu_tertulis"])


def baku_total(store: Store, tahun: int) -> Durasi:
    """Give the standard of the whole that the year is judged by: what the steps add up to, or what the SOP states."""
    if cara_hitung(store, tahun).total == "tertulis":
        return baku_tertulis(store, tahun)
    return baku_dihitung(budgeted(langkah_rows(store, tahun), masing_masing=is_for_each(store, tahun)))


def is_for_each(store: Store, tahun: int, *, sampai: int = NEWEST) -> bool:
    """Tell whether each pemeriksa of langkah 4 has its whole standard in the year; otherwise both share one."""
    return any(row["baku_masing_masing"] for row in store.query("siklus", tahun=tahun, sampai=sampai))


def sop(store: Store, tahun: int, *, sampai: int = NEWEST) -> dict[str, Any]:
    """Give the rows of the contract's `sop` command: steps, and the total derived from them beside the stated one."""
    nilai, cara = hasil(store, tahun, sampai=sampai), cara_hitung(store, tahun, sampai=sampai)
    tertulis = baku_tertulis(store, tahun, sampai=sampai)
    return {
        "langkah": [_langkah(h) for h in nilai.langkah_rows],
        "total": {
            "baku_dihitung": format_durasi(nilai.baku, lengkap=True),
            "baku_tertulis": format_durasi(tertulis, lengkap=True),
            "selisih_menit": selisih_menit(tertulis, nilai.baku),
            "dipakai": cara.total,
            "baku_hari": nilai.baku_hari,
            "terpakai_hari": nilai.terpakai_hari,
            "status": nilai.status.value,
        },
        "rantai": _rantai(nilai.rantai),
        "cara": asdict(cara),
        "kalender": sidik_kalender(store, sampai=sampai),
    }


def batas_waktu(store: Store, tahun: int) -> Row:
    """Give by when the report of `tahun` must be sent, and when the SOP must begin at the latest to be done by then.

    tenggat (as the asking SKPD wrote it, else the end of February: two months after the year, Permenpan-RB 53/2014), asal (who
    asked, None for the rule), hari_terakhir (the working day on or before it), mulai (first day of the standard's working days).
    """
    asked = next(iter(store.query("permintaan_masuk", tahun=tahun)), None)
    tenggat = asked["tenggat"] if asked else date(tahun + 1, 3, 1) - timedelta(days=1)
    own = kalender(store)
    last = last_working_day_on_or_before(tenggat, own)
    baku = baku_total(store, tahun)
    return {
        "tenggat": tenggat,
        "asal": asked["asal"] if asked else None,
        "hari_terakhir": last,
        "mulai": latest_safe_start(last, baku.hari, baku.menit, own),
    }


def _rantai(rantai: Rantai) -> Row:
    """Give the whole way of the report in working minutes: kerja + tunggu + perbaikan = total; reviu is told apart."""
    parts = ("kerja", "tunggu", "perbaikan", "total", "reviu")
    minutes = {f"{part}_menit": getattr(rantai, part).minutes for part in parts}
    return {"mulai": rantai.mulai, "berakhir": rantai.berakhir} | minutes


def _langkah(h: Any) -> Row:
    return {
        "no": h.no,
        "nama": h.nama,
        "standar": format_durasi(h.baku),
        "terpakai_menit": h.terpakai_menit,
        "terpakai_hari": h.terpakai_hari,
        "status": h.status.value,
        "kembali": h.kembali,
        "kerja_menit": h.kerja_menit,
        "tunggu_menit": h.tunggu_menit,
        "perbaikan_menit": h.perbaikan_menit,
        "reviu_menit": h.reviu_menit,
        "diterima": h.diterima,
        "mulai": h.mulai,
        "selesai": h.selesai,
    }
