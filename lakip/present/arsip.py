"""The archive in words: what a document is, and the list of what was found."""

from collections.abc import Mapping, Sequence
from typing import Any

from lakip.domain.arsip import Jenis
from lakip.present.tables import Column, Format, Table, TableRow

Row = Mapping[str, Any]

JENIS = {
    Jenis.NASKAH: "Naskah LAKIP",
    Jenis.KERTAS_KERJA: "Kertas kerja",
    Jenis.SURAT: "Surat",
    Jenis.RENCANA: "Buku rencana",
    Jenis.DATA: "Data Bagian/Bidang",
    Jenis.LAMPIRAN: "Lampiran isian",
    Jenis.BUKTI: "Data dukung",
    Jenis.DOKUMEN: "Dokumen diterima",
    Jenis.BAHAN: "Bahan naskah",
    Jenis.TANDA_TERIMA: "Tanda terima",
    Jenis.TEMPLAT: "Templat surat",
}
DIGITS = 12
"""Of a sha256 as they are shown: enough to tell two documents apart."""


def jenis(row: Row) -> str:
    """Give what a document is; one that counts no longer says so."""
    return JENIS[Jenis(row["jenis"])] + (" (tidak dipakai lagi)" if row["dilepas"] else "")


def table(rows: Sequence[Row]) -> Table:
    """Give one page of what was found; a Bagian/Bidang by its code."""
    columns = (
        Column("nama", "Nama", width=44), Column("jenis", "Jenis", width=24), Column("tanggal", "Tanggal", Format.TANGGAL, 18),
        Column("tahun", "Tahun", Format.TENGAH, 8), Column("unit", "Bagian/Bidang", Format.TENGAH, 14),
        Column("keterangan", "Keterangan", width=36), Column("oleh", "Oleh", width=18), Column("sidik", "SHA-256", width=16),
    )  # fmt: skip
    lines = [
        TableRow({
            "tanggal": row["waktu"].date(),
            "jenis": jenis(row),
            "nama": row["nama"],
            "tahun": str(row["tahun"] or ""),
            "unit": row["unit"] or None,
            "keterangan": row["keterangan"],
            "oleh": row["pelaku"],
            "sidik": (row["sha256"] or "")[:DIGITS],
        })
        for row in rows
    ]  # fmt: skip
    return Table(
        "Arsip", "Arsip Dokumen", columns, lines, kosong="Tidak ada dokumen yang cocok dengan pencarian ini."
    )
