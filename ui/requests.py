"""Asking the units for their data: the incoming request, the Nota Dinas, what to do with each unit."""

from datetime import datetime
from typing import Any

import streamlit as st

from lakip.domain.peran import Hak
from lakip.domain.tanggal import tanggal_panjang, waktu_panjang
from lakip.domain.waktu import now
from lakip.present import permintaan
from lakip.workflow import langkah, paket_permintaan, siklus, surat, surat_permintaan, toko
from ui import filters, sitemap, widgets
from ui.letter_number import HARI, offer_number, say_number
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import act, ask, at_click, may
from ui.tables import DOCX
from ui.unit_books import offer_book

Row = dict[str, Any]
NOTA_DINAS = "nota_dinas"


def show_own(tahun: int, unit: str) -> None:
    """Show an operator what its own unit is asked for, until when, and the workbook to fill in; seeing it opens the request."""
    row = ask(surat_permintaan.request_of, tahun, unit, now().date())
    if row is None:
        st.info(f"Tidak ada data tahun {tahun} yang diminta dari Bagian/Bidang Anda.")
        return
    if row["dikirim_at"] and not row["dibuka_at"]:
        act(surat_permintaan.open_request, tahun, unit)
    for sentence in permintaan.kepada_unit(row):
        st.text(sentence)
    if row["hari_terlambat"]:
        st.warning(
            f"Tenggat sudah lewat {row['hari_terlambat']} hari; serahkan yang ada, sisanya dapat menyusul."
        )
    with st.container(horizontal=True):
        offer_book(tahun, unit)
        if row["dikirim_at"]:
            _offer_letter(tahun, unit)
    widgets.link(sitemap.UNGGAH, "Unggah buku kerja yang sudah diisi", tahun=str(tahun))
    widgets.link(sitemap.ISI, "Isi langsung tanpa buku kerja", tahun=str(tahun))


def show_incoming(tahun: int) -> None:
    """Show who asks for the report and until when, and a form to note it."""
    found = ask(surat_permintaan.incoming, tahun)
    if found is None:
        st.text("Belum dicatat siapa yang meminta laporan ini dan sampai kapan.")
    else:
        st.text(f"{found['asal']}{_letter_of(found)}. Tenggat {tanggal_panjang(found['tenggat'])}.")
    if may(Hak.SOP):
        with st.expander("Catat surat permintaan yang masuk"), st.form("permintaan_masuk", border=False):
            _type_incoming(tahun)


def _letter_of(found: Row) -> str:
    nomor = f", surat nomor {found['nomor']}" if found["nomor"] else ""
    return nomor + (f" tanggal {tanggal_panjang(found['tanggal'])}" if found["tanggal"] else "")


def _type_incoming(tahun: int) -> None:
    asal = st.text_input("SKPD yang meminta", placeholder="Misalnya: Bagian Organisasi Sekretariat Daerah")
    with st.container(horizontal=True):
        nomor = st.text_input("Nomor surat", width=260)
        tanggal = st.date_input("Tanggal surat", value=None, format=HARI, width=180)
        tenggat = st.date_input("Tenggat pengiriman laporan", value=None, format=HARI, width=220)
    if st.form_submit_button("Simpan permintaan"):
        if tenggat is None:
            st.error("Tenggat belum diisi; pilih tanggal terakhir laporan harus dikirim.")
            return
        with telling():
            act(surat_permintaan.register_incoming, tahun, asal, tenggat, nomor=nomor, tanggal=tanggal)
            tell_and_rerun("Permintaan yang masuk sudah dicatat.")


def show_letter(tahun: int) -> None:
    """Offer the Nota Dinas to all or to one unit, its number, everything in one package, and noting that it has gone out."""
    rows = _rows(tahun)
    names = {filters.ALL: "Semua Bagian/Bidang (satu surat, daftar terlampir)"}
    names |= {row["kode"]: row["nama"] for row in rows}
    unit = st.selectbox("Nota Dinas kepada", list(names), format_func=names.__getitem__, width=520)
    say_number(tahun, NOTA_DINAS, unit)
    with st.container(horizontal=True):
        _offer_letter(tahun, unit or None)
        _offer_package(tahun)
    if may(Hak.SOP):
        offer_number(tahun, NOTA_DINAS, unit)
        if any(row["dikirim_at"] is None for row in rows):
            with st.expander("Catat bahwa surat sudah dikirim"), st.form("kirim", border=False):
                _type_sending(tahun, unit)


def _offer_letter(tahun: int, unit: str | None) -> None:
    st.download_button(
        "Unduh Nota Dinas (Word)",
        at_click(surat.nota_dinas, tahun, unit),
        file_name=f"Nota_Dinas_{tahun}{'_' + unit if unit else ''}.docx",
        mime=DOCX,
        on_click="ignore",
        icon=":material/download:",
    )


def _offer_package(tahun: int) -> None:
    """Offer everything that is sent in one file: the common letter or one to each, and all workbooks."""
    for label, per_unit in (("satu surat", False), ("surat per Bagian/Bidang", True)):
        st.download_button(
            f"Unduh paket: {label} dan semua buku kerja (ZIP)",
            at_click(paket_permintaan.package, tahun, per_unit=per_unit),
            file_name=f"Permintaan_Data_{tahun}{'_per_unit' if per_unit else ''}.zip",
            mime="application/zip",
            on_click="ignore",
            icon=":material/folder_zip:",
        )


def _type_sending(tahun: int, unit: str) -> None:
    with st.container(horizontal=True):
        tenggat = st.date_input("Data paling lambat diterima", value=None, format=HARI, width=220)
        waktu = st.text_input("Dikirim pada", placeholder="Kosongkan bila baru saja dikirim", width=260)
        cara = st.text_input("Cara", placeholder="Misalnya: grup WA, e-office", width=260)
    if st.form_submit_button("Catat pengiriman"):
        if tenggat is None:
            st.error("Tenggat belum diisi; pilih tanggal terakhir data ditunggu.")
            return
        with telling():
            moment = siklus.step_moment(waktu) if waktu.strip() else None
            sent = act(
                surat_permintaan.send, tahun, tenggat, units=[unit] if unit else [], waktu=moment, cara=cara
            )
            tell_and_rerun(f"Pengiriman kepada {len(sent)} Bagian/Bidang sudah dicatat.")


def offer_step_one(tahun: int) -> None:
    """Once everybody has the Nota Dinas, offer to note that langkah 1 ended with its sending."""
    first = ask(siklus.sop, tahun)["langkah"][0]
    sent = [row["dikirim_at"] for row in _rows(tahun)]
    if first["selesai"] or not all(sent) or not may(langkah.HAK_LANGKAH[1]):
        return
    moment = max(sent)
    st.text(f"Langkah 1 selesai ketika Nota Dinas terkirim, {_minute(moment)}.")
    if first["mulai"] is None:
        st.text("Mulainya langkah 1 belum dicatat; catatlah lebih dahulu pada Proses LAKIP.")
    elif st.button("Catat langkah 1 selesai"):
        with telling():
            act(siklus.record_step, tahun, 1, "selesai", moment, dasar="Catatan pengiriman Nota Dinas")
            tell_and_rerun("Langkah 1 sudah dicatat selesai.")


def show_unit(tahun: int) -> None:
    """Show one unit's request, the reminder to paste, and the extension of its due date."""
    waiting = {row["kode"]: row for row in _rows(tahun) if row["dikirim_at"] and row["status"] != "lengkap"}
    if not waiting:
        st.text("Tidak ada permintaan yang sedang ditunggu.")
        return
    kode = st.selectbox(
        "Bagian/Bidang yang ditunggu", list(waiting), format_func=lambda k: waiting[k]["nama"], width=520
    )
    row = waiting[kode]
    st.text(f"{permintaan.status(row)}. Dikirim {_minute(row['dikirim_at'])}.")
    st.text("Teks pengingat untuk ditempel pada pesan:")
    st.code(
        permintaan.pengingat(row, tahun, ask(toko.instansi).get("nama", "")), language=None, wrap_lines=True
    )
    if st.button("Catat sudah diingatkan"):
        with telling():
            act(surat_permintaan.remind, tahun, kode)
            tell_and_rerun("Pengingat sudah dicatat.")
    with st.expander("Undur tenggat"), st.form("undur", border=False):
        _type_extension(tahun, row)


def _type_extension(tahun: int, row: Row) -> None:
    with st.container(horizontal=True):
        tenggat = st.date_input("Tenggat baru", value=row["tenggat"], format=HARI, width=180)
        alasan = st.text_input("Alasan", placeholder="Misalnya: operator dinas luar", width=420)
    if st.form_submit_button("Simpan tenggat baru"):
        with telling():
            act(surat_permintaan.extend, tahun, row["kode"], tenggat, alasan)
            tell_and_rerun("Tenggat baru sudah dicatat.")


def _minute(moment: datetime) -> str:
    return waktu_panjang(moment.replace(second=0, microsecond=0))


def _rows(tahun: int) -> list[Row]:
    return ask(surat_permintaan.requests, tahun, now().date())
