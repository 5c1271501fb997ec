"""A plain workbook of text tables, as the sample agency and the tests hand it in."""

from collections.abc import Mapping, Sequence

from lakip.intake.template.writer import Buku


def workbook_from_tables(tables: Mapping[str, Sequence[Sequence[str]]]) -> bytes:
    """Write each table to a sheet of its name, every filled cell as text; same tables, same bytes."""
    buku = Buku("Tabel")
    for name, rows in tables.items():
        sheet = buku.plain_sheet(name)
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                if text:
                    sheet.write_string(number, column, text)
    return buku.close()
