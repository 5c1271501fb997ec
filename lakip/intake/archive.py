"""The inside of an .xlsx or .ods (both ZIP archives), looked at piece by piece without trusting its directory."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from functools import cache
from itertools import islice

from lakip.intake.limits import MEGABYTE, Limits
from lakip.intake.refusal import FETCH_AGAIN, LOCKED, MOVE, SHRINK, UNLOCK, Refusal, count
from lakip.intake.values import letters

PIECE = 64 * 1024
PIECES_TO_JUDGE_BY = 16
LONGEST_TAG = 4 * 1024
LOCAL_HEADER_LENGTH = 30
ENCRYPTED_MEMBER = 0x1
CONTENT_TYPES = "[Content_Types].xml"
ODS_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"
OOXML_CONTENT = {
    b"spreadsheetml.sheet.main+xml": "xlsx",
    b"spreadsheetml.template.main+xml": "xlsx",
    b"ms-excel.sheet.macroEnabled.main+xml": "xlsx",
    b"ms-excel.template.macroEnabled.main+xml": "xlsx",
    b"ms-excel.sheet.binary": "buku kerja biner .xlsb",
    b"wordprocessingml": "dokumen Word",
    b"presentationml": "presentasi PowerPoint",
}
WIDE_XML = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
CELL_TAG = re.compile(rb"<(?:\w+:)?c\s")
DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)")


def content(data: bytes) -> str:
    """Give “xlsx”, “ods” or the Indonesian name of what else the archive holds; raises Refusal if broken."""
    members = {info.filename: info for info in _directory(data)}
    if CONTENT_TYPES in members:
        declared = _beginning(data, members[CONTENT_TYPES])
        return next((kind for sign, kind in OOXML_CONTENT.items() if sign in declared), "dokumen Office lain")
    if "mimetype" in members and "content.xml" in members:
        declared = _beginning(data, members["mimetype"])
        return "ods" if declared.startswith(ODS_TYPE) else "dokumen OpenDocument lain"
    return "arsip ZIP"


def inspect(data: bytes, limits: Limits) -> None:
    """Inflate every member within the limits and look for what must not reach a parser.

    Raises Refusal for too many members, too much content, a lie about sizes, encryption, document
    type declarations, and filled cells beyond the limits of rows and columns.
    """
    members = _directory(data)
    if len(members) > limits.members:
        raise Refusal(f"isinya {count(len(members))} bagian, batasnya {count(limits.members)}")
    if sum(info.compress_size for info in members) > len(data):
        raise Refusal("bagian-bagiannya saling bertumpuk")
    if len({info.filename for info in members}) < len(members):
        raise Refusal("beberapa bagiannya bernama sama, sehingga tidak jelas mana yang berlaku")
    total = 0
    for info in members:
        before = total
        for piece in _scanned(_pieces(data, info), info.filename, limits):
            total += len(piece)
            if total > limits.inflated_bytes:
                most = limits.inflated_bytes // MEGABYTE
                raise Refusal(f"isinya setelah diurai lebih dari {most} MB", SHRINK)
        if total - before != info.file_size:
            raise Refusal(
                f"ukuran bagian {_shown(info.filename)} tidak sama dengan yang tertulis di daftarnya"
            )


def _directory(data: bytes) -> list[zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as error:
        raise Refusal("berkas itu terpotong atau rusak", FETCH_AGAIN) from error


def _beginning(data: bytes, info: zipfile.ZipInfo) -> bytes:
    return b"".join(islice(_pieces(data, info), PIECES_TO_JUDGE_BY))


def _pieces(data: bytes, info: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield a member in pieces of at most 64 KB, without believing the size in the directory."""
    if info.flag_bits & ENCRYPTED_MEMBER:
        raise Refusal(LOCKED, UNLOCK)
    raw = _compressed(data, info)
    chunks = (bytes(raw[at : at + PIECE]) for at in range(0, len(raw), PIECE))
    if info.compress_type == zipfile.ZIP_STORED:
        return chunks
    if info.compress_type == zipfile.ZIP_DEFLATED:
        return _inflated(chunks, info.filename)
    raise Refusal("cara pemampatannya tidak dikenal")


def _compressed(data: bytes, info: zipfile.ZipInfo) -> memoryview:
    header = data[info.header_offset : info.header_offset + LOCAL_HEADER_LENGTH]
    if len(header) < LOCAL_HEADER_LENGTH or not header.startswith(b"PK\x03\x04"):
        raise Refusal("susunan berkas itu rusak")
    name_length, extra_length = (
        int.from_bytes(header[26:28], "little"),
        int.from_bytes(header[28:30], "little"),
    )
    start = info.header_offset + LOCAL_HEADER_LENGTH + name_length + extra_length
    return memoryview(data)[start : start + info.compress_size]


def _inflated(chunks: Iterator[bytes], member: str) -> Iterator[bytes]:
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        for chunk in chunks:
            yield inflater.decompress(chunk, PIECE)
            while inflater.unconsumed_tail:
                yield inflater.decompress(inflater.unconsumed_tail, PIECE)
    except zlib.error as error:
        raise Refusal(f"bagian {_shown(member)} rusak") from error


def _scanned(pieces: Iterator[bytes], member: str, limits: Limits) -> Iterator[bytes]:
    """Pass the pieces on and look through XML on the way; a tag cut by a border is seen with the next piece."""
    if not member.lower().endswith((".xml", ".rels")) or member.startswith(("Basic/", "Dialogs/")):
        yield from pieces
        return
    tail = b""
    for piece in pieces:
        if not tail and piece.startswith(WIDE_XML):
            raise Refusal(f"penyandian bagian {_shown(member)} tidak dikenal")
        text = tail + piece
        _look_at(text, member, limits)
        tail = text[max(text.rfind(b"<"), len(text) - LONGEST_TAG, 0) :]
        yield piece


def _look_at(text: bytes, member: str, limits: Limits) -> None:
    if DECLARATION.search(text):
        raise Refusal(
            f"bagian {_shown(member)} memuat deklarasi DTD atau entitas, yang tidak pernah ditulis Excel"
        )
    if member.startswith("META-INF/") and b"encryption-data" in text:
        raise Refusal(LOCKED, UNLOCK)
    for found in _far_reference(limits.rows, limits.columns).finditer(text):
        start, end = text.rfind(b"<", 0, found.start()), text.find(b">", found.end())
        if CELL_TAG.match(text, start) and end > 0 and text[end - 1 : end] != b"/":
            most = f"{count(limits.rows)} baris dan {limits.columns} kolom"
            raise Refusal(f"sel {found[1].decode()} berada di luar batas {most}", MOVE)


@cache
def _far_reference(rows: int, columns: int) -> re.Pattern[bytes]:
    """Match only references beyond the limits, so that a normal sheet costs no Python per cell."""
    far_column, far_row = _beyond(letters(columns), "A", "Z"), _beyond(str(rows), "0", "9")
    reference = f"(?:{far_column})[0-9]{{1,20}}|[A-Z]{{1,20}}(?:{far_row})"
    return re.compile(rf"r\s*=\s*[\"']({reference})[\"']".encode())


def _beyond(last: str, least: str, most: str) -> str:
    """Give a pattern for every text that comes after `last`: the longer ones, and those with a greater character."""
    any_one = f"[{least}-{most}]"
    patterns = [f"{any_one}{{{len(last) + 1},20}}"]
    for index, character in enumerate(last):
        if character < most:
            greater = f"[{chr(ord(character) + 1)}-{most}]"
            patterns.append(f"{last[:index]}{greater}{any_one}{{{len(last) - index - 1}}}")
    return "|".join(patterns)


def _shown(member: str) -> str:
    return "".join(c for c in member if c.isprintable())[:60]
