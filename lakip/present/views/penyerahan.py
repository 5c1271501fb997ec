"""Who hands in: how many Bagian/Bidang have sent data day by day, against the due dates of the request."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from lakip.domain.tanggal import tanggal_panjang, tanggal_pendek
from lakip.present.charts import Tangga

Row = Mapping[str, Any]

TICKS = 4
"""Days named on the axis; more would run into each other on a phone."""
_ISI = "Garis tebal = banyaknya Bagian/Bidang yang datanya sudah diterima; "
_RENCANA = "garis putus-putus = menurut tenggat permintaan."
_TANPA_RENCANA = "tenggat permintaan belum dicatat, jadi rencananya tidak tergambar."


def chart(rows: Sequence[Row]) -> Tangga | None:
    """Describe units (rows with nama, diterima_on, tenggat) as they came and as they were due; None before any of it."""
    came, due = _growing(rows, "diterima_on"), _growing(rows, "tenggat")
    days = [day for day, _ in (*came, *due)]
    if not days:
        return None
    first, last = min(days) - timedelta(days=1), max(days) + timedelta(days=1)
    return Tangga(
        judul="Apakah semua Bagian/Bidang menyerahkan data tepat waktu?",
        alt=f"Diagram tangga {len(rows)} Bagian/Bidang dari {tanggal_panjang(first)} sampai {tanggal_panjang(last)}: "
        f"data {_last(came)} Bagian/Bidang sudah diterima, tenggat {_last(due)} Bagian/Bidang tercatat.",
        nyata=came,
        rencana=due,
        banyak=len(rows),
        ticks=[(day, tanggal_pendek(day)) for day in _spread(first, last)],
        cara_baca=_ISI + (_RENCANA if due else _TANPA_RENCANA),
    )


def sentence(rows: Sequence[Row], hari_ini: date) -> str:
    """Say how many have handed in, and how many were due by today."""
    came = sum(row["diterima_on"] is not None for row in rows)
    due = sum(row["tenggat"] is not None and row["tenggat"] <= hari_ini for row in rows)
    expected = f"; menurut tenggat seharusnya {due}" if any(row["tenggat"] for row in rows) else ""
    return f"Data {came} dari {len(rows)} Bagian/Bidang sudah diterima{expected}."


def _growing(rows: Sequence[Row], key: str) -> list[tuple[date, int]]:
    """Give each day on which the count grew, with the count from that day on."""
    days = [row[key] for row in rows if row[key] is not None]
    return [(day, sum(one <= day for one in days)) for day in sorted(set(days))]


def _last(steps: Sequence[tuple[date, int]]) -> int:
    return steps[-1][1] if steps else 0


def _spread(first: date, last: date) -> list[date]:
    """Give the first and the last day and some between, evenly."""
    span = (last - first).days
    parts = min(TICKS - 1, span)
    return [first + timedelta(days=span * part // parts) for part in range(parts + 1)]
