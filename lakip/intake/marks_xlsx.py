"""Marks of an .xlsx: the styles once, then one pass over each worksheet that has percents, formulas or errors."""

import io
import posixpath
import re
import zipfile

from lakip.intake.limits import Limits
from lakip.intake.marks import FORMULA, PERCENT, UNCACHED, Attributes, Marks, guard, xml_parser
from lakip.intake.values import position

BUILT_IN_PERCENT = {"9", "10"}
NOT_SHOWN_IN_FORMAT = re.compile(r'"[^"]*"|\\.|_.|\[[^\]]*\]')
WORTH_A_PASS = re.compile(rb"<(?:\w+:)?f[\s/>]|\st\s*=\s*[\"']e[\"']")


def marks_xlsx(data: bytes, limits: Limits) -> dict[str, Marks]:
    """Give the marks by sheet name; raises KeyError, BadZipFile or ExpatError for a broken package."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        book = next(t for kind, t in _relations(package, "").values() if kind == "officeDocument")
        parts = _relations(package, book)
        styles = next((part for kind, part in parts.values() if kind == "styles"), None)
        percent = _percent_styles(package.read(styles)) if styles in package.namelist() else frozenset[str]()
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


def _percent_styles(xml: bytes) -> frozenset[str]:
    """Give the numbers of the cell styles whose number format shows a percentage."""
    percent_formats = set(BUILT_IN_PERCENT)
    styles: set[str] = set()
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
                styles.add(str(number))
            number += 1

    xml_parser(start).Parse(xml, True)
    return frozenset(styles)


def _sheet_marks(xml: bytes, name: str, percent: frozenset[str], limits: Limits) -> Marks:
    if not percent and not WORTH_A_PASS.search(xml):
        return Marks()
    return _SheetPass(name, percent, limits).run(xml)


class _SheetPass:
    """One pass over a worksheet; does as little as possible for a cell that has nothing to mark."""

    def __init__(self, sheet: str, percent: frozenset[str], limits: Limits) -> None:
        self.sheet, self.percent, self.limits = sheet, percent, limits
        self.marks = Marks()
        self.place: str | tuple[int, int] = (0, 0)
        self.bits = 0
        self.error = self.string = False
        self.value: list[str] = []
        self.parser = xml_parser(self.root)

    def run(self, xml: bytes) -> Marks:
        self.parser.Parse(xml, True)
        return self.marks

    def root(self, tag: str, _: Attributes) -> None:
        """Learn the prefix all names of this part carry, so that comparing a name stays one comparison."""
        prefix = tag.removesuffix("worksheet")
        self.cell_tag, self.row_tag = f"{prefix}c", f"{prefix}row"
        self.value_tag, self.formula_tag = f"{prefix}v", f"{prefix}f"
        self.parser.StartElementHandler = self.start

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == self.cell_tag:
            self.place = attributes.get("r") or self.following()
            kind = attributes.get("t")
            self.error, self.string = kind == "e", kind == "str"
            self.bits = PERCENT if attributes.get("s") in self.percent else 0
            if self.bits or self.error:
                self.parser.EndElementHandler = self.end
        elif tag == self.value_tag:
            if self.bits or self.error:
                self.parser.CharacterDataHandler = self.value.append
        elif tag == self.formula_tag:
            self.bits |= FORMULA
            self.parser.EndElementHandler = self.end
        elif tag == self.row_tag:
            self.place = (int(attributes.get("r") or self.position()[0] + 1), 0)

    def end(self, tag: str) -> None:
        if tag == self.cell_tag:
            self.parser.EndElementHandler = self.parser.CharacterDataHandler = None
            value = "".join(self.value).strip()
            self.value.clear()
            self.mark(value)

    def mark(self, value: str) -> None:
        filled = value or self.string
        if not filled and not self.bits & FORMULA:
            return
        row, column = self.position()
        guard(row, column, self.sheet, self.limits)
        self.marks.put(row, column, self.bits | (0 if filled else UNCACHED), value if self.error else "")

    def position(self) -> tuple[int, int]:
        return position(self.place) if isinstance(self.place, str) else self.place

    def following(self) -> tuple[int, int]:
        """Give the place of a cell that doesn't say its own: right of the one before."""
        row, column = self.position()
        return row, column + 1
