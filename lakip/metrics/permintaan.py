"""Where the request for data stands with each unit kerja: sent, opened, partly in, complete, late (SOP langkah 1 and 2)."""

from collections.abc import Sequence
from datetime import date

from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store

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
