"""What was checked: every rule that ran, also those that found nothing."""

from collections.abc import Sequence

import streamlit as st

from lakip.workflow.pratinjau import HasilPeriksa

RESULT_WORDS = {
    "ditolak": "✕ Ditolak",
    "perlu_keputusan": "? Perlu keputusan",
    "catatan": "! Catatan",
    "lulus": "✓ Sesuai",
    "dilewati": "– Dilewati",
}
"""In the order they are shown: what waits for somebody first."""


def passed(periksa: Sequence[HasilPeriksa]) -> str:
    """Give "12 dari 14 pemeriksaan sesuai"."""
    ran = [hasil for hasil in periksa if hasil.hasil != "dilewati"]
    good = sum(hasil.hasil == "lulus" for hasil in ran)
    return f"{good} dari {len(ran)} pemeriksaan sesuai"


def show_checks(periksa: Sequence[HasilPeriksa], key: str) -> None:
    """Show one row for each rule."""
    order = list(RESULT_WORDS)
    st.dataframe(
        [
            {
                "Hasil": RESULT_WORDS[hasil.hasil],
                "Yang diperiksa": hasil.judul,
                "Diperiksa": hasil.n_diperiksa,
                "Ditemukan": hasil.n_temuan,
            }
            for hasil in sorted(periksa, key=lambda hasil: order.index(hasil.hasil))
        ],
        hide_index=True,
        key=f"periksa_{key}",
        column_config={"Yang diperiksa": st.column_config.TextColumn(width="large")},
        alt="Daftar pemeriksaan dengan hasilnya, banyaknya yang diperiksa, dan banyaknya yang ditemukan.",
    )
