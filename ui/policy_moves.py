"""What moves between two ketentuan: the agency's figure under both, the settings that differ, every row that moved."""

from typing import Any

import streamlit as st

from lakip.present.views import ketentuan as view
from ui import widgets
from ui.tables import show_table


def show_moves(hasil: dict[str, Any], nama: tuple[str, str]) -> None:
    """Show the figures of one year under two ketentuan called `nama`; rows that stayed are shown when asked for."""
    widgets.show_cards(view.cards(hasil, nama))
    with st.container(gap="xxsmall"):
        for sentence in view.differences(hasil):
            st.text(sentence)
        st.text(f"Instansi: {hasil['rows'][0]['kalimat']}")
    table = view.comparison(
        hasil, nama, moved_only=not st.checkbox("Tampilkan juga yang tidak berubah", key="banding_semua")
    )
    if table.rows:
        show_table(table)
    else:
        st.info(f"Tidak ada angka tahun {hasil['tahun']} yang berubah.")
