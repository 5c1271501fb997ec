"""What is to be followed up: a recommendation of an LHE or an arahan of the leadership, and how far it has come."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Jenis(StrEnum):
    """Where it comes from."""

    REKOMENDASI = "rekomendasi"
    """Of a Laporan Hasil Evaluasi SAKIP (LHE)."""
    ARAHAN = "arahan"
    """Of the leadership of the agency."""


class Status(StrEnum):
    """How far it has come; the last two settle it."""

    BELUM = "belum"
    BERJALAN = "berjalan"
    SELESAI = "selesai"
    TIDAK_DAPAT = "tidak_dapat"


TERBUKA = frozenset({Status.BELUM, Status.BERJALAN})
"""Somebody still has to do something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Butir:
    """One recommendation or arahan: who gave it and when, what it says, who does it until when.

    `tahun` is the performance year whose LAKIP it belongs to; `unit` "" = the whole agency. An LHE has its `nomor` and the
    year it evaluated; an arahan may be on one `indikator`.
    """

    jenis: Jenis
    tahun: int
    asal: str
    tanggal: date
    uraian: str
    penanggung_jawab: str
    tenggat: date
    unit: str = ""
    nomor: str = ""
    tahun_evaluasi: int | None = None
    indikator: str | None = None
