"""Pictures and planning documents that go with the document of a year."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from lakip.domain.peran import Hak
from lakip.domain.tanggal import tanggal_panjang
from lakip.workflow import lampiran_naskah
from lakip.workflow.batas import evidence_megabytes
from ui import looks
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import act, ask, at_click, fetch, may

Row = dict[str, Any]
HARI = "DD/MM/YYYY"
_ROUND = "lampiran_putaran"
_WIDTH = 420


def show_pictures(tahun: int) -> None:
    """Show the pictures with their captions, and ask for one more."""
    st.header("Logo, struktur organisasi, dan foto", anchor=False)
    rows = [row for row in ask(lampiran_naskah.attachments, tahun) if row["jenis"] in lampiran_naskah.GAMBAR]
    if not rows:
        st.text("Belum ada gambar.")
    for row in rows:
        with st.container(border=True):
            st.image(fetch(lampiran_naskah.content, row["id"])[1], row["keterangan"], width=_WIDTH)
            with st.container(
                horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"
            ):
                st.text(row["jenis"])
                _offer_detaching(row)
    if may(Hak.SUSUN):
        _ask_picture(tahun, st.session_state.setdefault(_ROUND, 0))


def show_documents(tahun: int) -> None:
    """Show the register of planning documents, and ask for one more."""
    st.header("Dokumen perencanaan", anchor=False)
    rows = [row for row in ask(lampiran_naskah.attachments, tahun) if row["jenis"] in lampiran_naskah.DOKUMEN]
    if not rows:
        st.text("Belum ada dokumen perencanaan yang dicatat.")
    for row in rows:
        with st.container(
            border=True, horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"
        ):
            with st.container(gap=None, width=_WIDTH):
                st.text(f"{row['jenis']} Nomor {row['nomor']}")
                st.text(_details(row))
            with st.container(horizontal=True, width="content"):
                if row["sha256"]:
                    _offer_file(row)
                _offer_detaching(row)
    if may(Hak.SUSUN):
        _ask_document(tahun, st.session_state.setdefault(_ROUND, 0))
        _offer_copy(tahun)


def _details(row: Row) -> str:
    tanggal = row["tanggal"] and tanggal_panjang(row["tanggal"])
    parts = (tanggal, row["keterangan"], row["nama_berkas"] or "tanpa berkas")
    return " · ".join(part for part in parts if part)


def _ask_picture(tahun: int, putaran: int) -> None:
    with st.expander("Tambah gambar"):
        jenis = st.segmented_control(
            "Gambar", lampiran_naskah.GAMBAR, default=lampiran_naskah.GAMBAR[0], required=True
        )
        st.text("Logo dan struktur organisasi yang baru menggantikan yang lama; foto bertambah.")
        file = st.file_uploader(
            "PNG atau JPEG",
            type=["png", "jpg", "jpeg"],
            max_upload_size=evidence_megabytes(),
            key=f"gambar_{putaran}",
        )
        st.text(f"Ukuran paling besar {evidence_megabytes()} MB.")
        keterangan = st.text_input("Keterangan gambar", key=f"keterangan_gambar_{putaran}")
        if st.button("Simpan gambar", disabled=file is None) and file is not None:
            with telling():
                act(lampiran_naskah.add_picture, tahun, jenis, (file.name, file.getvalue()), keterangan)
                _next_round("Gambar tersimpan.")


def _ask_document(tahun: int, putaran: int) -> None:
    with st.expander("Catat dokumen perencanaan"):
        with st.container(horizontal=True):
            jenis = st.selectbox("Dokumen", lampiran_naskah.DOKUMEN, width=200)
            nomor = st.text_input("Nomor dokumen", key=f"nomor_{putaran}", width=260)
            tanggal = st.date_input(
                "Tanggal dokumen", value=None, format=HARI, key=f"tanggal_{putaran}", width=180
            )
        keterangan = st.text_input("Tentang", key=f"tentang_{putaran}")
        file = st.file_uploader(
            "Berkas (boleh menyusul)", type=["pdf", "png", "jpg", "jpeg", "docx"],
            max_upload_size=evidence_megabytes(), key=f"dokumen_{putaran}",
        )  # fmt: skip
        st.text(f"Ukuran paling besar {evidence_megabytes()} MB.")
        if st.button("Simpan dokumen"):
            berkas = (file.name, file.getvalue()) if file else None
            with telling():
                act(lampiran_naskah.add_document, tahun, jenis, nomor, tanggal, keterangan, berkas)
                _next_round("Dokumen perencanaan tercatat.")


def _offer_copy(tahun: int) -> None:
    if st.button(f"Salin gambar dan dokumen dari {tahun - 1}", icon=":material/content_copy:"):
        with telling():
            act(lampiran_naskah.copy_attachments, tahun)
            tell_and_rerun("Gambar dan dokumen tahun lalu disalin; lepas yang tidak berlaku lagi.")


def _offer_file(row: Row) -> None:
    st.download_button(
        "Unduh",
        data=looks.taking(row["nama_berkas"], _content(row["id"])),
        file_name=row["nama_berkas"],
        on_click="ignore",
        icon=":material/download:",
        key=f"unduh_{row['id']}",
    )


def _content(lampiran: str) -> Callable[[], bytes]:
    read = at_click(lampiran_naskah.content, lampiran)
    return lambda: read()[1]


def _offer_detaching(row: Row) -> None:
    if not may(Hak.SUSUN):
        return
    with st.popover("Lepas", key=f"lepas_{row['id']}"):
        st.text("Tidak lagi ikut naskah; berkasnya tetap tersimpan.")
        alasan = st.text_input("Alasan", key=f"alasan_{row['id']}")
        if st.button("Lepas dari naskah", key=f"ya_lepas_{row['id']}"):
            with telling():
                act(lampiran_naskah.detach, row["id"], alasan)
                tell_and_rerun("Lampiran dilepas dari naskah.")


def _next_round(kalimat: str) -> None:
    """Draw the page again with the fields of the form empty."""
    st.session_state[_ROUND] += 1
    tell_and_rerun(kalimat)
