"""Asal angka: the steps from a figure of the report back to the cells it was read from."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

import streamlit as st

from lakip.domain.desimal import format_id
from lakip.domain.tanggal import tanggal_panjang, waktu_panjang
from lakip.workflow.access import Reading
from ui.messages import literal, telling
from ui.session import ask

Row = dict[str, Any]
Origin = Reading[..., Sequence[Row]]
"""A trace of workflow.pengukuran."""

FIGURES = {"laporan", "sasaran", "indikator"}
"""The steps whose figure is shown: a percentage, unless they say in which satuan it is."""


def open_origin(judul: str, function: Origin, *args: object) -> None:
    """Open the way from one figure back to its cells."""
    st.dialog(f"Asal angka: {literal(judul)}", width="large")(_show_origin)(function, args)


def _show_origin(function: Origin, args: Sequence[object]) -> None:
    with telling():
        show_lineage(ask(function, *args))


def show_lineage(steps: Sequence[Row]) -> None:
    """Show one block per step, from the report down to the cells; texts from files are never read as markdown.

    The cells of one figure among many are folded away beneath it.
    """
    below: defaultdict[str, list[Row]] = defaultdict(list)
    for step in steps:
        below[step.get("induk", "")].append(step)
    for step in below[""]:
        with st.container(border=True, gap=None):
            _show_step(step)
            if members := below.get(step.get("kode") or "-"):
                _fold_cells(step["kode"], members)


def _fold_cells(kode: str, members: Sequence[Row]) -> None:
    with st.expander("Sel sumber", key=f"sel_{kode}", on_change="rerun") as fold:
        if fold.open:
            for step in members:
                _show_step(step)


def _show_step(step: Row) -> None:
    st.text(f"{step['langkah']}. {step['uraian']}")
    for line in _details(step):
        st.text(line)
    if step.get("sha256"):
        st.code(f"SHA-256 {step['sha256']}", language=None, wrap_lines=True)


def _details(step: Row) -> Iterator[str]:
    """Give the figure, where it stands, what is written there, what was decided, and who brought it in, as far as known."""
    if step["jenis"] in FIGURES and isinstance(step["nilai"], Decimal):
        unit = step.get("satuan")
        yield f"Angka: {format_id(step['nilai'])}{f' {unit}' if unit else '%'}"
    place = [("Berkas", "file"), ("lembar", "sheet"), ("sel", "cell")]
    if found := [f"{word} {step[key]}" for word, key in place if step.get(key)]:
        yield " · ".join(found)
    if step.get("raw"):
        yield f"Tertulis: {step['raw']}"
    yield from _judged(step)
    if step.get("waktu"):
        yield f"Dimasukkan oleh {step['pelaku']} pada {_moment(step['waktu'])}{_received(step)}"


def _judged(step: Row) -> Iterator[str]:
    """Give how the column was understood, what was decided about a doubt, and the ketentuan that was followed."""
    if step.get("pemetaan"):
        yield f"Pemetaan kolom: {step['pemetaan']}"
    if step.get("keputusan"):
        yield f"Diragukan: {step['keputusan_tentang']}"
        yield (
            f"Keputusan: {step['keputusan']} {step['keputusan_nilai'] or ''}, oleh {step['keputusan_oleh']} "
            f"pada {_moment(step['keputusan_at'])}"
        )
    if step.get("ketentuan_versi"):
        sejak = tanggal_panjang(step["ketentuan_berlaku_dari"])
        yield f"Ketentuan Perhitungan versi {step['ketentuan_versi']}, berlaku mulai {sejak}: {step['ketentuan_dasar']}"


def _moment(waktu: Any) -> str:
    return waktu_panjang(waktu.replace(second=0, microsecond=0))


def _received(step: Mapping[str, Any]) -> str:
    parts = []
    if step.get("diterima_on"):
        parts.append(f"diterima {tanggal_panjang(step['diterima_on'])}")
    if step.get("lewat"):
        parts.append(f"lewat {step['lewat']}")
    if step.get("dasar"):
        parts.append(f"dasar {step['dasar']}")
    if step.get("lampiran_nama"):
        parts.append(f"lampiran {step['lampiran_nama']}")
    return f" ({', '.join(parts)})" if parts else ""
