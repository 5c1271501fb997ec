"""Mulai: the two doors of an empty store."""

import streamlit as st

from lakip.domain.peran import Hak
from lakip.workflow import contoh
from ui import sitemap
from ui.account_box import link_outside, without_accounts
from ui.messages import telling
from ui.news import tell_and_rerun, tell_next
from ui.plan_intake import offer_template, take_plan
from ui.session import act, may

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
        "Nama, NIP, dan angkanya tidak ada di dunia nyata."
    )
    if may(Hak.SUSUN) and st.button("Muat data contoh"):
        with st.status("Memuat data contoh…") as status, telling():
            act(contoh.load, lambda part: status.update(label=f"Memuat data contoh: {part}"))
            tell_and_rerun("Data contoh sudah dimuat. Semua yang tampil adalah rekaan.")

with doors.cell():
    st.header("Siapkan instansi saya", anchor=False)
    if without_accounts():
        st.markdown("**Buat akun admin pertama**")
        st.text(
            "Sesudahnya setiap orang masuk dengan akunnya sendiri. Langkah ini boleh menyusul selama aplikasi hanya "
            "dipakai di komputer ini."
        )
        link_outside("/siapkan", "Buat akun admin pertama")
    st.markdown("**1. Unduh templat rencana**")
    offer_template()
    st.markdown("**2. Isi templat**")
    st.text(
        "Isi lembar Unit Kerja, Sasaran, Indikator, dan Target; lembar lain boleh menyusul. "
        "Lembar Petunjuk menerangkan setiap kolom."
    )
    st.markdown("**3. Unggah rencana**")
    if take_plan():
        tell_next(
            "Rencana tersimpan. Langkah berikutnya: unduh buku kerja setiap Bagian/Bidang di bawah ini."
        )
        st.switch_page(sitemap.RENCANA.script)
