"""Where the request for data stands with each unit kerja: sent, opened, partly in, complete, late (SOP langkah 1 and 2)."""

from collections.abc import Sequence
from datetime import date, datetime

from lakip.domain.sop import Pengerjaan
from lakip.domain.working_time import Kalender, WaktuTerpakai, working_time
from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.metrics.kepatuhan_sop import kalender

LENGKAP = "lengkap"
STATUS = ("belum_dikirim", "terkirim", "dibuka", "sebagian", LENGKAP)
"""In the order a request goes through them; `terlambat` is told apart, for each but the last can be late."""


def status_permintaan(store: Store, tahun: int, hari: date, *, sampai: int = NEWEST) -> list[Row]:
    """Give one row per unit that has something to hand in, in plan order (see `judged`)."""
    return judged(
        store.query("status_unit", tahun=tahun, sampai=sampai),
        store.query("permintaan_unit", tahun=tahun, sampai=sampai),
        hari,
    )


def judged(units: Sequence[Row], requests: Sequence[Row], hari: date) -> list[Row]:
    """Join how much is in (mart status_unit) with what was asked (mart permintaan_unit).

    Each row: kode, nama, status (STATUS), n_indikator, n_terisi, diterima_on, dikirim_at, dibuka_at, tenggat, n_perpanjangan,
    alasan, n_ingatkan, diingatkan_at, and hari_terlambat: calendar days since the due date on `hari`, 0 where not late.
    """
    asked = {row["unit"]: row for row in requests}
    return [_judge(unit, asked.get(unit["kode"], _TIDAK_DIMINTA), hari) for unit in units]


_TIDAK_DIMINTA: Row = {
    "dikirim_at": None, "dibuka_at": None, "tenggat": None, "n_perpanjangan": 0, "alasan": None, "n_ingatkan": 0,
    "diingatkan_at": None,
}  # fmt: skip


def _judge(unit: Row, asked: Row, hari: date) -> Row:
    status = _status(unit, asked)
    late = asked["tenggat"] is not None and status != LENGKAP and asked["tenggat"] < hari
    own = {key: unit[key] for key in ("kode", "nama", "n_indikator", "n_terisi", "diterima_on")}
    terms = {key: asked[key] for key in _TIDAK_DIMINTA}
    return (
        own | {"status": status} | terms | {"hari_terlambat": (hari - asked["tenggat"]).days if late else 0}
    )


def _status(unit: Row, asked: Row) -> str:
    if unit["status"] != "belum":
        return str(unit["status"])
    if asked["dibuka_at"] is not None:
        return "dibuka"
    return "terkirim" if asked["dikirim_at"] is not None else "belum_dikirim"


def waktu_unit(store: Store, tahun: int, *, pada: datetime | None = None, sampai: int = NEWEST) -> list[Row]:
    """Give one row per unit the data of `tahun` was asked of, in plan order: how long the desk waited for it (SOP langkah 2).

    kode, nama, dikirim_at, tenggat, pertama_at (its first data since then), diterima_at (everything in; None while something is
    missing), tunggu_menit and tunggu_hari (working time from sent to all in; while something is missing until `pada`, None
    without it), terlambat_hari (calendar days after the due date, 0 = in time, None where that is not known yet).
    """
    came = {row["unit"]: row for row in store.query("penerimaan_unit", tahun=tahun, sampai=sampai)}
    asked = {row["unit"]: row for row in store.query("permintaan_unit", tahun=tahun, sampai=sampai)}
    own = kalender(store, sampai=sampai)
    return [
        _waited(unit, asked[unit["kode"]], came.get(unit["kode"], _BELUM_DITERIMA), pada, own)
        for unit in store.query("status_unit", tahun=tahun, sampai=sampai)
        if unit["kode"] in asked
    ]


def tunggu_dalam(
    stretches: Sequence[Pengerjaan], units: Sequence[Row], own: Kalender
) -> tuple[WaktuTerpakai, WaktuTerpakai]:
    """Split the work on a step (SOP langkah 2) into waiting for units and recap: until the last unit was in, and after it.

    `units` are rows of `waktu_unit`; a unit of which something is missing is waited for to the end.
    """
    moments = [row["diterima_at"] for row in units]
    waiting, recap = WaktuTerpakai(), WaktuTerpakai()
    for stretch in stretches:
        turns = [_within(stretch, moment) for moment in moments]
        turn = max(turns, default=stretch.mulai)
        waiting += working_time(stretch.mulai, turn, own)
        recap += working_time(turn, stretch.berakhir, own)
    return waiting, recap


def _within(stretch: Pengerjaan, moment: datetime | None) -> datetime:
    """Give a moment as far as it falls into a stretch of work; one that never came is its end."""
    return stretch.berakhir if moment is None else min(max(moment, stretch.mulai), stretch.berakhir)


_BELUM_DITERIMA: Row = {"pertama_at": None, "terakhir_at": None}


def _waited(unit: Row, asked: Row, came: Row, pada: datetime | None, own: Kalender) -> Row:
    sent: datetime = asked["dikirim_at"]
    is_in = unit["status"] == LENGKAP and came["terakhir_at"]
    done: datetime | None = max(came["terakhir_at"], sent) if is_in else None
    until = done or (pada and max(pada, sent))
    waited = working_time(sent, until, own) if until else None
    return {
        "kode": unit["kode"],
        "nama": unit["nama"],
        "dikirim_at": sent,
        "tenggat": asked["tenggat"],
        "pertama_at": came["pertama_at"],
        "diterima_at": done,
        "tunggu_menit": waited.minutes if waited else None,
        "tunggu_hari": waited.days if waited else None,
        "terlambat_hari": max((until.date() - asked["tenggat"]).days, 0) if until else None,
    }
