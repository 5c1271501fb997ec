"""Catatan pemeriksaan: the notes of the year, what came of each, and pinning a new one."""

from typing import Any

import streamlit as st

from lakip.domain.peran import Hak
from lakip.domain.tanggal import waktu_panjang
from lakip.workflow import catatan, pengukuran, penyusunan
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import act, ask, may, pelaku

Row = dict[str, Any]
_TINDAKAN = {catatan.JAWAB: "Jawaban", catatan.SELESAI: "Ditutup", catatan.BUKA: "Dibuka lagi"}


def show_notes(tahun: int) -> None:
    """Show the open notes, the closed ones folded away, and the form for a new one."""
    rows = ask(catatan.notes, tahun)
    opened = [row for row in rows if row["terbuka"]]
    st.text(f"{len(opened)} catatan terbuka dari {len(rows)} catatan.")
    if may(Hak.CATATAN):
        with st.expander("Tulis catatan", key="tulis_catatan", on_change="rerun") as fold:
            if fold.open:
                _ask_for_one(tahun)
    for row in opened:
        _show_one(tahun, row)
    if closed := [row for row in rows if not row["terbuka"]]:
        with st.expander(f"Catatan yang sudah ditutup ({len(closed)})"):
            for row in closed:
                _show_one(tahun, row)


def _show_one(tahun: int, row: Row) -> None:
    with st.container(border=True):
        st.text(f"{catatan.JENIS[row['jenis']]} {row['rujukan']} · {row['pelaku']} · {_moment(row)}")
        st.text(row["teks"])
        for came in row["jawaban"]:
            kata = f": {came['teks']}" if came["teks"] else "."
            st.text(f"{_TINDAKAN[came['tindakan']]} oleh {came['pelaku']}, {_moment(came)}{kata}")
        if may(Hak.CATATAN):
            _respond(tahun, row)


def _respond(tahun: int, row: Row) -> None:
    with st.popover("Tanggapi", key=f"tanggapi_{row['id']}"):
        teks = st.text_area("Tanggapan", key=f"teks_{row['id']}_{len(row['jawaban'])}")
        with st.container(horizontal=True):
            if row["terbuka"] and st.button("Kirim jawaban", key=f"jawab_{row['id']}"):
                with telling():
                    act(catatan.answer, tahun, row["id"], teks)
                    tell_and_rerun("Jawaban tersimpan.")
            settles = may(Hak.PERIKSA) or may(Hak.TANDATANGAN) or row["pelaku"] == pelaku().nama
            label, door = (
                ("Tutup catatan", catatan.close) if row["terbuka"] else ("Buka lagi", catatan.reopen)
            )
            if settles and st.button(label, key=f"tutup_{row['id']}"):
                with telling():
                    act(door, tahun, row["id"], teks)
                    tell_and_rerun("Keadaan catatan diperbarui.")


def _ask_for_one(tahun: int) -> None:
    jenis = st.segmented_control(
        "Disematkan pada",
        list(catatan.JENIS),
        default=catatan.TABEL,
        required=True,
        format_func=catatan.JENIS.__getitem__,
    )
    names = _places(tahun, jenis)
    with st.form("catatan_baru", border=False):
        if names:
            rujukan = st.selectbox(catatan.JENIS[jenis], list(names), format_func=names.__getitem__)
        else:
            rujukan = st.text_input("Bagian naskah", placeholder="Misalnya: BAB III, Ikhtisar Eksekutif")
        teks = st.text_area("Isi catatan", placeholder="Misalnya: realisasi belum sesuai SK penetapan.")
        if st.form_submit_button("Simpan catatan"):
            with telling():
                act(catatan.add, tahun, [(jenis, rujukan or "", teks)])
                tell_and_rerun("Catatan tersimpan.")


def _places(tahun: int, jenis: str) -> dict[str, str]:
    """Give what a note of this kind can be pinned to, kode → words; nothing where it is typed."""
    if jenis == catatan.TABEL:
        return {
            table.id.partition(".")[0]: f"{table.id.partition('.')[0]} {table.judul}"
            for table in reversed(ask(penyusunan.tables, tahun))
        }
    if jenis == catatan.INDIKATOR:
        return {row["kode"]: f"{row['kode']} {row['indikator']}" for row in ask(pengukuran.capaian, tahun)}
    if jenis == catatan.SASARAN:
        return {
            row["kode"]: f"{row['kode']} {row['uraian']}" for row in ask(pengukuran.rekap, tahun)["sasaran"]
        }
    return {}


def _moment(row: Row) -> str:
    return waktu_panjang(row["waktu"].replace(second=0, microsecond=0))
