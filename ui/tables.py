"""Tables on the screen: Indonesian figures that still sort as figures, and the same table to take away."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from math import ceil
from typing import Any, Literal

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler
from streamlit.elements.lib.column_types import ColumnConfig

from lakip.domain.desimal import MISSING, format_id, format_rp
from lakip.domain.tanggal import tanggal_panjang
from lakip.present.tables import Column, Format, Table, TableRow, Value, csv_text
from lakip.workflow import toko
from lakip.workflow.penyusunan import table_workbook
from ui import looks, printing, sample
from ui.session import ask

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ROW_PIXELS = 36
LINE_PIXELS = 21
WRAPPED_PIXELS = 68
"""The lowest row in which the grid breaks a text into lines."""
MOST_LINES = 4
SIGN_PIXELS = 7
"""How wide a sign is drawn, about."""
WIDEST_HEAD = 240
PAGE_PIXELS = 880
NARROWEST_TEXT = 170
ROWS_AT_ONCE = 15
ROW_ORIGIN = "Pilih sebuah baris untuk melihat asal angkanya."
NO_WIDTH = "\u200b"
FIGURES = frozenset({Format.BULAT, Format.ANGKA, Format.PERSEN, Format.RUPIAH})


def show_table(
    table: Table,
    *,
    opens: Callable[[TableRow], None] | None = None,
    ajakan: str = ROW_ORIGIN,
    whole: Callable[[], Table] | None = None,
) -> None:
    """Show a table with its notes and download, or the sentence why it is empty.

    `opens` is given the row somebody picks, once each time it is picked; `ajakan` says above the table what that shows.
    `whole` gives what is taken away where only a part of it is shown.
    """
    if not table.rows:
        st.info(table.kosong)
        return
    if printing.is_on():
        _show_printed(table)
        _write_notes(table)
        return
    selection: dict[str, Any] = {}
    if opens:
        st.text(ajakan)
        selection = {"key": f"tabel_{table.id}", "on_select": "rerun", "selection_mode": "single-row"}
    widths = _widths(table.columns)
    row_pixels = _row_pixels(table, widths)
    picked = st.dataframe(
        _styled(table),
        hide_index=True,
        height=row_pixels * min(len(table.rows), ROWS_AT_ONCE) + ROW_PIXELS,
        row_height=row_pixels,
        column_config={column.key: _config(column, widths[column.key]) for column in table.columns},
        placeholder=MISSING,
        alt=table.judul,
        **selection,
    )
    if opens and (row := _newly_picked(table, picked["selection"]["rows"])):
        opens(row)
    _write_notes(table)
    _take_away(table, whole or (lambda: table))


def _show_printed(table: Table) -> None:
    """Show every row as text under the labels; equal labels stay columns of their own."""
    texts: dict[str, list[str]] = {}
    figures = []
    for column in table.columns:
        label = _label(column)
        while label in texts:
            label += NO_WIDTH
        texts[label] = [_text(row.value(column.key), column.format, row.desimal) for row in table.rows]
        figures += [label] if column.format in FIGURES else []
    printing.show_whole(texts, alt=table.judul, right=figures)


def _write_notes(table: Table) -> None:
    for catatan in table.catatan:
        st.text(catatan)


def _take_away(table: Table, whole: Callable[[], Table]) -> None:
    instansi = ask(toko.instansi).get("nama", "")
    with st.container(horizontal=True):
        st.download_button(
            "Unduh XLSX",
            looks.taking(f"{table.id}.xlsx", lambda: table_workbook(whole(), instansi=instansi)),
            file_name=sample.file_name(f"{table.id}.xlsx"),
            mime=XLSX,
            key=f"xlsx_{table.id}",
            on_click="ignore",
        )
        st.download_button(
            "Unduh CSV",
            looks.taking(f"{table.id}.csv", lambda: csv_text(whole()).encode("utf-8-sig")),
            file_name=sample.file_name(f"{table.id}.csv"),
            mime="text/csv",
            key=f"csv_{table.id}",
            on_click="ignore",
        )


def _newly_picked(table: Table, rows: Sequence[int]) -> TableRow | None:
    """Give the row that was picked by this very click; one that stays marked is no new wish."""
    memory = f"dipilih_{table.id}"
    before, st.session_state[memory] = st.session_state.get(memory), list(rows)
    return table.rows[rows[0]] if rows and list(rows) != before else None


def fold_table(
    table: Table, label: str = "Lihat tabel dan unduh", *, opens: Callable[[TableRow], None] | None = None
) -> None:
    """Keep a table folded away under its chart; it costs nothing until somebody opens it."""
    with st.expander(label, key=f"lipat_{table.id}", on_change="rerun") as fold:
        if fold.open:
            show_table(table, opens=opens)


def _styled(table: Table) -> Styler:
    """Give values that sort as numbers and read as Indonesian text."""
    frame: dict[str, pd.Series[Any]] = {}
    formats: dict[Any, Any] = {}
    for column in table.columns:
        texts = [_text(row.value(column.key), column.format, row.desimal) for row in table.rows]
        numbers = [_number(row.value(column.key)) for row in table.rows]
        written = dict(zip(numbers, texts, strict=True))
        if column.format in FIGURES and texts == [written[number] for number in numbers]:
            frame[column.key] = pd.Series(numbers, dtype="float64")
            formats[column.key] = written.__getitem__
        else:  # words, or equal numbers with unequal decimals
            frame[column.key] = pd.Series(texts, dtype="object")
    return pd.DataFrame(frame).style.format(formats, na_rep=MISSING)


def _row_pixels(table: Table, widths: dict[str, int]) -> int:
    """Give the height all rows share: as many lines as the longest text needs, within reason."""
    lines = max(
        ceil(len(_text(row.value(column.key), column.format, row.desimal)) * SIGN_PIXELS / widths[column.key])
        for column in table.columns
        for row in table.rows
    )
    return ROW_PIXELS if lines == 1 else max(WRAPPED_PIXELS, min(lines, MOST_LINES) * LINE_PIXELS + 8)


def _label(column: Column) -> str:
    return f"{column.pita} {column.label}".strip()


def _config(column: Column, width: int) -> ColumnConfig:
    return st.column_config.Column(_label(column), alignment=_alignment(column.format), width=width)


def _alignment(form: Format) -> Literal["left", "center", "right"]:
    if form in FIGURES:
        return "right"
    return "center" if form is Format.TENGAH else "left"


def _widths(columns: Sequence[Column]) -> dict[str, int]:
    """Give pixels by key: texts give way as far as they can, so that a table fits beside the sidebar where possible."""
    widths = {column.key: _width(column) for column in columns}
    texts = {
        c.key: widths[c.key] for c in columns if c.format is Format.TEKS and widths[c.key] > NARROWEST_TEXT
    }
    over = sum(widths.values()) - PAGE_PIXELS
    if over > 0 and texts:
        slack = sum(width - NARROWEST_TEXT for width in texts.values())
        share = min(1.0, over / slack)
        widths |= {key: round(width - share * (width - NARROWEST_TEXT)) for key, width in texts.items()}
    return widths


def _width(column: Column) -> int:
    """Turn the width of the sheet, in signs, into pixels; a heading is read in one line."""
    head = min(len(_label(column)) * SIGN_PIXELS + 24, WIDEST_HEAD)
    return max(head, round(column.width * SIGN_PIXELS) + 10)


def _number(value: Value) -> float | None:
    return float(value) if isinstance(value, (int, Decimal)) else None


def _text(value: Value, form: Format, desimal: int) -> str:
    if value is None:
        return MISSING
    if isinstance(value, date):
        return tanggal_panjang(value)
    if isinstance(value, str):
        return value
    exact = Decimal(value)
    if form is Format.RUPIAH:
        return format_rp(exact)
    return format_id(exact, 0 if form is Format.BULAT or isinstance(value, int) else desimal)
