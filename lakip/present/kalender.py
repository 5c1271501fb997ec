"""The working calendar as tables: special days of a year, office hours."""

from collections.abc import Mapping, Sequence
from typing import Any

from lakip.domain.kalender import HariKalender, Jenis
from lakip.present.tables import Column, Format, Table, TableRow

JENIS = {
    Jenis.LIBUR: "Libur nasional",
    Jenis.CUTI_BERSAMA: "Cuti bersama",
    Jenis.RAMADAN: "Ramadan",
    Jenis.KHUSUS: "Libur setempat",
}
HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
PROFIL = {"biasa": "Hari kerja biasa", "ramadan": "Ramadan"}


def days(rows: Sequence[HariKalender], tahun: int) -> Table:
    """Give the days of a year on which the office is closed or keeps other hours; the days of Ramadan as one row."""
    fasting = [row for row in rows if row.jenis is Jenis.RAMADAN]
    columns = (
        Column("dari", "Tanggal", Format.TANGGAL, width=20),
        Column("sampai", "Sampai", Format.TANGGAL, width=20),
        Column("jenis", "Jenis", width=20),
        Column("keterangan", "Keterangan", width=52),
    )
    stretches = [(row, row) for row in rows if row.jenis is not Jenis.RAMADAN]
    if fasting:
        stretches.append((fasting[0], fasting[-1]))
    return Table(
        "Kalender", f"Kalender Kerja Tahun {tahun}", columns,
        [
            TableRow({
                "dari": first.tanggal, "sampai": last.tanggal if last != first else None, "jenis": JENIS[first.jenis],
                "keterangan": first.keterangan,
            })
            for first, last in sorted(stretches)
        ],
        kosong=f"Kalender tahun {tahun} masih kosong; unggah kalendernya supaya waktu kerja terhitung benar.",
    )  # fmt: skip


def hours(rows: Sequence[Mapping[str, Any]]) -> Table:
    """Give the office hours in force, one row per stretch."""
    columns = (
        Column("profil", "Berlaku pada", width=24, gabung=True),
        Column("hari", "Hari", width=16, gabung=True),
        Column("mulai", "Mulai", Format.TENGAH, width=12),
        Column("selesai", "Selesai", Format.TENGAH, width=12),
    )
    return Table(
        "Jam_Kerja", "Jam Kerja", columns,
        [
            TableRow({
                "profil": PROFIL[row["profil"]], "hari": HARI[row["hari"]], "mulai": row["mulai"].replace(":", "."),
                "selesai": row["selesai"].replace(":", "."),
            })
            for row in rows
        ],
        kosong="Jam kerja belum diisi.",
    )  # fmt: skip
