"""The archive: kinds of documents it holds, and what may be looked for."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Jenis(StrEnum):
    """What a document is."""

    NASKAH = "naskah"
    KERTAS_KERJA = "kertas_kerja"
    SURAT = "surat"
    RENCANA = "rencana"
    DATA = "data"
    LAMPIRAN = "lampiran"
    BUKTI = "bukti"
    DOKUMEN = "dokumen"
    BAHAN = "bahan"
    TANDA_TERIMA = "tanda_terima"
    TEMPLAT = "templat"


@dataclass(frozen=True, slots=True)
class Cari:
    """What is looked for; None = whatever it is.

    `teks` stands in the name or in what is said of the document, or begins its sha256. `dari` and `hingga` are the first and
    the last day it may have come in. A document of no year, such as a plan workbook, is found in every `tahun`.
    """

    tahun: int | None = None
    jenis: str | None = None
    teks: str | None = None
    dari: date | None = None
    hingga: date | None = None
