"""Which trace stands behind which figure of a page."""

from collections.abc import Callable, Mapping
from functools import partial

import streamlit as st

from lakip.domain.peran import Hak
from lakip.present.tables import TableRow
from lakip.workflow import pengukuran
from ui import sitemap
from ui.lineage import open_origin
from ui.session import may

Ways = Mapping[str, Callable[[], None]]


def of_agency(tahun: int) -> Ways:
    """Give the ways behind the cards of the agency, by their names."""
    return {
        "Rata-rata capaian": partial(
            open_origin, "Rata-rata capaian", pengukuran.trace_mean, tahun, "instansi"
        ),
        "Serapan anggaran": partial(open_origin, "Serapan anggaran", pengukuran.trace_budget, tahun),
    }


def of_unit(tahun: int, unit: str) -> Ways:
    """Give the ways behind the cards of one Bagian/Bidang."""
    return {
        "Rata-rata capaian": partial(
            open_origin, "Rata-rata capaian", pengukuran.trace_mean, tahun, "unit", unit
        ),
        "Serapan anggaran": partial(open_origin, "Serapan anggaran", pengukuran.trace_budget, tahun, unit),
    }


def of_budget(tahun: int, unit: str | None, versi: str | None) -> Ways:
    """Give the way behind the serapan of what the budget page shows, on its base."""
    return {"Serapan": partial(open_origin, "Serapan", pengukuran.trace_budget, tahun, unit, None, versi)}


def way(open_row: Callable[..., None], tahun: int, *more: str | None) -> Callable[[TableRow], None] | None:
    """Give what opens the origin of a picked row; None for whoever may not see where figures come from.

    `more` = what else `open_row` takes before the row.
    """
    return partial(open_row, tahun, *more) if may(Hak.BERKAS) else None


def open_indikator(tahun: int, row: TableRow) -> None:
    """Open the origin of the capaian in a row with a kode."""
    kode = str(row.value("kode"))
    open_origin(kode, pengukuran.trace, tahun, kode)


def open_line(tahun: int, versi: str | None, row: TableRow) -> None:
    """Open the origin of a budget line."""
    kode = str(row.value("kode"))
    open_origin(kode, pengukuran.trace_line, tahun, kode, versi)


def open_sasaran_budget(tahun: int, versi: str | None, row: TableRow) -> None:
    """Open the origin of the budget of a sasaran; a line that serves none, or a program below one, has none of its own."""
    if kode := row.value("kode"):
        open_origin(str(kode), pengukuran.trace_budget, tahun, None, str(kode), versi)


def open_kind(tahun: int, versi: str | None, row: TableRow) -> None:
    """Open the origin of the budget of a kelompok belanja."""
    kode = str(row.value("kode"))
    open_origin(kode, pengukuran.trace_kind, tahun, kode, versi)


def open_unit(row: TableRow) -> None:
    """Open the page of the Bagian/Bidang in a row."""
    st.switch_page(sitemap.UNIT.script, query_params={"unit": str(row.value("kode"))})


def open_step(tahun: int, row: TableRow) -> None:
    """Open the origin of the time of an SOP step."""
    no = int(str(row.value("no")))
    open_origin(f"Langkah {no}", pengukuran.trace_step, tahun, no)
