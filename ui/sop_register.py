"""SOP on the page Pengaturan: the version in force, all versions, a new one, and the same one registered again."""

from collections.abc import Callable

import streamlit as st

from lakip.domain.peran import Hak
from lakip.domain.waktu import now
from lakip.present.views import sop_register as view
from lakip.workflow import sop
from ui.messages import literal, telling
from ui.news import tell_and_rerun
from ui.session import act, ask, at_click, may
from ui.sop_form import new_version
from ui.tables import DOCX, fold_table, show_table

_ROUND = "daftar_ulang_putaran"


def show_sop() -> None:
    """Show the parts this person has a use for; only the open one is drawn."""
    if notice := ask(sop.version).reminder(now().date()):
        st.warning(literal(notice))
    change = {"Daftar ulang": _register_again, "Versi baru": new_version} if may(Hak.KETENTUAN) else {}
    parts: dict[str, Callable[[], None]] = {"Yang berlaku": _in_force, "Versi": _versions, **change}
    tabs = st.tabs(list(parts), key="bagian_sop", on_change="rerun")
    for tab, draw in zip(tabs, parts.values(), strict=True):
        if tab.open:
            with tab:
                draw()


def _in_force() -> None:
    newest = ask(sop.version)
    st.text(view.headline(newest))
    show_table(view.steps(newest))
    fold_table(view.cover(newest), "Lihat identitas SOP")
    _take(newest.versi)


def _versions() -> None:
    st.text(
        "Versi yang sudah didaftarkan tidak berubah; proses LAKIP tetap memakai versi ketika prosesnya dibuka."
    )
    rows = ask(sop.versions)
    show_table(view.versions(rows, ask(sop.years)))
    versi = st.selectbox("Versi yang dicetak", [one.versi for one in rows], key="sop_dicetak", width=220)
    _take(versi)


def _take(versi: int) -> None:
    st.download_button(
        f"Unduh SOP versi {versi} (Word)",
        at_click(sop.document, versi),
        file_name=f"SOP_versi_{versi}.docx",
        mime=DOCX,
        on_click="ignore",
        icon=":material/download:",
        key=f"unduh_sop_{versi}",
    )


def _register_again() -> None:
    """Offer one action: another number and day, everything else as it stands."""
    newest, put = ask(sop.version), st.session_state.setdefault(_ROUND, 0)
    st.text(
        "SOP berlaku satu tahun dan didaftarkan ulang setiap tahun. Isinya tetap; hanya nomor dan tanggalnya yang baru."
    )
    with st.container(horizontal=True):
        nomor = st.text_input(
            "Nomor SOP yang baru", newest.naskah.sop.nomor, key=f"du_nomor_{put}", width=300
        )
        tanggal = st.text_input(
            "Tanggal pengesahan", key=f"du_tanggal_{put}", placeholder="Misalnya: 4 Maret 2026", width=300
        )
    if st.button("Daftarkan ulang"):
        with telling():
            versi = act(sop.register_again, nomor, tanggal, atas=newest.versi)
            st.session_state[_ROUND] += 1  # fields without what was just stored
            tell_and_rerun(f"SOP didaftarkan ulang sebagai versi {versi}.")
