"""Data dukung of a value: what it stands on, opened or taken away; a file or a link added, or detached with a reason."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from lakip.domain.peran import Hak
from lakip.domain.tanggal import waktu_panjang
from lakip.present import labels
from lakip.workflow import bukti
from lakip.workflow.batas import evidence_megabytes, evidence_words
from ui import looks
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import act, ask, at_click, may, own_unit

Row = dict[str, Any]

PERIODE = ("Setahun", *labels.TRIWULAN)
FILE_TYPES = ["pdf", "png", "jpg", "jpeg", "gif", "webp"]
TANPA_PERIODE = "tindak_lanjut"
"""What was done about a recommendation or arahan belongs to no triwulan."""
BERKAS, TAUTAN = "Berkas", "Tautan"
TABEL = {"Realisasi anggaran": "anggaran", "Keluaran sub kegiatan": "kegiatan"}


def fold_evidence(tahun: int, tabel: str, kode: str) -> None:
    """Keep the evidence of one value folded away, its number on the fold; a link with `bukti` = kode unfolds it."""
    if not may(Hak.BERKAS):
        return
    rows = ask(bukti.of, tahun, tabel, kode)
    number = f" ({len(rows)})" if rows else ""
    asked_for = st.query_params.get("bukti") == kode
    with st.expander(f"Data dukung{number}", asked_for, key=f"bukti_{kode}", on_change="rerun") as fold:
        if fold.open:
            show_evidence(tahun, tabel, kode)


def fold_evidence_of_lines(tahun: int, unit: str | None) -> None:
    """Keep the evidence of budget lines and of what sub kegiatan brought folded away; `bukti` = kode opens that line."""
    if not may(Hak.BERKAS):
        return
    asked_for = st.query_params.get("bukti")
    number = sum(row["tabel"] in TABEL.values() for row in ask(bukti.of, tahun, unit=own_unit()))
    label = f"Data dukung anggaran dan kegiatan{f' ({number})' if number else ''}"
    with st.expander(label, asked_for is not None, key="bukti_baris", on_change="rerun") as fold:
        if not fold.open:
            return
        names = ask(bukti.lines, tahun, unit)
        kinds = st.segmented_control("Bukti atas", list(TABEL), default=next(iter(TABEL)), required=True)
        kode = st.selectbox(
            "Baris",
            list(names),
            index=list(names).index(asked_for) if asked_for in names else 0,
            format_func=lambda kode: f"{kode} {names[kode]}".strip(),
        )
        show_evidence(tahun, TABEL[kinds], kode)


def show_evidence(tahun: int, tabel: str, kode: str) -> None:
    """List what one value stands on, and ask for more."""
    rows = ask(bukti.of, tahun, tabel, kode)
    for row in rows:
        _show_one(row)
    if not rows:
        st.text("Belum ada data dukung.")
    if may(Hak.UNGGAH):
        _ask_for_one(tahun, tabel, kode)


def _show_one(row: Row) -> None:
    with st.container(
        border=True, horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"
    ):
        with st.container(gap=None, width=520):
            st.text(row["nama_berkas"] or row["tautan"])
            st.text(_details(row))
        with st.container(horizontal=True, width="content"):
            if row["tautan"]:
                st.link_button(
                    "Buka tautan", row["tautan"], icon=":material/open_in_new:", key=f"buka_{row['id']}"
                )
            else:
                st.download_button(
                    "Unduh",
                    data=looks.taking(row["nama_berkas"], _content(row["id"])),
                    file_name=row["nama_berkas"],
                    on_click="ignore",
                    icon=":material/download:",
                    key=f"unduh_{row['id']}",
                )
            if may(Hak.TARIK):
                with st.popover("Lepas", key=f"lepas_{row['id']}"):
                    _detach(row["id"])


def _details(row: Row) -> str:
    halaman = row["halaman"] and f"halaman {row['halaman']}"
    added = f"dilampirkan {waktu_panjang(row['waktu'].replace(second=0, microsecond=0))} oleh {row['pelaku']}"
    periode = PERIODE[row["periode"]] if row["tabel"] != TANPA_PERIODE else None
    parts = (periode, halaman, row["keterangan"], added)
    return " · ".join(part for part in parts if part)


def _content(identity: str) -> Callable[[], bytes]:
    read = at_click(bukti.content, identity)
    return lambda: read()[1]


def _detach(identity: str) -> None:
    st.text("Berkasnya tetap tersimpan; yang dilepas hanya kaitannya.")
    alasan = st.text_input("Alasan pelepasan", key=f"alasan_{identity}")
    if not st.button("Lepas data dukung", key=f"ya_lepas_{identity}"):
        return
    with telling():
        act(bukti.detach, identity, alasan)
        tell_and_rerun("Data dukung dilepas.")


def _ask_for_one(tahun: int, tabel: str, kode: str) -> None:
    """Ask for a file or a link; the round empties the fields once it is stored."""
    name = f"bukti_{tabel}_{kode}"
    key = f"{name}_{st.session_state.setdefault(name, 0)}"
    bukti_baru = _ask_file_or_link(key)
    with st.container(horizontal=True):
        periode = PERIODE[0]
        if tabel != TANPA_PERIODE:
            periode = st.selectbox("Untuk periode", PERIODE, key=f"periode_{key}", width=160)
        halaman = st.text_input("Halaman", placeholder="Misalnya: 12", key=f"halaman_{key}", width=160)
        keterangan = st.text_input("Keterangan", key=f"keterangan_{key}", width=360)
    if st.button("Lampirkan", key=f"lampirkan_{key}", disabled=bukti_baru is None) and bukti_baru:
        where = (tahun, tabel, kode, PERIODE.index(periode))
        with telling():
            act(bukti.attach, *where, halaman=halaman, keterangan=keterangan, **bukti_baru())
            st.session_state[name] += 1
            tell_and_rerun("Data dukung terlampir.")


def _ask_file_or_link(key: str) -> Callable[[], dict[str, Any]] | None:
    """Give what reads the chosen file, or gives the link, as `attach` takes it; None as long as there is neither."""
    kind = st.segmented_control(
        "Tambah data dukung berupa", [BERKAS, TAUTAN], default=BERKAS, required=True, key=f"jenis_{key}"
    )
    if kind == TAUTAN:
        link = st.text_input("Alamat", placeholder="https://…", key=f"tautan_{key}")
        return (lambda: {"tautan": link}) if link else None
    most = evidence_megabytes()
    file = st.file_uploader("PDF atau gambar", type=FILE_TYPES, max_upload_size=most, key=f"berkas_{key}")
    st.text(evidence_words())
    return (lambda: {"berkas": (file.name, file.getvalue())}) if file else None
