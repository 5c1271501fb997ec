"""Settling doubts: take the proposal, give another value, or leave the cell out; alike ones in one go."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from lakip.domain.desimal import MISSING
from lakip.domain.findings import Severity
from lakip.domain.peran import Hak
from lakip.present import labels
from lakip.workflow.pengukuran import capaian
from lakip.workflow.perbaikan import decide, findings
from ui import sitemap, widgets
from ui.findings import place, show_block, written
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import act, ask, may, own_unit

Row = dict[str, Any]


ONE_BY_ONE = frozenset({"check_wajar"})
"""Doubts nobody may wave through in a bunch: each says that its figure is hardly possible."""

OF_MANY_CELLS = frozenset({"peta_kolom", "peta_baris", "peta_baris_teks"})
"""Doubts about a whole column or row: no single value can take their place."""
SHOWN_AT_ONCE = 10


def offer_alike(rows: Sequence[Row]) -> None:
    """Offer to take the proposals of doubts of one kind in one file together, each shown with its proposal."""
    for (unggahan, check), alike in _alike(rows).items() if may(Hak.PUTUSKAN) else ():
        with st.container(
            horizontal=True, vertical_alignment="center", horizontal_alignment="distribute", border=True
        ):
            st.text(
                f"{len(alike)} hal sejenis pada {alike[0]['nama_berkas']}, misalnya: {alike[0]['message']}"
            )
            with st.popover(f"Terima {len(alike)} usulan sekaligus", key=f"sejenis_{unggahan}_{check}"):
                _ask_for_all(alike, f"{unggahan}_{check}")


def _alike(rows: Sequence[Row]) -> dict[tuple[str, str], list[Row]]:
    """Group the doubts with a proposal by file and kind; one alone is no group."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        if row["value"] is not None and row["check"] not in ONE_BY_ONE:
            groups.setdefault((row["unggahan_id"], row["check"]), []).append(row)
    return {key: alike for key, alike in groups.items() if len(alike) > 1}


def _ask_for_all(alike: Sequence[Row], key: str) -> None:
    st.dataframe(
        [{"Tempat": place(row), "Tertulis": row["raw"], "Usulan": written(row["value"])} for row in alike],
        hide_index=True,
        placeholder=MISSING,
        alt="Daftar hal sejenis dengan isi selnya dan usulannya.",
    )
    if st.button("Ya, terima semuanya", key=f"semua_{key}"):
        with telling():
            for row in alike:
                act(decide, row["unggahan_id"], row["nomor"], "terima")
            tell_and_rerun("Usulan yang sejenis diterima dan nilainya disimpan.")


def show_doubts_of(unggahan: str | None, tahun: int) -> None:
    """Show the open doubts of one upload, so that they can be settled where the file was handed in."""
    rows = [row for row in open_doubts(ask(findings, tahun, own_unit())) if row["unggahan_id"] == unggahan]
    if not rows:
        st.text("Semua yang meragukan sudah diputuskan.")
    offer_alike(rows)
    for row in rows[:SHOWN_AT_ONCE]:
        show_doubt(row, ask(capaian, tahun, own_unit()))


def open_doubts(rows: Sequence[Row]) -> list[Row]:
    """Give the doubts nobody has settled."""
    return [row for row in rows if row["severity"] == Severity.TANYA and row["pilihan"] is None]


def show_doubt(row: Row, indikator_rows: Sequence[Row]) -> None:
    """Show one open doubt with its three answers; leaving out asks once more, since a decision is final."""
    key = f"{row['unggahan_id']}_{row['nomor']}"
    with st.container(border=True):
        for indikator in indikator_rows:
            if indikator["kode"] == row["indikator"]:
                st.text(
                    f"{indikator['kode']} {indikator['indikator']}, target {labels.nilai(indikator, 'target', satuan=True)}"
                )
        show_block(row)
        if not may(Hak.PUTUSKAN, row["unit"]):
            return
        with st.container(horizontal=True, vertical_alignment="center"):
            if row["value"] is not None and st.button("Terima usulan", key=f"terima_{key}"):
                _decide(row, "terima", "Usulan diterima dan nilainya disimpan.")
            if row["check"] not in OF_MANY_CELLS:
                with st.popover("Isi nilai lain", key=f"lain_{key}"):
                    _ask_value(row, key)
            with st.popover("Abaikan", key=f"lewat_{key}"):
                st.text("Isi yang menunggu keputusan ini tidak akan dipakai sama sekali.")
                if st.button("Ya, abaikan", key=f"abaikan_{key}"):
                    _decide(row, "abaikan", "Isi yang meragukan diabaikan.")
            if row["indikator"]:
                kode = row["indikator"]
                widgets.link(sitemap.ISI, "Lampirkan data dukung", indikator=kode, bukti=kode)


def _ask_value(row: Row, key: str) -> None:
    nilai = st.text_input("Nilai yang benar", key=f"nilai_{key}", placeholder="Misalnya: 82,7")
    if st.button("Simpan nilai", key=f"ganti_{key}") and nilai.strip():
        _decide(row, "ganti", "Nilai disimpan.", nilai.strip())


def _decide(row: Row, pilihan: str, kalimat: str, nilai: str | None = None) -> None:
    with telling():
        act(decide, row["unggahan_id"], row["nomor"], pilihan, nilai)
        tell_and_rerun(kalimat)
