"""The gate before every uploaded file: what it really is, and whether it is safe to parse.

Nothing is parsed here: bytes are looked at, archives are inflated piece by piece and thrown away. What passes is
still parsed in a child process (`reader`), because a hostile file can end a parser without an exception.
"""

import unicodedata
from enum import StrEnum
from typing import NoReturn

from lakip.domain.errors import InputRefused
from lakip.domain.findings import Severity, Temuan
from lakip.intake import archive
from lakip.intake.limits import MEGABYTE, Limits
from lakip.intake.refusal import CHOOSE_TABLE, LOCKED, RESAVE, SHRINK, UNLOCK, Refusal

LONGEST_NAME = 150
LOCK_FILE_SIZE = 165
OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
BIFF8_START = b"\x09\x08\x10\x00\x00\x06\x05\x00"
BIFF5_START = b"\x09\x08\x08\x00\x00\x05\x05\x00"
BIFF_WRITE_PROTECTED = b"\x86\x00\x00\x00"
BIFF_FILEPASS = b"\x2f\x00"
BIFF_START_LENGTH = 20
OLD_EXCEL = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00")
PRETENDERS = {
    b"%PDF": "PDF",
    b"\x89PNG": "gambar PNG",
    b"\xff\xd8\xff": "gambar JPEG",
    b"GIF8": "gambar GIF",
    b"{\\rtf": "dokumen RTF",
    b"Rar!": "arsip RAR",
    b"7z\xbc\xaf": "arsip 7-Zip",
    b"\x1f\x8b": "arsip gzip",
}


class FileKind(StrEnum):
    """What a file is by its content."""

    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    CSV = "csv"


class FileRefused(InputRefused):
    """An uploaded file can't be used; `temuan` says the same as a finding, with the way out as its guidance."""

    def __init__(self, temuan: Temuan) -> None:
        super().__init__(f"{temuan.message} {temuan.guidance}")
        self.temuan = temuan


def clean_name(name: str) -> str:
    """Give a file name for showing and storing: one line, no control characters, at most 150 characters.

    The name is only ever text; it never becomes a path.
    """
    visible = "".join(c for c in name if unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Zl", "Zp"})
    return visible.strip()[:LONGEST_NAME].strip() or "tanpa nama"


def refuse(name: str, what: str, todo: str) -> NoReturn:
    """Raise FileRefused naming the file, what is wrong and what to do."""
    message = f"Berkas “{clean_name(name)}” ditolak: {what}."
    raise FileRefused(Temuan("berkas_tidak_terbaca", Severity.TOLAK, message, f"{todo}."))


def detect(data: bytes, name: str) -> FileKind:
    """Give the kind of a file by its content, never by its extension; raises InputRefused for anything else."""
    if not data.strip():
        refuse(name, "berkas itu kosong", "Pastikan berkas sudah tersimpan dengan isinya, lalu unggah lagi")
    if _is_lock_file(data, name):
        todo = "Tutup Excel, lalu pilih berkas aslinya yang namanya tidak diawali “~$”"
        refuse(name, "itu berkas kunci sementara Excel atau LibreOffice, bukan buku kerjanya", todo)
    for start, what in PRETENDERS.items():
        if data.startswith(start):
            refuse(name, f"isinya {what}, bukan tabel", CHOOSE_TABLE)
    if data.startswith(b"PK"):
        return _detect_archive(data, name)
    if data.startswith(OLE2):
        return _detect_ole2(data, name)
    if data.startswith(OLD_EXCEL):
        refuse(name, "formatnya Excel 4 atau lebih lama, yang tidak dapat dibaca dengan aman", RESAVE)
    return _detect_text(data, name)


def kind_of(data: bytes, name: str, limits: Limits) -> FileKind:
    """Give the kind of a file of a size we read; raises InputRefused for any other."""
    if len(data) > limits.file_bytes:
        found, most = len(data) / MEGABYTE, limits.file_bytes / MEGABYTE
        what = f"ukurannya {_decimal(found)} MB, sedangkan batasnya {_decimal(most)} MB"
        refuse(name, what, SHRINK)
    return detect(data, name)


def look_inside(data: bytes, name: str, kind: FileKind, limits: Limits) -> None:
    """Raise InputRefused for an archive that must not reach a parser.

    It is inflated in 64 KB pieces with a running total, so that a file that lies about its size costs no more than
    the limit.
    """
    if kind in {FileKind.XLSX, FileKind.ODS}:
        try:
            archive.inspect(data, limits)
        except Refusal as refusal:
            refuse(name, refusal.what, refusal.todo)


def _decimal(megabytes: float) -> str:
    return f"{megabytes:.1f}".replace(".", ",").removesuffix(",0")


def _is_lock_file(data: bytes, name: str) -> bool:
    """Excel's owner file: 165 bytes, length of the owner's name first; LibreOffice's begins with .~lock."""
    owner_file = len(data) == LOCK_FILE_SIZE and 0 < data[0] <= 54 and data.endswith((b" \x00", b"  "))
    return owner_file or name.startswith(("~$", ".~lock."))


def _detect_archive(data: bytes, name: str) -> FileKind:
    try:
        content = archive.content(data)
    except Refusal as refusal:
        refuse(name, refusal.what, refusal.todo)
    if content in {FileKind.XLSX, FileKind.ODS}:
        return FileKind(content)
    refuse(name, f"isinya {content}, bukan buku kerja Excel atau ODS", CHOOSE_TABLE)


def _detect_ole2(data: bytes, name: str) -> FileKind:
    if "EncryptedPackage".encode("utf-16-le") in data:
        refuse(name, LOCKED, UNLOCK)
    start = data.find(BIFF8_START)
    if start >= 0:
        after_start = data[start + BIFF_START_LENGTH :][:8].removeprefix(BIFF_WRITE_PROTECTED)
        if after_start.startswith(BIFF_FILEPASS):
            refuse(name, LOCKED, UNLOCK)
        return FileKind.XLS
    if BIFF5_START in data:
        refuse(name, "formatnya Excel 5 atau 95, yang tidak terbaca lengkap", RESAVE)
    if "WordDocument".encode("utf-16-le") in data:
        refuse(name, "isinya dokumen Word, bukan tabel", CHOOSE_TABLE)
    return FileKind.XLS


def _detect_text(data: bytes, name: str) -> FileKind:
    if data.startswith(UTF16_MARKS):
        return FileKind.CSV
    if data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<"):
        refuse(name, "isinya halaman web atau XML yang diberi nama tabel", RESAVE)
    if b"\x00" in data:
        refuse(name, "isinya bukan tabel dan bukan teks (ada bita NUL di dalamnya)", CHOOSE_TABLE)
    return FileKind.CSV
