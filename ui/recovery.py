"""What a crash has lost: named on every page until somebody says that it is done again."""

from typing import Any

import streamlit as st

from lakip.domain.peran import Hak
from lakip.domain.tanggal import waktu_panjang
from lakip.present.jejak import uraian
from lakip.workflow.toko import recovery_notices, settle_recovery
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import act, ask, may, own_unit

Row = dict[str, Any]
NOT_TO_REPEAT = frozenset({"masuk", "keluar", "masuk_ditolak", "lihat", "unduh"})
"""Lost like the rest, but nothing anybody can do again."""


def show_recovered() -> None:
    """Show each open notice with the way to close it; nothing when nothing was lost, or to whoever sees one unit only."""
    if own_unit() is not None:
        return
    for notice in ask(recovery_notices):
        if notice["hilang"]:
            _show(notice)


def _show(notice: Row) -> None:
    st.error(
        f"Penyimpanan dipulihkan pada {_minute(notice)} setelah berhenti mendadak atau dari cadangan, dan perubahan "
        "di bawah ini tidak terselamatkan; ulangi setiap perubahan itu atau unggah lagi berkasnya."
    )
    again = [lost for lost in notice["hilang"] if lost["tindakan"] not in NOT_TO_REPEAT]
    st.dataframe(
        [
            {
                "Perubahan": uraian(lost["tindakan"], lost["objek"], lost.get("isi", {})),
                "Objek": lost["objek"],
                "Oleh": lost["pelaku"],
                "Waktu": str(lost["waktu"])[:16].replace("T", " "),
            }
            for lost in again
        ],
        hide_index=True,
        alt="Perubahan yang harus diulangi setelah pemulihan.",
    )
    if others := len(notice["hilang"]) - len(again):
        st.text(f"{others} catatan masuk dan keluar juga hilang; tidak ada yang perlu diulangi untuk itu.")
    if notice["karantina"]:
        st.text(f"Catatan perubahan yang rusak disisihkan di folder karantina, {notice['karantina']}.")
    if may(Hak.CADANGAN) and st.button("Sudah ditangani", key=f"pemulihan_{notice['urutan']}"):
        with telling():
            act(settle_recovery, notice["urutan"])
            tell_and_rerun("Pemulihan ditandai sudah ditangani.")


def _minute(notice: Row) -> str:
    return waktu_panjang(notice["waktu"].replace(second=0, microsecond=0))
