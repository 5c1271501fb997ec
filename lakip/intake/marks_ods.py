"""Marks of an .ods: one pass over content.xml, where rows and cells may stand for many."""

import io
import zipfile

from lakip.intake.limits import Limits
from lakip.intake.marks import FORMULA, PERCENT, UNCACHED, Attributes, Marks, guard, xml_parser

CELLS = {"table:table-cell", "table:covered-table-cell"}


def marks_ods(data: bytes, limits: Limits) -> dict[str, Marks]:
    """Give the marks by sheet name; raises KeyError, BadZipFile or ExpatError for a broken package."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return _ContentPass(limits).run(package.read("content.xml"))


class _ContentPass:
    """One pass over the content; a repeated cell is marked at each place it stands for."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.sheets: dict[str, Marks] = {}
        self.sheet = ""
        self.rows = self.columns = range(0)
        self.cell: Attributes = {}
        self.text: list[str] = []

    def run(self, xml: bytes) -> dict[str, Marks]:
        parser = xml_parser(self.start)
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.text.append
        parser.Parse(xml, True)
        return self.sheets

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag in CELLS:
            self.columns = _following(self.columns, attributes.get("table:number-columns-repeated"))
            self.cell = attributes
            self.text.clear()
        elif tag == "table:table-row":
            self.rows = _following(self.rows, attributes.get("table:number-rows-repeated"))
            self.columns = range(1, 1)
        elif tag == "table:table":
            self.sheet = attributes.get("table:name", "")
            self.sheets[self.sheet] = Marks()
            self.rows = range(1, 1)

    def end(self, tag: str) -> None:
        if tag in CELLS:
            self.mark("".join(self.text).strip())

    def mark(self, text: str) -> None:
        kind = self.cell.get("office:value-type", "")
        error = text if self.cell.get("calcext:value-type") == "error" else ""
        bits = PERCENT if kind == "percentage" else 0
        if "table:formula" in self.cell:
            bits |= FORMULA if kind else FORMULA | UNCACHED
        spanned = {"table:number-columns-spanned", "table:number-rows-spanned"} & self.cell.keys()
        if bits or error or spanned:
            guard(self.rows[-1], self.columns[-1], self.sheet, self.limits)
        if bits or error:
            self.put(bits, error)
        if spanned:
            self.merge()

    def put(self, bits: int, error: str) -> None:
        marks = self.sheets[self.sheet]
        for column in self.columns:
            marks.bits.setdefault(column, {}).update(dict.fromkeys(self.rows, bits))
            if error:
                marks.errors.setdefault(column, {}).update(dict.fromkeys(self.rows, error))

    def merge(self) -> None:
        row, column = self.rows[0], self.columns[0]
        down = int(self.cell.get("table:number-rows-spanned", 1))
        right = int(self.cell.get("table:number-columns-spanned", 1))
        if down > 1 or right > 1:
            self.sheets[self.sheet].merged.append((row, column, row + down - 1, column + right - 1))


def _following(before: range, repeated: str | None) -> range:
    return range(before.stop, before.stop + max(int(repeated or 1), 1))
