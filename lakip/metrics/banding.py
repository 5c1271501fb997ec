"""The same data under two kebijakan: every figure both ways, and which change of a setting moved it."""

from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from lakip.domain.kebijakan import TARGET_NOL
from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.metrics.capaian import rekap

LANGKAH: Mapping[str, tuple[str, ...]] = {
    "target_nol": tuple(TARGET_NOL),
    "batas": ("urutan_batas", "batas_rata"),
    "data_kosong": ("data_kosong",),
    "rata_indikator": ("rata_indikator",),
    "rata_instansi": ("rata_instansi",),
    "skala": ("skala",),
    "pembulatan_predikat": ("pembulatan_predikat",),
}
"""The settings that move figures, in the order a figure is made; those of one line act together."""


class Hasil(NamedTuple):
    """What a kebijakan gives one row."""

    persen: Decimal | None
    predikat: str | None


_Rows = dict[tuple[str, str], tuple[str, Hasil]]
"""By tingkat and kode: name and figure."""


def banding(store: Store, tahun: int, dari: Row, ke: Row, *, sampai: int = NEWEST) -> list[Row]:
    """Give one row per instansi, sasaran, unit and indikator: tingkat, kode, nama, `dari` and `ke` (Hasil), and `sebab`.

    sebab = the keys of LANGKAH whose change moved this row, found by changing them one after the other; a row that
    stands at the end where it began has none. Always computed, never read from kept figures.
    """
    steps = _steps(dari, ke)
    figures = [_figures(store, tahun, kebijakan, sampai) for _, kebijakan in steps]
    rows = []
    for (tingkat, kode), (nama, before) in figures[0].items():
        path = [rows_then[tingkat, kode][1] for rows_then in figures]
        moved = [step for (step, _), (a, b) in zip(steps[1:], pairwise(path), strict=True) if a != b]
        sebab = moved if before != path[-1] else []
        rows.append(
            {"tingkat": tingkat, "kode": kode, "nama": nama, "dari": before, "ke": path[-1], "sebab": sebab}
        )
    return rows


def _steps(dari: Row, ke: Row) -> list[tuple[str, Row]]:
    """Give the way from one kebijakan to the other, one group of settings at a time."""
    steps, now = [("", dari)], dari
    for langkah, setelan in LANGKAH.items():
        if any(dari[key] != ke[key] for key in setelan):
            now = now | {key: ke[key] for key in setelan}
            steps.append((langkah, now))
    return steps


def _figures(store: Store, tahun: int, kebijakan: Row, sampai: int) -> _Rows:
    means = rekap(store, tahun, varian=kebijakan, sampai=sampai)
    indikator = store.query("capaian_dipakai", tahun=tahun, triwulan=0, varian=[kebijakan], sampai=sampai)
    levels = {
        "instansi": [means["instansi"] | {"kode": "", "nama": "Instansi"}],
        "sasaran": [row | {"nama": row["uraian"]} for row in means["sasaran"]],
        "unit": means["unit"],
        "indikator": indikator,
    }
    return {
        (tingkat, row["kode"]): (row["nama"] or row["kode"], Hasil(row["persen_capaian"], row["predikat"]))
        for tingkat, rows in levels.items()
        for row in rows
    }
