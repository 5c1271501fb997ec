"""The lines of the Ringkasan on the screen: one below the other on a phone, narrow ones in pairs where there is room."""

from collections.abc import Callable, Mapping
from itertools import groupby

import streamlit as st

from lakip.domain.desimal import MISSING
from lakip.domain.peran import Hak
from lakip.present.pokok import Pokok, Rincian
from lakip.present.views.ringkasan import DRAF, Ringkasan, menunggu_anda
from lakip.workflow import ringkasan, siklus
from ui import sitemap, widgets
from ui.attention import filters_of, show_attention
from ui.messages import literal
from ui.session import ask_own, at_click, may

TEMPAT = {True: 1, False: 2}
"""Lines side by side: a wide one stands alone."""
NARROWEST = 300
"""Pixels of a line that stands beside another."""

Ways = Mapping[str, Callable[[], None]]


def show_head(view: Ringkasan, unit: str | None, triwulan: int) -> None:
    """Say whether the figures are final and how far the document has come, and offer the page as a file."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.badge(
            view.status, color="orange" if view.status == DRAF else "green", icon=":material/description:"
        )
        st.text(f"{view.nama}. {view.naskah}" if unit else view.naskah)
        _offer_files(view, unit, triwulan)


def show_lines(view: Ringkasan, opens: Ways) -> None:
    """Show every line in its order; `opens` tells by its name what opens the origin of a figure."""
    own = menunggu_anda(ask_own(siklus.waiting_for, view.tahun))
    lines = [own if line.kunci == own.kunci else line for line in view.pokok]
    ways = opens if may(Hak.BERKAS) else {}
    for wide, group in groupby(lines, key=lambda line: line.lebar):
        grid = st.grid(TEMPAT[wide], min_column_width=NARROWEST, border=True)
        for line in group:
            with grid.cell(), st.container(gap="xsmall"):
                _show(line, view, ways)


def _offer_files(view: Ringkasan, unit: str | None, triwulan: int) -> None:
    name = f"Ringkasan_{view.tahun}{f'_{unit}' if unit else ''}"
    with st.popover("Bagikan Ringkasan", icon=":material/share:"):
        st.text("Isi halaman ini pada satu lembar, dengan tanggal datanya dan tanda DRAF atau FINAL.")
        for label, function, ending, mime in (
            ("Unduh PDF (A4)", ringkasan.share_pdf, "pdf", "application/pdf"),
            ("Unduh gambar (PNG)", ringkasan.share_png, "png", "image/png"),
        ):
            st.download_button(
                label,
                at_click(function, view.tahun, unit, triwulan),
                f"{name}.{ending}",
                mime,
                on_click="ignore",
            )


def _show(line: Pokok, view: Ringkasan, ways: Ways) -> None:
    if line.angka:
        st.metric(line.judul, line.angka)
    else:
        st.header(line.judul, anchor=False)
    if line.mendesak:
        st.badge("Perlu tindakan", color="orange", icon=":material/priority_high:")
    for text in line.kalimat:
        st.text(text)
    if line.rincian:
        with st.container(gap="small" if line.rincian[0].kalimat else "xxsmall"):
            for item in line.rincian:
                _show_item(item, view.tahun)
    if line.kunci == "menunggu":
        _warn(view)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if not any(item.halaman for item in line.rincian):
            _link(line.halaman, "", view.tahun)
        if (
            line.judul in ways
            and line.angka != MISSING
            and st.button(
                "Asal angka", type="tertiary", icon=":material/account_tree:", key=f"asal_{line.kunci}"
            )
        ):
            ways[line.judul]()


def _show_item(item: Rincian, tahun: int) -> None:
    if not item.kalimat:
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.text(item.judul)
            _link(item.halaman, item.kode, tahun)
        return
    with st.container(gap="xxsmall"):
        st.markdown(f"**{literal(item.judul)}**")
        for text in item.kalimat:
            st.text(text)
        _link(item.halaman, item.kode, tahun)


def _link(alamat: str, kode: str, tahun: int) -> None:
    if alamat:
        halaman = sitemap.find(alamat)
        filters = {"tahun": str(tahun)} | (filters_of(halaman, kode) if kode else {})
        widgets.link(halaman, f"Buka {kode or halaman.nama}", icon=":material/arrow_forward:", **filters)


def _warn(view: Ringkasan) -> None:
    if view.perhatian:
        with st.expander(f"{len(view.perhatian)} hal yang perlu perhatian"):
            show_attention(view.perhatian, view.tahun)
