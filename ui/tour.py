"""Pengenalan: three to five steps that show a role its pages; open at the first sign-in until it is closed."""

from collections.abc import Mapping, Sequence

import streamlit as st

from lakip.domain.peran import SEBUTAN, Peran
from lakip.workflow import tur
from lakip.workflow.toko import is_empty
from ui import printing, sitemap, widgets
from ui.session import act, ask, pelaku
from ui.sitemap import Halaman

_OPEN = "pengenalan_terbuka"
Langkah = tuple[Halaman, str]

STAF: Sequence[Langkah] = (
    (sitemap.PERMINTAAN, "Kirim permintaan data dan lihat siapa yang sudah menjawab."),
    (sitemap.UNGGAH, "Unggah berkas yang kembali, baca pratinjaunya, lalu simpan."),
    (sitemap.TEMUAN, "Putuskan isi berkas yang meragukan."),
    (sitemap.SIKLUS, "Lihat langkah mana yang menunggu Anda."),
    (sitemap.SUSUN, "Susun LAKIP, lalu unduh naskah dan tabelnya."),
)
STEPS: Mapping[Peran, Sequence[Langkah]] = {
    Peran.OPERATOR: (
        (sitemap.PERMINTAAN, "Lihat data yang diminta dan tenggatnya, lalu unduh buku kerja."),
        (sitemap.UNGGAH, "Unggah buku kerja atau rekap sendiri; pratinjau tampil sebelum apa pun disimpan."),
        (sitemap.TEMUAN, "Perbaiki atau jelaskan isi yang meragukan."),
        (sitemap.INDIKATOR, "Periksa capaian indikator Bagian/Bidang Anda."),
    ),
    Peran.STAF: STAF,
    Peran.KASUBBAG: (
        (sitemap.RINGKASAN, "Lihat keadaan tahun ini dan yang perlu perhatian."),
        (sitemap.SIKLUS, "Lihat di mana laporannya dan apa yang menunggu Anda."),
        (sitemap.TEMUAN, "Putuskan isi berkas yang meragukan."),
        (sitemap.SUSUN, "Susun LAKIP dari data yang ada."),
        (sitemap.PERIKSA, "Periksa dan setujui naskahnya."),
    ),
    Peran.SEKRETARIS: (
        (sitemap.RINGKASAN, "Lihat keadaan tahun ini dan yang perlu perhatian."),
        (sitemap.SIKLUS, "Lihat di mana laporannya dan apa yang menunggu Anda."),
        (sitemap.PERIKSA, "Periksa naskah, beri catatan, lalu setujui atau kembalikan."),
        (sitemap.TINDAK_LANJUT, "Pantau arahan dan rekomendasi."),
    ),
    Peran.KEPALA: (
        (sitemap.RINGKASAN, "Lihat keadaan tahun ini dalam satu halaman."),
        (sitemap.INDIKATOR, "Buka satu indikator: target, realisasi, sebab, dan asal angkanya."),
        (sitemap.PERIKSA, "Baca dan setujui naskah LAKIP."),
        (sitemap.TINDAK_LANJUT, "Pantau arahan Anda."),
    ),
    Peran.ADMIN: (
        (sitemap.PENGGUNA, "Buat akun untuk setiap orang, dengan perannya."),
        (sitemap.RENCANA, "Unggah rencana dan target."),
        (sitemap.PENGATURAN, "Periksa ketentuan perhitungan, kalender, templat surat, dan cadangan."),
        (sitemap.JEJAK, "Lihat siapa melihat dan mengubah apa."),
    ),
    Peran.TAMU: (
        (sitemap.RINGKASAN, "Lihat keadaan tahun ini dalam satu halaman."),
        (sitemap.INDIKATOR, "Buka satu indikator beserta trennya."),
        (sitemap.EKSPLORASI, "Saring, bandingkan, dan unduh tabelnya."),
    ),
}
"""A PC without accounts is shown what a staf is shown."""


def show_tour() -> None:
    """Show the introduction as long as it is open; the store is asked once for each tab, and not before there is a plan."""
    if ask(is_empty):
        return
    if _OPEN not in st.session_state:
        st.session_state[_OPEN] = act(tur.is_due)
    if not st.session_state[_OPEN] or printing.is_on():
        return
    peran = pelaku().peran
    with st.container(border=True, gap="small"):
        st.markdown(f"**Pengenalan untuk {SEBUTAN[peran]}**")
        for nomor, (halaman, kalimat) in enumerate(STEPS.get(peran, STAF), start=1):
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                st.markdown(f"{nomor}. {kalimat}")
                widgets.link(halaman, f"Buka {halaman.nama}", icon=":material/arrow_forward:")
        st.button("Tutup pengenalan", key="tutup_pengenalan", on_click=_close)


def offer_tour() -> None:
    """Let it be opened again, from the account box."""
    if not ask(is_empty):
        st.sidebar.button(
            "Pengenalan", key="buka_pengenalan", on_click=st.session_state.__setitem__, args=(_OPEN, True)
        )


def _close() -> None:
    act(tur.close)
    st.session_state[_OPEN] = False
