"""One recommendation or arahan on the screen: what it asks for, what was done, its evidence, and what may be changed."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import streamlit as st

from lakip.domain.peran import Hak
from lakip.domain.tanggal import tanggal_panjang
from lakip.domain.tindak_lanjut import Jenis, Status
from lakip.present import tindak_lanjut as kata
from lakip.workflow import tindak_lanjut
from ui.evidence import fold_evidence
from ui.follow_up_form import HARI, ask_butir
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import act, ask, may

Row = dict[str, Any]
FOR_INDIKATOR = "arahan"
"""Names in the address the indikator an arahan is to be given on."""
ALL_STATUS = tuple(Status)
_ROUND, _GIVEN = "tindak_lanjut_putaran", "tindak_lanjut_diberikan"


def ask_for_one(tahun: int) -> None:
    """Keep the form folded away that records a recommendation or an arahan; a link from an indikator unfolds it."""
    indikator = st.query_params.get(FOR_INDIKATOR)
    putaran = st.session_state.setdefault(_ROUND, 0)
    asked = indikator is not None and st.session_state.get(_GIVEN) != indikator
    with st.expander("Catat rekomendasi atau arahan", asked):
        jenis = st.segmented_control(
            "Yang dicatat",
            list(Jenis),
            default=Jenis.ARAHAN if indikator else Jenis.REKOMENDASI,
            format_func=kata.JENIS.__getitem__,
            required=True,
        )
        butir = ask_butir(tahun, jenis, f"baru_{putaran}", indikator=indikator)
        if butir is not None:
            with telling():
                act(tindak_lanjut.record, butir)
                st.session_state[_ROUND], st.session_state[_GIVEN] = putaran + 1, indikator
                tell_and_rerun("Catatan tersimpan.")


def show_one(rows: Sequence[Row], hari: date) -> None:
    """Ask for one of the rows and show all there is of it."""
    by_id = {row["id"]: row for row in rows}
    st.header("Rincian", anchor=False)
    row = by_id[
        st.selectbox(
            "Rekomendasi atau arahan",
            list(by_id),
            format_func=lambda key: f"{kata.asal(by_id[key])}: {by_id[key]['uraian']}",
        )
    ]
    st.text(row["uraian"])
    on = f" · indikator {row['indikator']}" if row["indikator"] else ""
    st.text(f"{kata.asal(row)}{on}")
    st.text(
        f"{kata.unit(row)} · penanggung jawab {row['penanggung_jawab']} · tenggat {tanggal_panjang(row['tenggat'])} · "
        f"{kata.status(row, hari).lower()}"
    )
    _show_history(row["id"])
    fold_evidence(row["tahun"], "tindak_lanjut", row["id"])
    if may(Hak.TINDAK_LANJUT, row["unit"]):
        with (
            st.expander("Catat kemajuan"),
            st.form(f"kemajuan_{row['id']}", border=False, clear_on_submit=True),
        ):
            _ask_progress(row, hari)
    if may(Hak.ARAHAN):
        with st.expander("Perbaiki atau cabut catatan ini"):
            _ask_correction(row)


def _show_history(identity: str) -> None:
    entries = ask(tindak_lanjut.history, identity)
    for one in entries:
        st.text(
            f"{tanggal_panjang(one['tanggal'])} · {kata.STATUS[Status(one['status'])]}: {one['uraian']} ({one['pelaku']})"
        )
    if not entries:
        st.text("Belum ada kemajuan yang dicatat.")


def _ask_progress(row: Row, hari: date) -> None:
    with st.container(horizontal=True):
        status = st.selectbox(
            "Status sekarang",
            ALL_STATUS,
            index=ALL_STATUS.index(Status.BERJALAN),
            format_func=kata.STATUS.__getitem__,
            width=300,
        )
        day = st.date_input("Tanggal", value=hari, max_value=hari, format=HARI, width=180)
    uraian = st.text_area(
        "Apa yang sudah dilakukan", placeholder="Atau alasannya, bila tidak dapat ditindaklanjuti"
    )
    if st.form_submit_button("Simpan kemajuan"):
        with telling():
            act(tindak_lanjut.progress, row["id"], status, uraian, day)
            tell_and_rerun("Kemajuan tersimpan.")


def _ask_correction(row: Row) -> None:
    butir = ask_butir(row["tahun"], Jenis(row["jenis"]), row["id"], lama=row)
    if butir is not None:
        with telling():
            act(tindak_lanjut.correct, row["id"], butir)
            tell_and_rerun("Catatan diperbaiki; isi sebelumnya tetap ada pada jejak perubahan.")
    alasan = st.text_input("Alasan pencabutan", key=f"alasan_{row['id']}")
    if st.button("Cabut catatan", key=f"cabut_{row['id']}"):
        with telling():
            act(tindak_lanjut.take_back, row["id"], alasan)
            tell_and_rerun("Catatan dicabut; isinya tetap tersimpan pada jejak perubahan.")
