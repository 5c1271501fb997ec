"""Reading and making elements of a filled document."""

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml.etree import _Element
from markupsafe import Markup

P, TBL, SECT = qn("w:p"), qn("w:tbl"), qn("w:sectPr")


def gaya(p: _Element) -> str:
    """Give the id of a paragraph's style; "" for the ordinary one."""
    found = p.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return "" if found is None else str(found.get(qn("w:val")))


def teks(p: _Element) -> str:
    """Give the words of a paragraph, a line end within it as a blank."""
    parts = [" " if node.tag == qn("w:br") else node.text or "" for node in p.iter(qn("w:t"), qn("w:br"))]
    return " ".join("".join(parts).split())


def bagian_berakhir(element: _Element) -> _Element | None:
    """Give the properties of the section that ends with this element of the body; None where none ends."""
    return element if element.tag == SECT else element.find(f"{qn('w:pPr')}/{SECT}")


def elemen(markup: Markup) -> list[_Element]:
    """Give the elements of a piece of markup."""
    return list(parse_xml(f"<w:body {nsdecls('w', 'r')}>{markup}</w:body>"))
