"""The forms of the page Pengguna that make and change accounts; a one-time password is shown once and kept nowhere."""

from typing import Any

import streamlit as st

from lakip.domain.peran import MESIN, Peran
from lakip.present.views.pengguna import role
from lakip.workflow import akun, perencanaan
from lakip.workflow.pemilik import ORANG_LAIN
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import act, ask

Row = dict[str, Any]

_ONCE = "sandi_sekali"
ROLES = [peran for peran in Peran if peran not in MESIN]
NO_UNIT = "–"


def show_password_once() -> None:
    """Show the password that was just given out; the next click makes it vanish for good."""
    if (given := st.session_state.pop(_ONCE, None)) is None:
        return
    name, sandi = given
    st.warning(
        "Catat kata sandi sekali pakai ini dan sampaikan langsung kepada pemiliknya; setelah halaman ini berubah, kata sandi "
        "tidak dapat ditampilkan lagi. Pemiliknya wajib menggantinya saat masuk, paling lambat tujuh hari."
    )
    st.code(f"Akun       : {name}\nKata sandi : {sandi}", language=None)


def give_password(name: str, sandi: str, kabar: str) -> None:
    """Draw the page again with the news and, this once, the password."""
    st.session_state[_ONCE] = (name, sandi)
    tell_and_rerun(kabar)


def add_account() -> None:
    """Ask for a new account."""
    with st.form("tambah_akun", clear_on_submit=False):
        name = st.text_input("Nama akun", placeholder="siti.aminah")
        nama = st.text_input("Nama lengkap")
        jabatan = st.text_input("Jabatan")
        nip = st.text_input(
            "NIP", help="Dipakai mengenali orang yang sama pada akun lain; di layar disamarkan."
        )
        pemilik = ask_owner()
        peran, unit = _role_and_unit()
        if st.form_submit_button("Tambah akun"):
            with telling():
                sandi = act(akun.add, name, nama, peran, unit, jabatan, nip, pemilik)
                give_password(akun.account_name(name), sandi, "Akun ditambahkan.")


def change_account(rows: list[Row]) -> None:
    """Ask for what changes of one open account: role, unit, jabatan, a NIP not yet known, its password, its end."""
    row = st.selectbox("Akun", rows, format_func=_title, key="akun_diubah")
    with st.form(f"ubah_{row['akun']}"):
        jabatan = st.text_input("Jabatan", row["jabatan"])
        peran, unit = _role_and_unit(row)
        nip = "" if row["nip"] else st.text_input("NIP")
        pemilik = "" if row["nip"] else ask_owner(row)
        if st.form_submit_button("Simpan perubahan"):
            with telling():
                baru = {"peran": peran, "unit": unit, "jabatan": jabatan, "pemilik": pemilik}
                baru |= {"nip": nip} if nip else {}
                act(akun.change, row["akun"], **baru)
                tell_and_rerun("Akun diubah; pemiliknya harus masuk kembali.")
    if st.button("Beri kata sandi sekali pakai"):
        with telling():
            sandi = act(akun.reset_password, row["akun"])
            give_password(row["akun"], sandi, "Kata sandi diganti; pemiliknya harus masuk kembali.")
    alasan = st.text_input("Alasan penutupan", placeholder="Mutasi, SK 800/12/2026", key="alasan_tutup")
    if st.button("Tutup akun"):
        with telling():
            act(akun.close, row["akun"], alasan)
            tell_and_rerun("Akun ditutup.")


def ask_owner(row: Row | None = None) -> str:
    """Ask whose an account without NIP is: of somebody who has another one, or of nobody else."""
    own = row["akun"] if row else ORANG_LAIN
    others = {other["akun"]: other["nama"] for other in ask(akun.accounts) if other["akun"] != own}
    words = {"": "tidak disebut", own: "orang lain yang senama"} | {
        name: f"sama dengan {name} · {nama}" for name, nama in others.items()
    }
    names = [*words]
    return st.selectbox(
        "Orangnya (tanpa NIP)",
        names,
        index=names.index(row["pemilik"]) if row and row["pemilik"] in words else 0,
        format_func=words.__getitem__,
        help="Tanpa NIP, orang yang sama pada akun lain hanya dikenali dari isian ini; pembuat data tidak boleh memeriksa datanya "
        "sendiri dengan akun lain.",
    )


def _role_and_unit(row: Row | None = None) -> tuple[str, str]:
    """Ask for both; the unit counts for an operator only."""
    peran = st.selectbox(
        "Peran",
        ROLES,
        index=ROLES.index(Peran(row["peran"])) if row else ROLES.index(Peran.STAF),
        format_func=role,
    )
    units = {NO_UNIT: "tidak terikat"} | {unit["kode"]: unit["nama"] for unit in ask(perencanaan.units)}
    codes = [*units]
    unit = st.selectbox(
        "Bagian/Bidang (hanya operator)",
        codes,
        index=codes.index(row["unit"]) if row and row["unit"] in units else 0,
        format_func=lambda kode: f"{kode} · {units[kode]}",
    )
    return str(peran), "" if unit == NO_UNIT else unit


def _title(row: Row) -> str:
    return f"{row['akun']} · {row['nama']}"
