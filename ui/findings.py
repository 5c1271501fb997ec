"""Temuan on the screen: what stands in the way first, each with its place, what was found and what to do.

Texts from files go through st.text and st.dataframe only, which read no markdown.
"""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

import streamlit as st

from lakip.domain.findings import Severity, Temuan
from lakip.domain.numbers import format_id
from lakip.domain.tanggal import waktu_panjang
from ui import printing

Row = dict[str, Any]

SEVERITY_WORDS = {
    Severity.TOLAK: "Berkas ditolak",
    Severity.TANYA: "Perlu keputusan",
    Severity.INFO: "Catatan data",
}
_DECISION_WORDS = {"terima": "Usulan diterima", "ganti": "Nilai diganti", "abaikan": "Diabaikan"}
_SHOWN_AT_ONCE = 20
_TABLE_ROW_PIXELS = 76  # three lines of a sentence


def show_temuan(temuan: Sequence[Temuan]) -> None:
    """List the temuan of one file by severity; notes are folded away because nothing waits for them."""
    for severity in Severity:
        rows: list[Row] = [dict(t.as_json()) for t in temuan if t.severity is severity]
        if not rows:
            continue
        if severity is Severity.INFO:
            with st.expander(f"{SEVERITY_WORDS[severity]} ({len(rows)})"):
                show_blocks(rows)
        else:
            st.markdown(f"**{SEVERITY_WORDS[severity]} ({len(rows)})**")
            show_blocks(rows)


def show_blocks(rows: Sequence[Row]) -> None:
    """Show the first temuan in full, the others as a table, which stays readable with thousands of rows."""
    for row in rows[:_SHOWN_AT_ONCE]:
        with st.container(border=True):
            show_block(row)
    if rest := rows[_SHOWN_AT_ONCE:]:
        st.text(f"{len(rest)} lagi:")
        _show_table(rest)


def show_block(row: Row) -> None:
    """Show one temuan: sentence, place, what is written and how it is read, what to do."""
    found = [f"Tertulis: {row['raw']}"] if row["raw"] is not None else []
    if row["value"] is not None:
        word = "Usulan" if row["severity"] == Severity.TANYA else "Dibaca"
        found.append(f"{word}: {written(row['value'])}")
    with st.container(gap="xxsmall"):
        st.text(row["message"])
        st.text(place(row))
        if found:
            st.text(" · ".join(found))
        st.text(row["guidance"])


def _show_table(rows: Sequence[Row]) -> None:
    printing.show_rows(
        [
            {
                "Tempat": place(row),
                "Tertulis": row["raw"],
                "Catatan": row["message"],
                "Yang dapat dilakukan": row["guidance"],
            }
            for row in rows
        ],
        row_height=_TABLE_ROW_PIXELS,
        column_config={"Catatan": st.column_config.TextColumn(width="large")},
        alt="Daftar catatan data dengan tempat, isi sel, catatan, dan saran.",
    )


def show_settled(rows: Sequence[Row]) -> None:
    """Show what was decided about each doubt, and by whom."""
    printing.show_rows(
        [
            {
                "Tempat": place(row),
                "Tertulis": row["raw"],
                "Keputusan": _DECISION_WORDS[row["pilihan"]],
                "Nilai": row["nilai"] or (row["pilihan"] == "terima" and written(row["value"])) or None,
                "Oleh": row["oleh"],
                "Waktu": waktu_panjang(row["waktu"].replace(second=0, microsecond=0)),
            }
            for row in rows
        ],
        alt="Daftar keraguan yang sudah diputuskan, dengan keputusan, nilai, dan siapa yang memutuskan.",
    )


def written(value: str) -> str:
    """Give a proposal as Indonesians write it: plain "82.7" becomes "82,7"; "80-90" and "BB" stay."""
    try:
        return write_once(Decimal(value))
    except InvalidOperation:
        return value


def write_once(value: Decimal) -> str:
    """Give Indonesian notation that can be read in one way only: 1234 without its dot, 1.234.567 with its two."""
    text = format_id(value, None)
    return text.replace(".", "") if text.count(".") == 1 else text


def place(row: Row) -> str:
    """Give "berkas.xlsx · lembar Kinerja · sel H7", as far as known."""
    parts = (row.get("nama_berkas"), _named("lembar", row["sheet"]), _named("sel", row["cell"]))
    return " · ".join(part for part in parts if part) or "Seluruh berkas"


def _named(word: str, value: str | None) -> str | None:
    return f"{word} {value}" if value else None
