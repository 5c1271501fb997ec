"""A table of the report as a Word table: head on every page, whole rows, figures at the right, widths by what stands in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from markupsafe import Markup

from lakip.domain.desimal import format_id
from lakip.domain.tanggal import tanggal_panjang
from lakip.present.tables import Column, Format, Jenis, Table, TableRow, Value, runs
from lakip.report.gaya import GARIS, ISIAN, KEPALA
from lakip.report.naskah.lebar import TEPI_TEGAK, Lebar, lebar_kolom
from lakip.report.naskah.wml import (
    CATATAN,
    JUDUL_TABEL,
    RINCIAN,
    gabung,
    mendatar,
    paragraf,
    run,
)

BERSAMA_CATATAN = 2
"""So many rows go to the next page with the notes rather than leave them there alone."""
JARAK_CATATAN = 80
"""Between a table and its first note, in twentieths of a point."""
ANGKA = frozenset({Format.BULAT, Format.ANGKA, Format.PERSEN, Format.RUPIAH})


@dataclass(frozen=True, slots=True)
class Tabel:
    """Sets tables for one document: how wide its text is and how many decimals a percentage is printed with."""

    tegak: int
    mendatar: int
    """Width of the text on upright and on landscape pages, in twentieths of a point."""
    desimal: int

    def naskah(self, table: Table) -> Markup:
        """Give caption, table and notes; upright where it stays legible, else on landscape pages of its own."""
        judul = paragraf(table.judul, JUDUL_TABEL, "<w:keepNext/>")
        if not table.rows:
            return judul + paragraf(table.kosong, CATATAN)
        teks = [[tulisan(row, c, self.desimal) for c in table.columns] for row in table.rows]
        lebar = lebar_kolom(table.columns, teks, self.tegak)
        berputar = lebar is None
        lebar = lebar or lebar_kolom(table.columns, teks, self.mendatar, paksa=True)
        assert lebar is not None
        isi = judul + _tabel(table, teks, lebar) + _catatan(table.catatan)
        return mendatar(isi) if berputar else isi


def _catatan(notes: Sequence[str]) -> Markup:
    """Give the notes close below the table, so that a page seldom holds them alone; without any, the line a table must end with."""
    if not notes:
        return paragraf("", CATATAN)
    first, *others = notes
    return paragraf(first, CATATAN, f'<w:spacing w:before="{JARAK_CATATAN}"/>') + gabung(
        paragraf(note, CATATAN) for note in others
    )


def tulisan(row: TableRow, column: Column, desimal: int) -> str:
    """Give what is printed in a cell: Indonesian figures, nothing for a blank one."""
    value = row.value(column.key)
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, date):
        return tanggal_panjang(value)
    return _angka(value, column.format, row.desimal, desimal)


def _angka(value: Value, form: Format, milik_baris: int, persen: int) -> str:
    exact = Decimal(str(value))
    if form is Format.RUPIAH:
        return format_id(exact, 0)
    if form is Format.PERSEN:
        return format_id(exact, persen)
    return format_id(exact, milik_baris if form is Format.ANGKA else 0)


def _tabel(table: Table, teks: Sequence[Sequence[str]], lebar: Lebar) -> Markup:
    grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in lebar.kolom)
    sisi = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{GARIS[1:]}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    isi = gabung(_baris(table, at, teks[at], lebar, _lanjutan(table)) for at in range(len(table.rows)))
    return Markup(  # noqa: S704  (made of widths and of texts that went through aman)
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(lebar.kolom)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{sisi}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        f'<w:top w:w="{TEPI_TEGAK}" w:type="dxa"/><w:left w:w="60" w:type="dxa"/>'
        f'<w:bottom w:w="{TEPI_TEGAK}" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{_kepala(table, lebar)}{isi}</w:tbl>"
    )


def _lanjutan(table: Table) -> dict[tuple[str, int], str]:
    """Give for every cell of a column that joins equal values whether it opens a run or goes on with it."""
    return {
        (column.key, at): "restart" if at == first else "continue"
        for column in table.columns
        if column.gabung
        for first, last in runs(table.rows, column.key)
        for at in range(first, last + 1)
    }


def _baris(
    table: Table, at: int, teks: Sequence[str], lebar: Lebar, lanjutan: dict[tuple[str, int], str]
) -> Markup:
    row = table.rows[at]
    ikut = bool(table.catatan) and at >= len(table.rows) - BERSAMA_CATATAN
    cells = gabung(
        _sel(
            "" if lanjutan.get((column.key, at)) == "continue" else teks[k],
            lebar.kolom[k],
            lebar.huruf,
            _rata(column, row),
            isian=ISIAN[row.jenis],
            tebal=row.jenis is not Jenis.RINCI,
            merge=lanjutan.get((column.key, at)),
            ikut=ikut,
        )
        for k, column in enumerate(table.columns)
    )
    return _tr(cells)


def _kepala(table: Table, lebar: Lebar) -> Markup:
    """Give the heading rows: one, or two where columns share a heading; they come again on every page."""

    def head(text: str, width: int, merge: str | None = None, span: int = 1) -> Markup:
        return _sel(
            text,
            width,
            lebar.huruf,
            "center",
            isian=KEPALA,
            tebal=True,
            warna="FFFFFF",
            merge=merge,
            span=span,
        )

    columns = table.columns
    if not any(c.pita for c in columns):
        return _tr(gabung(head(c.label, w) for c, w in zip(columns, lebar.kolom, strict=True)), kepala=True)
    atas, k = [], 0
    while k < len(columns):
        pita = columns[k].pita
        n = (
            next((i for i in range(k, len(columns)) if columns[i].pita != pita), len(columns)) - k
            if pita
            else 1
        )
        label = pita or columns[k].label
        atas.append(head(label, sum(lebar.kolom[k : k + n]), None if pita else "restart", n))
        k += n
    bawah = [
        head(c.label if c.pita else "", w, None if c.pita else "continue")
        for c, w in zip(columns, lebar.kolom, strict=True)
    ]
    return _tr(gabung(atas), kepala=True) + _tr(gabung(bawah), kepala=True)


def _tr(cells: Markup, *, kepala: bool = False) -> Markup:
    head = "<w:tblHeader/>" if kepala else ""
    return Markup(f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{cells}</w:tr>")  # noqa: S704  (cells are ours)


def _sel(  # noqa: PLR0913  (what a cell holds and how it looks)
    text: str,
    width: int,
    huruf: int,
    rata: str,
    *,
    isian: str | None,
    tebal: bool,
    warna: str = "",
    merge: str | None = None,
    span: int = 1,
    ikut: bool = False,
) -> Markup:
    tc = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    tc += f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    tc += f'<w:vMerge w:val="{merge}"/>' if merge else ""
    tc += f'<w:shd w:val="clear" w:color="auto" w:fill="{isian[1:]}"/>' if isian else ""
    sifat = "<w:b/>" if tebal else ""
    sifat += f'<w:color w:val="{warna}"/>' if warna else ""
    sifat += f'<w:sz w:val="{huruf}"/><w:szCs w:val="{huruf}"/>'
    bersama = "<w:keepNext/>" if ikut else ""
    isi = paragraf(run(text, sifat), RINCIAN, f'{bersama}<w:jc w:val="{rata}"/>')
    tegak = "top" if merge and not warna else "center"
    return Markup(f'<w:tc><w:tcPr>{tc}<w:vAlign w:val="{tegak}"/></w:tcPr>{isi}</w:tc>')  # noqa: S704  (same)


def _rata(column: Column, row: TableRow) -> str:
    """Give where the text of a cell stands: figures at the right, words in a column of figures in the middle."""
    if column.format in ANGKA:
        return "center" if isinstance(row.value(column.key), str) else "right"
    return "center" if column.format in {Format.TENGAH, Format.TANGGAL} else "left"
