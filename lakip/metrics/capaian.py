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


def rekap(
    store: Store, tahun: int, *, triwulan: int = 0, varian: Row | None = None, sampai: int = NEWEST
) -> dict[str, Any]:
    """Give the means of sasaran, tujuan, unit and instansi with how many have a figure, and the kebijakan they follow.

    `varian` computes by that kebijakan instead of the one the year has; nothing of it is kept.
    """
    rows = store.query("rekap", tahun=tahun, triwulan=triwulan, varian=_list(varian), sampai=sampai)
    return {
        "sasaran": _rata(rows, "sasaran", "kode", "uraian", "induk"),
        "tujuan": _rata(rows, "tujuan", "kode", "uraian"),
        "unit": _rata(rows, "unit", "kode", "nama"),
        "instansi": _rata(rows, "instansi", "menurut_sasaran", "menurut_indikator")[0],
        "kebijakan": varian or kebijakan(store, tahun, sampai=sampai),
    }


def unit_triwulan(store: Store, tahun: int, *, sampai: int = NEWEST) -> list[Row]:
    """Give the mean of every unit that carries an indikator in force, up to and including each triwulan."""
    return store.query("unit_triwulan", tahun=tahun, sampai=sampai)


def kebijakan(store: Store, tahun: int, *, sampai: int = NEWEST) -> Row:
    """Give the ketentuan perhitungan the year is computed by: the version it is bound to, else the one in force."""
    return store.query("kebijakan", tahun=tahun, sampai=sampai)[0]


def skala(store: Store, nama: str) -> list[Row]:
    """Give the bands of one scale, best band first."""
    return [row for row in store.query("skala") if row["skala"] == nama]


def _list(varian: Row | None) -> list[Row] | None:
    """Give a kebijakan as the queries take one."""
    return None if varian is None else [varian]


def _rata(rows: list[Row], tingkat: str, *kolom: str) -> list[Row]:
    """Give the means of one level, with the columns that level has."""
    names = (*kolom, "persen_capaian", "predikat", "n_ada", "n_total")
    return [{name: row[name] for name in names} for row in rows if row["tingkat"] == tingkat]
