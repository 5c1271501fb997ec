"""The compiled LAKIP: which tables have data, and the files to take away."""

from collections.abc import Sequence

import streamlit as st

from lakip.domain.desimal import MISSING
from lakip.present.tables import Table
from lakip.workflow.penyusunan import Edisi

_USE = {
    "LAKIP": "Tabel LAKIP, untuk dikirim keluar.",
    "Kertas": "Kertas kerja, hanya untuk di dalam kantor.",
    "manifest": "Daftar berkas dan sidik digitalnya.",
}


def show_readiness(tables: Sequence[Table]) -> None:
    """Say how many tables have data, and for each of the others why it is empty."""
    empty = [table for table in tables if not table.rows]
    st.text(f"{len(tables) - len(empty)} dari {len(tables)} tabel berisi data.")
    if empty:
        st.dataframe(
            [{"Tabel": f"{table.id} {table.judul}", "Yang masih kurang": table.kosong} for table in empty],
            hide_index=True,
            placeholder=MISSING,
            alt="Daftar tabel yang belum berisi data beserta sebabnya.",
        )


def show_files(edisi: Edisi) -> None:
    """Offer each file; the hashes stand under Lanjutan."""
    for name, content, _ in edisi.files:
        with st.container(
            border=True, horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"
        ):
            with st.container(gap=None, width=420):
                st.text(name)
                st.text(_USE.get(name.split("_")[0].removesuffix(".json"), ""))
            st.download_button(
                "Unduh",
                data=content,
                file_name=name,
                on_click="ignore",
                icon=":material/download:",
                key=f"unduh_{name}",
            )
    if kurang := edisi.kelengkapan["kurang"]:
        st.markdown("**Yang masih kurang**")
        for item in kurang:
            st.text(item)
    with st.expander("Lanjutan"):
        st.text(
            "Sidik digital (SHA-256) naskah dan setiap berkas, untuk memastikan bahwa isinya tidak berubah."
        )
        lines = [f"{edisi.edisi}  naskah", *(f"{sha256}  {name}" for name, _, sha256 in edisi.files)]
        st.code("\n".join(lines), language=None, wrap_lines=True)
