"""What needs somebody now: one line each, with the way to where it is settled."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from lakip.workflow import pengukuran
from ui import sitemap, widgets
from ui.session import ask

SHOWN_AT_ONCE = 6


def show_attention(rows: Sequence[dict[str, Any]], tahun: int) -> None:
    """Show the rows in their order; those beyond the first few are folded away."""
    with st.popover("Aturan peringatan dini", type="tertiary"):
        st.text("Untuk setiap indikator, aturan pertama yang kena yang disampaikan:")
        for number, text in enumerate(ask(pengukuran.warning_rules, tahun), start=1):
            st.text(f"{number}. {text}")
    if not rows:
        st.success(f"Tidak ada yang menunggu tindakan untuk tahun {tahun}.")
        return
    _show(rows[:SHOWN_AT_ONCE], tahun)
    if rest := rows[SHOWN_AT_ONCE:]:
        with st.expander(f"{len(rest)} lagi"):
            _show(rest, tahun)


def _show(rows: Sequence[dict[str, Any]], tahun: int) -> None:
    for row in rows:
        halaman = sitemap.find(row["halaman"])
        filters = {"tahun": str(tahun)} | filters_of(halaman, row["kode"])
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.text(row["kalimat"])
            widgets.link(halaman, f"Buka {halaman.nama}", icon=":material/arrow_forward:", **filters)


def filters_of(halaman: sitemap.Halaman, kode: str) -> dict[str, str]:
    """Tell which filter of the page the kode is: an indikator or a Bagian/Bidang; other pages show the year as it is."""
    if halaman in (sitemap.INDIKATOR, sitemap.TREN):
        return widgets.filters_of_indikator(kode)
    return {"unit": kode} if halaman in (sitemap.UNGGAH, sitemap.TEMUAN, sitemap.TINDAK_LANJUT) else {}
