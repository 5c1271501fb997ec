"""Asal angka: the steps from the figure of the report back to the cell it was read from."""

from collections.abc import Iterator, Sequence
from typing import Any

import streamlit as st

from lakip.domain.tanggal import tanggal_panjang, waktu_panjang

Row = dict[str, Any]


def show_lineage(steps: Sequence[Row]) -> None:
    """Show one block per step, from the report down to the cells; texts from files are never read as markdown."""
    for step in steps:
        with st.container(border=True, gap=None):
            st.text(f"{step['langkah']}. {step['uraian']}")
            for line in _details(step):
                st.text(line)
            if step.get("sha256"):
                st.code(f"SHA-256 {step['sha256']}", language=None, wrap_lines=True)


def _details(step: Row) -> Iterator[str]:
    """Give where it stands, what is written there, and who brought it in, as far as known."""
    place = [("Berkas", "file"), ("lembar", "sheet"), ("sel", "cell")]
    if found := [f"{word} {step[key]}" for word, key in place if step.get(key)]:
        yield " · ".join(found)
    if step.get("raw"):
        yield f"Tertulis: {step['raw']}"
    if step.get("keputusan"):
        yield f"Keputusan: {step['keputusan']} {step['keputusan_nilai'] or ''}, oleh {step['keputusan_oleh']}"
    if step.get("waktu"):
        yield f"Dimasukkan oleh {step['pelaku']} pada {waktu_panjang(step['waktu'].replace(second=0, microsecond=0))}{_received(step)}"


def _received(step: Row) -> str:
    parts = []
    if step.get("diterima_on"):
        parts.append(f"diterima {tanggal_panjang(step['diterima_on'])}")
    if step.get("lewat"):
        parts.append(f"lewat {step['lewat']}")
    if step.get("dasar"):
        parts.append(f"dasar {step['dasar']}")
    return f" ({', '.join(parts)})" if parts else ""
