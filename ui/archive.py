"""The archive on the screen: what is looked for, one page of what was found, one document, and what to take for others."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from lakip.domain.arsip import Cari
from lakip.domain.tanggal import waktu_panjang
from lakip.present import arsip as kata
from lakip.workflow import arsip, paket
from ui import filters, looks, sitemap
from ui.messages import say_empty, telling
from ui.session import at_click, fetch
from ui.tables import XLSX, show_table

Row = dict[str, Any]
HARI = "DD/MM/YYYY"
ZIP = "application/zip"
LINGKUP = {filters.ALL: "Tahun ini", "semua": "Semua tahun"}
_PAGE = "arsip_halaman"


def ask_for(tahun: int) -> Cari:
    """Ask what to look for; the words and the days stay out of the address."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        jenis = filters.choose(
            "Jenis", "jenis", {filters.ALL: "Semua"} | dict(kata.JENIS), filters.ALL, width=220
        )
        lingkup = filters.choose("Lingkup", "lingkup", LINGKUP, filters.ALL, width=160)
        teks = st.text_input(
            "Nama, keterangan, atau awal SHA-256", max_chars=100, width=300, on_change=_first_page
        )
        dari = st.date_input("Dari", None, format=HARI, width=150, on_change=_first_page)
        hingga = st.date_input("Sampai", None, format=HARI, width=150, on_change=_first_page)
    return Cari(None if lingkup else tahun, jenis or None, teks, dari, hingga)


def show_found(cari: Cari, unit: str | None) -> None:
    """Show one page of what fits, the newest first; a row that is picked can be taken."""
    page = st.session_state.get(_PAGE, 1)
    rows, n = fetch(arsip.search, cari, unit, page)
    if not rows and page > 1:  # the search became narrower than the page that was open
        rows, n = fetch(arsip.search, cari, unit, 1)
    if not rows:
        say_empty(kata.table([]).kosong)
        return
    st.text(f"{n} dokumen, yang terbaru lebih dahulu.")
    show_table(kata.table(rows))
    if n > arsip.PER_PAGE:
        st.pagination(-(-n // arsip.PER_PAGE), key=_PAGE)
    _offer(rows)


def _first_page() -> None:
    st.session_state.pop(_PAGE, None)


def _offer(rows: Sequence[Row]) -> None:
    by_id = {row["id"]: row for row in rows}
    chosen = by_id[
        st.selectbox(
            "Dokumen yang akan diambil",
            list(by_id),
            format_func=lambda key: (
                f"{by_id[key]['nama']} · {kata.jenis(by_id[key])} · {waktu_panjang(by_id[key]['waktu'].replace(second=0, microsecond=0))}"
            ),
        )
    ]
    if chosen["sha256"]:
        st.code(chosen["sha256"], language=None, wrap_lines=True)
    else:
        st.text("Surat ini dibuat kembali seperti keadaannya saat nomornya dicatat.")
    if st.button("Siapkan unduhan", key=f"siapkan_{chosen['id']}"):
        with telling():
            name, data = fetch(arsip.content, chosen["id"])
            st.download_button(
                "Unduh",
                data=looks.taking(name, lambda: data),
                file_name=name,
                on_click="ignore",
                icon=":material/download:",
            )


def offer_package(tahun: int) -> None:
    """Offer the zip for the upper-level portal; the working paper goes into it only when ticked."""
    st.text(
        "Satu berkas zip dari LAKIP yang sudah ditandatangani, atau susunan terakhir bila belum: buku kerja, dokumen Word dan "
        "PDF-nya, naskah bertanda tangan, dokumen perencanaan, daftar periksa, dan manifes. Kertas kerja adalah berkas dalam "
        "kantor dan tidak disertakan, kecuali dicentang."
    )
    with_inner = st.checkbox("Sertakan kertas kerja")
    if st.button("Siapkan paket"):
        with st.status("Menyiapkan paket…") as status, telling():
            made = fetch(paket.package, tahun, kertas_kerja=with_inner)
            status.update(label="Paket siap diunduh.", state="complete", expanded=True)
            for name, sha256 in made.files:
                st.text(f"{name} · SHA-256 {sha256[: kata.DIGITS]}")
            for kalimat in made.kurang:
                st.warning(kalimat)
            st.download_button(
                "Unduh paket",
                data=looks.taking(made.name, lambda: made.data),
                file_name=made.name,
                mime=ZIP,
                on_click="ignore",
                icon=":material/download:",
            )


def offer_data_sheet(tahun: int) -> None:
    """Offer the figures that LPPD and Laporan Tahunan ask for, each with its source."""
    st.text(
        "Target, realisasi, capaian, dan anggaran dalam kolom yang lazim diminta, masing-masing dengan sumbernya."
    )
    name = f"Data_LPPD_Laporan_Tahunan_{tahun}.xlsx"
    st.download_button(
        "Unduh data LPPD dan Laporan Tahunan",
        data=looks.taking(name, at_click(paket.data_sheet, tahun)),
        file_name=name,
        mime=XLSX,
        on_click="ignore",
        icon=":material/download:",
    )


def say_nothing_compiled(tahun: int) -> None:
    """Say that there is nothing to send yet, and where it is made."""
    say_empty(f"LAKIP tahun {tahun} belum pernah disusun.", sitemap.SUSUN)
