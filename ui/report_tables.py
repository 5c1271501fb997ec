"""Tables typed in for the document: the staff and the awards of a year."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from lakip.domain.peran import Hak
from lakip.workflow import isian_naskah
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import act, ask, may

Row = dict[str, Any]
_ORANG = r"^[0-9]{1,5}$"
_TAHUN = r"^(19|20)[0-9]{2}$"
STAF = {
    "kelompok": st.column_config.SelectboxColumn("Kelompok", options=list(isian_naskah.KELOMPOK), required=True, width=160),
    "uraian": st.column_config.TextColumn("Uraian", required=True, width=360),
    "l": st.column_config.TextColumn("Laki-laki", validate=_ORANG, width=110),
    "p": st.column_config.TextColumn("Perempuan", validate=_ORANG, width=110),
}  # fmt: skip
PENGHARGAAN = {
    "nama": st.column_config.TextColumn("Prestasi/penghargaan/inovasi", required=True, width=360),
    "pemberi": st.column_config.TextColumn("Pemberi", required=True, width=260),
    "tahun": st.column_config.TextColumn("Tahun", validate=_TAHUN, required=True, width=100),
}


def show_staff(tahun: int) -> None:
    """Show the staff table (T01), to be filled in by whoever compiles."""
    st.header("Komposisi pegawai", anchor=False)
    rows = ask(isian_naskah.staff, tahun)
    for doubt in ask(isian_naskah.staff_doubts, tahun):
        st.warning(doubt)
    if not may(Hak.SUSUN):
        _look(rows, STAF, "Komposisi pegawai belum diisi.")
        return
    st.text(
        "Satu baris untuk setiap golongan, jenjang pendidikan, dan jenis jabatan. Jumlah dan persennya dihitung."
    )
    typed = _edit(rows, STAF, f"staf_{tahun}")
    with st.container(horizontal=True):
        if st.button("Simpan tabel pegawai"):
            with telling():
                act(isian_naskah.save_staff, tahun, typed)
                tell_and_rerun("Tabel pegawai tersimpan.")
        if not rows and st.button(
            f"Salin dari {tahun - 1}", key="salin_staf", icon=":material/content_copy:"
        ):
            with telling():
                act(isian_naskah.copy_staff, tahun)
                tell_and_rerun("Tabel pegawai tahun lalu disalin; perbaiki jumlahnya.")


def show_awards(tahun: int) -> None:
    """Show the awards (T24), to be filled in by whoever compiles."""
    st.header("Prestasi, penghargaan, dan inovasi", anchor=False)
    rows = [row | {"tahun": str(row["tahun"])} for row in ask(isian_naskah.awards, tahun)]
    if not may(Hak.SUSUN):
        _look(rows, PENGHARGAAN, "Penghargaan belum dicatat.")
        return
    typed = _edit(rows, PENGHARGAAN, f"penghargaan_{tahun}")
    if st.button("Simpan tabel penghargaan"):
        with telling():
            act(isian_naskah.save_awards, tahun, typed)
            tell_and_rerun("Tabel penghargaan tersimpan.")


def _edit(rows: Sequence[Row], columns: dict[str, Any], key: str) -> list[Row]:
    frame = pd.DataFrame(
        [{name: _shown(row[name]) for name in columns} for row in rows], columns=list(columns), dtype="object"
    )
    edited = st.data_editor(frame, num_rows="dynamic", hide_index=True, column_config=columns, key=key)
    return [
        {str(name): None if pd.isna(value) else value for name, value in row.items()}
        for row in edited.to_dict("records")
    ]


def _look(rows: Sequence[Row], columns: dict[str, Any], kosong: str) -> None:
    if rows:
        st.dataframe(
            [{name: _shown(row[name]) for name in columns} for row in rows],
            hide_index=True,
            column_config=columns,
        )
    else:
        st.text(kosong)


def _shown(value: Any) -> str:
    return "" if value is None else str(value)
