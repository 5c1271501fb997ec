"""A table as CSV: text is safe from formula injection, numbers stay numbers."""

from datetime import date
from decimal import Decimal

import pytest

from lakip.present.tables import Column, Computed, Table, TableRow, csv_text, safe_text

DANGEROUS = ["=1+1", "+62", "-3", "@SUM(A1)", "\tx", "\rx", "\nx", "\uff1d1", "\uff0b1", "\uff0d1", "\uff20x"]


@pytest.mark.parametrize("text", DANGEROUS)
def test_text_a_spreadsheet_could_run_gets_an_apostrophe(text):
    assert safe_text(text) == f"'{text}"


@pytest.mark.parametrize("text", ["Nilai SAKIP", "80-90", "", "a=b", "'=x"])
def test_other_text_stays_as_it_is(text):
    assert safe_text(text) == text


def test_a_table_becomes_csv_with_numbers_as_numbers():
    table = Table(
        "T99",
        "Contoh",
        [Column("a", "Nama"), Column("b", "Real.", pita="TW I"), Column("c", "=Awas")],
        [
            TableRow({"a": "=HYPERLINK(1)", "b": Decimal("-3.50"), "c": date(2024, 3, 4)}),
            TableRow({"a": 'koma, kutip "', "b": Computed(Decimal("94.7368421053"), "{b}/{c}"), "c": 7}),
            TableRow({"a": None, "b": "n/a"}),
        ],
    )

    assert csv_text(table) == (
        'Nama,TW I Real.,\'=Awas\n\'=HYPERLINK(1),-3.5,2024-03-04\n"koma, kutip """,94.7368421053,7\n,n/a,\n'
    )
