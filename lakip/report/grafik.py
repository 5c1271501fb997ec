"""Native charts under a table; their points stand in a small block beside the print area, each a reference to the table."""

from collections.abc import Sequence
from decimal import Decimal

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart
from xlsxwriter.worksheet import Worksheet

from lakip.report import tata
from lakip.report.lembar import Grafik, Lembar
from lakip.report.tata import Tempat

WARNA = ("#1F5C99", "#E07B1A")
LEBAR_KARAKTER = 7
"""Pixels of one character of column width."""
TINGGI_BARIS = 20
_LABEL = {"value": True, "num_format": "#,##0.0", "font": {"size": 8}}


def chart_height(grafik: Grafik) -> float:
    """Give the height of a chart in points."""
    return _piksel(grafik) * 0.75


def add_chart(book: Workbook, sheet: Worksheet, lembar: Lembar, baris: int, widths: Sequence[float]) -> int:
    """Draw the sheet's chart from row `baris` on, as wide as its columns; give the last row it covers.

    It shows the points that `write_points` put beside it.
    """
    grafik = lembar.grafik
    assert grafik is not None
    data, first, last = kolom_data(widths), baris + 1, baris + len(grafik.titik)
    chart = book.add_chart({"type": "bar" if grafik.mendatar else "column"})
    for seri, judul in enumerate(grafik.seri, start=1):
        chart.add_series({
            "name": judul,
            "categories": [lembar.nama, first, data, last, data],
            "values": [lembar.nama, first, data + seri, last, data + seri],
            "fill": {"color": WARNA[seri - 1]},
            "gap": 60,
            "data_labels": _LABEL if grafik.mendatar else {},
        })  # fmt: skip
    _axes(chart, grafik)
    tinggi = _piksel(grafik)
    chart.set_size({"width": int(sum(widths) * LEBAR_KARAKTER), "height": tinggi})
    sheet.insert_chart(baris, 0, chart, {"description": grafik.judul, "object_position": 2})
    return baris + tinggi // TINGGI_BARIS + 1


def write_points(sheet: Worksheet, lembar: Lembar, baris: int, kolom: int, places: dict[str, Tempat]) -> None:
    """Write the points of the sheet's chart from row `baris` on, each a reference to the cell of the table."""
    grafik, table = lembar.grafik, lembar.tables[0]
    assert grafik is not None
    for at, judul in enumerate(("Data grafik", *grafik.seri)):
        sheet.write_string(baris, kolom + at, judul)
    for nomor, (label, acuan) in enumerate(grafik.titik, start=baris + 1):
        sheet.write_string(nomor, kolom, label)
        for seri, rumus in enumerate(acuan, start=1):
            cells = tata.terisi(rumus, table.id, 0, places)
            sheet.write_formula(nomor, kolom + seri, f"={cells}", None, _nilai(lembar, rumus))


def kolom_data(widths: Sequence[float]) -> int:
    """Give the column the points start in: one stays free beside the print area."""
    return len(widths) + 1


def _piksel(grafik: Grafik) -> int:
    return 120 + (22 * len(grafik.titik) if grafik.mendatar else 260)


def _nilai(lembar: Lembar, rumus: str) -> float:
    """Give the value of the cell a point refers to."""
    key, _, nomor = rumus.strip("{}").partition("!")[2].partition("#")
    value = lembar.tables[0].rows[int(nomor)].value(key)
    assert isinstance(value, Decimal), "a point of a chart is a figure"
    return float(value)


def _axes(chart: Chart, grafik: Grafik) -> None:
    kategori: dict[str, object] = {"num_font": {"size": 8}, "reverse": grafik.mendatar}
    if grafik.mendatar:
        kategori["crossing"] = "max"  # the scale stays below although the first indikator stands on top
    nilai: dict[str, object] = {
        "name": grafik.sumbu,
        "num_format": grafik.format_angka,
        "min": 0,
        "num_font": {"size": 8},
    }
    nilai |= {"name_font": {"size": 9}, "major_gridlines": {"visible": True, "line": {"color": "#D5DAE0"}}}
    mendatar = grafik.mendatar
    chart.set_x_axis(nilai if mendatar else kategori)
    chart.set_y_axis(kategori if mendatar else nilai)
    chart.set_title({"name": grafik.judul, "name_font": {"size": 11}})
    chart.set_legend({"position": "bottom"} if len(grafik.seri) > 1 else {"none": True})
