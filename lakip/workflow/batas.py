"""The limits for a file that comes in, as the settings have them, and in words for the page."""

from dataclasses import dataclass

from lakip.intake.limits import MEGABYTE, Limits
from lakip.intake.refusal import count


def table_words() -> str:
    """Say which workbooks are read and how large they may be."""
    limits = Limits.from_environment()
    return (
        "Tabel: XLSX, XLSM, XLS, ODS, atau CSV, boleh beberapa sekaligus; "
        f"paling besar {limits.file_bytes // MEGABYTE} MB setiap berkas dan {count(limits.rows)} baris setiap lembar."
    )


def table_megabytes() -> int:
    """Give the largest workbook that is read, in MB."""
    return Limits.from_environment().file_bytes // MEGABYTE


def size_words() -> str:
    """Say how large a file that is read may be."""
    return f"Ukuran paling besar {table_megabytes()} MB."


def table_limits() -> tuple[str, ...]:
    """Give every limit for a workbook, one sentence each."""
    return Limits.from_environment().in_words()


def evidence_words() -> str:
    """Say which files may stand as evidence and how large they may be."""
    return (
        f"PDF atau gambar (PNG, JPG, GIF, WEBP), paling besar {evidence_megabytes()} MB; isinya tidak dibaca."
    )


def evidence_megabytes() -> int:
    """Give the largest file that may be kept as it is, in MB."""
    return Limits.from_environment().evidence_bytes // MEGABYTE


@dataclass(frozen=True, slots=True)
class Laju:
    """How many files and bytes one account may send within so many minutes."""

    berkas: int
    byte: int
    menit: int


def largest_upload() -> int:
    """Give the largest file the server takes in at all, in bytes."""
    limits = Limits.from_environment()
    return max(limits.file_bytes, limits.evidence_bytes)


def upload_pace() -> Laju:
    """Give how much one account may send."""
    limits = Limits.from_environment()
    return Laju(limits.pace_files, limits.pace_bytes, limits.pace_minutes)
