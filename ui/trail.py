"""The log on the screen: what is looked for, one page of what was found in words, a row's detail, and the whole to take."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Any

import streamlit as st

from lakip.domain.waktu import now
from lakip.present.jejak import KELOMPOK, rincian, saat, tabel
from lakip.present.tables import csv_text
from lakip.workflow import jejak
from lakip.workflow.jejak import PER_PAGE, Cari
from lakip.workflow.penyusunan import table_workbook
from ui import filters, looks, sample
from ui.messages import literal, say_empty
from ui.session import at_click, fetch
from ui.tables import XLSX

Row = dict[str, Any]
DAYS_SHOWN = 7
ROWS_AT_ONCE = 15
ROW_PIXELS = 36


def ask_for() -> Cari:
    """Ask what to look for; the moments and the words stay out of the address."""
    today = datetime.combine(now().date(), time())
    with st.container(horizontal=True, vertical_alignment="bottom"):
        dari = st.datetime_input(
            "Dari", today - timedelta(days=DAYS_SHOWN - 1), format="DD/MM/YYYY", width=220
        )
        hingga = st.datetime_input("Sampai", today + timedelta(days=1), format="DD/MM/YYYY", width=220)
        people = {name: name for name in fetch(jejak.people)}  # a sign-in alone makes no answer old
        pelaku = filters.choose(
            "Oleh", "pelaku", {filters.ALL: "Semua orang"} | people, filters.ALL, width=260
        )
        acts = {key: kelompok.nama for key, kelompok in KELOMPOK.items()}
        kelompok = filters.choose(
            "Tindakan", "kelompok", {filters.ALL: "Semua"} | acts, filters.ALL, width=220
        )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        objek = st.text_input("Objek", placeholder="Misalnya: SEK 2025", max_chars=100, width=300)
        teks = st.text_input(
            "Kata di dalamnya", placeholder="Misalnya: nama berkas", max_chars=100, width=300
        )
    return Cari(
        dari or today,
        hingga or today,
        pelaku or None,
        kelompok or None,
        objek.strip() or None,
        teks.strip() or None,
    )


def show_found(cari: Cari) -> None:
    """Show one page of what fits, the newest first; a row that is picked opens its detail."""
    page = st.session_state.get("jejak_halaman", 1)
    rows, n = fetch(jejak.search, cari, page)
    if not rows and page > 1:  # the search became narrower than the page that was open
        rows, n = fetch(jejak.search, cari, 1)
    if not rows:
        say_empty(tabel([], cari.dari, cari.hingga).kosong)
        return
    st.text(f"{n} catatan, yang terbaru lebih dahulu. Pilih sebuah baris untuk melihat rinciannya.")
    _show_rows(rows)
    if n > PER_PAGE:
        st.pagination(-(-n // PER_PAGE), key="jejak_halaman")
    _offer(cari)


def _show_rows(rows: Sequence[Row]) -> None:
    picked = st.dataframe(
        [
            {"Waktu": saat(row["waktu"]), "Oleh": row["pelaku"], "Apa yang dilakukan": row["uraian"]}
            for row in rows
        ],
        hide_index=True,
        height=ROW_PIXELS * (min(len(rows), ROWS_AT_ONCE) + 1),
        row_height=ROW_PIXELS,
        column_config={"Apa yang dilakukan": st.column_config.Column(width="large")},
        alt="Siapa melihat dan mengubah apa.",
        key="jejak_baris",
        on_select="rerun",
        selection_mode="single-row",
    )
    chosen = picked["selection"]["rows"]
    if chosen and chosen[0] < len(rows):
        _show_detail(rows[chosen[0]])


def _show_detail(row: Row) -> None:
    with st.container(border=True):
        st.markdown(f"**{literal(row['uraian'])}**")
        st.text(f"{row['pelaku']}, {saat(row['waktu'])}")
        for nama, kata in rincian(row["isi"]):
            st.text(f"{nama}: {kata}")
        if row["nomor"] is not None:
            st.text(
                f"Baris catatan audit nomor {row['nomor']}, objek {row['objek']}, tindakan {row['tindakan']}."
            )


def _offer(cari: Cari) -> None:
    """Offer all that fits as a workbook and as CSV, worked out when it is clicked."""
    made = at_click(jejak.export, cari)
    name = f"Jejak_{cari.dari:%Y%m%d}-{cari.hingga:%Y%m%d}"
    with st.container(horizontal=True):
        for label, kind, mime, written in (
            ("Unduh semua (XLSX)", "xlsx", XLSX, table_workbook),
            ("Unduh semua (CSV)", "csv", "text/csv", lambda table: csv_text(table).encode("utf-8-sig")),
        ):
            berkas = f"{name}.{kind}"
            data = looks.taking(berkas, lambda written=written: written(made()))  # type: ignore[misc]
            st.download_button(
                label,
                data,
                file_name=sample.file_name(berkas),
                mime=mime,
                key=f"jejak_{kind}",
                on_click="ignore",
            )
