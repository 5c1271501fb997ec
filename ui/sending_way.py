"""The fields that say how and when a report was sent."""

from typing import Any

import streamlit as st

from lakip.present.pengiriman import MEDIA

Row = dict[str, Any]


def type_way(row: Row | None = None) -> tuple[str, str, str]:
    """Draw medium, moment and note of a sending, as they stand in `row`; gives what is typed."""
    known = list(MEDIA)
    with st.container(horizontal=True):
        media = st.selectbox(
            "Dikirim lewat",
            known,
            index=known.index(row["media"]) if row else 0,
            format_func=MEDIA.__getitem__,
            width=200,
        )
        waktu = st.text_input(
            "Dikirim pada",
            value=f"{row['dikirim_at']:%d-%m-%Y %H.%M}" if row else "",
            placeholder="Kosongkan bila baru saja dikirim",
            width=260,
        )
        keterangan = st.text_input("Keterangan", value=(row or {}).get("keterangan") or "", width=320)
    return media, waktu, keterangan
