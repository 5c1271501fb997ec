"""The forms of the page Pengguna for Plt. and Plh. and for serah terima."""

from datetime import timedelta
from typing import Any

import streamlit as st

from lakip.domain.waktu import now
from lakip.present.views.pengguna import role, term
from lakip.workflow import delegasi, serah_terima
from lakip.workflow.akun import account_name
from ui.accounts import ask_owner, give_password
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import act

Row = dict[str, Any]

_ONE_DAY = timedelta(days=1)


def delegate(rows: list[Row]) -> None:
    """Ask for a delegation as its SK says it."""
    today = now().date()
    with st.form("delegasi"):
        row = st.selectbox("Akun", rows, format_func=_title)
        peran = st.selectbox("Tugas jabatan", delegasi.JABATAN, format_func=role)
        status = st.radio("Sebagai", delegasi.STATUS, horizontal=True)
        dari = st.date_input("Mulai", today, format="DD/MM/YYYY")
        sampai = st.date_input("Sampai dengan", today + _ONE_DAY, format="DD/MM/YYYY")
        sk = st.text_input("Nomor SK", placeholder="800/7/2026")
        if st.form_submit_button("Simpan delegasi"):
            with telling():
                act(delegasi.delegate, row["akun"], peran, status, dari, sampai, sk)
                tell_and_rerun(f"Delegasi tersimpan untuk {term(dari, sampai)}.")


def revoke(rows: list[Row]) -> None:
    """Ask which delegation ends before its time."""
    running = [row for row in rows if row["keadaan"] in {"berlaku", "akan berlaku"}]
    if not running:
        return
    row = st.selectbox("Delegasi yang dicabut", running, format_func=_delegation)
    alasan = st.text_input("Alasan pencabutan", placeholder="Pejabat definitif sudah dilantik")
    if st.button("Cabut delegasi"):
        with telling():
            act(delegasi.revoke, row["urutan"], alasan)
            tell_and_rerun("Delegasi dicabut.")


def hand_over(rows: list[Row]) -> None:
    """Ask who follows whom; an account that does not exist yet is made."""
    st.text(
        "Peran, Bagian/Bidang, jabatan, dan pekerjaan terbuka pindah kepada pengganti, lalu akun lama ditutup. Yang sudah "
        "dikerjakan tetap tercatat atas nama akun lama dan dapat dibaca penggantinya pada halaman Pekerjaan Saya."
    )
    with st.form("serah_terima"):
        row = st.selectbox("Akun yang diserahterimakan", rows, format_func=_title)
        ke = st.text_input("Akun pengganti", placeholder="dewi.lestari (akun lama atau baru)")
        nama = st.text_input("Nama lengkap pengganti (akun baru)")
        nip = st.text_input("NIP pengganti (akun baru)")
        pemilik = ask_owner()
        dasar = st.text_input("Dasar", placeholder="Berita acara 800/12/2026")
        if st.form_submit_button("Simpan serah terima"):
            with telling():
                sandi = act(serah_terima.hand_over, row["akun"], ke, nama, nip, dasar, pemilik)
                if sandi:
                    give_password(account_name(ke), sandi, "Serah terima tersimpan; akun pengganti dibuat.")
                tell_and_rerun("Serah terima tersimpan; pengganti harus masuk kembali.")


def _title(row: Row) -> str:
    return f"{row['akun']} · {row['nama']}"


def _delegation(row: Row) -> str:
    return f"{row['akun']} · {row['status']} {role(row['peran'])} · {term(row['dari'], row['sampai'])}"
