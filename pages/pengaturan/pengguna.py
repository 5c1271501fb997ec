"""Pengguna: who may sign in and in which role, who stands in for whom, and who follows whom."""

import streamlit as st

from lakip.present.views import pengguna
from lakip.workflow import akun, delegasi, serah_terima
from ui import accounts, duties, sitemap
from ui.session import ask
from ui.tables import show_table

st.title(sitemap.PENGGUNA.nama, anchor=False)
rows = ask(akun.accounts)
if not rows:
    st.info(
        "Instansi ini belum memakai akun. Buat admin pertama dengan tombol Buat akun di bilah samping; sesudah itu setiap "
        "orang masuk dengan akunnya sendiri."
    )
    st.stop()

accounts.show_password_once()
show_table(pengguna.accounts(rows))
opened = [row for row in rows if not row["ditutup"]]
with st.expander("Tambah akun"):
    accounts.add_account()
with st.expander("Ubah, beri kata sandi, atau tutup akun"):
    accounts.change_account(opened)

st.header("Delegasi (Plt. dan Plh.)", anchor=False)
given = ask(delegasi.delegations)
show_table(pengguna.delegations(given))
with st.expander("Delegasikan tugas jabatan"):
    duties.delegate(opened)
    duties.revoke(given)

st.header("Serah Terima", anchor=False)
show_table(pengguna.handovers(ask(serah_terima.handovers)))
with st.expander("Serahterimakan jabatan"):
    duties.hand_over(opened)
