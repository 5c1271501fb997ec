"""The naskah on its way: its state, its files, who approved it, and the approval itself with the password typed again."""

from typing import Any

import streamlit as st

from lakip.domain.peran import SEBUTAN, Hak, Peran
from lakip.domain.tanggal import waktu_panjang
from lakip.present.views import periksa
from lakip.workflow import catatan, pemeriksaan
from lakip.workflow.pemeriksaan import KEPALA, Pengesahan
from ui import looks, sitemap, widgets
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import act, ask, at_click, may, pelaku
from ui.tables import show_table

Row = dict[str, Any]


def show_state(tahun: int) -> Pengesahan:
    """Show where the naskah of the year stands, and give it."""
    at = ask(pemeriksaan.state, tahun)
    st.text(periksa.way(at.status, approved_inside=at.tanda_tangan is None or KEPALA in at.tahap))
    if at.revisi:
        st.text(f"Revisi ke-{at.revisi}. Alasan: {at.alasan_revisi}")
    if at.edisi is None:
        st.info("Naskah belum disusun; susunlah LAKIP, lalu mintalah pemeriksaan.")
        widgets.link(sitemap.SUSUN, "Susun LAKIP", tahun=str(tahun))
    return at


def show_files(at: Pengesahan) -> None:
    """Offer the files of the edition exactly as they were compiled."""
    if at.edisi is None:
        return
    compiled = waktu_panjang(at.edisi["dibuat_at"].replace(second=0, microsecond=0))
    st.text(f"Disusun {compiled} oleh {at.edisi['pelaku']}. Yang disetujui adalah tepat berkas-berkas ini.")
    rows = ask(pemeriksaan.files, at.edisi["urutan"])
    _offer(at.edisi["urutan"], [row for row in rows if row["nama"].startswith("LAKIP_")])
    with st.expander("Lanjutan"):
        _offer(at.edisi["urutan"], [row for row in rows if not row["nama"].startswith("LAKIP_")])
        st.text(
            "Sidik digital (SHA-256) naskah dan setiap berkas, untuk memastikan bahwa isinya tidak berubah."
        )
        lines = periksa.fingerprints(at.edisi["edisi"], rows, at.persetujuan)
        st.code("\n".join(lines), language=None, wrap_lines=True)


def _offer(urutan: int, rows: list[Row]) -> None:
    with st.container(horizontal=True):
        for row in rows:
            st.download_button(
                f"Unduh {row['nama']}",
                data=looks.taking(row["nama"], at_click(pemeriksaan.file, urutan, row["nama"])),
                file_name=row["nama"],
                on_click="ignore",
                icon=":material/download:",
                key=f"edisi_{row['nama']}",
            )


def show_approvals(at: Pengesahan) -> None:
    """Show who approved it, what keeps it from being approved, and the form for whoever is in turn."""
    if at.edisi is None:
        return
    st.text(f"{pemeriksaan.LABEL}.")
    show_table(periksa.approvals(at.persetujuan, at.tahun))
    if at.berikutnya is None:
        return
    changes = ask(pemeriksaan.changed_since, at.tahun)
    if changes:
        st.warning("Data berubah sejak naskah ini disusun; susunlah ulang naskahnya sebelum disetujui.")
        show_changes(changes)
        return
    title = SEBUTAN[Peran(at.berikutnya)]
    st.text(f"Menunggu persetujuan {title}.")
    if pelaku().acts_as(Peran(at.berikutnya)) and may(
        Hak.TANDATANGAN if at.berikutnya == KEPALA else Hak.PERIKSA
    ):
        _ask_for_approval(at, at.berikutnya, at.edisi["edisi"])


def show_changes(rows: list[Row]) -> None:
    """List what differs, by kind."""
    for bagian, kata in periksa.BAGIAN.items():
        if of_kind := [row for row in rows if row["bagian"] == bagian]:
            with st.expander(f"{kata} ({len(of_kind)})", expanded=len(of_kind) < 6):
                for row in of_kind:
                    st.text(row["kalimat"])


def _ask_for_approval(at: Pengesahan, tahap: str, edisi: str) -> None:
    if opened := ask(catatan.notes, at.tahun, terbuka=True):
        st.warning(f"{len(opened)} catatan pemeriksaan masih terbuka; periksa sebelum menyetujui.")
    with st.form("setujui", clear_on_submit=True):
        st.text("Dengan menyetujui, Anda menyatakan sudah memeriksa berkas-berkas di atas.")
        sandi = st.text_input("Kata sandi Anda", type="password", autocomplete="current-password")
        if st.form_submit_button("Setujui naskah ini", type="primary"):
            with telling():
                _approve(tahap, at.tahun, edisi, sandi)
                tell_and_rerun("Persetujuan Anda tersimpan.")


def _approve(tahap: str, tahun: int, edisi: str, sandi: str) -> None:
    if tahap == KEPALA:
        act(pemeriksaan.approve_as_head, tahun, edisi, sandi)
    else:
        act(pemeriksaan.approve, tahun, tahap, edisi, sandi)
