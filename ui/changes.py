"""What changes between two states of a Bagian/Bidang's data: counts in one line, then old and new with their place."""

from typing import Any

import streamlit as st

from lakip.domain.desimal import MISSING
from lakip.present import labels
from lakip.workflow.pratinjau import Perubahan
from ui.findings import written

Row = dict[str, Any]

_KIND_WORDS = {
    "berubah": "Berubah",
    "baru": "Baru",
    "tidak_dipakai": "Tidak dipakai",
    "hilang": "Tidak ada lagi",
}
"""In the order they are shown: what replaces a value comes first."""
STILL_COUNTS = (
    "Nilai yang tidak ada lagi di berkas yang baru tetap berlaku dari berkas sebelumnya sampai berkas itu ditarik; "
    "kecuali angka anggaran Bagian/Bidang yang kini ada di LRA seluruh instansi."
)
BEATEN = "Angka yang tidak dipakai sudah ada di LRA seluruh instansi; LRA itulah yang berlaku, dan selisihnya ditampilkan."
_WIDTHS = {"Uraian": st.column_config.TextColumn(width=200)} | {
    name: st.column_config.TextColumn(width=112) for name in ("Isian", "Semula", "Menjadi", "Tempat")
}


def counts(perubahan: Perubahan) -> str:
    """Give "12 baru, 3 berubah, 40 tetap, 1 tidak ada lagi"; what an LRA keeps from counting only where there is some."""
    beaten = f", {perubahan.tidak_dipakai} tidak dipakai karena LRA" if perubahan.tidak_dipakai else ""
    return (
        f"{perubahan.baru} baru, {perubahan.berubah} berubah, {perubahan.tetap} tetap, "
        f"{perubahan.hilang} tidak ada lagi{beaten}"
    )


def total(perubahan: Perubahan) -> int:
    """Give how many values would take effect."""
    return perubahan.baru + perubahan.berubah


def show_changes(perubahan: Perubahan, key: str) -> None:
    """Show each change as a row, those that replace a value first; those that are gone only on request."""
    shown = [row for row in perubahan.rincian if row["jenis"] != "hilang"]
    if not shown:
        st.text("Tidak ada nilai yang baru atau berubah.")
    _show_rows(shown, total(perubahan) + perubahan.tidak_dipakai, f"perubahan_{key}")
    if perubahan.tidak_dipakai:
        st.text(BEATEN)
    if perubahan.hilang:
        st.text(STILL_COUNTS)
        if st.toggle(f"Tampilkan yang tidak ada lagi ({perubahan.hilang})", key=f"hilang_{key}"):
            gone = [row for row in perubahan.rincian if row["jenis"] == "hilang"]
            _show_rows(gone, perubahan.hilang, f"tidak_ada_{key}")


def _show_rows(rows: list[Row], count: int, key: str) -> None:
    if not rows:
        return
    order = list(_KIND_WORDS)
    st.dataframe(
        [_shown(row) for row in sorted(rows, key=lambda row: order.index(row["jenis"]))],
        hide_index=True,
        placeholder=MISSING,
        key=key,
        column_config=_WIDTHS,
        alt="Daftar nilai yang baru, berubah, atau tidak ada lagi, dengan nilai semula, nilai sesudahnya, dan tempatnya.",
    )
    if count > len(rows):
        st.text(f"Ditampilkan {len(rows)} dari {count}.")


def _shown(row: Row) -> Row:
    return {
        "Perubahan": _KIND_WORDS[row["jenis"]],
        "Kode": row["kode"],
        "Uraian": row["nama"],
        "Isian": _measure(row),
        "Semula": _value(row["lama"]),
        "Menjadi": _value(row["baru"]),
        "Tempat": _place(row),
    }


def _measure(row: Row) -> str:
    """Give "Realisasi TW II"; the whole year needs no word."""
    name = labels.UKURAN.get(row["ukuran"], row["ukuran"])
    return f"{name} {labels.TRIWULAN[row['periode'] - 1]}" if row["periode"] else name


def _value(value: Any) -> str | None:
    return None if value is None else written(str(value))


def _place(row: Row) -> str | None:
    return f"{row['sheet']} · {row['cell']}" if row["cell"] else row["sheet"]
