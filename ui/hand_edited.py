"""Unggah Kembali Naskah: an edited Word file is looked at, what it brings back is shown, and it becomes the document."""

from dataclasses import asdict
from typing import Any

import streamlit as st

from lakip.present.views import kembali
from lakip.workflow import naskah_kembali, pemeriksaan
from lakip.workflow.batas import evidence_megabytes
from lakip.workflow.naskah_kembali import Kembalian
from ui import looks
from ui.messages import literal, telling
from ui.news import tell_and_rerun
from ui.session import act, ask, at_click, fetch
from ui.tables import DOCX, fold_table, show_table

_SEEN = "naskah_kembali_dilihat"
Row = dict[str, Any]


def show_take_back(tahun: int) -> None:
    """Offer the document that counts, and take an edited one back."""
    edisi = ask(pemeriksaan.state, tahun).edisi
    if edisi is None:
        st.text(
            "Susunlah LAKIP lebih dahulu; sesudah itu naskah Word-nya dapat disunting dan diunggah kembali di sini."
        )
        return
    if say_edited(tahun):
        st.text(
            "Menyusun LAKIP lagi membuat naskah baru dari data dan teks; suntingan lain di berkas ini tidak ikut."
        )
    st.text(
        "Unduh naskah yang berlaku, sunting di Word atau LibreOffice, lalu unggah kembali. Teksnya kembali ke Bahan Naskah, angka yang "
        "berbeda dari hasil hitung disebut satu per satu, dan berkas itu sendiri menjadi naskah yang disetujui."
    )
    name = f"LAKIP_{tahun}.docx"
    st.download_button(
        "Unduh naskah yang berlaku",
        looks.taking(name, at_click(pemeriksaan.file, edisi["urutan"], name)),
        file_name=name,
        mime=DOCX,
        on_click="ignore",
        icon=":material/download:",
    )
    with st.form("naskah_kembali", border=False):
        file = st.file_uploader(
            "Naskah yang sudah disunting", type=["docx"], max_upload_size=evidence_megabytes()
        )
        st.text(
            "Dokumen Word (.docx) tanpa perubahan terlacak dan komentar. "
            f"Ukuran paling besar {evidence_megabytes()} MB."
        )
        if st.form_submit_button("Periksa naskah ini"):
            _look(tahun, file)
    seen = st.session_state.get(_SEEN)
    if seen and seen[0] == tahun:
        _show(*seen)


def say_edited(tahun: int) -> bool:
    """Say that the document that counts was edited by hand, and what in it is not as computed; tell whether it was."""
    row = ask(naskah_kembali.edited, tahun)
    if row is None:
        return False
    st.info(literal(kembali.source(row)), icon=":material/edit_document:")
    selisih = row["selisih"]
    if selisih["angka"]:
        fold_table(kembali.figures(selisih["angka"], tahun), "Yang berbeda dari hasil hitung")
    for kalimat in kembali.cautions(selisih["hilang"], selisih["gambar"], draf=False):
        st.text(kalimat)
    return True


def _look(tahun: int, file: Any) -> None:
    st.session_state.pop(_SEEN, None)
    if file is None:
        st.error("Naskah yang sudah disunting belum dipilih; pilih berkas .docx-nya.")
        return
    with telling(), st.spinner("Membandingkan berkas dengan hasil hitung…"):
        data = file.getvalue()
        st.session_state[_SEEN] = (
            tahun,
            file.name,
            data,
            fetch(naskah_kembali.preview, tahun, file.name, data),
        )


def _show(tahun: int, name: str, data: bytes, found: Kembalian) -> None:
    st.subheader(literal(f"Isi {name}"), anchor=False)
    st.text(
        f"{len(found.teks)} teks berubah, {len(found.angka)} isi tabel atau angka berbeda dari hasil hitung."
    )
    for kalimat in kembali.cautions(found.hilang, found.gambar, draf=found.draf):
        st.warning(literal(kalimat))
    for one in found.teks:
        with st.expander(literal(one.judul), key=f"kembali_{one.kunci}"):
            if one.sementara:
                st.warning(
                    literal(
                        f"Teks ini sudah diubah oleh {one.sementara} sesudah naskah disusun; yang berlaku nanti isi berkas."
                    )
                )
            before, after = st.columns(2)
            _wording(before, "Sekarang", one.lama)
            _wording(after, "Dalam berkas", one.baru)
    if found.angka:
        show_table(kembali.figures([asdict(one) for one in found.angka], tahun))
        st.text(
            "Angka pada data tidak berubah karena unggahan ini. Perbaiki berkasnya, atau perbaiki datanya lalu susun ulang."
        )
    if found.luar:
        fold_table(kembali.outside(found.luar, tahun), f"Paragraf di luar teks dan tabel ({len(found.luar)})")
    if st.button("Jadikan naskah resmi", type="primary"):
        with st.status("Menyimpan naskah…") as status, telling():
            act(
                naskah_kembali.take_back,
                tahun,
                name,
                data,
                found.sidik,
                lambda stage: status.update(label=stage),
            )
            st.session_state.pop(_SEEN)
            tell_and_rerun("Berkas ini sekarang naskah resmi; mintalah pemeriksaan atasnya.")


def _wording(place: Any, heading: str, paragraphs: tuple[str, ...]) -> None:
    with place:
        st.caption(heading)
        for text in paragraphs or ("(belum diisi)",):
            st.markdown(literal(text))
