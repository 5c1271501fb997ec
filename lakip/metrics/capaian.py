"""Capaian per indikator, and its aggregation to sasaran, tujuan, unit and instansi."""

from decimal import Decimal
from typing import Any

from lakip.domain.numbers import plain
from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store


def capaian(
    store: Store, tahun: int, *, unit: str | None = None, triwulan: int = 0, sampai: int = NEWEST
) -> list[Row]:
    """Give one row per indikator in force, in the order of the plan.

    `triwulan` n counts up to and including quarter n, 0 the year. Percentages 0 to 100 and more, exact to 18 decimals;
    `persen_capaian` is floored at 0 and uncapped, `persen_capaian_dibatasi` has the cap (Batas Capaian).
    """
    rows = store.query("capaian", tahun=tahun, unit=unit, triwulan=triwulan, sampai=sampai)
    for row in rows:
        row["target"] = _shown(row, "target")
        row["realisasi"] = _shown(row, "realisasi")
        row["sumber"] = {"unggahan": row["unggahan_id"], "sheet": row["sheet"], "cell": row["cell"]}
    return rows


def rekap(store: Store, tahun: int, *, triwulan: int = 0, sampai: int = NEWEST) -> dict[str, Any]:
    """Give the means of sasaran, tujuan, unit and instansi with how many have a figure, and the kebijakan they follow."""
    values = {"tahun": tahun, "triwulan": triwulan, "sampai": sampai}
    return {
        "sasaran": store.query("rekap_sasaran", **values),
        "tujuan": store.query("rekap_tujuan", **values),
        "unit": store.query("rekap_unit", **values),
        "instansi": store.query("rekap_instansi", **values)[0],
        "kebijakan": kebijakan(store, tahun, sampai=sampai),
    }


def kebijakan(store: Store, tahun: int, *, sampai: int = NEWEST) -> Row:
    """Give the ketentuan perhitungan in force for the year."""
    return store.query("kebijakan", tahun=tahun, sampai=sampai)[0]


def skala(store: Store, nama: str) -> list[Row]:
    """Give the bands of one scale, best band first."""
    return [row for row in store.query("skala") if row["skala"] == nama]


def _shown(row: Row, what: str) -> str | None:
    """Give a value as plain text: "95", "80-90" or "BB"."""
    nilai: Decimal | None = row[f"{what}_nilai"]
    if nilai is not None:
        return plain(nilai)
    rendah, tinggi = row[f"{what}_rendah"], row[f"{what}_tinggi"]
    if rendah is not None and tinggi is not None:
        return f"{plain(rendah)}-{plain(tinggi)}"
    predikat: str | None = row[f"{what}_predikat"]
    return predikat
