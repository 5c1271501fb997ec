"""What needs somebody now: one line each, with the way to where it is settled."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from ui import sitemap, widgets

SHOWN_AT_ONCE = 8
FILTER = {
    "indikator": "indikator",
    "kepatuhan_sop": "",
    "anggaran": "unit",
    "temuan": "unit",
    "unggah": "unit",
}
"""Which filter of a page the kode of a row sets."""


def show_attention(rows: Sequence[dict[str, Any]], tahun: int) -> None:
    """Show the rows in their order; those beyond the first few are folded away."""
    if not rows:
        st.success(f"Tidak ada yang menunggu tindakan untuk tahun {tahun}.")
    _show(rows[:SHOWN_AT_ONCE], tahun)
    if rest := rows[SHOWN_AT_ONCE:]:
        with st.expander(f"{len(rest)} lagi"):
            _show(rest, tahun)


def _show(rows: Sequence[dict[str, Any]], tahun: int) -> None:
    for row in rows:
        halaman = sitemap.find(row["halaman"])
        saring = FILTER.get(halaman.alamat)
        filters = {"tahun": str(tahun)} | ({saring: row["kode"]} if saring and row["kode"] else {})
        widgets.link(halaman, row["kalimat"], **filters)
