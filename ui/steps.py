"""Recording when a step of the SOP happened: one event typed at a time."""

import streamlit as st

from lakip.domain.errors import WrongUsage
from lakip.domain.peran import Hak
from lakip.domain.tanggal import waktu_panjang
from lakip.present import labels
from lakip.workflow import siklus
from ui.messages import literal, telling
from ui.news import tell_and_rerun
from ui.session import act, ask, may

_ROUND = "langkah_putaran"


def record_steps(tahun: int, *, expanded: bool) -> None:
    """Show the folded form to whoever may record."""
    if not may(Hak.SOP):
        return
    with st.expander("Catat waktu langkah", expanded=expanded):
        _type_step(tahun, st.session_state.setdefault(_ROUND, 0))


def _type_step(tahun: int, putaran: int) -> None:
    names = {row["no"]: f"{row['no']}. {row['nama']}" for row in ask(siklus.sop, tahun)["langkah"]}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        no = st.selectbox("Langkah", list(names), format_func=names.__getitem__, width=340)
        aksi = st.selectbox(
            "Yang terjadi", list(labels.AKSI_SOP), format_func=labels.AKSI_SOP.__getitem__, width=220
        )
        waktu = st.text_input(
            "Tanggal dan jam",
            key=f"waktu_langkah_{putaran}",
            placeholder="Misalnya: 14-01-2025 09.00",
            width=260,
        )
    alasan = None
    if aksi in {"kembali", "reviu"}:
        alasan = st.text_input(
            "Alasan pengembalian",
            key=f"alasan_langkah_{putaran}",
            placeholder="Misalnya: realisasi triwulan IV belum lengkap",
        )
    dasar = st.text_input(
        "Dasar", key=f"dasar_langkah_{putaran}", placeholder="Misalnya: lembar disposisi, buku ekspedisi"
    )
    _echo(waktu)
    if st.button("Simpan waktu"):
        _record(tahun, no, aksi, waktu, alasan, dasar)


def _echo(waktu: str) -> None:
    """Say how the text is read; what cannot be read is said on the button."""
    try:
        if waktu.strip():
            st.text(f"Terbaca: {waktu_panjang(siklus.step_moment(waktu))}")
    except WrongUsage as error:
        st.warning(literal(str(error)))


def _record(  # noqa: PLR0913, PLR0917  (the fields of the form)
    tahun: int, no: int, aksi: str, waktu: str, alasan: str | None, dasar: str
) -> None:
    if not waktu.strip():
        st.error("Tanggal dan jam belum diisi; tulislah kapan hal ini terjadi.")
        return
    with telling():
        moment = siklus.step_moment(waktu)
        act(siklus.record_step, tahun, no, aksi, moment, alasan and alasan.strip(), dasar=dasar)
        _next_round()
        tell_and_rerun(f"Tercatat: langkah {no}, {labels.AKSI_SOP[aksi].lower()}, {waktu_panjang(moment)}.")


def _next_round() -> None:
    st.session_state[_ROUND] += 1  # fields without what was just stored
