"""Evidence and letters: kept as they came and never parsed; only their first bytes are held against their name."""

import re
from pathlib import PurePath

from lakip.domain.errors import InputRefused
from lakip.intake.gate import clean_name
from lakip.intake.limits import MEGABYTE, Limits

_BEGINNINGS = {
    "pdf": (b"%PDF-",),
    "png": (b"\x89PNG",),
    "jpeg": (b"\xff\xd8\xff",),
    "gif": (b"GIF87a", b"GIF89a"),
    "webp": (b"RIFF",),
    "docx": (b"PK\x03\x04",),
    "odt": (b"PK\x03\x04",),
    "doc": (b"\xd0\xcf\x11\xe0",),
}
_SAME = {"jpg": "jpeg"}
BUKTI = ("pdf", "png", "jpeg", "gif", "webp")
"""What may stand as evidence of a value: PDF and pictures."""
DOKUMEN = (*BUKTI, "docx", "odt", "doc")
"""What may be registered as received: letters too."""
TABLES = ("xlsx", "xlsm", "xls", "ods", "csv")
_LINK = re.compile(r"https?://[^\s/?#]+[^\s]*", re.IGNORECASE)
LONGEST_LINK = 2000


def check_evidence(name: str, data: bytes, kinds: tuple[str, ...], limits: Limits | None = None) -> str:
    """Give the kind of a file that may be kept: one of `kinds`, by its name and by its first bytes alike.

    Raises InputRefused for an empty or too large file, a kind not among `kinds`, and bytes that are not what the name says.
    """
    most = (limits or Limits.from_environment()).evidence_bytes
    shown, ending = clean_name(name), PurePath(name).suffix.lower().removeprefix(".")
    kind = _SAME.get(ending, ending)
    if not data:
        raise InputRefused(f"Berkas “{shown}” kosong; pilih berkas yang berisi.")
    if len(data) > most:
        raise InputRefused(
            f"Berkas “{shown}” melebihi batas {most // MEGABYTE} MB untuk bukti; perkecil atau bagi berkasnya."
        )
    if kind in TABLES:
        raise InputRefused(
            f"Berkas “{shown}” adalah tabel; unggah di Unggah Data Bidang supaya angkanya terbaca."
        )
    if kind not in kinds:
        raise InputRefused(f"Berkas “{shown}” bukan jenis yang dapat disimpan; pakai {_listed(kinds)}.")
    if not data.startswith(_BEGINNINGS[kind]) or (kind == "webp" and data[8:12] != b"WEBP"):
        raise InputRefused(
            f"Isi berkas “{shown}” tidak sesuai dengan namanya (.{ending}); simpan ulang dengan jenis yang benar."
        )
    return kind


def check_link(text: str) -> str:
    """Give a link as it will be kept; it is never fetched. Raises InputRefused for what is no http(s) address."""
    link = text.strip()
    if len(link) > LONGEST_LINK or not link.isprintable() or not _LINK.fullmatch(link):
        raise InputRefused(
            "Tautan harus berupa alamat http:// atau https:// tanpa spasi; salin ulang alamatnya."
        )
    return link


def _listed(kinds: tuple[str, ...]) -> str:
    return ", ".join(f".{kind}" for kind in kinds)
