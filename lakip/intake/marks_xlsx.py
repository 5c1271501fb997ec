"""Marks of an .xlsx: the styles once, then a search through each worksheet for percents, formulas and errors.

The parser of the cells has judged the XML; here the bytes are searched, because a parser with a Python call for each
element costs three times as much as reading the cells did.
"""

import io
import posixpath
import re
import zipfile

from lakip.intake.limits import Limits
from lakip.intake.marks import FORMULA, PERCENT, UNCACHED, Attributes, Marks, guard, xml_parser
from lakip.intake.values import address, number_of, plain

BUILT_IN_PERCENT = {"9", "10"}
NOT_SHOWN_IN_FORMAT = re.compile(r'"[^"]*"|\\.|_.|\[[^\]]*\]')
LONGEST_TAG = 1_000
"""So far back the beginning of a tag is looked for; farther would let a hostile text cost its length again and again."""
ROOT = re.compile(rb"<(\w+:)?worksheet[\s>]")
STYLE = re.compile(rb"s=[\"']([0-9]+)[\"']")
ERROR = re.compile(rb"t=[\"']e[\"']")
COMPUTED_TEXT = re.compile(rb"\st=[\"']str[\"']")
REFERENCE = re.compile(rb"\sr\s*=\s*[\"']\s*([A-Za-z]{0,20})([0-9]{1,20})[\"']")


def marks_xlsx(data: bytes, limits: Limits) -> dict[str, Marks]:
    """Give the marks by sheet name; raises KeyError, BadZipFile or ExpatError for a broken package."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        book = next(t for kind, t in _relations(package, "").values() if kind == "officeDocument")
        parts = _relations(package, book)
        styles = next((part for kind, part in parts.values() if kind == "styles"), None)
        percent = (
            _percent_styles(package.read(styles)) if styles in package.namelist() else frozenset[bytes]()
        )
        sheets = [a for tag, a in _elements(package.read(book)) if tag == "sheet"]
        marks = {}
        for sheet in sheets:
            identity = next(value for key, value in sheet.items() if key.endswith(":id"))
            kind, part = parts[identity]
            if kind == "worksheet":
                marks[sheet["name"]] = _sheet_marks(package.read(part), sheet["name"], percent, limits)
        return marks


def _relations(package: zipfile.ZipFile, part: str) -> dict[str, tuple[str, str]]:
    """Give identity → (last word of the type, full name of the part it points to)."""
    folder, name = posixpath.split(part)
    xml = package.read(posixpath.join(folder, "_rels", f"{name}.rels"))
    return {
        a["Id"]: (
            a["Type"].rpartition("/")[2],
            posixpath.normpath(posixpath.join("/", folder, a["Target"]))[1:],
        )
        for tag, a in _elements(xml)
        if tag == "Relationship"
    }


def _elements(xml: bytes) -> list[tuple[str, Attributes]]:
    found: list[tuple[str, Attributes]] = []
    xml_parser(lambda tag, attributes: found.append((tag.rpartition(":")[2], attributes))).Parse(xml, True)
    return found


def _percent_styles(xml: bytes) -> frozenset[bytes]:
    """Give the numbers of the cell styles whose number format shows a percentage."""
    percent_formats = set(BUILT_IN_PERCENT)
    styles: set[bytes] = set()
    inside_cell_styles, number = False, 0

    def start(tag: str, attributes: Attributes) -> None:
        nonlocal inside_cell_styles, number
        local = tag.rpartition(":")[2]
        if local == "numFmt" and "%" in NOT_SHOWN_IN_FORMAT.sub("", attributes.get("formatCode", "")):
            percent_formats.add(attributes["numFmtId"])
        elif local in {"cellXfs", "cellStyles", "dxfs"}:
            inside_cell_styles = local == "cellXfs"
        elif local == "xf" and inside_cell_styles:
            if attributes.get("numFmtId") in percent_formats:
                styles.add(b"%d" % number)
            number += 1

    xml_parser(start).Parse(xml, True)
    return frozenset(styles)


def _sheet_marks(xml: bytes, name: str, percent: frozenset[bytes], limits: Limits) -> Marks:
    root = ROOT.search(xml)
    prefix = (root and root[1]) or b""
    try:
        return _SheetSearch(name, prefix, limits).run(xml, percent)
    except _WithoutAddress:
        return _SheetSearch(name, prefix, limits).run(_addressed(xml, prefix), percent)


class _WithoutAddress(ValueError):
    """A cell doesn't say where it stands: right of the one before."""


class _Patterns:
    """What is looked for in a worksheet whose names carry a prefix."""

    def __init__(self, prefix: bytes) -> None:
        self.cell = re.compile(rb"<%bc(?=[\s/>])[^<>]*" % prefix)
        self.formula = re.compile(rb"<%bf[\s/>]" % prefix)
        body = rb"<%bf(?:\s[^<>]*)?(?:/>|>[^<]*</%bf\s*>)\s*" % (prefix, prefix)
        self.uncached = re.compile(body + rb"(?:</%bc|<%bv\s*/>|<%bv\s*>\s*</)" % (prefix, prefix, prefix))
        self.value = re.compile(rb">\s*(?:%b)?<%bv(?:\s[^<>]*)?>([^<]*)<" % (body, prefix))


USUAL = _Patterns(b"")
"""Compiled before anybody waits for it."""


class _SheetSearch:
    """Finds what is worth a mark in a worksheet, then the cell it belongs to; other cells cost next to nothing."""

    def __init__(self, sheet: str, prefix: bytes, limits: Limits) -> None:
        self.sheet, self.limits = sheet, limits
        self.patterns = _Patterns(prefix) if prefix else USUAL
        self.marks = Marks()

    def run(self, xml: bytes, percent: frozenset[bytes]) -> Marks:
        for style in STYLE.finditer(xml) if percent else ():
            if style[1] in percent:
                self.mark(xml, style.start(), PERCENT)
        for formula in self.patterns.formula.finditer(xml):
            self.mark(xml, formula.start(), FORMULA)
        for error in ERROR.finditer(xml):
            self.mark(xml, error.start(), 0)
        return self.marks

    def mark(self, xml: bytes, at: int, bits: int) -> None:
        """Mark the cell whose tag begins before a place; another tag there is none of our business."""
        start = xml.rfind(b"<", max(at - LONGEST_TAG, 0), at)
        cell = self.patterns.cell.match(xml, start) if start >= 0 else None
        if cell is None:
            return
        reference = REFERENCE.search(cell[0])
        if reference is None:
            raise _WithoutAddress
        row, column = int(reference[2]), number_of(reference[1])
        guard(row, column, self.sheet, self.limits)
        if bits == FORMULA and self.patterns.uncached.match(xml, at) and not COMPUTED_TEXT.search(cell[0]):
            bits |= UNCACHED
        error = self.patterns.value.match(xml, cell.end()) if not bits else None
        if error and error[1].strip():
            text = plain(error[1].decode(errors="replace").strip())
            self.marks.errors.setdefault(column, {})[row] = text
        if bits:
            self.marks.put(row, column, bits)


def _addressed(xml: bytes, prefix: bytes) -> bytes:
    """Write into every cell where it stands."""
    row = column = 0

    def complete(tag: re.Match[bytes]) -> bytes:
        nonlocal row, column
        reference = REFERENCE.search(tag[0])
        if tag[1] == b"row":
            row, column = int(reference[2]) if reference else row + 1, 0
            return tag[0]
        if reference:
            row, column = int(reference[2]), number_of(reference[1])
            return tag[0]
        column += 1
        return b'<%bc r="%b"%b' % (prefix, address(row, column).encode(), tag[2])

    return re.sub(rb"<%b(row|c)(?=[\s/>])([^<>]*)" % prefix, complete, xml)
