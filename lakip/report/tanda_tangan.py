"""How a signed file stands to the file that was handed over: the same bytes, the same bytes with a signature behind, or another."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

SAMA, AWALAN_SAMA, BERBEDA = "sama", "awalan sama", "berbeda"
BYTE_RANGE = b"/ByteRange"
"""Stands in every PDF with a signature inside (ISO 32000-1, 12.8); it says nothing about whether the signature is valid."""


@dataclass(frozen=True, slots=True)
class Kecocokan:
    """`cocok` = SAMA, AWALAN_SAMA or BERBEDA; `nama` is the file it was found to come from, None where it is another."""

    cocok: str
    nama: str | None
    bertanda: bool


def compare(signed: bytes, ours: Sequence[tuple[str, bytes]]) -> Kecocokan:
    """Hold a signed file against those of the edition: a PDF signature is appended, what was handed over stays in front.

    `bertanda` tells whether a signature stands behind the bytes handed over, or anywhere in a file that is another.
    """
    digest = hashlib.sha256(signed).digest()
    for nama, data in ours:
        if hashlib.sha256(data).digest() == digest:
            return Kecocokan(SAMA, nama, bertanda=False)
    for nama, data in ours:
        if data and signed.startswith(data):
            return Kecocokan(AWALAN_SAMA, nama, bertanda=BYTE_RANGE in signed[len(data) :])
    return Kecocokan(BERBEDA, None, bertanda=BYTE_RANGE in signed)
