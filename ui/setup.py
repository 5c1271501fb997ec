"""The guided set-up of an agency: each step with what the store has of it, and the next one with what is to be done."""

from collections.abc import Callable, Mapping

import streamlit as st

from lakip.domain.peran import Hak
from lakip.workflow import persiapan
from lakip.workflow.persiapan import Kunci, Langkah
from ui import sitemap, widgets
from ui.account_box import link_outside, without_accounts
from ui.news import tell_and_rerun
from ui.plan_intake import offer_template, take_plan
from ui.session import ask, may

NAMES: Mapping[Kunci, str] = {
    "admin": "Akun admin pertama",
    "instansi": "Instansi",
    "pejabat": "Pejabat penanda tangan",
    "bidang": "Bagian/Bidang",
    "rencana": "Rencana dan target",
    "akun": "Akun petugas",
    "data": "Data pertama",
}
SHEETS: Mapping[Kunci, str] = {
    "instansi": "Instansi",
    "pejabat": "Pejabat",
    "bidang": "Unit Kerja",
    "rencana": "Sasaran, Indikator, dan Target",
}
"""The steps that are done by the plan workbook, and its sheets for them."""


def show_setup() -> None:
    """Show every step as done or not; the first one that is not done is the next, and may be left for later."""
    rows = ask(persiapan.steps)
    upcoming = next((row for row in rows if not row.selesai), None)
    st.text(
        f"{sum(row.selesai for row in rows)} dari {len(rows)} langkah selesai. Boleh ditinggalkan dan dilanjutkan kapan saja."
    )
    for nomor, row in enumerate(rows, start=1):
        with st.container(gap="xxsmall"):
            _show_step(nomor, row, is_next=row is upcoming)
    _take_plan([row for row in rows if row.kunci in SHEETS])


def _show_step(nomor: int, row: Langkah, *, is_next: bool) -> None:
    mark = ":material/check_circle:" if row.selesai else ":material/radio_button_unchecked:"
    word = "selesai" if row.selesai else "berikutnya" if is_next else "belum"
    st.markdown(f"{mark} **{nomor}. {NAMES[row.kunci]}** ({word})")
    st.text(row.keadaan)
    if not row.selesai and row.kunci in OFFERS:
        OFFERS[row.kunci]()


def _offer_first_admin() -> None:
    link_outside("/siapkan", "Buat akun admin pertama")


def _offer_accounts() -> None:
    if without_accounts():
        st.text("Dapat dikerjakan setelah akun admin pertama dibuat.")
    elif may(Hak.AKUN):
        widgets.link(sitemap.PENGGUNA, "Buka Pengguna")
    else:
        st.text("Mintalah kepada admin.")


def _offer_first_data() -> None:
    st.text(
        "Bagikan buku kerja setiap Bagian/Bidang dari Rencana & Target; operatornya mengunggah di Unggah Data Bidang dengan "
        "akunnya sendiri."
    )
    with st.container(horizontal=True):
        widgets.link(sitemap.RENCANA, "Buka Rencana & Target")
        widgets.link(sitemap.UNGGAH, "Buka Unggah Data Bidang")


OFFERS: Mapping[Kunci, Callable[[], None]] = {
    "admin": _offer_first_admin,
    "akun": _offer_accounts,
    "data": _offer_first_data,
}
"""What is offered beside a step that is not done by the plan workbook."""


def _take_plan(rows: list[Langkah]) -> None:
    """Take the plan workbook, as often as it is needed until its sheets are filled."""
    lacking = [SHEETS[row.kunci] for row in rows if not row.selesai]
    if not lacking:
        return
    st.markdown("**Buku rencana**")
    st.text(
        f"Unduh templatnya, isi lembar {'; '.join(lacking)}, lalu unggah. Lembar Petunjuk menerangkan setiap kolom; lembar lain "
        "boleh menyusul, dan buku yang sama boleh diunggah lagi setelah dilengkapi."
    )
    offer_template()
    if take_plan():
        tell_and_rerun("Rencana tersimpan. Lanjutkan dengan langkah berikutnya.")
