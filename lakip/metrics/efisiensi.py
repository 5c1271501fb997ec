"""Efficiency of resource use: capaian against what it cost, per sasaran and for the agency (reference rules §2.8)."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.metrics.anggaran import per_sasaran, serapan
from lakip.metrics.capaian import rekap


@dataclass(frozen=True, slots=True)
class Efisiensi:
    """One row per sasaran that is measured, one of the agency, and the sum of the sasaran that have both figures.

    Rows hold kode, uraian, n_ada, n_total, persen_capaian, pagu_rp, realisasi_rp, persen_serapan, and by SELISIH `selisih`
    (percentage points) with `simpulan` (efisien, seimbang, kurang_efisien, tidak_disimpulkan below 100 %,
    tidak_dapat_dihitung), by RASIO `rasio` (percent), by BIAYA `biaya_rp`, `persen_efisiensi`, `nilai_efisiensi` (0–100).
    """

    sasaran: list[Row]
    instansi: Row
    jumlah: Row


def efisiensi(store: Store, tahun: int, *, sampai: int = NEWEST) -> Efisiensi:
    """Give the efficiency of the year, capaian uncapped as it is printed."""
    means = rekap(store, tahun, sampai=sampai)
    budget = {
        row["sasaran"]: row for row in per_sasaran(store, tahun, sampai=sampai) if row["program"] is None
    }
    rows = [_joined(row, budget.get(row["kode"])) for row in means["sasaran"] if row["n_total"]]
    rows, total = _answered(store, rows, sampai)
    return Efisiensi(rows, _agency(store, tahun, means["instansi"], sampai), total)


def efisiensi_instansi(store: Store, tahun: int, *, sampai: int = NEWEST) -> Row:
    """Give the row of the agency alone."""
    return _agency(store, tahun, rekap(store, tahun, sampai=sampai)["instansi"], sampai)


def _agency(store: Store, tahun: int, mean: Row, sampai: int) -> Row:
    [row], _ = _answered(store, [_joined(mean, serapan(store, tahun, sampai=sampai))], sampai)
    return row


def _answered(store: Store, rows: list[Row], sampai: int) -> tuple[list[Row], Row]:
    """Give each row with its efficiency, and the sum of those that have both figures."""
    *answers, total = store.query("efisiensi", tanya=_questions(rows), sampai=sampai)
    return [row | answer for row, answer in zip(rows, answers, strict=True)], total


def _joined(mean: Row, budget: Row | None) -> Row:
    return {
        **{key: mean.get(key) for key in ("kode", "uraian", "n_ada", "n_total", "persen_capaian")},
        **{key: budget[key] if budget else None for key in ("pagu_rp", "realisasi_rp")},
    }


def _questions(rows: list[Row]) -> list[dict[str, Any]]:
    return [
        {
            "nomor": nomor,
            "capaian": _whole(row["persen_capaian"], 18),
            "pagu": _whole(row["pagu_rp"], 2),
            "realisasi": _whole(row["realisasi_rp"], 2),
        }
        for nomor, row in enumerate(rows)
    ]


def _whole(value: Decimal | None, digits: int) -> str | None:
    """Give the value as a whole number of its smallest part, as text: the engine's own unit."""
    return None if value is None else str(int(value.scaleb(digits)))
