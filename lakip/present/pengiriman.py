"""What was sent in words: the letter it went with, when and how, and who received it (rows of mart pengiriman)."""

from collections.abc import Mapping
from typing import Any

from lakip.domain.desimal import MISSING
from lakip.domain.tanggal import tanggal_panjang, waktu_panjang

Row = Mapping[str, Any]

MEDIA = {"e_office": "e-office", "pos_el": "pos-el", "kurir": "kurir atau diantar", "portal": "portal"}
"""How a report is sent."""


def surat(row: Row) -> str:
    """Give number and date of the Surat Pengantar."""
    return f"{row['nomor']}, {tanggal_panjang(row['tanggal'])}"


def terkirim(row: Row) -> str:
    """Say when and how it was sent."""
    return f"{waktu_panjang(row['dikirim_at'].replace(second=0, microsecond=0))}, {MEDIA[row['media']]}"


def penerima(row: Row) -> str:
    """Give who received it, or the sign for nobody yet."""
    return ", ".join(filter(None, (row["nama"], row["jabatan"]))) or MISSING
