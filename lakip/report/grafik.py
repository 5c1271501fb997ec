"""Native charts under a table; their points stand in a small block beside the print area, each a reference to the table."""

from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart
from xlsxwriter.worksheet import Worksheet

from lakip.present.tables import Value
from lakip.report import tata
from lakip.report.lembar import Grafik, Lembar
from lakip.report.tata import Tempat

WARNA = ("#1F5C99", "#E07B1A")
LEBAR_KARAKTER = 7
"""Pixels of one character of column width."""
TINGGI_BARIS = 20


def chart_height(grafik: Grafik) -> float:
    """Give the height of a chart in points."""
    return _piksel(grafik) * 0.75


def add_chart(
    book: Workbook, sheet: Worksheet, lembar: Lembar, baris: int, widths: Sequence[float], places: dict[str, Tempat]
) -> int:
    """Draw the sheet's chart from row `baris` on, as wide as its columns; give the last row it covers.

    The points stand two columns right of the tables.
    """
    grafik = lembar.grafik
    assert grafik is not None
    data = len(widths) + 1
    _data(sheet, lembar, grafik, data, places)
    last = len(grafik.titik)
    chart = book.add_chart({"type": "bar" if grafik.mendatar else "column"})
    for seri, judul in enumerate(grafik.seri, start=1):
        chart.add_series({
            "name": judul,
            "categories": [lembar.nama, 1, data, last, data],
            "values": [lembar.nama, 1, data + seri, last, data + seri],
            "fill": {"color": WARNA[seri - 1]},
            "gap": 60,
            "data_labels": {"value": True, "num_format": "#,##0.0", "font": {"size": 8}} if grafik.mendatar else {},
        })  # fmt: skip
    _axes(chart, grafik)
    tinggi = _piksel(grafik)
    chart.set_size({"width": int(sum(widths) * LEBAR_KARAKTER), "height": tinggi})
    sheet.insert_chart(baris, 0, chart, {"description": grafik.judul, "object_position": 2})
    return baris + tinggi // TINGGI_BARIS + 1


def _piksel(grafik: Grafik) -> int:
    return 120 + (22 * len(grafik.titik) if grafik.mendatar else 260)


def _data(sheet: Worksheet, lembar: Lembar, grafik: Grafik, kolom: int, places: dict[str, Tempat]) -> None:
    sheet.write_string(0, kolom, "Data grafik")
    for seri, judul in enumerate(grafik.seri, start=1):
        sheet.write_string(0, kolom + seri, judul)
    table = lembar.tables[0]
    for at, (label, acuan) in enumerate(grafik.titik, start=1):
        sheet.write_string(at, kolom, label)
        for seri, rumus in enumerate(acuan, start=1):
            sheet.write_formula(at, kolom + seri, f"={tata.terisi(rumus, table.id, 0, places)}", None, _nilai(lembar, rumus))


def _nilai(lembar: Lembar, rumus: str) -> float:
    """Give the value of the cell a point refers to."""
    key, _, nomor = rumus.strip("{}").partition("!")[2].partition("#")
    value: Value = lembar.tables[0].rows[int(nomor)].value(key)
    assert value is not None
    return float(value)  # type: ignore[arg-type]  # a point of a chart is always a figure


def _axes(chart: Chart, grafik: Grafik) -> None:
    kategori = {"num_font": {"size": 8}, "reverse": grafik.mendatar}
    nilai = {"name": grafik.sumbu, "num_format": grafik.format_angka, "min": 0, "num_font": {"size": 8}}
    nilai |= {"name_font": {"size": 9}, "major_gridlines": {"visible": True, "line": {"color": "#D5DAE0"}}}
    mendatar = grafik.mendatar
    chart.set_x_axis(nilai if mendatar else kategori)
    chart.set_y_axis(kategori if mendatar else nilai)
    chart.set_title({"name": grafik.judul, "name_font": {"size": 11}})
    chart.set_legend({"position": "bottom"} if len(grafik.seri) > 1 else {"none": True})
