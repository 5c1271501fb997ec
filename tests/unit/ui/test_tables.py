"""Figures on the screen sort as figures and read as Indonesian text."""

from datetime import date
from decimal import Decimal

from lakip.present.tables import Column, Format, Table, TableRow
from ui.tables import _styled

COLUMNS = (
    Column("nama", "Nama"),
    Column("nilai", "Nilai", Format.ANGKA),
    Column("pagu", "Pagu", Format.RUPIAH),
    Column("tanggal", "Tanggal", Format.TANGGAL),
)


def shown(*rows: TableRow):
    styler = _styled(Table("T", "Tabel", COLUMNS, rows))
    cells = [[cell["display_value"] for cell in row[1:]] for row in styler._translate(False, False)["body"]]
    return styler.data, cells


def test_figures_keep_their_order_and_are_written_in_indonesian():
    data, cells = shown(
        TableRow(
            {"nama": "a", "nilai": Decimal("1234.5"), "pagu": Decimal(2000), "tanggal": date(2024, 3, 4)}
        ),
        TableRow({"nama": "b", "nilai": Decimal(90)}),
    )
    assert cells == [["a", "1.234,50", "Rp2.000", "4 Maret 2024"], ["b", "90,00", "–", "–"]]
    assert list(data["nilai"]) == [1234.5, 90.0]


def test_equal_numbers_with_unequal_decimals_are_each_written_with_their_own():
    _, cells = shown(
        TableRow({"nilai": Decimal(90)}, desimal=0),
        TableRow({"nilai": Decimal(90)}, desimal=2),
    )
    assert [row[1] for row in cells] == ["90", "90,00"]
