"""A file of past step times as it was read, before it is stored."""

from collections.abc import Sequence
from typing import Any

from lakip.domain.desimal import MISSING
from lakip.domain.tanggal import waktu_panjang
from lakip.present import labels
from lakip.present.tables import Column, Format, Table, TableRow
from lakip.present.views.proses import PEMERIKSA


def imported(rows: Sequence[Any]) -> Table:
    """Give the rows of a file of step times as they were read (workflow.impor_langkah.Catatan)."""
    columns = (
        Column("tahun", "Tahun", Format.TENGAH, 8),
        Column("langkah", "Langkah", Format.BULAT, 8),
        Column("aksi", "Yang terjadi", width=18),
        Column("waktu", "Waktu", width=30),
        Column("pemeriksa", "Pemeriksa", width=14),
        Column("ke", "Kembali ke langkah", Format.BULAT, 10),
        Column("alasan", "Alasan", width=44),
        Column("dasar", "Dasar", width=30),
    )
    cells: list[dict[str, Any]] = [
        {
            "tahun": str(one.tahun), "langkah": one.kejadian.langkah, "aksi": labels.AKSI_SOP[one.kejadian.aksi],
            "waktu": waktu_panjang(one.kejadian.waktu), "pemeriksa": PEMERIKSA.get(one.kejadian.pemeriksa, MISSING),
            "ke": one.kejadian.ke, "alasan": one.kejadian.alasan or MISSING, "dasar": one.tempat.teks.get("dasar") or MISSING,
        }
        for one in rows
    ]  # fmt: skip
    judul = "Yang akan tersimpan"
    return Table(
        "impor_langkah", judul, columns, [TableRow(row) for row in cells], "Berkas tidak memuat baris."
    )
