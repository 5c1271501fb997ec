"""Sending the report (SOP langkah 6): the Surat Pengantar to each recipient, that it was sent, and what came of it."""

from typing import Any

import streamlit as st

from lakip.domain.peran import Hak
from lakip.domain.tanggal import tanggal_panjang
from lakip.present import pengiriman as words
from lakip.workflow import pengiriman, siklus, surat
from ui.letter_number import offer_number, say_number
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.publication import show_publications
from ui.receipt_back import show_receipts
from ui.sending_way import type_way
from ui.session import act, ask, at_click, may
from ui.tables import DOCX, fold_table

Row = dict[str, Any]
JENIS = "surat_pengantar"


def show_sending(tahun: int) -> None:
    """Show to whom the report of the year was sent and who received it, forms to note it, and the register of all years."""
    sent = ask(pengiriman.sendings, tahun)
    if not sent:
        st.text(
            "Register pengiriman tahun ini masih kosong; langkah 6 diselesaikan di aplikasi setelah pengirimannya dicatat di sini."
        )
    for row in sent:
        st.text(_sentence(row))
    if may(Hak.KIRIM):
        _letter(tahun, sent)
        show_receipts(tahun, sent)
    show_publications(tahun)
    fold_table(ask(pengiriman.register, tahun), "Lihat register Lakip Dilaporkan (semua tahun)")


def _sentence(row: Row) -> str:
    received = (
        f"diterima {tanggal_panjang(row['diterima_on'])} oleh {words.penerima(row)}"
        if row["diterima_on"]
        else "tanda terima belum kembali"
    )
    corrected = f" Dikoreksi: {row['alasan']}." if row["n_koreksi"] else ""
    return f"{row['penerima']}: {words.terkirim(row)}; {received}.{corrected}"


def _letter(tahun: int, sent: list[Row]) -> None:
    """Offer the letter to one recipient, its number, and noting that it has gone out."""
    done = {row["penerima"] for row in sent}
    known = ask(pengiriman.recipients, tahun)
    penerima = st.selectbox(
        "Surat Pengantar kepada",
        known,
        index=next((n for n, one in enumerate(known) if one not in done), 0),
        accept_new_options=True,
        placeholder="Pilih atau ketik nama penerima",
        width=520,
    )
    if not penerima:
        return
    say_number(tahun, JENIS, penerima)
    st.download_button(
        "Unduh Surat Pengantar (Word)",
        at_click(surat.surat_pengantar, tahun, penerima),
        file_name=f"Surat_Pengantar_{tahun}.docx",
        mime=DOCX,
        on_click="ignore",
        icon=":material/download:",
    )
    offer_number(tahun, JENIS, _own_letter(penerima))
    if penerima not in done:
        with st.expander("Catat bahwa laporan sudah dikirim"), st.form("kirim_laporan", border=False):
            _type_sending(tahun, penerima)


def _own_letter(penerima: str) -> str:
    """Ask whether the number is of one letter to everybody or of this recipient's own; gives whose it is."""
    own = st.checkbox("Penerima ini mendapat surat dengan nomor tersendiri")
    return penerima if own else ""


def _type_sending(tahun: int, penerima: str) -> None:
    st.text(f"Penerima: {penerima}")
    media, waktu, keterangan = type_way()
    if st.form_submit_button("Catat pengiriman laporan"):
        with telling():
            moment = siklus.step_moment(waktu) if waktu.strip() else None
            act(pengiriman.record, tahun, penerima, media, moment, keterangan)
            tell_and_rerun("Pengiriman laporan sudah dicatat.")
