"""The uploads of one year: what came when and how, its versions and their differences, the files, withdrawing and bringing back."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from lakip.domain.peran import Hak
from lakip.domain.tanggal import tanggal_panjang
from lakip.workflow.access import Reading
from lakip.workflow.pengumpulan import marked_copy, original, uploads
from lakip.workflow.perbaikan import restore, withdraw
from lakip.workflow.pratinjau import difference, marked_name
from ui import changes, looks, printing
from ui.messages import say_empty, telling
from ui.news import tell_and_rerun
from ui.session import act, ask, at_click, may

Row = dict[str, Any]
ALL_UNITS = "Berkas se-instansi"
_SOURCES = {"berkas": "Berkas", "isian": "Isi Langsung", "keputusan": "Keputusan"}


def show_uploads(tahun: int, unit: str | None) -> None:
    """Show the table and, below it, the actions for the chosen row."""
    rows = ask(uploads, tahun, unit)
    if not rows:
        say_empty("Belum ada berkas yang diterima untuk pilihan ini.")
        return
    printing.show_rows(
        [_shown(row) for row in rows],
        alt="Daftar berkas yang diterima dengan versi, cara dan tanggal terima, serta keadaannya.",
    )
    by_id = {row["id"]: row for row in rows}
    chosen = st.selectbox(
        "Berkas yang akan dibuka, dibandingkan, ditarik, atau dipulihkan",
        list(by_id),
        index=None,
        format_func=lambda unggahan: _name(by_id[unggahan]),
        placeholder="Pilih berkas",
        key="unggahan_terpilih",
    )
    if chosen is not None:
        _show_actions(by_id[chosen])
        _compare(by_id[chosen], rows)


def _shown(row: Row) -> Row:
    return {
        "Bagian/Bidang": row["unit"] or ALL_UNITS,
        "Versi": row["versi"],
        "Asal": _SOURCES[row["sumber"]],
        "Berkas atau dasar": row["nama_berkas"] or row["dasar"],
        "Diterima": row["diterima_on"] and tanggal_panjang(row["diterima_on"]),
        "Melalui": row["lewat"],
        "Baris": row["n_rows"],
        "Perlu keputusan": row["n_terbuka"],
        "Keadaan": "Ditarik" if row["ditarik"] else "Dipakai",
        "Disimpan": tanggal_panjang(row["dibuat_at"]),
    }


def _name(row: Row) -> str:
    state = " (ditarik)" if row["ditarik"] else ""
    return f"{row['unit'] or ALL_UNITS}, versi {row['versi']}: {row['nama_berkas'] or row['dasar']}{state}"


def _show_actions(row: Row) -> None:
    with st.container(horizontal=True):
        if row["nama_berkas"]:
            st.download_button(
                "Unduh berkas asli",
                data=looks.taking(row["nama_berkas"], _content(original, row["id"])),
                file_name=row["nama_berkas"],
                on_click="ignore",
                icon=":material/download:",
            )
        if row["nama_berkas"] and row["n_temuan"]:
            st.download_button(
                "Unduh berkas bertanda",
                data=looks.taking(marked_name(row["nama_berkas"]), _content(marked_copy, row["id"])),
                file_name=marked_name(row["nama_berkas"]),
                on_click="ignore",
                icon=":material/edit_note:",
            )
        if not may(Hak.TARIK, row["unit"]):
            return
        if not row["ditarik"]:
            with st.popover("Tarik unggahan"):
                _withdraw(row)
        elif st.button("Pulihkan unggahan"):
            _restore(row)


def _content(function: Reading[[str], tuple[str, bytes]], unggahan: str) -> Callable[[], bytes]:
    read = at_click(function, unggahan)
    return lambda: read()[1]


def _compare(row: Row, rows: Sequence[Row]) -> None:
    """Show what differs from another file of the same Bagian/Bidang; the one before it stands first."""
    others = {
        other["id"]: other
        for other in sorted(rows, key=lambda other: (other["versi"] > row["versi"], -other["versi"]))
        if other["unit"] == row["unit"] and other["nama_berkas"] and other is not row
    }
    if not (row["nama_berkas"] and others):
        return
    earlier = st.selectbox(
        "Bandingkan dengan",
        list(others),
        format_func=lambda unggahan: _name(others[unggahan]),
        key=f"banding_{row['id']}",
    )
    perubahan = ask(difference, earlier, row["id"])
    st.text(f"Dari versi {others[earlier]['versi']} ke versi {row['versi']}: {changes.counts(perubahan)}.")
    changes.show_changes(perubahan, row["id"])


def _restore(row: Row) -> None:
    with telling():
        act(restore, row["id"])
        tell_and_rerun("Unggahan dipakai kembali.")


def _withdraw(row: Row) -> None:
    st.text("Angkanya tidak dipakai lagi; angka dari berkas sebelumnya, jika ada, berlaku kembali.")
    alasan = st.text_input(
        "Alasan penarikan", placeholder="Misalnya: salah berkas, diganti kiriman 15 Januari"
    )
    if not st.button("Tarik"):
        return
    if not alasan.strip():
        st.error("Alasan penarikan belum diisi; tulislah mengapa unggahan ini ditarik.")
        return
    with telling():
        act(withdraw, row["id"], alasan.strip())
        tell_and_rerun("Unggahan ditarik.")
