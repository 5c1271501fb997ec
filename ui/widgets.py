"""Pieces that pages put on the screen: cards, links, charts with the table beneath."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from lakip.domain.peran import Hak
from lakip.present.cards import Kartu
from lakip.present.charts import Diagram
from lakip.present.drawers import Lembar, draw
from lakip.present.palette import Tema
from lakip.present.tables import Table, TableRow
from ui import printing, sitemap
from ui.plain_figure import PlainFigure
from ui.plotly_id import CONFIG
from ui.session import may, pelaku
from ui.tables import fold_table

CARD_MIN_WIDTH = 200
"""Pixels; narrower and a figure like "Rp15,19 M" would be cut off."""


def show_cards(kartu: Sequence[Kartu], opens: Mapping[str, Callable[[], None]] | None = None) -> None:
    """Show figures side by side, all equally high; one below the other on a phone.

    `opens` tells by judul what opens the origin of a figure.
    """
    ways = opens if opens and may(Hak.BERKAS) else {}
    grid = st.grid(min(len(kartu), 4), min_column_width=CARD_MIN_WIDTH, border=True)
    for item in kartu:
        with grid.cell(), st.container(gap="xxsmall"):
            st.metric(item.judul, item.angka)
            st.text(item.keterangan)
            if item.judul in ways and st.button(
                "Asal angka", type="tertiary", icon=":material/account_tree:", key=f"asal_{item.judul}"
            ):
                ways[item.judul]()


def link(halaman: sitemap.Halaman, label: str, *, icon: str | None = None, **filters: str) -> None:
    """Show a link to a page this person may open, with the filters that the page will open with."""
    if halaman.opens_to(pelaku()):
        st.page_link(halaman.script, label=label, icon=icon, query_params=filters or None)


def show_chart(diagram: Diagram, *, key: str, opens: Callable[[str], None] | None = None) -> None:
    """Write the question as a header and draw its answer; a click on a bar hands its kunci to `opens`."""
    st.header(diagram.judul, anchor=False)
    figure = PlainFigure(draw(diagram, lembar()))
    options: dict[str, Any] = {"config": CONFIG, "alt": diagram.alt, "key": key}
    if opens is None:
        st.plotly_chart(figure, **options)
    else:
        picked = st.plotly_chart(figure, on_select="rerun", selection_mode="points", **options)
        if kunci := _picked(picked):
            opens(kunci)
    if diagram.cara_baca:
        st.text(diagram.cara_baca)


def show_small(diagram: Diagram, kode: str, nama: str) -> None:
    """Draw one of several small charts that answer the same question, under the name of its indikator."""
    st.text(f"{kode} {nama}")
    figure = PlainFigure(draw(diagram, Lembar.phone(lembar().tema)))
    st.plotly_chart(figure, config=CONFIG, alt=diagram.alt, key=f"kecil_{kode}")


def show_answer(
    diagram: Diagram,
    table: Table,
    *,
    opens: Callable[[str], None] | None = None,
    opens_row: Callable[[TableRow], None] | None = None,
) -> None:
    """Show a chart with its table folded away beneath it; `opens_row` is given the row somebody picks in it."""
    show_chart(diagram, key=f"grafik_{table.id}", opens=opens)
    fold_table(table, opens=opens_row)


def open_indikator(kode: str) -> None:
    """Go to the page of one indikator."""
    st.switch_page(sitemap.INDIKATOR.script, query_params=filters_of_indikator(kode))


def filters_of_indikator(kode: str) -> dict[str, str]:
    """Give the filters that show this indikator whatever was chosen before."""
    return {"indikator": kode, "sasaran": ""}


def lembar() -> Lembar:
    """Tell what this visitor's charts are drawn on: dark or light, desk or phone."""
    is_dark = st.context.theme.type == "dark" and not printing.is_on()
    tema = Tema.GELAP if is_dark else Tema.TERANG
    is_phone = "Mobi" in st.context.headers.get("User-Agent", "")
    return Lembar.phone(tema) if is_phone else Lembar(tema)


def _picked(event: Any) -> str | None:
    """Give the kunci of the bar that was clicked."""
    points = event["selection"]["points"]
    return points[0].get("customdata") if points else None
