"""Angka menyusul: figures that come later, when they are expected, and what an edition had printed before they came."""

from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.metrics.capaian import capaian

MENYUSUL = ("belum rilis", "sementara", "angka tahun lalu")
"""The Status Data of a figure whose final value is still to come (contract §4.2)."""


def menyusul(store: Store, tahun: int, *, sampai: int = NEWEST) -> list[Row]:
    """Give the rows of capaian whose final figure is still to come, in the order of the plan.

    Each with `jenis` (one of MENYUSUL), `perkiraan` (date) and `catatan`; both None while nobody has said when.
    """
    words = {row["indikator"]: row for row in store.query("perkiraan_rilis", tahun=tahun, sampai=sampai)}
    late = [row | {"jenis": _jenis(row)} for row in capaian(store, tahun, sampai=sampai)]
    return [
        row | {key: words.get(row["kode"], {}).get(key) for key in ("perkiraan", "catatan")}
        for row in late
        if row["jenis"] in MENYUSUL
    ]


def berbeda_dari_cetakan(store: Store, tahun: int, *, sampai: int = NEWEST) -> list[tuple[Row, Row]]:
    """Give the rows of capaian whose realisasi is not what the newest edition of `tahun` printed: (printed, now)."""
    editions = store.query("edisi_terakhir", tahun=tahun, sampai=sampai)
    if not editions:
        return []
    printed = capaian(store, tahun, sampai=editions[0]["sampai_cetak"])
    now = {row["kode"]: row for row in capaian(store, tahun, sampai=sampai)}
    pairs = [(row, now[row["kode"]]) for row in printed if row["kode"] in now]
    return [(before, after) for before, after in pairs if _said(before) != _said(after)]


def _jenis(row: Row) -> str | None:
    if row["status"] == "belum_rilis":
        return "belum rilis"
    jenis: str | None = row["status_data"]
    return jenis


def _said(row: Row) -> tuple[object, ...]:
    """Give what a table prints of a realisasi."""
    return row["status"], row["realisasi"], row["status_data"], row["tahun_data"]
