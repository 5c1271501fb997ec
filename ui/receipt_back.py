"""What comes after a sending: the receipt that came back, and putting right what was noted of it."""

from datetime import date
from typing import Any

import streamlit as st

from lakip.domain.errors import WrongUsage
from lakip.domain.peran import Hak
from lakip.present.pengiriman import terkirim
from lakip.workflow import pengiriman, siklus
from lakip.workflow.batas import evidence_megabytes
from ui.letter_number import HARI
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.sending_way import type_way
from ui.session import act, at_click, may

Row = dict[str, Any]
SCANS = ["pdf", "png", "jpg", "jpeg"]


def show_receipts(tahun: int, sent: list[Row]) -> None:
    """Offer, for one of the sendings of the year, the forms for its receipt and its correction, and the scan there is."""
    if not sent:
        return
    by_id = {row["id"]: row for row in sent}
    chosen = st.selectbox(
        "Pengiriman yang dicatat lebih lanjut",
        list(by_id),
        format_func=lambda one: f"{by_id[one]['penerima']} ({terkirim(by_id[one])})",
        width=520,
    )
    row = by_id[chosen]
    if row["sha256"] and may(Hak.BERKAS):
        st.download_button(
            "Unduh tanda terima",
            at_click(pengiriman.receipt, tahun, chosen),
            file_name=row["nama_berkas"],
            on_click="ignore",
            icon=":material/download:",
        )
    with st.expander("Catat tanda terima"), st.form("tanda_terima", border=False, clear_on_submit=True):
        _type_receipt(row)
    with st.expander("Koreksi atau batalkan catatan pengiriman"), st.form("koreksi_kirim", border=False):
        _type_correction(row)


def _type_receipt(row: Row) -> None:
    noted: date | None = row["diterima_on"]
    with st.container(horizontal=True):
        diterima = st.date_input("Tanggal diterima", value=noted, format=HARI, width=180)
        nama = st.text_input("Nama penerima", value=row["nama"] or "", width=260)
        jabatan = st.text_input("Jabatan penerima", value=row["jabatan"] or "", width=260)
    file = st.file_uploader(
        "Tanda terima yang dipindai (PDF atau foto)", type=SCANS, max_upload_size=evidence_megabytes()
    )
    st.text(f"Ukuran paling besar {evidence_megabytes()} MB.")
    if st.form_submit_button("Simpan tanda terima"):
        if diterima is None:
            st.error("Tanggal diterima belum diisi; salinlah dari tanda terima.")
            return
        with telling():
            scan = (file.name, file.getvalue()) if file else None
            act(pengiriman.receive, row["id"], diterima, nama, jabatan, scan)
            tell_and_rerun("Tanda terima sudah dicatat.")


def _type_correction(row: Row) -> None:
    penerima = st.text_input("Penerima", value=row["penerima"], width=520)
    media, waktu, keterangan = type_way(row)
    alasan = st.text_input("Alasan", placeholder="Misalnya: salah mencatat jam", width=520)
    st.text("Catatan lama tidak dihapus; koreksi dan pembatalan tersimpan sebagai catatan baru.")
    with st.container(horizontal=True):
        is_corrected = st.form_submit_button("Simpan koreksi")
        is_cancelled = st.form_submit_button("Batalkan pengiriman ini")
    with telling():
        if is_corrected:
            if not waktu.strip():
                raise WrongUsage("Waktu pengiriman belum diisi; tulis seperti 14-01-2025 09.00.")
            act(
                pengiriman.correct,
                row["id"],
                alasan,
                penerima=penerima,
                media=media,
                waktu=siklus.step_moment(waktu),
                keterangan=keterangan,
            )
            tell_and_rerun("Koreksi sudah dicatat.")
        if is_cancelled:
            act(pengiriman.cancel, row["id"], alasan)
            tell_and_rerun("Pengiriman ini sudah dibatalkan.")
