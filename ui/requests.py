"""Asking the units for their data: the incoming request, the Nota Dinas, what to do with each unit."""

from typing import Any

import streamlit as st

from lakip.domain.peran import Hak
from lakip.domain.tanggal import tanggal_panjang, waktu_panjang
from lakip.domain.waktu import now
from lakip.present import permintaan
from lakip.workflow import siklus, surat, surat_permintaan, toko
from ui import filters, sitemap, widgets
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import act, ask, at_click, may
from ui.tables import DOCX
from ui.unit_books import offer_book

Row = dict[str, Any]
HARI = "DD/MM/YYYY"


def show_own(tahun: int, unit: str) -> None:
    """Show an operator what its own unit is asked for, until when, and the workbook to fill in."""
    row = ask(surat_permintaan.request_of, tahun, unit, now().date())
    if row is None:
        st.info(f"Tidak ada data tahun {tahun} yang diminta dari Bagian/Bidang Anda.")
        return
    until = f" Paling lambat {tanggal_panjang(row['tenggat'])}." if row["tenggat"] else ""
    st.text(f"{row['nama']}: {row['n_terisi']} dari {row['n_indikator']} indikator terisi.{until}")
    if row["hari_terlambat"]:
        st.warning(
            f"Tenggat sudah lewat {row['hari_terlambat']} hari; serahkan yang ada, sisanya dapat menyusul."
        )
    offer_book(tahun, unit)
    widgets.link(sitemap.UNGGAH, "Unggah buku kerja yang sudah diisi", tahun=str(tahun))


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
    """Offer the Nota Dinas to all or to one unit, its number, and noting that it has gone out."""
    rows = _rows(tahun)
    names = {filters.ALL: "Semua Bagian/Bidang (satu surat, daftar terlampir)"}
    names |= {row["kode"]: row["nama"] for row in rows}
    unit = st.selectbox("Nota Dinas kepada", list(names), format_func=names.__getitem__, width=520)
    number = ask(surat.numbers, tahun).get(("nota_dinas", unit))
    st.text(
        f"Nomor {number['nomor']}, tanggal {tanggal_panjang(number['tanggal'])}."
        if number
        else "Nomor dan tanggal belum dicatat; pada surat tercetak titik-titik."
    )
    st.download_button(
        "Unduh Nota Dinas (Word)",
        at_click(surat.nota_dinas, tahun, unit or None),
        file_name=f"Nota_Dinas_{tahun}{'_' + unit if unit else ''}.docx",
        mime=DOCX,
        on_click="ignore",
        icon=":material/download:",
    )
    if may(Hak.SOP):
        with st.expander("Catat nomor dari buku agenda"), st.form("nomor_surat", border=False):
            _type_number(tahun, unit)
        if any(row["dikirim_at"] is None for row in rows):
            with st.expander("Catat bahwa surat sudah dikirim"), st.form("kirim", border=False):
                _type_sending(tahun, unit)


def _type_number(tahun: int, unit: str) -> None:
    with st.container(horizontal=True):
        nomor = st.text_input("Nomor surat", placeholder="Misalnya: 800/12/SEK/2026", width=300)
        tanggal = st.date_input("Tanggal surat", value=now().date(), format=HARI, width=180)
    if st.form_submit_button("Simpan nomor"):
        with telling():
            act(surat.number, tahun, "nota_dinas", nomor, tanggal, unit)
            tell_and_rerun("Nomor surat sudah dicatat.")


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
    st.text(
        f"{permintaan.status(row)}. Dikirim {waktu_panjang(row['dikirim_at'].replace(second=0, microsecond=0))}."
    )
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


def _rows(tahun: int) -> list[Row]:
    return ask(surat_permintaan.requests, tahun, now().date())
