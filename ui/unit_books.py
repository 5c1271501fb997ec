"""Each Bagian/Bidang's own workbook to hand out, and who has answered."""

from typing import Any

import streamlit as st

from lakip.domain.tanggal import tanggal_panjang
from lakip.workflow.permintaan import unit_status, unit_template
from lakip.workflow.surat_permintaan import take_workbook
from ui import looks
from ui.session import act_at_click, ask, at_click, own_unit
from ui.tables import XLSX

Row = dict[str, Any]
STATUS_WORDS = {"lengkap": "Lengkap", "sebagian": "Belum lengkap", "belum": "Belum ada data"}


def show_unit_books(tahun: int) -> None:
    """Show one line per Bagian/Bidang: name, state, download."""
    for row in ask(unit_status, tahun):
        with st.container(
            border=True, horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"
        ):
            with st.container(gap=None, width=620):
                st.text(row["nama"])
                st.text(_state(row))
            offer_book(tahun, row["kode"])


def offer_book(tahun: int, unit: str) -> None:
    """Offer the workbook of one Bagian/Bidang; that its own operator took it is noted for whoever waits for the answer."""
    taken = (
        act_at_click(take_workbook, tahun, unit)
        if own_unit() == unit
        else at_click(unit_template, tahun, unit)
    )
    name = f"Data_Kinerja_{tahun}_{unit}.xlsx"
    st.download_button(
        "Unduh buku kerja",
        data=looks.taking(name, taken),
        file_name=name,
        mime=XLSX,
        on_click="ignore",
        icon=":material/download:",
        key=f"buku_{unit}",
    )


def _state(row: Row) -> str:
    parts = [f"{STATUS_WORDS[row['status']]}: {row['n_terisi']} dari {row['n_indikator']} indikator terisi"]
    if row["n_belum_rilis"]:
        parts.append(f"{row['n_belum_rilis']} belum rilis")
    if row["diterima_on"]:
        parts.append(f"diterima {tanggal_panjang(row['diterima_on'])}")
    if row["n_keputusan_terbuka"]:
        parts.append(f"{row['n_keputusan_terbuka']} perlu keputusan")
    return ", ".join(parts) + "."
