"""Cadangan on the page Pengaturan: how the copies stand, one more now, one to take along, when and where they are made."""

from typing import Any

import streamlit as st

from lakip.domain.tanggal import waktu_panjang
from lakip.workflow import jadwal, setelan
from lakip.workflow.jadwal import Keadaan, Tersimpan
from ui.messages import literal, telling
from ui.news import tell_and_rerun
from ui.session import act, act_at_click, ask

MEGABYTE = 1024 * 1024
RESTORING = """
1. Pasang LAKIP di komputer tujuan dan jangan jalankan dahulu; bila sedang berjalan, hentikan.
2. Salin berkas cadangan ke komputer itu.
3. Ketik: `python -m lakip restore BERKAS.zip`. Isinya diperiksa seluruhnya sebelum sesuatu diubah.
4. Bila di sana sudah ada penyimpanan, tambahkan `--timpa`; yang lama disimpan di sebelahnya dengan nama bertanggal.
5. Jalankan aplikasinya. Perubahan sesudah cadangan dibuat, bila tercatat pada resi lama, disebut di atas halaman.
"""


def show_backups() -> None:
    """Show all of it; for whoever may make and restore copies."""
    keadaan = ask(jadwal.state)
    _warn(keadaan)
    for kalimat in _sentences(keadaan):
        st.text(kalimat)
    if st.button("Buat cadangan sekarang", icon=":material/archive:"):
        with telling(), st.spinner("Cadangan sedang dibuat dan diperiksa."):
            act(jadwal.make)
            tell_and_rerun("Cadangan sudah dibuat, dan seluruh isinya sudah diperiksa.")
    if keadaan.berkas:
        _show_copies(keadaan.berkas)
    with st.expander("Atur waktu, folder, dan banyaknya cadangan"):
        _set_up()
    with st.expander("Cara memulihkan"):
        st.markdown(RESTORING)


def _warn(keadaan: Keadaan) -> None:
    if keadaan.gagal:
        st.error(
            literal(
                f"Cadangan pada {_minute(keadaan.gagal['waktu'])} tidak berhasil dibuat. {keadaan.gagal['isi']['galat']}"
            )
        )
    if keadaan.terlalu_lama:
        st.warning("Belum ada cadangan yang dibuat dalam dua hari terakhir; buatlah sekarang.")
    if keadaan.satu_disk:
        st.warning(
            "Folder cadangan berada di disk yang sama dengan penyimpanan. Bila disk itu rusak, keduanya hilang; "
            "pilih folder di disk lain, atau unduh cadangannya dan simpan di luar komputer ini."
        )


def _sentences(keadaan: Keadaan) -> list[str]:
    terakhir, diperiksa = keadaan.terakhir, keadaan.diperiksa
    return [
        f"Cadangan terakhir dibuat pada {_minute(terakhir['waktu'])} dan cocok seluruhnya: {_counted(terakhir['isi'])}."
        if terakhir
        else "Belum ada cadangan yang dibuat.",
        *(
            [
                f"Cadangan {diperiksa['objek']} diperiksa lagi pada {_minute(diperiksa['waktu'])} dan masih utuh."
            ]
            if diperiksa
            else []
        ),
        f"Cadangan berikutnya dibuat pada {_minute(keadaan.berikut)}."
        if keadaan.berikut
        else "Cadangan berkala dimatikan.",
        f"Folder cadangan: {keadaan.folder}",
    ]


def _show_copies(copies: list[Tersimpan]) -> None:
    st.dataframe(
        [
            {
                "Dibuat": _minute(copy.waktu),
                "Jenis": copy.jenis.value.capitalize(),
                "Ukuran": f"{copy.ukuran / MEGABYTE:.1f} MB".replace(".", ","),
                "Berkas": copy.nama,
            }
            for copy in copies
        ],
        hide_index=True,
        alt="Cadangan yang tersimpan, yang terbaru di atas.",
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        nama = st.selectbox("Cadangan", [copy.nama for copy in copies], width=420)
        if st.button("Periksa isinya"):
            with telling():
                act(jadwal.check, nama)
                tell_and_rerun("Setiap bagian cadangan itu sudah diperiksa dan masih utuh.")
        st.download_button(
            "Unduh",
            act_at_click(jadwal.take, nama),
            file_name=nama,
            mime="application/zip",
            on_click="ignore",
            icon=":material/download:",
        )


def _set_up() -> None:
    now = ask(setelan.get)
    with st.form("atur_cadangan", border=False):
        jam = st.text_input(
            "Jam dibuat (kosong = tidak berkala)", now.cadangan_jam.replace(":", "."), width=340
        )
        folder = st.text_input("Folder (kosong = di sebelah penyimpanan)", now.cadangan_folder)
        harian = st.text_input("Banyaknya cadangan harian yang disimpan", str(now.cadangan_harian), width=340)
        bulanan = st.text_input(
            "Banyaknya cadangan bulanan yang disimpan", str(now.cadangan_bulanan), width=340
        )
        st.text("Cadangan yang dibuat sendiri dan cadangan saat pengesahan tidak pernah dihapus otomatis.")
        if st.form_submit_button("Simpan"):
            with telling():
                act(jadwal.set_up, jam, folder, harian, bulanan)
                tell_and_rerun("Pengaturan cadangan sudah disimpan.")


def _counted(isi: dict[str, Any]) -> str:
    return f"{_number(isi['tabel'])} tabel, {_number(isi['baris'])} baris, {_number(isi['berkas'])} berkas"


def _number(n: int) -> str:
    return f"{n:,}".replace(",", ".")


def _minute(moment: Any) -> str:
    return waktu_panjang(moment.replace(second=0, microsecond=0))
