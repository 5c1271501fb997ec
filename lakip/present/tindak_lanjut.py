"""Recommendations and arahan in words: their status, whether they are late, the table of what is to be followed up."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from lakip.domain.tanggal import tanggal_panjang
from lakip.domain.tindak_lanjut import TERBUKA, Jenis, Status
from lakip.present.tables import Column, Format, Table, TableRow

Row = Mapping[str, Any]

JENIS = {Jenis.REKOMENDASI: "Rekomendasi LHE SAKIP", Jenis.ARAHAN: "Arahan pimpinan"}
STATUS = {
    Status.BELUM: "Belum ditindaklanjuti",
    Status.BERJALAN: "Sedang berjalan",
    Status.SELESAI: "Selesai",
    Status.TIDAK_DAPAT: "Tidak dapat ditindaklanjuti",
}
SELURUH = "Seluruh instansi"
_COLUMNS = (
    Column("no", "No.", Format.TENGAH, width=6),
    Column("uraian", "Rekomendasi/Arahan", width=56),
    Column("status", "Status", width=30),
    Column("tenggat", "Tenggat", Format.TANGGAL, width=18),
    Column("penanggung_jawab", "Penanggung Jawab", width=28),
    Column("unit", "Bagian/Bidang", width=34),
    Column("asal", "Asal", width=56),
    Column("indikator", "Indikator", Format.TENGAH, width=12),
    Column("kemajuan", "Tindak Lanjut Terakhir", width=56),
    Column("bukti", "Bukti", Format.BULAT, width=8),
)


def asal(row: Row) -> str:
    """Give where it comes from: "LHE Inspektorat Kota nomor 700/12, 3 Maret 2026" or "Arahan Kepala Badan, 3 Maret 2026"."""
    day = tanggal_panjang(row["tanggal"])
    if row["jenis"] == Jenis.ARAHAN:
        return f"Arahan {row['asal']}, {day}"
    evaluated = f" atas SAKIP tahun {row['tahun_evaluasi']}" if row["tahun_evaluasi"] else ""
    return f"LHE {row['asal']} nomor {row['nomor']}, {day}{evaluated}"


def hari_terlambat(row: Row, hari: date) -> int:
    """Give the calendar days since the due date of what is still open, 0 where it is not late."""
    return max((hari - row["tenggat"]).days, 0) if row["status"] in TERBUKA else 0


def status(row: Row, hari: date) -> str:
    """Say how far it has come and by how many days it is late."""
    late = hari_terlambat(row, hari)
    return STATUS[Status(row["status"])] + (f", terlambat {late} hari" if late else "")


def unit(row: Row) -> str:
    """Give the name of the Bagian/Bidang in charge."""
    return row["nama_unit"] or row["unit"] or SELURUH


def table(rows: Sequence[Row], tahun: int, hari: date) -> Table:
    """Give what is to be followed up, one row each."""
    return Table(
        "Tindak_Lanjut", f"Arahan dan Tindak Lanjut Tahun {tahun}", _COLUMNS,
        [_line(no, row, hari) for no, row in enumerate(rows, start=1)],
        kosong="Belum ada rekomendasi atau arahan untuk pilihan ini.",
    )  # fmt: skip


def _line(no: int, row: Row, hari: date) -> TableRow:
    kept = ("uraian", "indikator", "penanggung_jawab", "tenggat", "kemajuan")
    return TableRow({key: row[key] for key in kept} | {
        "no": no, "asal": asal(row), "unit": unit(row), "status": status(row, hari), "bukti": row["n_bukti"] or None,
    })  # fmt: skip
