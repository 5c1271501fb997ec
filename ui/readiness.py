"""Kelengkapan tujuh analisis: how much is there, what stops step 5, what only warns, and the way to where it is settled."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import Any

import streamlit as st

from lakip.present import labels
from lakip.present.views import periksa
from lakip.workflow import kesiapan
from ui import sitemap, widgets
from ui.report_texts import place_of
from ui.session import ask
from ui.tables import fold_table

Row = dict[str, Any]
SHOWN_AT_ONCE = 8


def say_readiness(tahun: int) -> Row:
    """Say in two sentences how complete the year is, and give what was found."""
    found = ask(kesiapan.readiness, tahun)
    st.text(
        f"Tujuh analisis terpenuhi {labels.persen(found['persen'])} ({found['terpenuhi']} dari {found['berlaku']} butir)."
    )
    if found["menghalangi"]:
        st.warning(
            f"{found['menghalangi']} hal menghalangi penandatanganan; {found['memperingatkan']} hal lain diperingatkan."
        )
    elif found["memperingatkan"]:
        st.text(f"Tidak ada yang menghalangi penandatanganan; {found['memperingatkan']} hal diperingatkan.")
    elif found["berlaku"]:
        st.success("Tidak ada yang kurang.")
    return found


def show_summary(tahun: int) -> None:
    """Say how complete the year is and which rules lack something, with the way to the checklist."""
    found = say_readiness(tahun)
    for menghalangi, kata in ((True, "Menghalangi langkah 5"), (False, "Hanya diperingatkan")):
        counts = Counter(row["judul"] for row in found["butir"] if row["menghalangi"] is menghalangi)
        if counts:
            st.text(
                f"{kata}: {', '.join(f'{judul[0].lower()}{judul[1:]} ({n})' for judul, n in counts.items())}."
            )
    widgets.link(
        sitemap.PERIKSA,
        "Buka daftar kelengkapan",
        icon=":material/checklist:",
        tahun=str(tahun),
        bagian="kelengkapan",
    )


def show_checklist(tahun: int) -> None:
    """Show every item that lacks something, what blocks first, with a link to where it is settled."""
    found = say_readiness(tahun)
    for menghalangi, kata in ((True, "Menghalangi langkah 5"), (False, "Hanya diperingatkan")):
        rows = [row for row in found["butir"] if row["menghalangi"] is menghalangi]
        if rows:
            st.subheader(kata, anchor=False)
        for judul, of_rule in groupby(rows, lambda row: row["judul"]):
            _show_rule(judul, list(of_rule), tahun, expanded=menghalangi)
    fold_table(periksa.rules(found, tahun), "Semua yang diperiksa")


def _show_rule(judul: str, rows: Sequence[Row], tahun: int, *, expanded: bool) -> None:
    with st.expander(f"{judul} ({len(rows)})", expanded=expanded):
        for row in rows[:SHOWN_AT_ONCE]:
            _show_item(row, tahun)
        if len(rows) > SHOWN_AT_ONCE:
            st.text(
                f"Dan {len(rows) - SHOWN_AT_ONCE} lagi: {', '.join(r['objek'] for r in rows[SHOWN_AT_ONCE:])}."
            )


def _show_item(row: Row, tahun: int) -> None:
    halaman = sitemap.find(row["halaman"])
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.text(f"{row['objek']} {row['nama']}: {row['kurang']}")
        filters = {"tahun": str(tahun), **row["saringan"]}
        if halaman is sitemap.BAHAN:
            filters |= place_of(filters["sunting"])
        widgets.link(halaman, f"Buka {halaman.nama}", icon=":material/arrow_forward:", **filters)
