"""What the cell parser loses and a look at the XML brings back: percent formats, formulas, errors."""

from collections.abc import Callable
from dataclasses import dataclass, field
from xml.parsers import expat

from lakip.intake.limits import Limits
from lakip.intake.refusal import MOVE, Refusal, count
from lakip.intake.values import address

PERCENT, FORMULA, UNCACHED = 1, 2, 4
"""Bits of a cell: shown as a percentage; is a formula; is a formula nobody has computed yet."""

Attributes = dict[str, str]
Range = tuple[int, int, int, int]
"""First row, first column, last row, last column, counted from 1."""


@dataclass(slots=True)
class Marks:
    """The marks of one sheet, column → row → bits or the text of an error, and merged ranges."""

    bits: dict[int, dict[int, int]] = field(default_factory=dict)
    errors: dict[int, dict[int, str]] = field(default_factory=dict)
    merged: list[Range] = field(default_factory=list)

    @property
    def width(self) -> int:
        """Give the last column with a mark."""
        return max((*self.bits, *self.errors), default=0)

    def put(self, row: int, column: int, bits: int) -> None:
        """Add bits to one cell."""
        rows = self.bits.setdefault(column, {})
        rows[row] = rows.get(row, 0) | bits


def guard(row: int, column: int, sheet: str, limits: Limits) -> None:
    """Raise Refusal for a filled cell beyond the limits of rows and columns, naming it."""
    if row > limits.rows or column > limits.columns:
        most = f"{count(limits.rows)} baris dan {limits.columns} kolom"
        raise Refusal(f"sel {address(row, column)} pada lembar {sheet} berada di luar batas {most}", MOVE)


def xml_parser(start: Callable[[str, Attributes], None]) -> expat.XMLParserType:
    """Give a parser that calls `start` for each element and refuses document type declarations."""

    def refuse_declaration(*_: object) -> None:
        raise Refusal("isinya memuat deklarasi DTD, yang tidak pernah ditulis Excel")

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = refuse_declaration
    parser.StartElementHandler = start
    return parser
