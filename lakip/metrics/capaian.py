"""Capaian per indikator, and its aggregation to sasaran, tujuan, unit and instansi."""

from typing import Any

from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.metrics.persen import Nilai


def capaian(
    store: Store, tahun: int, *, unit: str | None = None, triwulan: int = 0, sampai: int = NEWEST
) -> list[Row]:
    """Give one row per indikator in force, in the order of the plan.

    `triwulan` n counts up to and including quarter n, 0 the year. Percentages 0 to 100 and more, exact to 18 decimals;
    `persen_capaian` is floored at 0 and uncapped, `persen_capaian_dibatasi` has the cap (Batas Capaian).
    """
    rows = store.query("capaian", tahun=tahun, unit=unit, triwulan=triwulan, sampai=sampai)
    for row in rows:
        row["target"] = Nilai.of(row, "target").text
        row["realisasi"] = Nilai.of(row, "realisasi").text
        row["sumber"] = {"unggahan": row["unggahan_id"], "sheet": row["sheet"], "cell": row["cell"]}
    return rows


def rekap(store: Store, tahun: int, *, triwulan: int = 0, sampai: int = NEWEST) -> dict[str, Any]:
    """Give the means of sasaran, tujuan, unit and instansi with how many have a figure, and the kebijakan they follow."""
    values = {"tahun": tahun, "triwulan": triwulan, "sampai": sampai}
    return {
        "sasaran": store.query("rekap_sasaran", **values),
        "tujuan": store.query("rekap_tujuan", **values),
        "unit": rekap_unit(store, tahun, triwulan=triwulan, sampai=sampai),
        "instansi": store.query("rekap_instansi", **values)[0],
        "kebijakan": kebijakan(store, tahun, sampai=sampai),
    }


def rekap_unit(store: Store, tahun: int, *, triwulan: int = 0, sampai: int = NEWEST) -> list[Row]:
    """Give the mean of every unit that carries an indikator in force."""
    return store.query("rekap_unit", tahun=tahun, triwulan=triwulan, sampai=sampai)


def kebijakan(store: Store, tahun: int, *, sampai: int = NEWEST) -> Row:
    """Give the ketentuan perhitungan in force for the year."""
    return store.query("kebijakan", tahun=tahun, sampai=sampai)[0]


def skala(store: Store, nama: str) -> list[Row]:
    """Give the bands of one scale, best band first."""
    return [row for row in store.query("skala") if row["skala"] == nama]
