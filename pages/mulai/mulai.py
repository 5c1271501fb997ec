"""Mulai: the two doors of an empty store, and the guided set-up behind the second one."""

import streamlit as st

from lakip.domain.peran import Hak
from lakip.workflow import contoh
from lakip.workflow.toko import is_empty
from ui.account_box import without_accounts
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import act, ask, may
from ui.setup import show_setup

if not ask(is_empty):
    st.title("Siapkan instansi saya", anchor=False)
    show_setup()
    st.stop()

st.title("Selamat datang", anchor=False)
st.text(
    "Aplikasi ini membantu menyusun LAKIP: menghimpun data kinerja dari Bagian/Bidang, mengukurnya terhadap target, "
    "dan menyusun tabel laporannya. Pilihlah cara memulai."
)

doors = st.grid(2, min_column_width=320, border=True)
with doors.cell():
    st.header("Coba dengan data contoh", anchor=False)
    st.text(
        "Memuat instansi rekaan, BKPSDM Kota Nusa Bahari: lima Bagian/Bidang, rencana dan realisasi tahun 2022–2024. "
        "Nama, NIP, dan angkanya tidak ada di dunia nyata. Sesudah mencoba, satu tombol mengosongkannya lagi."
    )
    if not without_accounts():
        st.text("Instansi ini sudah memakai akun, jadi data contoh tidak dimuat di sini.")
    elif may(Hak.RENCANA) and st.button("Muat data contoh"):
        with st.status("Memuat data contoh…") as status, telling():
            act(contoh.load, lambda part: status.update(label=f"Memuat data contoh: {part}"))
            tell_and_rerun("Data contoh sudah dimuat. Semua yang tampil adalah rekaan.")

with doors.cell():
    st.header("Siapkan instansi saya", anchor=False)
    show_setup()
