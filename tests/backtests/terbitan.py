"""Published rows as the workbooks an agency would hand in; codes are made up, every spelling is theirs."""

import csv
import re
from decimal import ROUND_HALF_UP, Decimal

from lakip.domain.pelaku import KONSOL
from lakip.intake.template.tables import workbook_from_tables
from lakip.workflow import pengumpulan, perencanaan

TAHUN = 2025


def read(folder, *path):
    """Give the rows of a published table."""
    with folder.joinpath(*path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def bring_in(store, plan, unit=None):
    """Import a plan and one workbook of the whole agency, taking every proposal; give both results."""
    imported = perencanaan.import_plan(store, KONSOL, workbook_from_tables(plan), "Rencana.xlsx")
    assert imported.status == "diterima", imported.temuan
    if unit is None:
        return imported, None
    (result,) = pengumpulan.upload(
        store, KONSOL, [("Data.xlsx", workbook_from_tables(unit))], TAHUN, yes=True
    )
    return imported, result


def agrees(value, printed):
    """Tell whether a value is the printed figure, to its printed decimals; figures are kept to 8 of them."""
    number = figure(printed)
    if value is None or number is None:
        return value is number
    last = Decimal(1).scaleb(max(number.as_tuple().exponent, -8))
    return value.quantize(last, ROUND_HALF_UP) == number.quantize(last, ROUND_HALF_UP)


def figure(printed):
    """Read a printed figure, perhaps with a percent sign; None for "" and sheet errors."""
    text = printed.strip().removesuffix("%").replace(",", ".")
    return Decimal(text) if re.fullmatch(r"-?\d+(\.\d+)?", text) else None
