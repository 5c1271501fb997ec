"""The signature given outside the product, what changed since, and the revision that follows a frozen LAKIP."""

import streamlit as st

from lakip.domain.peran import Hak
from lakip.domain.waktu import now
from lakip.present.views import periksa
from lakip.workflow import pemeriksaan, penandatanganan, penyusunan
from lakip.workflow.batas import evidence_megabytes
from lakip.workflow.pemeriksaan import Pengesahan
from lakip.workflow.penandatanganan import BASAH, CARA, E_OFFICE, TandaTangan
from ui import looks
from ui.approval import show_changes
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import act, act_at_click, ask, at_click, may

HARI = "DD/MM/YYYY"


def show_signature(at: Pengesahan) -> None:
    """Show how the naskah was signed, and let it be recorded."""
    if at.tanda_tangan is None:
        st.text("Penandatanganan naskah belum dicatat.")
    else:
        for kalimat in periksa.signature(at.tanda_tangan):
            st.text(kalimat)
        name = at.tanda_tangan["nama_berkas"]
        read = at_click(penandatanganan.signed_file, at.tahun, at.tanda_tangan["urutan"])
        st.download_button(
            f"Unduh {name}",
            looks.taking(name, lambda: read()[1]),
            file_name=name,
            on_click="ignore",
            icon=":material/download:",
        )
    if at.edisi is not None and may(Hak.SOP):
        _offer_pdf(at.tahun)
        label = "Catat penandatanganan" if at.tanda_tangan is None else "Catat ulang penandatanganan"
        with st.expander(label):
            _ask_for_record(at, at.edisi["edisi"])


def _offer_pdf(tahun: int) -> None:
    """Offer the PDF to be signed electronically, where one can be made."""
    if penyusunan.pdf_can_be_made():
        made = act_at_click(penandatanganan.hand_over, tahun)
        st.download_button(
            "Unduh PDF untuk ditandatangani secara elektronik",
            looks.taking(f"LAKIP_{tahun}.pdf", lambda: made()[1]),
            file_name=f"LAKIP_{tahun}.pdf",
            on_click="ignore",
            icon=":material/picture_as_pdf:",
        )


def _ask_for_record(at: Pengesahan, edisi: str) -> None:
    st.text(
        "Dicatat atas nama Anda: apa yang terjadi di luar aplikasi, dengan tanggal yang sebenarnya dan berkasnya."
    )
    cara = st.selectbox("Cara ditandatangani", list(CARA), format_func=CARA.__getitem__)
    tanggal = st.date_input(
        "Tanggal ditandatangani", value=now().date(), max_value=now().date(), format=HARI, width=220
    )
    known = ask(penandatanganan.signer, tanggal)
    with st.form("tanda_tangan", border=False):
        with st.container(horizontal=True):
            nama = st.text_input("Nama penanda tangan", known.nama, width=320)
            jabatan = st.text_input("Jabatan", known.jabatan, width=320)
        kinds = ["pdf", "jpg", "jpeg", "png"] if cara == BASAH else ["pdf"]
        file = st.file_uploader(
            "Naskah yang sudah ditandatangani", type=kinds, max_upload_size=evidence_megabytes()
        )
        st.text(f"Ukuran paling besar {evidence_megabytes()} MB.")
        oleh = st.text_input("Dicocokkan oleh", width=320) if cara == E_OFFICE else ""
        again = cara == E_OFFICE or at.tanda_tangan is not None
        alasan = (
            st.text_input("Alasan", placeholder="Misalnya: e-office menyisipkan kode QR") if again else ""
        )
        if st.form_submit_button("Simpan penandatanganan"):
            if file is None:
                st.error("Naskah yang sudah ditandatangani belum dipilih; unggah pindaian atau PDF-nya.")
                return
            with telling():
                isi = TandaTangan(cara, tanggal, (file.name, file.getvalue()), nama, jabatan, oleh, alasan)
                act(penandatanganan.record, at.tahun, edisi, isi)
                tell_and_rerun("Penandatanganan tercatat; naskah ini sekarang beku.")


def show_since(at: Pengesahan) -> None:
    """List what changed since the frozen edition, and let a revision be opened."""
    if not at.beku:
        return
    st.header("Apa yang berubah sejak ditandatangani", anchor=False)
    changes = ask(pemeriksaan.changed_since, at.tahun)
    if changes:
        show_changes(changes)
    else:
        st.text("Tidak ada; data masih sama dengan naskah yang beku.")
    if may(Hak.SUSUN):
        with st.expander("Buka revisi"), st.form("revisi", border=False):
            st.text(
                "Naskah yang beku tetap tersimpan. Revisi adalah edisi baru yang disusun, diperiksa, dan ditandatangani lagi."
            )
            alasan = st.text_input(
                "Alasan revisi", placeholder="Misalnya: nilai SAKIP terbit sesudah penandatanganan"
            )
            if st.form_submit_button("Buka revisi"):
                with telling():
                    act(penandatanganan.open_revision, at.tahun, alasan)
                    tell_and_rerun("Revisi dibuka; susunlah naskah yang baru.")
