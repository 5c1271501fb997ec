"""The gate before a Word file that comes back edited: nothing in it that is hidden, unsettled, or reaches out of it."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import PurePath

from lxml import etree

from lakip.intake import archive
from lakip.intake.evidence import check_evidence
from lakip.intake.gate import OLE2, refuse
from lakip.intake.limits import Limits
from lakip.intake.refusal import Refusal

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RESAVE = "Buka berkasnya di Word atau LibreOffice, simpan sebagai dokumen Word (.docx), lalu unggah lagi"
_STORY = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")
_CHANGES = frozenset(
    _W + tag
    for tag in (
        "ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "rPrChange", "pPrChange", "sectPrChange",
        "tblPrChange", "tblPrExChange", "tcPrChange", "trPrChange", "tblGridChange", "numberingChange",
    )
)  # fmt: skip
_COMMENTS = frozenset({_W + "comment"})
_REACHING = re.compile(r"\s*(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE)\b", re.IGNORECASE)
"""Fields that fetch something from another file."""
_INSIDE = ("/oleObject", "/control", "/aFChunk", "/subDocument", "/vbaProject")
"""What is another document or a program within the document, by the end of its relationship's type."""


def check_naskah(name: str, data: bytes, limits: Limits | None = None) -> None:
    """Let a plain .docx pass; raises InputRefused naming what has to be settled in Word before.

    Refused are other kinds of files, macros, passwords, archives beyond the limits, tracked changes, comments, objects
    inside, and whatever fetches something from outside the file (it would be fetched when the PDF is made).
    """
    limits = limits or Limits.from_environment()
    if PurePath(name).suffix.lower() in {".docm", ".dotm"}:
        refuse(name, "berkas itu dapat memuat makro", _RESAVE)
    if data.startswith(OLE2):
        refuse(name, "berkas itu dilindungi kata sandi atau berformat Word lama", _RESAVE)
    check_evidence(name, data, ("docx",), limits)
    try:
        archive.inspect(data, limits)
        if archive.content(data) != "dokumen Word":
            refuse(name, f"isinya {archive.content(data)}, bukan dokumen Word", _RESAVE)
    except Refusal as refusal:
        refuse(name, refusal.what, _RESAVE)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        _look_inside(name, parts)


def _look_inside(name: str, parts: zipfile.ZipFile) -> None:
    trees = {
        part: _tree(name, parts.read(part)) for part in parts.namelist() if part.endswith((".rels", ".xml"))
    }
    if any("macroEnabled" in kind for kind in _types(trees)) or "word/vbaProject.bin" in parts.namelist():
        refuse(name, "berkas itu memuat makro", _RESAVE)
    stories = [tree for part, tree in trees.items() if _STORY.fullmatch(part)]
    if n := _count(stories, _CHANGES):
        refuse(
            name,
            f"masih ada {n} perubahan terlacak",
            "Terima atau tolak semua perubahan di Word (Tinjau, Terima Semua Perubahan), simpan, lalu unggah lagi",
        )
    if n := _count(stories, _COMMENTS):
        refuse(
            name,
            f"masih ada komentar ({n})",
            "Selesaikan lalu hapus semua komentar di Word, simpan, lalu unggah lagi",
        )
    for what in _reaching(trees, stories):
        refuse(
            name,
            f"berkas itu memuat {what}",
            "Hapus bagian itu atau ganti dengan gambar dan teks biasa, simpan, lalu unggah lagi",
        )


def _tree(name: str, data: bytes) -> etree._Element:
    try:
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        refuse(name, "isinya rusak", _RESAVE)


def _types(trees: dict[str, etree._Element]) -> Iterator[str]:
    for node in trees["[Content_Types].xml"]:
        yield node.get("ContentType", "")


def _count(stories: list[etree._Element], tags: frozenset[str]) -> int:
    return sum(1 for story in stories for _ in story.iter(*tags))


def _reaching(trees: dict[str, etree._Element], stories: list[etree._Element]) -> Iterator[str]:
    """Give in words what is another document inside, or fetches something from outside."""
    for part, tree in trees.items():
        for link in tree if part.endswith(".rels") else ():
            kind, target = link.get("Type", ""), link.get("Target", "")
            if kind.endswith(_INSIDE):
                yield "dokumen atau program lain di dalamnya"
            if link.get("TargetMode") == "External" and not kind.endswith("/hyperlink"):
                yield f"isi yang diambil dari luar berkas ({target[:80]})"
    for command in (command for story in stories for command in _commands(story)):
        if _REACHING.match(command):
            yield f"bidang yang mengambil isi dari berkas lain ({command.split()[0]})"


def _commands(story: etree._Element) -> Iterator[str]:
    """Give what every field says it does, put together from the pieces Word may have cut it into."""
    open_fields: list[list[str]] = []
    for node in story.iter(_W + "fldChar", _W + "instrText", _W + "fldSimple"):
        if node.tag == _W + "fldSimple":
            yield node.get(_W + "instr", "")
        elif node.tag == _W + "instrText":
            if not open_fields:
                yield node.text or ""
            else:
                open_fields[-1].append(node.text or "")
        elif node.get(_W + "fldCharType") == "begin":
            open_fields.append([])
        elif node.get(_W + "fldCharType") == "end" and open_fields:
            yield "".join(open_fields.pop())
    for pieces in open_fields:
        yield "".join(pieces)
