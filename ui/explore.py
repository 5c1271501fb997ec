"""Jelajah Data: what is chosen there, in words and as a link, and the workbook that sums the view up."""

from collections.abc import Callable
from urllib.parse import urlencode

import streamlit as st

from lakip.domain.peran import Hak
from lakip.present.tables import Table
from lakip.present.views import jelajah as view
from lakip.workflow import jelajah, pengukuran, siklus
from lakip.workflow.penyusunan import table_workbook
from ui import filters, looks, sample
from ui.frame import as_of
from ui.session import ask, at_click, may, own_unit
from ui.tables import XLSX

BANDING = {"": "Tahun ini saja", "2": "2 tahun", "3": "3 tahun", "5": "5 tahun"}


def years(tahun: int) -> list[int]:
    """Ask how many years stand side by side; give those that are known, oldest first."""
    count = int(filters.choose("Bandingkan tahun", "banding", BANDING, filters.ALL, width=180) or 1)
    return sorted(year for year in {tahun, *ask(siklus.years)} if tahun - count < year <= tahun)


def chosen(tahun: int, *parts: str) -> str:
    """Say in words what was chosen: the year, whatever narrows it, and as of when."""
    return "; ".join([f"LAKIP Tahun {tahun}", *(part for part in parts if part), as_of(tahun)])


def cells(tahun: int, unit: str | None, saringan: str, cari: str) -> tuple[Table, Callable[[], Table]]:
    """Ask for the kind of cell and the page; give the table of this page, and what gives all of them."""
    tabel = filters.choose("Isi", "isi", view.TABEL, filters.ALL, width=220) or None
    asked = st.query_params.get("halaman", "1")
    halaman = int(asked) if asked.isascii() and asked.isdigit() and 0 < int(asked) < 10**6 else 1
    n, rows = ask(jelajah.cells, tahun, unit, tabel, cari, halaman)
    if not rows and halaman > 1:
        halaman, (n, rows) = 1, ask(jelajah.cells, tahun, unit, tabel, cari, 1)
    _pages(n, halaman)
    every = at_click(jelajah.every_cell, tahun, unit, tabel, cari)
    return view.cell_table(rows, saringan), lambda: view.cell_table(every(), saringan)


def _pages(n: int, halaman: int) -> None:
    """Offer the pages of a long list; the first one needs no word in the address."""
    pages = -(-n // jelajah.SEHALAMAN)
    if pages < 2:
        st.query_params.pop("halaman", None)
        return
    first = (halaman - 1) * jelajah.SEHALAMAN + 1
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(f"Sel {first} sampai {min(first + jelajah.SEHALAMAN - 1, n)} dari {n}")
        for label, icon, wanted in (
            ("Sebelumnya", ":material/chevron_left:", halaman - 1),
            ("Berikutnya", ":material/chevron_right:", halaman + 1),
        ):
            st.button(
                label, icon=icon, disabled=not 0 < wanted <= pages, key=f"ke_{label}",
                on_click=st.query_params.__setitem__, args=("halaman", str(wanted)),
            )  # fmt: skip


def take_away(tahun: int, table: Table, unit: str | None, cari: str) -> None:
    """Offer the link of this view, and one workbook of it: the view, its groups, and the cells beneath it."""
    with st.container(horizontal=True):
        with st.popover("Bagikan tautan", icon=":material/link:"):
            st.text("Rekan yang berhak membuka halaman ini melihat tampilan yang sama.")
            st.code(_address(), language=None, wrap_lines=True)
        st.download_button(
            "Unduh ringkasan tampilan (XLSX)",
            looks.taking(f"jelajah_{tahun}.xlsx", _summary(tahun, table, unit, cari)),
            file_name=sample.file_name(f"jelajah_{tahun}.xlsx"),
            mime=XLSX,
            icon=":material/summarize:",
            on_click="ignore",
            key="ringkasan_jelajah",
        )


def _summary(tahun: int, table: Table, unit: str | None, cari: str) -> Callable[[], bytes]:
    groups = [] if own_unit() else [group for group in ("unit", "sasaran") if f"jelajah_{group}" != table.id]
    skala = [band["label"] for band in ask(pengukuran.skala, tahun)]
    means = [
        view.group_table({tahun: ask(pengukuran.rekap, tahun)[group]}, group, chosen(tahun), skala)
        for group in groups
    ]
    every = at_click(jelajah.every_cell, tahun, unit, None, cari) if may(Hak.BERKAS, unit) else None

    def made() -> bytes:
        cells = [view.cell_table(every(), table.saringan)] if every and table.id != "jelajah_sel" else []
        return table_workbook(table, *means, *cells)

    return made


def _address() -> str:
    page = (st.context.url or "").partition("?")[0]
    return f"{page}?{urlencode(st.query_params.to_dict())}"
