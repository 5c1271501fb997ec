"""How a compiled workbook looks: one place for fonts, fills, borders and number formats."""

from functools import cache
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format as CellFormat

from lakip.present.tables import Format, Jenis

FONT = "Arial"
GARIS = "#8C96A3"
ISIAN = {Jenis.RINCI: None, Jenis.KELOMPOK: "#EEF3F8", Jenis.JUMLAH: "#DCE6F1"}
KEPALA = "#1F3864"


class Gaya:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Workbook, desimal_persen: int) -> None:
        self._book = book
        self._desimal_persen = desimal_persen
        self._made: dict[tuple[Any, ...], CellFormat] = {}

    def instansi(self) -> CellFormat:
        """Give the look of the agency's name above the tables."""
        return self._make(("instansi",), {"bold": True, "font_size": 11, "font_color": KEPALA})

    def judul(self) -> CellFormat:
        """Give the look of a table's title."""
        return self._make(("judul",), {"bold": True, "font_size": 12})

    def kepala(self) -> CellFormat:
        """Give the look of a heading cell."""
        look = {
            "bold": True,
            "bg_color": KEPALA,
            "font_color": "#FFFFFF",
            "align": "center",
            "text_wrap": True,
        }
        return self._make(("kepala",), look | _BINGKAI)

    def catatan(self) -> CellFormat:
        """Give the look of a note under a table."""
        return self._make(("catatan",), {"italic": True, "font_size": 9, "text_wrap": True, "valign": "top"})

    def kosong(self) -> CellFormat:
        """Give the look of the sentence that stands for missing rows."""
        return self._make(("kosong",), {"italic": True, "text_wrap": True} | _BINGKAI)

    def sel(self, format_: Format, jenis: Jenis, desimal: int, *, teks: bool) -> CellFormat:
        """Give the look of a body cell; `teks` marks a text in a column of figures (n/a, belum rilis), which stands in the middle."""
        angka = _angka(format_, desimal, self._desimal_persen)
        key = (format_, jenis, angka, teks)
        if made := self._made.get(key):
            return made
        look: dict[str, Any] = {"text_wrap": True, "valign": "vcenter"} | _BINGKAI
        if ISIAN[jenis]:
            look |= {"bold": True, "bg_color": ISIAN[jenis]}
        if format_ in (Format.TENGAH, Format.TANGGAL):
            look["align"] = "center"
        if angka:
            look |= {"num_format": angka, "align": "right", "indent": 1}
            if teks:
                look |= {"align": "center", "indent": 0, "italic": True, "font_color": "#5A6470"}
        return self._make(key, look)

    def _make(self, key: tuple[Any, ...], look: dict[str, Any]) -> CellFormat:
        if key not in self._made:
            self._made[key] = self._book.add_format(
                {"font_name": FONT, "font_size": 10, "valign": "vcenter"} | look
            )
        return self._made[key]


_BINGKAI = {"border": 1, "border_color": GARIS}


@cache
def _angka(format_: Format, desimal: int, desimal_persen: int) -> str:
    """Give the number format of a column, the same in every language of the office suite; "" for text."""
    banyak = {Format.BULAT: 0, Format.ANGKA: desimal, Format.PERSEN: desimal_persen, Format.RUPIAH: 0}.get(
        format_
    )
    if format_ is Format.TANGGAL:
        return "dd/mm/yyyy"
    if banyak is None:
        return ""
    return "#,##0" + ("." + "0" * banyak if banyak else "")
