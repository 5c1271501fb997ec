"""How a Word page of ours is laid out: paper, lines, tables."""

import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime

from docx.document import Document as Naskah
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

RATA_KIRI_KANAN, TENGAH = WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.CENTER
HURUF = "Arial"
_SAAT = (1980, 1, 1, 0, 0, 0)
"""The moment every part of the file bears: a file says nothing of when it was made."""


def saved(document: Naskah) -> bytes:
    """Give the document as a file; the same one gives the same bytes."""
    about = document.core_properties
    about.created = about.modified = datetime(*_SAAT, tzinfo=UTC)
    about.author = about.last_modified_by = ""
    about.revision = 1
    written = io.BytesIO()
    document.save(written)
    return _repacked(written.getvalue())


def _repacked(package: bytes) -> bytes:
    """Give the same package with its parts in a fixed order and without the moment of writing."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as parts, zipfile.ZipFile(out, "w") as target:
        names = sorted(parts.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            info = zipfile.ZipInfo(name, _SAAT)
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, parts.read(name))
    return out.getvalue()


def page(document: Naskah) -> None:
    """Lay the document out on A4 with the margins of tata naskah dinas, in one font."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin, section.bottom_margin = Cm(2), Cm(2)
    section.left_margin, section.right_margin = Cm(2.5), Cm(2.2)
    style = document.styles["Normal"]
    style.font.name, style.font.size = HURUF, Pt(11)
    style.paragraph_format.space_after = Pt(0)


def line(  # noqa: PLR0913  (how one line looks)
    document: Naskah,
    text: str,
    *,
    bold: bool = False,
    align: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.LEFT,
    size: int = 11,
    after: int = 0,
) -> Paragraph:
    """Add one line of text."""
    paragraph = document.add_paragraph()
    run = paragraph.add_run(text)
    run.bold, run.font.size = bold, Pt(size)
    paragraph.alignment = align
    paragraph.paragraph_format.space_after = Pt(after)
    return paragraph


def new_page(document: Naskah) -> None:
    """Go on at the top of the next page."""
    line(document, "").add_run().add_break(WD_BREAK.PAGE)


def body(document: Naskah, text: str, *, indent: bool = False) -> None:
    """Add a paragraph set to both margins; `indent` hangs its number out to the left."""
    paragraph = line(document, text, align=RATA_KIRI_KANAN, after=6)
    if indent:
        paragraph.paragraph_format.left_indent = Cm(0.75)
        paragraph.paragraph_format.first_line_indent = Cm(-0.75)


def block(cell: _Cell, lines: Sequence[str]) -> None:
    """Write lines below one another into a cell of a table."""
    cell.text = lines[0]
    for text in lines[1:]:
        cell.add_paragraph(text)


def widths(table: Table, centimetres: Sequence[float]) -> None:
    """Fix how wide the columns of a table are."""
    table.autofit = False
    for column, width in zip(table.columns, centimetres, strict=True):
        column.width = Cm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, centimetres, strict=True):
            cell.width = Cm(width)


def repeat_head(table: Table, rows: int = 1) -> None:
    """Let the first rows of a table stand at the top of every page it goes on to."""
    for row in table.rows[:rows]:
        mark = OxmlElement("w:tblHeader")
        mark.set(qn("w:val"), "true")
        row._tr.get_or_add_trPr().append(mark)  # noqa: SLF001  (python-docx offers no other way)


def rule(paragraph: Paragraph, *, double: bool = False) -> None:
    """Draw a line under a paragraph; the letterhead ends with a double one."""
    border = OxmlElement("w:pBdr")
    bottom = OxmlElement("w:bottom")
    for name, value in (
        ("val", "double" if double else "single"),
        ("sz", "8"),
        ("space", "4"),
        ("color", "auto"),
    ):
        bottom.set(qn(f"w:{name}"), value)
    border.append(bottom)
    paragraph._p.get_or_add_pPr().append(border)  # noqa: SLF001  (python-docx offers no other way)
