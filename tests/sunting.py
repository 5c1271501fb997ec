"""The compiled document changed by hand, as people do in Word."""

import io
import zipfile
from collections.abc import Callable
from copy import deepcopy

from docx import Document
from docx.document import Document as Naskah
from docx.text.paragraph import Paragraph

from lakip.report.naskah.penanda import penanda_teks


def edited(data: bytes, *changes: Callable[[Naskah], object]) -> bytes:
    """Give the document after these changes, saved anew."""
    document = Document(io.BytesIO(data))
    for change in changes:
        change(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def paragraphs_of(document: Naskah, kunci: str) -> list[Paragraph]:
    """Give the paragraphs of a text by its marks."""
    mark = penanda_teks(kunci)
    return [
        p for p in document.paragraphs if any(mark in name for name in p._p.xpath("w:bookmarkStart/@w:name"))
    ]


def say(kunci: str, *texts: str) -> Callable[[Naskah], object]:
    """Let a text say this: its first paragraph typed over, the others added behind it without a mark, as Enter does."""

    def change(document: Naskah) -> None:
        first, *others = paragraphs_of(document, kunci)
        for other in others:
            other._p.getparent().remove(other._p)
        runs = first.runs
        runs[0].text = texts[0]
        for run in runs[1:]:
            run._r.getparent().remove(run._r)
        for text in reversed(texts[1:]):
            new = deepcopy(first._p)
            for mark in new.xpath("w:bookmarkStart | w:bookmarkEnd"):
                new.remove(mark)
            first._p.addnext(new)
            Paragraph(new, first._parent).runs[0].text = text

    return change


def cell(table: int, row: int, column: int, text: str) -> Callable[[Naskah], object]:
    """Let a cell of a table say this."""

    def change(document: Naskah) -> None:
        document.tables[table].rows[row].cells[column].paragraphs[0].runs[0].text = text

    return change


def with_part(data: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """Give the package with something exchanged in one part."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as parts,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for info in parts.infolist():
            content = parts.read(info)
            target.writestr(info.filename, content.replace(old, new, 1) if info.filename == name else content)
    return out.getvalue()
