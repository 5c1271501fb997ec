"""Nilai kunci: the few values an agency is known by, told apart by how the plan names its indikator."""

import re
from collections.abc import Mapping

NILAI_KUNCI: Mapping[str, re.Pattern[str]] = {
    "SAKIP": re.compile(r"\bA?SAKIP\b|\bAKIP\b|akuntabilitas kinerja instansi", re.IGNORECASE),
    "IKM": re.compile(r"\bIKM\b|kepuasan masyarakat", re.IGNORECASE),
    "IP ASN": re.compile(r"\bIP[ -]?ASN\b|profesionalitas (?:ASN|aparatur|pegawai)", re.IGNORECASE),
    "Sistem merit": re.compile(r"\bmerit\b", re.IGNORECASE),
}
"""Short name → how the name of such an indikator reads, in the order they are told."""


def nilai_kunci(indikator: str) -> str | None:
    """Give the short name of the key value that an indikator of this name is; None for all others."""
    return next((nama for nama, pola in NILAI_KUNCI.items() if pola.search(indikator)), None)
